"""The words at which numbers, dates and references may begin, found in one pass over a text.

Most texts have few of them or none: what looks for figures starts here and looks nowhere else.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from checker.languages import LANGUAGES, Language
from glossary.remembered import Remembered
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
    kinds = _kinds_of(language)
    hits = [i for i, token in enumerate(tokens) if kinds[token[2]]]
    if not hits:
        return NO_TRIGGERS
    numerals, calendar, references, said = [], [], [], 0
    for i in hits:
        bits = kinds[tokens[i].text]
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


class MayBe(NamedTuple):
    """What a word may be, by itself: a word of a number or a date, an article, a unit, …"""

    worded: bool
    article: bool
    unit: bool
    reference: bool


def may_be(word: str, language: Language) -> MayBe:
    """Return what ``word`` may be the beginning of: articles are numbers only beside others."""
    bits = _kinds_of(language)[word]
    article = bool(bits & _ARTICLE)
    return MayBe(
        bool(bits & (_CALENDAR | _MONTH) or (bits & _NUMERAL and not article)),
        article,
        fold(word) in _units(language.code),
        bool(bits & _REFERENCE),
    )


def _kind(word: str, language: Language) -> int:
    """What a word of a language may say, as bits."""
    key = fold(word)
    bits = _table(language.code).get(key, 0)
    if bits & (_CALENDAR | _MONTH) and word.islower():
        # “may” is no month, and no “sat” a day
        if language.figures.calendar_capitals and key not in language.figures.seasons:
            bits &= ~_CALENDAR
        if key in language.closed_words:
            bits &= ~_MONTH
    return bits


_kinds: dict[str, Remembered[str, int]] = {}


def _kinds_of(language: Language) -> Remembered[str, int]:
    kinds = _kinds.get(language.code)
    if kinds is None:
        kinds = _kinds[language.code] = Remembered(partial(_kind, language=language))
    return kinds


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
