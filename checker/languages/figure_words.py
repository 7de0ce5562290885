"""What the checker knows of the figures of a language in words: data, nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FigureWords:
    """How one language says numbers, units, limits and days; in lower case unless a case matters.

    - ``cardinals``, ``ordinals``: the words for 1, 2, 3 …, in order; ``numerals``: all further
      words that numbers in words are made of (tens, scales, feminines); ``numeral_joints``: what
      may join two of them beside a hyphen (“vingt et un”)
    - ``portions``: words for a part or a collection that are as exact as a number (half, dozen)
    - ``units``: by unit, how it is written behind a number; symbols in their own case
    - ``signs``: by currency, how it is written before a number
    - ``above``, ``below``: what says before a number that it is a lower or an upper limit;
      ``above_after``, ``below_after``: behind it; ``negations``: what may turn these round
    - ``weekdays``: from Monday on; ``seasons``: from spring on, ``""`` for one whose word means
      something else too
    - ``calendar_capitals``: names of months and days have a capital; ``day_first``: dates are
      never written month before day; ``first_day``: how the first of a month is written, where
      no plain “1” is right
    """

    cardinals: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    numerals: frozenset[str] = frozenset()
    numeral_joints: frozenset[str] = frozenset()
    portions: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    above_after: tuple[str, ...] = ()
    below_after: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    calendar_capitals: bool = True
    day_first: bool = False
    first_day: str = ""
