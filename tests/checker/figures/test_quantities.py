"""Units, limits and signs are read around their numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts import Facts
from checker.languages import LANGUAGES, language

UNITS = [
    ("en", "5 km away", "kilometre", "km"),
    ("en", "$5 each", "dollar", "$"),
    ("en", "a 24-hour watch", "hour", "hour"),
    ("en", "30 per cent", "percent", "per cent"),
    ("en", "3 million euros", "euro", "euros"),
    ("en", "12 clear days", "day", "days"),
    ("fr", "3 millions d’euros", "euro", "euros"),
    ("fr", "30\u00a0%", "percent", "%"),
    ("fr", "5 m² au sol", "square metre", "m²"),
    ("fr", "18 degrés Celsius", "degree Celsius", "degrés Celsius"),
    ("de", "5 Kilometer", "kilometre", "Kilometer"),
    ("en", "5 kg/m of rail", None, None),
    ("fr", "les normes 2 s’appliquent", None, None),
]


@pytest.mark.parametrize(("code", "text", "unit", "word"), UNITS)
def test_units(code: str, text: str, unit: str | None, word: str | None) -> None:
    (quantity,) = Facts(text, language(code)).quantities
    span = quantity.unit_span
    assert (quantity.unit, text[span.start : span.end] if span else None) == (unit, word)


LIMITS = [
    ("en", "at least 5", "up", "at least"),
    ("en", "not more than 5", "down", "not more than"),
    ("en", "less than $5", "down", "less than"),
    ("en", "5 years or less", "down", "or less"),
    ("en", "p<5", "down", "<"),
    ("en", "between 4 and 5", None, None),
    ("fr", "plus de 5", "up", "plus de"),
    ("fr", "5 ans ou plus", "up", "ou plus"),
    ("fr", "surplus de 5", None, None),
    ("fr", "au plus tard 5 jours", None, None),
]


@pytest.mark.parametrize(("code", "text", "direction", "words"), LIMITS)
def test_limits(code: str, text: str, direction: str | None, words: str | None) -> None:
    limit = Facts(text, language(code)).quantities[-1].limit
    found = (limit.direction, text[limit.start : limit.end]) if limit else (None, None)
    assert found == (direction, words)


def test_a_negation_may_turn_a_comparison_round() -> None:
    english = language("en")
    (quantity,) = Facts("It is not, in any case, more than 5.", english).quantities
    assert quantity.limit is not None
    assert quantity.limit.denied


def test_value_and_sign() -> None:
    (quantity,) = Facts("down to −5 million", language("en")).quantities
    assert (quantity.value, quantity.negative) == (Decimal(-5) * -1_000_000, True)
    (first, second) = Facts("from 2 –5", language("en")).quantities
    assert not first.negative
    assert not second.negative


@given(st.text() | st.text(st.sampled_from("0123456789 %$€<>-km atlesofmrn")))
def test_any_text_is_read(text: str) -> None:
    for row in LANGUAGES.values():
        for quantity in Facts(text, row).quantities:
            for span in (quantity.unit_span, quantity.limit):
                assert span is None or 0 <= span.start < span.end <= len(text)
