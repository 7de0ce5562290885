"""Numbers in words are read, a percentage in words is not one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.figures.words import word_values
from checker.languages import LANGUAGES, language

SAID = [
    ("en", "twenty-one days", "21"),
    ("en", "a dozen Allies", "12"),
    ("en", "twice", "2"),
    ("fr", "vingt et un jours", "21"),
    ("fr", "une cinquantaine de pays", "50"),
    ("fr", "la première fois", "1"),
    ("de", "einundzwanzig Tage", "21"),
]


@pytest.mark.parametrize(("code", "text", "value"), SAID)
def test_values(code: str, text: str, value: str) -> None:
    assert Decimal(value) in word_values(text, language(code))


def test_a_percentage_is_no_hundred() -> None:
    assert Decimal(100) not in word_values("30 pour cent du total", language("fr"))


def test_an_article_may_be_no_number() -> None:
    french = language("fr")
    assert Decimal(1) in word_values("dans un mois", french)
    assert Decimal(1) not in word_values("dans un mois", french, articles=False)
    assert Decimal(1) in word_values("l’article premier", french, articles=False)


def test_digits_are_left_out() -> None:
    assert Decimal(30) not in word_values("30 membres", language("fr"))


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for row in LANGUAGES.values():
        word_values(text, row)
