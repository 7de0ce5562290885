"""A text with its highlights, cut so that they never overlap."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from checker.model import SEVERITIES, Severity
from checker.reports.passage import NAMES
from checker.reports.places import Spot

# Controls, half characters, marks that turn the direction of writing: never let loose on a page.
_UNSAFE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef"
    "\ufffe\uffff\ud800-\udfff"
)
_FAR = re.compile(f"[{_UNSAFE}]")
# What the eye cannot tell from nothing or from a plain space: named where a finding is about it.
_CLOSE = re.compile(
    f"[{_UNSAFE}\u00a0\u00ad\u061c\u180e\u2000-\u200f\u202f\u205f\u2060-\u2064\u3000\ufeff\ufff9-\ufffb]"
)
# No parser takes these as they are.
_UNWRITABLE = re.compile(
    "[\x00\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
# Findings whose very matter may be invisible.
_ABOUT_MARKS = frozenset({"spacing", "encoding"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of one finding on the page. ``also``: one of its further places."""

    finding: int
    severity: Severity
    family: str
    anchor: str
    spot: Spot
    also: bool = False

    @property
    def close(self) -> bool:
        """Whether its invisible characters are to be seen."""
        return self.family in _ABOUT_MARKS


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text, words that findings are about, a gap, a footnote call, or a number behind them.

    ``marks`` are the findings concerned, the heaviest first; ``text`` is the words, or the label of
    a call.
    """

    kind: Literal["text", "mark", "gap", "call", "ref"]
    text: str = ""
    marks: tuple[Mark, ...] = ()

    @property
    def numbers(self) -> str:
        """The numbers of its findings, parted by spaces."""
        return " ".join(dict.fromkeys(str(mark.finding) for mark in self.marks))

    @property
    def gap(self) -> bool:
        """Whether the number stands where something is missing."""
        spot = self.marks[0].spot
        return spot.start == spot.end and spot.where in ("text", "nothing")

    @property
    def look(self) -> str:
        """The classes of its style: the severity, and “also” where no finding is mainly here."""
        heaviest = self.marks[0]
        return f"{heaviest.severity} also" if heaviest.also else heaviest.severity

    @property
    def close(self) -> bool:
        """Whether its invisible characters are to be seen."""
        return any(mark.close for mark in self.marks)


def cut(text: str, calls: Sequence[Sequence[Any]], marks: Sequence[Mark]) -> list[Piece]:
    """Return ``text`` with its footnote ``calls`` and highlights in pieces, in order.

    Marks in a marker are left to the caller. The words of a mark are all the pieces that carry it;
    its number stands once, behind the last of them.
    """
    inside = sorted((m for m in marks if m.spot.where != "marker"), key=_weight)
    if not inside and not calls:
        return [Piece("text", text)] if text else []
    wide = [m for m in inside if m.spot.start < m.spot.end]
    edges = {0, len(text), *(call[0] for call in calls)}
    for mark in inside:
        edges |= {mark.spot.start, mark.spot.end}
    ends = sorted(edges)
    pieces: list[Piece] = []
    for at, stop in zip(ends, [*ends[1:], None], strict=True):
        pieces += _between(at, calls, inside)
        if stop is not None and stop > at:
            here = tuple(m for m in wide if m.spot.start <= at and stop <= m.spot.end)
            pieces.append(Piece("mark" if here else "text", text[at:stop], here))
    return pieces


def _between(at: int, calls: Sequence[Sequence[Any]], marks: Sequence[Mark]) -> Iterator[Piece]:
    """What stands between two characters: calls, gaps, and the numbers of what ends here."""
    ending = [m for m in marks if m.spot.end == at]
    called = tuple(m for m in ending if m.spot.where == "call")
    for call in calls:
        if call[0] == at:
            yield Piece("call", str(call[1]), called)
    for mark in ending:
        if mark.spot.start == at and mark.spot.where != "call":
            yield Piece("gap", "", (mark,))
        yield Piece("ref", str(mark.finding), (mark,))


def _weight(mark: Mark) -> tuple[bool, int, int]:
    return mark.also, -SEVERITIES.index(mark.severity), mark.finding


def runs(text: str, close: bool = False) -> list[tuple[str, str]]:
    """Return ``text`` in runs with a name for what cannot be seen; plain runs have no name.

    ``close``: also no-break spaces and the like. What no page may hold becomes U+FFFD.
    """
    pattern = _CLOSE if close else _FAR
    found: list[tuple[str, str]] = []
    at = 0
    for match in pattern.finditer(text):
        if match.start() > at:
            found.append((text[at : match.start()], ""))
        char = match[0]
        name = NAMES.get(char) or f"U+{ord(char):04X}"
        found.append((_UNWRITABLE.sub("\ufffd", char), name))
        at = match.end()
    if at < len(text):
        found.append((text[at:], ""))
    return found
