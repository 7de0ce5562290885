"""The spaces beside marks: where they stand in a text and of which kind they are."""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from checker.offsets import Span

Space = Literal["none", "plain", "no-break", "narrow"]
SPACES: Mapping[str, Space] = {
    "": "none",
    " ": "plain",
    "\u2009": "plain",
    "\u00a0": "no-break",
    "\u202f": "narrow",
}
WRITTEN: Mapping[str, str] = {"none": "", "plain": " ", "no-break": "\u00a0", "narrow": "\u202f"}
# Spaces that keep a mark on the line of its word: which of them it is tells nothing of a habit.
FIXED: frozenset[Space] = frozenset({"no-break", "narrow"})

# Every alternative goes on from one character of the first class, so that the scan is quick.
_MARK = re.compile(
    r"[;:?!%«»](?:(?<=[%«»])|(?<=[?!])(?=[\s)\]»”\"]|\Z)|(?<=[;:])(?=[\s\]»”\"]|\Z))"
)
_UNIT = re.compile(
    r"(?<=\d)([^\S\n]?)(?:(?P<currency>[€$£¥])|(?P<unit>(?:[kcm]m|[km]?g|[kMGT]?W|[kMGT]?Hz|"
    r"°C|[kMGT]o|[kMG]B|h|min|ha|m[²³])(?![\w²³/])))"
)
_BEFORE = ')]»”"’%….'


class Spaced(NamedTuple):
    """A mark and the space at it.

    ``mark`` is a mark, “currency” or “unit”; ``start`` and ``end`` are the span of the space,
    zero-width where there is none, and ``sign`` is where the mark itself stands.
    """

    mark: str
    start: int
    end: int
    sign: int
    space: Space

    @property
    def whole(self) -> Span:
        """The space and the mark together; of a currency or a unit the first character."""
        return Span(min(self.start, self.sign), max(self.end, self.sign + 1))


def find_spaces(text: str) -> tuple[Spaced, ...]:
    """Return the marks ``; : ? ! % « »`` of ``text`` with the space before or inside each."""
    found = []
    for m in _MARK.finditer(text):
        at, mark = m.start(), m[0]
        if mark == "«":
            start = at + 1
            end = start + (start < len(text) and text[start] in SPACES)
            beside = text[end : end + 1]
        else:
            end = at
            start = at - (at > 0 and text[at - 1] in SPACES)
            beside = text[start - 1 : start] if start else ""
        if not beside or not (beside.isalnum() or beside in _BEFORE):
            continue
        if mark == "%" and not beside.isdigit():
            continue
        found.append(Spaced(mark, start, end, at, SPACES[text[start:end]]))
    return tuple(found)


def find_units(text: str) -> tuple[Spaced, ...]:
    """Return the currencies and units behind numbers with the space before each."""
    return tuple(
        Spaced(m.lastgroup or "", m.start(1), m.end(1), m.end(1), SPACES.get(m[1], "plain"))
        for m in _UNIT.finditer(text)
    )


def group(mark: str) -> str:
    """Return which marks go with ``mark`` in all usages: ``;?!``, ``:``, ``%`` or ``«»``."""
    return next((marks for marks in (";?!", "«»") if mark in marks), mark)
