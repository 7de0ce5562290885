"""Numbers written out in words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from checker.figures.numbers import Number, NumberKind, find_numbers
from checker.figures.triggers import find_triggers
from checker.languages import LANGUAGES, Language
from glossary.tokens import Token, tokenize

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSAND = 1000
_GAPS = frozenset({" ", "\u00a0", "\u202f", "\n", "-", "‑"})


class _Read(NamedTuple):
    """One number among the words of a run: which of them, what it is worth."""

    first: int
    last: int
    value: Decimal
    ordinal: bool


class _Word(str):
    """A word as the reader of numbers wants to have it."""

    __slots__ = ()

    def text(self) -> str:
        return str(self)

    def nt_separated(self, _previous: "_Word") -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return False


def find_number_words(
    text: str, tokens: Sequence[Token], hits: Sequence[int], language: Language
) -> tuple[Number, ...]:
    """Return the numbers that ``text`` says in words, in order: “twenty-one”, “tiers”, “third”.

    ``tokens`` are those of ``text``, ``hits`` the indexes of the numerals among them. What is an
    article as well (« un ») is among the numbers, and a scale by itself (« cent »).
    """
    return tuple(_find(text, tokens, hits, language))


def _find(
    text: str, tokens: Sequence[Token], hits: Sequence[int], language: Language
) -> Iterator[Number]:
    exact = _exact(language.code)
    for run in _runs(text, tokens, hits, language):
        if tokens[run[0]].key in exact:
            token = tokens[run[0]]
            value = exact[token.key]
            yield Number(token.start, token.end, token.text, (value,), "word")
            continue
        words = tuple(tokens[i].key for i in range(run[0], run[-1] + 1))
        for read in _read(words, language.code):
            start, end = tokens[run[0] + read.first].start, tokens[run[0] + read.last - 1].end
            kind: NumberKind = "ordinal" if read.ordinal else "word"
            yield Number(start, end, text[start:end], (read.value,), kind)


def _runs(
    text: str, tokens: Sequence[Token], hits: Sequence[int], language: Language
) -> Iterator[list[int]]:
    """Yield the numerals that may be one number together, as indexes of ``tokens``."""
    joints, exact = language.figures.numeral_joints, _exact(language.code)
    percent = _percent_words(language.code)
    run: list[int] = []
    for i in hits:
        token = tokens[i]
        # “pour cent” is no hundred
        if percent and text[token.end - 12 if token.end > 12 else 0 : token.end].lower().endswith(
            percent
        ):
            continue
        if run and not _goes_on(text, tokens, run[-1], i, joints, language.scales):
            yield run
            run = []
        if token.key in exact:
            if run:
                yield run
            yield [i]
            run = []
        else:
            run.append(i)
    if run:
        yield run


def _goes_on(
    text: str,
    tokens: Sequence[Token],
    last: int,
    here: int,
    joints: frozenset[str],
    scales: Mapping[str, int],
) -> bool:
    if here - last == 1:
        gap = text[tokens[last].end : tokens[here].start]
        # “six million, four hundred thousand”
        return gap in _GAPS or (gap == ", " and scales.get(tokens[last].key, 0) >= _THOUSAND)
    return (
        here - last == 2
        and tokens[last + 1].key in joints
        and text[tokens[last].end : tokens[last + 1].start] in _GAPS
        and text[tokens[last + 1].end : tokens[here].start] in _GAPS
    )


@lru_cache(maxsize=8)
def _exact(code: str) -> dict[str, Decimal]:
    """The words that are a number by themselves, whatever numerals stand beside them."""
    words = LANGUAGES[code].figures
    return {word: Decimal(value) for word, value in {**words.counts, **words.portions}.items()}


@lru_cache(maxsize=8)
def _percent_words(code: str) -> tuple[str, ...]:
    return tuple(p for p in LANGUAGES[code].percent if p[-1].isalpha())


@lru_cache(maxsize=4096)
def _read(words: tuple[str, ...], code: str) -> tuple[_Read, ...]:
    # imported late: many a text says no number in words
    from text_to_num import find_numbers as find  # noqa: PLC0415

    return tuple(
        _Read(o.start, o.end, Decimal(str(o.value)).normalize() + 0, o.is_ordinal)
        for o in find([_Word(w) for w in words], code, 0)
    )


def word_values(text: str, language: Language, *, articles: bool = True) -> frozenset[Decimal]:
    """Return every value that ``text`` says in words: “twenty-one”, “vingt et un”, “dozen”.

    Here “decade” says 10 and “a” says 1: all that may stand for a number elsewhere counts. What
    ``text`` says in digits is left out. Without ``articles`` “a”, « un » and the like do not say 1.
    """
    tokens = tokenize(text)
    loose = language.number_words
    values = {
        Decimal(loose[token.key])
        for token in tokens
        if token.key in loose and (articles or token.key not in language.articles)
    }
    if language.figures.numerals:
        hits = find_triggers(tokens, language).numerals
        for number in find_number_words(text, tokens, hits, language):
            if articles or number.text.lower() not in language.articles:
                values.update(number.values)
        return frozenset(values)
    return frozenset(values | _spelled(text, language))


def _spelled(text: str, language: Language) -> set[Decimal]:
    """The values said in a language whose numerals are not listed (“einundzwanzig”)."""
    from text_to_num import alpha2digit  # noqa: PLC0415

    text = _DIGITS.sub("#", text).lower()
    for percent in language.percent:
        text = text.replace(percent, "%")
    try:
        spelled = alpha2digit(text, language.code, 0)
    except ValueError:
        return set()
    return {value for n in find_numbers(spelled, language) for value in n.values}
