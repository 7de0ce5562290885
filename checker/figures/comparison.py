"""What two blocks that say the same disagree about in their numbers and dates.

Compared block by block, by value, so that a sentence aligned wrongly never makes a false pair.
"""

from dataclasses import dataclass

from checker.context import Context
from checker.figures.calendar_comparison import CalendarDifference, calendar_differences
from checker.figures.number_comparison import Difference, number_differences
from checker.model import Pair, Segment

__all__ = ["CalendarDifference", "Difference", "Figures", "figures"]


@dataclass(frozen=True, slots=True)
class Figures:
    """What the comparison of one pair found."""

    numbers: tuple[Difference, ...] = ()
    dates: tuple[CalendarDifference, ...] = ()


_NONE = Figures()


def figures(pair: Pair, context: Context) -> Figures:
    """Return how the numbers and dates of a block pair differ; computed once for each pair."""
    known: dict[int, Figures] = context.once("figures", dict)
    found = known.get(id(pair))
    if found is None:
        found = known[id(pair)] = _compare(pair)
    return found


def _compare(pair: Pair) -> Figures:
    source, target = pair.source, pair.target
    if not pair.both or source is None or target is None:
        return _NONE
    if not _any(source) and not _any(target):
        return _NONE
    dates, spent = calendar_differences(pair, source, target)
    return Figures(number_differences(pair, source, target, spent), dates)


def _any(segment: Segment) -> bool:
    """Whether there may be anything to compare."""
    facts = segment.block.facts
    words = facts.triggers
    return bool(facts.numbers or words.numerals or words.calendar or facts.roman_numerals)
