"""What the checker knows of the figures of a language in words: data, nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FigureWords:
    """How one language says numbers, units, limits and days; in lower case unless a case matters.

    - ``cardinals``, ``ordinals``: the words for 1, 2, 3 …, in order; ``numerals``: all further
      words that numbers in words are made of (tens, scales, feminines); ``numeral_joints``: what
      may join two of them beside a hyphen (“vingt et un”)
    - ``counts``: further words as exact as a number (dozen, twice); ``portions``: those for a part
    - ``units``: by unit, how it is written behind a number; symbols in their own case;
      ``unit_adjectives``: what may stand between (“10 working days”)
    - ``signs``: by currency, how it is written before a number
    - ``at_least``, ``at_most``: what says before a number that it is a lower or an upper limit;
      ``at_least_after``, ``at_most_after``: behind it; ``more``, ``less``: what compares with it;
      ``negations``: what turns a comparison round, ``copulas``: also with one of these behind it
      (“not be more than”)
    - ``minus``: the sign in words
    - ``ranges``: what stands between the first and the last of a range
    - ``here``: what says behind a reference that it is to this document; ``belonging``: that it is
      to another one (“Annex B to the Treaty”)
    - ``versions``: words whose number is a name and no quantity
    - ``weekdays``: from Monday on; ``seasons``: from spring on, ``""`` for one whose word means
      something else too
    - ``calendar_capitals``: names of months and days have a capital; ``day_first``: dates are
      never written month before day; ``day_leads``: what stands before a day and its month, never
      before a month alone (« le 4 mai »); ``first_day``: how the first of a month is written, where
      no plain “1” is right
    """

    cardinals: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    numerals: frozenset[str] = frozenset()
    numeral_joints: frozenset[str] = frozenset()
    counts: Mapping[str, str] = field(default_factory=dict)
    portions: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unit_adjectives: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    at_least_after: tuple[str, ...] = ()
    at_most_after: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    copulas: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    here: frozenset[str] = frozenset()
    belonging: frozenset[str] = frozenset()
    versions: frozenset[str] = frozenset()
    weekdays: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    calendar_capitals: bool = True
    day_first: bool = False
    day_leads: frozenset[str] = frozenset()
    first_day: str = ""
