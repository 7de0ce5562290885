"""An alignment as one page: a table of the pairs, those to look at named before it.

It is made like the report: nothing is loaded from outside, and nothing has to run.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from checker import VERSION
from checker.languages import LANGUAGES
from checker.model import Pair, Segment
from checker.reports.alignment_pairs import (
    DOUBTFUL,
    Alignment,
    beads,
    is_doubtful,
    score_of,
    tally,
)
from checker.reports.template import asset, hashed, template
from checker.reports.view import View
from checker.reports.words import counted, decimal, number, word

# So many pairs to look at are named before the table.
_MOST_NAMED = 200
# A number or id no longer than this stands in the margin, a longer one above its pair.
_SHORT = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a pair; ``text`` is empty where it has no counterpart."""

    side: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A pair of sentences; ``index`` counts from 1, ``name`` is what it is called alone."""

    index: int
    name: str
    score: float
    doubtful: bool
    unpaired: bool
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Group:
    """A pair of blocks: what stands in its margin or above it, and its pairs of sentences.

    ``opens`` is the document that begins here, in a bitext of several.
    """

    margin: str
    above: str
    opens: str
    kind: str
    lines: list[Line]


def alignment_html(alignment: Alignment, view: View) -> bytes:
    """Return the pairs as a page in UTF-8, in the language of ``view``."""
    lang = view.lang
    groups = list(_groups(alignment.pairs, lang))
    watched = [line for group in groups for line in group.lines if line.doubtful or line.unpaired]
    style = asset("report.css") + asset("alignment.css")
    page = template("alignment.html.j2").render(
        groups=groups,
        watched=watched[:_MOST_NAMED],
        unnamed=len(watched[_MOST_NAMED:]),
        tally=tally(alignment.pairs),
        notes=[note.fr if lang == "fr" else note.en for note in alignment.notes],
        files=_files(alignment.pairs),
        languages=_languages(alignment.pairs, lang),
        least=DOUBTFUL,
        lang=lang,
        version=VERSION,
        style=style,
        policy=f"default-src 'none'; style-src '{hashed(style)}'; base-uri 'none'; "
        "form-action 'none'",
        say=lambda key, **gaps: word(lang, key, **gaps),
        count=lambda key, n, **gaps: counted(lang, key, n, **gaps),
        figure=lambda value: number(lang, value),
        score=lambda value: decimal(lang, value),
    )
    return page.encode("utf-8", "replace")


def _groups(pairs: Sequence[Pair], lang: str) -> Iterator[Group]:
    index, document = 0, None
    for pair in pairs:
        block = pair.shown.block
        origin, opens = block.origin, ""
        if origin.segment is not None and origin.document != document:
            document = origin.document
            opens = "" if document == PurePath(origin.file).name else document
        label = (block.number or "") if origin.segment is None else origin.segment
        lines = []
        for place, bead in enumerate(beads(pair), 1):
            index += 1
            lines.append(_line(index, _name(pair, place, lang), bead))
        short = len(label) <= _SHORT
        yield Group(label if short else "", "" if short else label, opens, block.kind, lines)


def _line(index: int, name: str, bead: Pair) -> Line:
    cells = [_cell("source", bead.source), _cell("target", bead.target)]
    return Line(index, name, score_of(bead), is_doubtful(bead), not bead.both, cells)


def _cell(side: str, segment: Segment | None) -> Cell:
    if segment is None:
        return Cell(side, "", "")
    return Cell(side, segment.block.language.code, segment.text)


def _name(pair: Pair, place: int, lang: str) -> str:
    """Name a pair as a person would: “Paragraph 5, sentence 2”, “Bullet, line 51”."""
    block = pair.shown.block
    if block.origin.segment is not None:
        name = f"{word(lang, 'segment').capitalize()} {block.origin.segment}"
    elif block.number:
        name = f"{word(lang, block.kind)}\u00a0{block.number}"
    else:
        line = block.origin.line(block.extent.start)
        name = f"{word(lang, block.kind)}, {word(lang, 'line')}\u00a0{line}"
    return f"{name}, {word(lang, 'sentence')}\u00a0{place}" if len(beads(pair)) > 1 else name


def _files(pairs: Sequence[Pair]) -> str:
    files = (
        side.block.origin.file for pair in pairs for side in (pair.source, pair.target) if side
    )
    return " – ".join(dict.fromkeys(PurePath(file).name for file in files))


def _languages(pairs: Sequence[Pair], lang: str) -> list[tuple[str, str]]:
    """Return the names of the columns, each with its side."""
    found = {}
    for pair in pairs:
        for name, side in (("source", pair.source), ("target", pair.target)):
            if side is not None and name not in found:
                code = side.block.language.code
                spoken = LANGUAGES[code].names.get(lang, code) if code in LANGUAGES else code
                found[name] = spoken[:1].upper() + spoken[1:]
    return [(name, found.get(name, word(lang, name))) for name in ("source", "target")]
