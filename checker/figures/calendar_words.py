"""Names of months, days and seasons that stand without a date: “in July”, « mardi »."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.languages import LANGUAGES, Language
from glossary.tokens import Token

CalendarKind = Literal["month", "weekday", "season"]


class CalendarWord(NamedTuple):
    """A name of a month (1 to 12), a weekday (1 is Monday) or a season (1 is spring)."""

    start: int
    end: int
    text: str
    kind: CalendarKind
    value: int


@lru_cache(maxsize=8)
def _table(code: str) -> Mapping[str, tuple[CalendarKind, int]]:
    language = LANGUAGES[code]
    words = language.figures
    table: dict[str, tuple[CalendarKind, int]] = {}
    for n, name in enumerate(words.seasons, 1):
        if name:
            table[name] = ("season", n)
    for n, name in enumerate(words.weekdays, 1):
        table[name] = table[name + "s"] = ("weekday", n)
    for n, name in enumerate(language.months, 1):
        table[name] = ("month", n)
    return table


def find_calendar_words(tokens: Sequence[Token], language: Language) -> tuple[CalendarWord, ...]:
    """Return what each of ``tokens`` names, in order: a month, a weekday or a season.

    All of them are such names, small or capital (see ``Triggers``); those that have a capital in
    the language are only read where they have it: “may” is no month.
    """
    return tuple(_read(tokens, _table(language.code), language)) if tokens else ()


def _read(
    tokens: Sequence[Token], table: Mapping[str, tuple[CalendarKind, int]], language: Language
) -> Iterator[CalendarWord]:
    for token in tokens:
        kind, value = table[token.key]
        if language.figures.calendar_capitals and kind != "season" and token.text.islower():
            continue
        yield CalendarWord(token.start, token.end, token.text, kind, value)
