"""Places of the target where a reference has its word but not its number.

“Section 9 of the Act” / « l’article de la Loi »; “sections 15 and 16” / « les articles et 16 »;
“sections 51, 52 and 53” / « les articles 51, et 53 ».
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.figures.open_references import reference_ranges
from checker.figures.references import Reference
from checker.languages import Language
from checker.model import Segment
from checker.names.capitals import is_inside
from checker.offsets import Span

# What one version may call a reference that the other calls by the key.
_ANSWERS = {
    "section": {"section", "article", "paragraph"},
    "subsection": {"subsection", "paragraph"},
    "paragraph": {"paragraph", "article", "subsection"},
    "subparagraph": {"subparagraph", "paragraph"},
    "division": {"section"},
    "rule": {"rule", "paragraph"},
}
_LEAST_LETTERS = 4
_NO_BRACKETS = str.maketrans("", "", "() \u00a0\u202f")
# What follows holds a number of a kind, if not one that is understood: « l’article G.06.001 ».
_LABELLED = re.compile(
    r"[ \t\n\u00a0\u202f]\(?\w*[\d.(]|[ \u00a0\u202f](?:[A-Z]|[a-z]\))(?!\w)|\.|\("
)


def may_answer(source: str, target: str) -> bool:
    """Whether a reference of one kind may be called one of the other kind in the other version."""
    return target in _ANSWERS.get(source, {source}) or source in _ANSWERS.get(target, ())


class _Noun(NamedTuple):
    """A word of reference without a number.

    ``noun``: it is no verb (“forms part of”). ``led``: it stands as only those with a number do,
    « à l’article », not « cet article »; ``closed``: no noun or verb follows.
    ``joined``: a list goes on behind it, « les articles et 16 ».
    """

    span: Span
    kind: str
    noun: bool
    led: bool
    closed: bool
    joined: bool


def _bare_nouns(side: Segment, references: Sequence[Reference]) -> list[_Noun]:
    block = side.block
    tokens, language = block.facts.tokens, block.language
    kinds = {
        word: kind
        for kind, words in reversed(tuple(language.reference_words.items()))
        for word in words
    }
    starts = {r.start for r in references}
    found = []
    for i in block.facts.triggers.references:
        token = tokens[i]
        kind = kinds.get(token.text.lower())
        if kind is None or token.start in starts or len(token.text) < _LEAST_LETTERS:
            continue
        if not side.start <= token.start < side.end or _LABELLED.match(block.text, token.end):
            continue
        if is_inside(token, block.text) and token.text[0].isupper():
            # the name of a body
            continue
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if following is not None and following.key in _numerals(language):
            continue
        joined = following is not None and following.key in language.list_words
        closed = (
            following is None
            or following.key in language.closed_words
            or not block.text[token.end : following.start].isspace()
        )
        before = tokens[i - 1].key if i else ""
        led = before in language.reference_leads
        if joined and following is not None and i + 2 < len(tokens):
            joined = bool(_LABELLED.match(block.text, following.end))
        noun = before in language.closed_words
        found.append(_Noun(Span(token.start, token.end), kind, noun, led, closed, joined))
    return found


def _numerals(language: Language) -> frozenset[str]:
    figures = language.figures
    return figures.numerals.union(figures.cardinals, figures.ordinals)


def lost_from_a_noun(
    lost: Sequence[Reference],
    missing: Sequence[Reference],
    here: Sequence[Reference],
    there: Sequence[Reference],
    source: Segment,
    target: Segment,
) -> list[tuple[Reference, Span]]:
    """Return which of the ``lost`` references of the source left a word without its number.

    Of the ``missing`` the target says the number nowhere. ``here`` and ``there`` are all references
    of the two sentences.
    """
    heads = {members[0]: len(members) for members in _lists(here)}
    lost = [r for r in lost if r in heads]
    if not lost:
        return []
    nouns = _bare_nouns(target, there)
    if not any(noun.led for noun in nouns):
        return []
    said = _bare_nouns(source, here)
    found = []
    taken: set[Span] = set()
    for reference in lost:
        answering = [n for n in nouns if may_answer(reference.kind, n.kind) and n.span not in taken]
        plain = [n for n in said if n.noun and may_answer(n.kind, reference.kind)]
        holes = [
            n.span
            for n in answering
            if n.led and (n.closed or reference in missing) and n.joined == (heads[reference] > 1)
        ]
        if holes and len(answering) > len(plain):
            best = min(holes, key=lambda h: abs(_place(h, target) - _place(reference, source)))
            taken.add(best)
            found.append((reference, best))
    return found


def _place(what: Span | Reference, side: Segment) -> float:
    return (what.start - side.start) / max(len(side.text), 1)


def lost_from_a_list(
    lost: Sequence[Reference],
    here: Sequence[Reference],
    there: Sequence[Reference],
    source: Segment,
    target: Segment,
) -> list[tuple[Reference, Span]]:
    """Return which of the ``lost`` references a list of the target lacks, and where it belongs."""
    found = []
    lists = _lists(there)
    for members in _lists(here):
        if len(members) < 2:
            continue
        gone = [r for r in members if r in lost]
        kept = [r.parts for r in members if r not in gone]
        if len(gone) != 1 or not kept:
            continue
        twin = next((o for o in lists if [r.parts for r in o] == kept), None)
        if twin is None or not (len(kept) > 1 or _hangs(twin, target)):
            continue
        if _said(gone[0], there, target):
            continue
        at = members.index(gone[0])
        if 0 < at < len(members) - 1 and _is_range(twin[at - 1], twin[at], target):
            continue
        place = twin[at - 1].end if at else twin[0].label
        found.append((gone[0], Span(place, place)))
    return found


def _said(reference: Reference, there: Sequence[Reference], side: Segment) -> bool:
    """Whether it is there all the same: « 26a), b) ainsi que 32d) », « l’alinéa (1.1)b) »."""
    size = len(reference.parts)
    if any(len(r.parts) > size and r.parts[:size] == reference.parts for r in there):
        return True
    label = reference.text[reference.label - reference.start :]
    return size > 1 and _plain(label) in _plain(side.text)


def _plain(label: str) -> str:
    return label.translate(_NO_BRACKETS)


def _is_range(first: Reference, last: Reference, side: Segment) -> bool:
    return any((first, last) == ends for ends in reference_ranges(side))


def _hangs(members: Sequence[Reference], side: Segment) -> bool:
    """Whether a word that joins the members of a list follows the last without another."""
    language = side.block.language
    following = side.block.text[members[-1].end : side.end].split(maxsplit=1)[:1]
    return bool(following) and following[0] in language.list_words


def _lists(references: Sequence[Reference]) -> list[list[Reference]]:
    found: list[list[Reference]] = []
    for reference in references:
        if reference.first or not found:
            found.append([])
        found[-1].append(reference)
    return found
