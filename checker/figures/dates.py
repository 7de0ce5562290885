"""Dates in running text, by value, in the usual written forms."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.languages import Language
from checker.offsets import Span


class Date(NamedTuple):
    """A date of a text; ``start`` and ``end`` are offsets in it, a part not given is ``None``.

    A date in digits whose day and month could be exchanged is ``ambiguous``.
    """

    start: int
    end: int
    text: str
    day: int | None
    month: int
    year: int | None
    ambiguous: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


_SPACE = r"[\s\u00a0\u202f]"
_DIGIT = re.compile(r"\d")
_PARTED = re.compile(r"\d[-/.]\d")
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_DIGITS = re.compile(
    rf"""(?<![\w/.:-])(?:
      (?P<y>{_YEAR})(?P<sep>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<d>0?[1-9]|[12]\d|3[01])
    | (?P<a>0?[1-9]|[12]\d|3[01])(?P<sep2>[-/.])(?P<b>0?[1-9]|[12]\d|3[01])(?P=sep2)(?P<y2>{_YEAR})
    )(?![\w/-]|\.\d)""",
    re.VERBOSE,
)


@lru_cache(maxsize=8)
def _words(months: tuple[str, ...], ordinals: tuple[str, ...]) -> re.Pattern[str]:
    """The dates that name their month, for one language."""
    names = "|".join(re.escape(m) for m in sorted(months, key=len, reverse=True))
    # “Sept.”, “janv.”, “Jul”: the beginning of a name, three letters or more
    short = "|".join(
        re.escape(m[:n]) + r"(?:\.|\b)" for m in months for n in range(min(5, len(m) - 1), 2, -1)
    )
    month = rf"(?P<MONTH>{names}|{short})"
    endings = "|".join(map(re.escape, sorted(ordinals, key=len, reverse=True)))
    ending = rf"(?:{endings}|\.)?" if endings else r"\.?"
    day = rf"(?P<DAY>0?[1-9]|[12]\d|3[01]){ending}"
    year = rf"(?P<YEAR>{_YEAR})(?!\w)"

    def named(pattern: str, n: int) -> str:
        return re.sub(r"\(\?P<(DAY|MONTH|YEAR)>", rf"(?P<\g<1>{n}>", pattern)

    forms = (
        rf"{day}{_SPACE}?(?:[^\W\d_]{{2,3}}{_SPACE}){{0,2}}{month}(?!\w)(?:,?{_SPACE}{year})?",
        rf"{month}{_SPACE}(?:the{_SPACE})?{day}(?![\w%])(?!{_SPACE}?[-–]?\d{{3}}\b)"
        rf"(?:,?{_SPACE}{year})?",
        rf"{month},?{_SPACE}(?:[^\W\d_]{{2}}{_SPACE})?{year}",
    )
    body = "|".join(named(form, n) for n, form in enumerate(forms))
    return re.compile(rf"(?<![\w.,-])(?:{body})", re.IGNORECASE)


def find_dates(text: str, language: Language, *, named: bool = True) -> tuple[Date, ...]:
    """Return the dates of ``text`` in order, without overlap: day and month, or month and year.

    ``named`` is false where it is known that ``text`` names no month.
    """
    found = list(_in_digits(text)) if _PARTED.search(text) else []
    if named and _DIGIT.search(text):
        found.extend(_named(text, language))
    found.sort()
    return tuple(found)


def _named(text: str, language: Language) -> Iterator[Date]:
    for m in _words(language.months, language.ordinal_suffixes).finditer(text):
        given = {k[:-1].lower(): v for k, v in m.groupdict().items() if v is not None}
        word = given["month"]
        name = word.lower().rstrip(".")
        if name in language.closed_words and not word[0].isupper():
            continue
        if name not in language.months and not word.endswith(".") and not word[0].isupper():
            continue
        starts = [i for i, month in enumerate(language.months, 1) if month.startswith(name)]
        if name in language.months:
            starts = [language.months.index(name) + 1]
        if len(starts) == 1:
            day, year = given.get("day"), given.get("year")
            yield Date(
                m.start(),
                m.end(),
                m[0],
                int(day) if day else None,
                starts[0],
                int(year) if year else None,
            )


def _in_digits(text: str) -> Iterator[Date]:
    for m in _DIGITS.finditer(text):
        if m["y"]:
            yield Date(m.start(), m.end(), m[0], int(m["d"]), int(m["m"]), int(m["y"]))
            continue
        day, month, year = int(m["a"]), int(m["b"]), int(m["y2"])
        if month > 12:
            day, month = month, day
        if month <= 12:
            yield Date(m.start(), m.end(), m[0], day, month, year, day <= 12 and m["sep2"] != ".")


def same_date(first: Date, second: Date) -> bool:
    """Whether two dates may be one: what both of them say agrees."""
    if first.year and second.year and first.year != second.year:
        return False
    ways = {(first.day, first.month)}
    if first.ambiguous or second.ambiguous:
        ways.add((first.month, first.day or 0))
    return any(
        month == second.month and (not day or not second.day or day == second.day)
        for day, month in ways
    )
