"""The references of one version whose number the other does not have in any form."""

from collections.abc import Sequence
from itertools import pairwise

from checker.figures.references import Reference, all_parts
from checker.figures.words import word_values
from checker.model import Segment

_DASHES = ("-", "–", "‑")
_SPACES = " \u00a0\u202f"


def open_references(side: Segment, other: Segment) -> Sequence[Reference]:
    """Return the references of ``side`` whose number ``other`` does not have in any form."""
    references = side.block.facts.references
    if not references:
        return ()
    # the cheap question first: nearly always the other side's references answer
    there: frozenset[str] = frozenset().union(
        *(part for r in other.block.facts.references for part in r.parts)
    )
    rest = [r for r in references if not all(part & there for part in r.parts)]
    if rest:
        there = all_parts(other.text)
        rest = [r for r in rest if not all(part & there for part in r.parts)]
    if rest:
        covered = _inside_ranges(rest, side, other)
        rest = [r for r in rest if r not in covered]
    if rest:
        words = {str(v) for v in word_values(other.text, other.block.language, articles=False)}
        rest = [r for r in rest if not all(part & (there | words) for part in r.parts)]
    return rest


def _inside_ranges(
    references: Sequence[Reference], side: Segment, other: Segment
) -> list[Reference]:
    """Those of ``references`` that lie within a range of the other side: « 3, 4, 5 », “3 to 5”."""
    ranges = [(_number(a), _number(b)) for a, b in reference_ranges(other)]
    ends = {r for ends in reference_ranges(side) for r in ends} if ranges else set()
    return [
        r
        for r in references
        if r not in ends
        and (number := _number(r)) is not None
        and any(a is not None and b is not None and a < number < b for a, b in ranges)
    ]


def reference_ranges(side: Segment) -> list[tuple[Reference, Reference]]:
    """Return the first and the last of every range of references."""
    text, words = side.block.text, side.block.language.figures.ranges
    return [
        (a, b)
        for a, b in pairwise(side.block.facts.references)
        if side.start <= a.start
        and b.end <= side.end
        and text[a.end : b.start].strip(_SPACES) in (*words, *_DASHES)
    ]


def _number(reference: Reference) -> int | None:
    """What a reference of one part is worth, if it is a number."""
    values = [int(r) for part in reference.parts for r in part if r.isdecimal()]
    return values[0] if len(reference.parts) == len(values) == 1 else None
