"""Dates, months and weekdays of two segments that say the same, compared by value."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from checker.figures.calendar_words import CalendarWord
from checker.figures.dates import Date, same_date
from checker.gaps import bead_at
from checker.model import Pair, Segment

DatePart = Literal["day", "month", "year", "weekday", "season"]


@dataclass(frozen=True, slots=True)
class CalendarDifference:
    """Two dates, or two names of months or days, that stand for each other and disagree.

    ``lost``: the source says the ``part`` and the target does not, though it should.
    """

    source: Date | CalendarWord
    target: Date | CalendarWord
    part: DatePart
    lost: bool = False


class Spent(NamedTuple):
    """The dates of either side that agree: their digits need no more looking at."""

    source: Sequence[Date] = ()
    target: Sequence[Date] = ()


def calendar_differences(
    pair: Pair, source: Segment, target: Segment
) -> tuple[tuple[CalendarDifference, ...], Spent]:
    """Return what differs, in the order of the source, and the dates that agree."""
    left, right = _dates_of(source), _dates_of(target)
    found, spent = _dates(left, right) if left and right else ([], Spent())
    for date, twin in zip(spent.source, spent.target, strict=True):
        part = _lost(date, twin, target)
        if part is not None:
            found.append(CalendarDifference(date, twin, part, lost=True))
    words = _words_of(source), _words_of(target)
    if words[0] and words[1]:
        found += _names(pair, _outside(words[0], left), _outside(words[1], right), left, right)
    return tuple(sorted(found, key=lambda d: d.source.start)), spent


def _dates(left: list[Date], right: list[Date]) -> tuple[list[CalendarDifference], Spent]:
    agree: tuple[list[Date], list[Date]] = ([], [])
    waiting = list(right)
    rest = []
    for date in left:
        twin = next((d for d in waiting if same_date(date, d)), None)
        if twin is None:
            rest.append(date)
            continue
        waiting.remove(twin)
        agree[0].append(date)
        agree[1].append(twin)
    changed = []
    for date in rest:
        twin = next((d for d in waiting if _changed(date, d)), None)
        if twin is not None and (part := _changed(date, twin)):
            waiting.remove(twin)
            changed.append(CalendarDifference(date, twin, part))
    return changed, Spent(*agree)


def _lost(date: Date, twin: Date, target: Segment) -> DatePart | None:
    """The part that ``twin`` lacks of ``date`` though it should have it.

    A day, where it stands as only a day and its month do (« le mai 2021 »); a year that the target
    does not have anywhere.
    """
    if date.day and not twin.day:
        language = target.block.language
        before = [t for t in target.block.facts.tokens if t.end <= twin.start][-1:]
        if before and before[0].key in language.figures.day_leads:
            return "day"
    if date.year and not twin.year and str(date.year) not in target.block.text:
        return "year"
    return None


def _dates_of(segment: Segment) -> list[Date]:
    dates = segment.block.facts.dates
    return [d for d in dates if segment.start <= d.start and d.end <= segment.end]


def _words_of(segment: Segment) -> list[CalendarWord]:
    words = segment.block.facts.calendar_words
    return [w for w in words if segment.start <= w.start and w.end <= segment.end]


def _changed(first: Date, second: Date) -> DatePart | None:
    """The one part in which two dates differ that have the same parts; else ``None``."""
    parts: list[tuple[DatePart, int | None, int | None]] = [
        ("day", first.day, second.day),
        ("month", first.month, second.month),
        ("year", first.year, second.year),
    ]
    if any((a is None) != (b is None) for _, a, b in parts):
        return None
    differ = [part for part, a, b in parts if a != b]
    return differ[0] if len(differ) == 1 else None


def _outside(words: list[CalendarWord], dates: list[Date]) -> list[CalendarWord]:
    return [w for w in words if not any(d.start <= w.start < d.end for d in dates)]


def _names(
    pair: Pair,
    left: list[CalendarWord],
    right: list[CalendarWord],
    left_dates: list[Date],
    right_dates: list[Date],
) -> list[CalendarDifference]:
    """Pair names of one sentence that are said too often, of which one is not there at all."""
    here, there = _said(left, left_dates), _said(right, right_dates)
    open_left = [w for w in left if here[w.kind, w.value] > there[w.kind, w.value]]
    open_right = [w for w in right if there[w.kind, w.value] > here[w.kind, w.value]]
    found = []
    for word in open_left:
        bead = bead_at(pair, "source", word.start)
        twin = next(
            (
                w
                for w in open_right
                if w.kind == word.kind
                and not (there[word.kind, word.value] and here[w.kind, w.value])
                and bead_at(pair, "target", w.start) is bead
            ),
            None,
        )
        if twin is not None:
            open_right.remove(twin)
            found.append(CalendarDifference(word, twin, word.kind))
    return found


def _said(words: list[CalendarWord], dates: list[Date]) -> Counter[tuple[str, int]]:
    """How often each month, weekday and season is named, months in dates too."""
    said: Counter[tuple[str, int]] = Counter((w.kind, w.value) for w in words)
    said.update(("month", d.month) for d in dates)
    return said
