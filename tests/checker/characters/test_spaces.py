"""Marks and the spaces at them."""

import pytest

from checker.characters.spaces import find_spaces, find_units

TABLE = [
    ("Qui paie\u00a0? Tous.", [("?", "no-break", "\u00a0?")]),
    ("Qui paie? Tous.", [("?", "none", "?")]),
    ("Tous\u202f; rien :", [(";", "narrow", "\u202f;"), (":", "plain", " :")]),
    ("« oui\u00a0»", [("«", "plain", "« "), ("»", "no-break", "\u00a0»")]),
    ("«oui»", [("«", "none", "«"), ("»", "none", "»")]),
    ("5 % ou 6%", [("%", "plain", " %"), ("%", "none", "%")]),
    # no marks of a sentence
    ("à 12:30, http://a.b, std::list, un :) et a?b=c", []),
    ("%s et 100%25", [("%", "none", "%")]),
    ("«", []),
    (": «", []),
]


@pytest.mark.parametrize(("text", "found"), TABLE)
def test_table(text: str, found: list[tuple[str, str, str]]) -> None:
    spaces = find_spaces(text)
    assert [(s.mark, s.space, text[s.whole.start : s.whole.end]) for s in spaces] == found


def test_units() -> None:
    text = "3 €, 4\u00a0km, 5kg et 6\u202fmots, 7 m\u00e8tres"
    assert [(s.mark, s.space) for s in find_units(text)] == [
        ("currency", "plain"),
        ("unit", "no-break"),
        ("unit", "none"),
    ]
