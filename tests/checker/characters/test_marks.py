"""Joining marks two by two."""

import pytest

from checker.characters.marks import Mark, couple, couple_quotes, looks_closing, looks_opening
from checker.languages import language


@pytest.mark.parametrize(
    ("text", "code", "couples", "alone"),
    [
        ("“a” and “b”", "en", ["“a”", "“b”"], ""),
        ("“a «b» c”", "en", ["“a «b» c”", "«b»"], ""),
        ("« a « b »", "fr", ["« b »"], "«"),
        ('"a" and "b', "en", ['"a"'], '"'),
        ('a" and "b"', "en", ['"b"'], '"'),
        ('a 5" pipe', "en", [], ""),
        ("„a“ und »b«", "de", ["„a“", "»b«"], ""),
        ("“a” auf Englisch", "de", ["“a”"], ""),
        ("no marks", "en", [], ""),
    ],
)
def test_quotes(text: str, code: str, couples: list[str], alone: str) -> None:
    found = couple_quotes(text, language(code))
    assert [text[c.opening.at : c.closing.at + 1] for c in found.couples] == couples
    assert "".join(mark.text for mark in found.alone) == alone


def test_a_soft_mark_answers_only_where_none_else_does() -> None:
    opening = Mark(0, "(", "opening", "()")
    soft, hard = Mark(3, ")", "closing", "()", soft=True), Mark(6, ")", "closing", "()")
    assert couple([opening, soft, hard]).couples == ((opening, hard),)
    assert couple([opening, soft]).couples == ((opening, soft),)
    assert couple([soft]).alone == ()


def test_shape() -> None:
    text = "a “b” c"
    assert (looks_opening(text, 2), looks_closing(text, 2)) == (True, False)
    assert (looks_opening(text, 4), looks_closing(text, 4)) == (False, True)
