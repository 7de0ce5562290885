"""An alignment for people and programs. To add a form: its file, and its name in ALIGNMENTS."""

import textwrap
from collections.abc import Callable, Iterator, Sequence

from checker.model import Pair, Segment
from checker.reports.alignment_html import alignment_html
from checker.reports.alignment_pairs import Alignment, beads, is_doubtful, score_of, tally
from checker.reports.alignment_tmx import alignment_tmx
from checker.reports.json import encode
from checker.reports.passage import plain
from checker.reports.view import View
from checker.reports.words import counted, decimal, word

_WIDTH = 100
# Digits of a score: more would say more than an alignment knows, and differ between machines.
_DIGITS = 4


def pair_object(pair: Pair, number: str | None) -> dict[str, object]:
    """Return a pair of blocks or of sentences; a side that is missing is ``None``.

    Offsets are code points of the text as given, ``text`` is exactly what stands there.
    """
    return {
        "level": pair.level,
        "kind": pair.shown.block.kind,
        "number": number,
        "score": round(score_of(pair), _DIGITS),
        "source": _side(pair.source),
        "target": _side(pair.target),
    }


def alignment_jsonl(alignment: Alignment, view: View) -> bytes:
    """Return one pair a line, each block pair before its sentences."""
    walk = _walk(alignment.pairs)
    return b"".join(encode(pair_object(pair, _number(block))) for block, pair in walk)


def alignment_tsv(alignment: Alignment, view: View) -> bytes:
    """Return a table with a header; a text's line breaks and tabs become spaces."""
    lines = ["level\tkind\tnumber\tscore\tsource\ttarget"]
    for block, pair in _walk(alignment.pairs):
        cells = (
            pair.level,
            pair.shown.block.kind,
            plain(_number(block) or ""),
            f"{score_of(pair):.{_DIGITS}f}",
            *(plain(side.text) if side else "" for side in (pair.source, pair.target)),
        )
        lines.append("\t".join(cells))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def alignment_text(alignment: Alignment, view: View) -> bytes:
    """Return every block pair with its sentences, one version under the other.

    Each pair has its score; a doubtful one has a question mark behind it. The last line counts.
    """
    lines: list[str] = []
    for block in alignment.pairs:
        title = word(view.lang, block.shown.block.kind)
        origin = block.shown.block.origin
        if origin.segment is not None:
            title = f"{word(view.lang, 'segment').capitalize()} {origin.segment}"
        elif _number(block):
            title += f" {_number(block)}"
        lines.append(plain(title))
        for pair in beads(block):
            lines += _two_versions(pair, view.lang)
            lines.append("")
    counts = tally(alignment.pairs)
    parts = [counted(view.lang, "pairs", counts.pairs)]
    parts += [counted(view.lang, "doubtful", counts.doubtful)] if counts.doubtful else []
    parts += [counted(view.lang, "unpaired", counts.unpaired)] if counts.unpaired else []
    lines.append(", ".join(parts))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


ALIGNMENTS: dict[str, Callable[[Alignment, View], bytes]] = {
    "text": alignment_text,
    "tsv": alignment_tsv,
    "jsonl": alignment_jsonl,
    "tmx": alignment_tmx,
    "html": alignment_html,
}


def _two_versions(pair: Pair, lang: str) -> Iterator[str]:
    lead = f"  {decimal(lang, score_of(pair))}{'?' if is_doubtful(pair) else ' '}"
    for side in (pair.source, pair.target):
        if side is not None:
            indent = f"{lead} {side.block.language.code}  "
            yield from textwrap.wrap(
                plain(side.text) or "–",
                _WIDTH,
                initial_indent=indent,
                subsequent_indent=" " * len(indent),
                break_long_words=False,
            )
            lead = " " * len(lead)


def _walk(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Pair]]:
    for block in pairs:
        yield block, block
        for bead in block.sentences:
            yield block, bead


def _number(block: Pair) -> str | None:
    return block.shown.block.number


def _side(segment: Segment | None) -> dict[str, object] | None:
    if segment is None or segment.empty:
        return None
    start, end = segment.whole().in_file()
    return {"start": start, "end": end, "text": segment.block.origin.text[start:end]}
