"""Numbers are read by value, whatever the locale they are written in."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.figures.numbers import find_numbers, roman_value
from checker.languages import LANGUAGES, language

READ = [
    ("en", "It cost 1,000.5 euros.", [("1,000.5", "1000.5")]),
    ("fr", "Cela a coûté 1 000,5 euros.", [("1 000,5", "1000.5")]),
    ("fr", "Cela a coûté 1\u00a0000,5 euros.", [("1\u00a0000,5", "1000.5")]),
    ("fr", "Cela a coûté 1\u202f234\u202f567 euros.", [("1\u202f234\u202f567", "1234567")]),
    ("fr", "Cela a coûté 1\u2009000 euros.", [("1\u2009000", "1000")]),
    ("de", "Es kostet 1.000,50 Euro.", [("1.000,50", "1000.5")]),
    ("en", "In 2019, 300 people came.", [("2019", "2019"), ("300", "300")]),
    ("en", "In 2019 300 people came.", [("2019", "2019"), ("300", "300")]),
    ("en", "the 21st century", [("21st", "21")]),
    ("fr", "le XXIe siècle et le 1er mai", [("XXIe", "21"), ("1er", "1")]),
    ("fr", "François Ier et le Ve siècle", [("Ier", "1"), ("Ve", "5")]),
    ("fr", "Vers le soir, Ce plan, De là, Les Xe", [("Xe", "10")]),
    ("en", "10–12 and 2-3", [("10", "10"), ("12", "12"), ("2", "2"), ("3", "3")]),
    ("en", "paragraphs 1,2,3", [("1", "1"), ("2", "2"), ("3", "3")]),
    ("en", "mid-2019, a 24-hour watch", [("2019", "2019"), ("24", "24")]),
    ("en", "10km and 30%", [("10", "10"), ("30", "30")]),
    ("en", "1½ hours at $.05", [("1½", "1.5"), (".05", "0.05")]),
    ("en", "(a) one, (1) two", [("1", "1")]),
    ("en", "٣ and ４", [("٣", "3"), ("４", "4")]),
]


@pytest.mark.parametrize(("code", "text", "expected"), READ)
def test_values(code: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = find_numbers(text, language(code))
    assert [(n.text, n.value) for n in found] == [(t, Decimal(v)) for t, v in expected]


NAMES = ["MC472", "COVID-19", "CO2", "H1N1", "v2.0", "A/RES/60/1", "IPv4", "4G", "x=3", "F-16"]


@pytest.mark.parametrize("name", NAMES)
def test_digits_of_a_name_are_no_number(name: str) -> None:
    assert find_numbers(f"See {name} here.", language("en")) == ()


LABELS = [
    ("section 4.2.1", "label", ("4.2.1",)),
    ("the host 10.0.0.1", "label", ("10.0.0.1",)),
    ("call +32 2 707 41 11 now", "label", ("3227074111",)),
    ("at 10:30", "time", ("10:30",)),
    ("at 10:30 p.m.", "time", ("10:30", "22:30")),
    ("à 10 h 30", "time", ("10:30",)),
    ("at 9.30 a.m.", "time", ("9:30", "21:30")),
]


@pytest.mark.parametrize(("text", "kind", "names"), LABELS)
def test_what_has_a_name_and_no_value(text: str, kind: str, names: tuple[str, ...]) -> None:
    (number,) = find_numbers(text, language("fr"))
    assert (number.kind, number.names, number.values) == (kind, names, ())


READINGS = [
    ("en", "1,000", ("1000",)),
    ("fr", "1,000", ("1", "1000")),
    ("en", "1.000", ("1", "1000")),
    ("fr", "1.000", ("1000", "1")),
    ("de", "1.000", ("1000",)),
    ("en", "5 p.m.", ("5", "17")),
    ("en", "10:00 p.m.", ("10", "22")),
    ("en", "the 1990s", ("1990", "90")),
    ("en", "0,125", ("0.125",)),
]


@pytest.mark.parametrize(("code", "text", "values"), READINGS)
def test_the_reading_of_the_own_language_comes_first(
    code: str, text: str, values: tuple[str, ...]
) -> None:
    (number,) = find_numbers(text, language(code))
    assert number.values == tuple(Decimal(v) for v in values)


def test_the_end_of_a_range_of_years() -> None:
    last = find_numbers("in 2019-20", language("en"))[-1]
    assert last.values == (Decimal(20), Decimal(2020))


def test_roman_numerals() -> None:
    assert [roman_value(r) for r in ("IV", "XXI", "MCMXC", "IIII", "VX", "")] == [
        4,
        21,
        1990,
        None,
        None,
        None,
    ]


@given(st.text(st.sampled_from("0123456789.,:  \u00a0\u202f-/hXVIeraAé½²٣(+")))
def test_spans_are_exact_and_in_order(text: str) -> None:
    check_spans(text)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    check_spans(text)


def check_spans(text: str) -> None:
    for row in LANGUAGES.values():
        end = 0
        for number in find_numbers(text, row):
            assert end <= number.start < number.end
            assert text[number.start : number.end] == number.text
            assert number.readings
            end = number.end
