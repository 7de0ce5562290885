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
    if not pair.both or pair.source is None or pair.target is None:
        return _NONE
    if not _any(pair.source) and not _any(pair.target):
        return _NONE
    source, target = pair.source, pair.target
    return context.once(f"figures of {id(pair)}", lambda: _compare(pair, source, target))


def _any(segment: Segment) -> bool:
    facts = segment.block.facts
    return bool(facts.numbers or facts.number_words or facts.calendar_words or facts.roman_numerals)


def _compare(pair: Pair, source: Segment, target: Segment) -> Figures:
    dates, spent = calendar_differences(pair, source, target)
    return Figures(number_differences(pair, source, target, spent), dates)
