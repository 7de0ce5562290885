"""The words at which numbers, dates and references may begin, found in one pass over a text.

Most texts have few of them or none: what looks for figures starts here and looks nowhere else.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.languages import LANGUAGES, Language
from glossary.tokens import Token, fold, tokenize

# Of a month at least so many letters are written.
_SHORTEST_MONTH = 3

# How many words on another numeral may stand in one number: “vingt et un”.
_NEAR = 2

# What a word may say, as bits: plain numbers, for they are looked at for every word of a text.
_NUMERAL, _CALENDAR, _MONTH, _REFERENCE, _ARTICLE = 1, 2, 4, 8, 16


class Triggers(NamedTuple):
    """Indexes of tokens, in order, by what they may say.

    ``numerals`` are without articles (« un ») that stand alone; ``month``: a month may be named.
    """

    numerals: tuple[int, ...]
    calendar: tuple[int, ...]
    references: tuple[int, ...]
    month: bool


NO_TRIGGERS = Triggers((), (), (), month=False)


def find_triggers(tokens: Sequence[Token], language: Language) -> Triggers:
    """Return those of ``tokens`` that may begin a number in words, a date or a reference."""
    table = _table(language.code)
    hits = [i for i, token in enumerate(tokens) if token[3] in table]
    if not hits:
        return NO_TRIGGERS
    numerals, calendar, references, said = [], [], [], 0
    for i in hits:
        bits = table[tokens[i].key]
        said |= bits
        if bits & _NUMERAL:
            numerals.append(i)
        if bits & _CALENDAR:
            calendar.append(i)
        if bits & _REFERENCE:
            references.append(i)
    if said & _ARTICLE:
        numerals = _no_articles(numerals, tokens, language)
    return Triggers(tuple(numerals), tuple(calendar), tuple(references), bool(said & _MONTH))


def _no_articles(numerals: list[int], tokens: Sequence[Token], language: Language) -> list[int]:
    """Leave out « un » where neither a numeral nor a unit is near: there it is an article."""
    units = _units(language.code)
    return [
        i
        for at, i in enumerate(numerals)
        if tokens[i].key not in language.articles
        or (i + 1 < len(tokens) and tokens[i + 1].key in units)
        or (at and i - numerals[at - 1] <= _NEAR)
        or (at + 1 < len(numerals) and numerals[at + 1] - i <= _NEAR)
    ]


def may_be_figure(word: str, language: Language, *, numeral: int, reference: int) -> int:
    """Return the bits given for what ``word`` may begin: a number or date, a reference."""
    bits = _table(language.code).get(fold(word), 0)
    return (numeral if bits & ~_REFERENCE else 0) | (reference if bits & _REFERENCE else 0)


@lru_cache(maxsize=8)
def _units(code: str) -> frozenset[str]:
    rows = LANGUAGES[code].figures.units.values()
    return frozenset(form.lower() for row in rows for form in row if form.isalpha())


@lru_cache(maxsize=8)
def _table(code: str) -> Mapping[str, int]:
    language = LANGUAGES[code]
    words = language.figures
    table: dict[str, int] = {}

    def add(kind: int, *keys: str) -> None:
        for key in keys:
            table[key] = table.get(key, 0) | kind

    if words.numerals:
        add(_NUMERAL, *words.numerals, *words.cardinals, *words.ordinals)
        add(_NUMERAL, *words.counts, *words.portions)
        add(_ARTICLE, *(word for word in language.articles if word in table))
    add(_CALENDAR, *language.months, *filter(None, words.seasons), *words.weekdays)
    add(_CALENDAR, *(name + "s" for name in words.weekdays))
    for month in language.months:
        add(_MONTH, *(month[:n] for n in range(_SHORTEST_MONTH, len(month) + 1)))
    for forms in language.reference_words.values():
        add(_REFERENCE, *(tokenize(form)[0].key for form in forms))
    return table
