"""Numbers written out in words."""

import re
from decimal import Decimal
from functools import lru_cache

from checker.figures.numbers import find_numbers
from checker.languages import Language
from glossary.tokens import tokenize

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


@lru_cache(maxsize=8)
def _percent(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")", re.IGNORECASE)


def word_values(text: str, language: Language, *, articles: bool = True) -> frozenset[Decimal]:
    """Return every value that ``text`` says in words: “twenty-one”, “vingt et un”, “dozen”.

    What it says in digits is left out; empty for a language without number words. Without
    ``articles`` “a”, « un » and the like do not say 1.
    """
    # imported late: most texts agree in their digits and never need it
    from text_to_num import alpha2digit  # noqa: PLC0415

    text = _DIGITS.sub("#", text)
    if language.percent:
        # “pour cent” would become “pour 100”
        text = _percent(language.percent).sub("%", text)
    if not articles:
        for token in reversed(tokenize(text)):
            if token.key in language.articles:
                text = f"{text[: token.start]}, {text[token.end :]}"
    values = {
        Decimal(language.number_words[token.key])
        for token in tokenize(text)
        if token.key in language.number_words
    }
    try:
        spelled = alpha2digit(text, language.code, 0)
    except ValueError:
        return frozenset(values)
    for number in find_numbers(spelled, language):
        values.update(number.values)
    return frozenset(values)
