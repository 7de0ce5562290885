"""Numbers in words are read with their places."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts import Facts
from checker.languages import LANGUAGES, language

READ = [
    ("en", "seventy-five", [("seventy-five", 75)]),
    ("en", "all three hundred and five", [("three hundred and five", 305)]),
    ("en", "one or two", [("one", 1), ("two", 2)]),
    ("en", "the twenty-first time", [("twenty-first", 21)]),
    ("en", "half a dozen", [("half", "0.5"), ("dozen", 12)]),
    ("en", "two-thirds", [("two", 2), ("thirds", 3)]),
    ("fr", "soixante-quinze", [("soixante-quinze", 75)]),
    ("fr", "quatre-vingt-dix-neuf", [("quatre-vingt-dix-neuf", 99)]),
    ("fr", "vingt et un et trois", [("vingt et un", 21), ("trois", 3)]),
    ("fr", "Troisième et quatrième", [("Troisième", 3), ("quatrième", 4)]),
    ("fr", "un tiers et la moitié", [("un", 1), ("tiers", 3), ("moitié", "0.5")]),
    ("fr", "trente pour cent", [("trente", 30)]),
    ("fr", "deux mille cinq cents", [("deux mille cinq cents", 2500)]),
    ("de", "drei Tage", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), READ)
def test_values(code: str, text: str, expected: list[tuple[str, int | str]]) -> None:
    found = Facts(text, language(code)).number_words
    assert [(n.text, n.value) for n in found] == [(t, Decimal(v)) for t, v in expected]


@given(
    st.text()
    | st.lists(st.sampled_from("vingt et un cent mille - pour tiers".split())).map(" ".join)
)
def test_any_text_is_read(text: str) -> None:
    for row in LANGUAGES.values():
        for number in Facts(text, row).number_words:
            assert text[number.start : number.end] == number.text
