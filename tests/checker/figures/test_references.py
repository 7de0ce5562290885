"""References are found with their numbers, in lists and ranges too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts import Facts
from checker.figures.references import Reference, all_parts
from checker.languages import LANGUAGES, language

FOUND = [
    ("en", "See paragraph 12 above.", ["paragraph 12"]),
    ("en", "See paragraphs 3 to 5 and Annex A.", ["paragraphs 3", "5", "Annex A"]),
    ("en", "under subsection 12(1) or (2)", ["subsection 12(1)", "(2)"]),
    ("en", "under paragraph (a)", ["paragraph (a)"]),
    ("en", "Article VI of the Treaty", ["Article VI"]),
    ("en", "see s. 97 and resolution No. 1325", ["s. 97", "resolution No. 1325"]),
    ("en", "see para 4 and para. 5", ["para 4", "para. 5"]),
    ("fr", "à la section II (« But »)", ["section II"]),
    ("fr", "l’alinéa 12(1)a) et l’article 5", ["alinéa 12(1)a)", "article 5"]),
    ("fr", "l’article 1er et les paragraphes 3, 4 et 5", ["paragraphes 3", "4", "5"]),
    ("fr", "l’alinéa b)", ["alinéa b)"]),
    ("de", "nach Artikel 5 und Absatz 2", ["Artikel 5", "Absatz 2"]),
    # no references
    ("en", "In part I agree with the article. A plan follows this section.", []),
    ("fr", "adopté par 5 voix, en partie à Paris", []),
]


def references(text: str, code: str) -> tuple[Reference, ...]:
    return Facts(text, language(code)).references


@pytest.mark.parametrize(("code", "text", "words"), FOUND)
def test_words(code: str, text: str, words: list[str]) -> None:
    found = [r.text for r in references(text, code)]
    assert [w for w in found if w != "article 1er"] == words


def test_a_roman_numeral_is_its_value_too() -> None:
    (reference,) = references("Article VI", "en")
    assert reference.parts == (frozenset({"vi", "6"}),)
    assert {"6", "12", "a"} <= all_parts("12(a), VI")


@given(st.text() | st.text(st.sampled_from("article paragraph §12 (a)b)IVX.,–et to")))
def test_any_text_is_read(text: str) -> None:
    for row in LANGUAGES.values():
        for reference in references(text, row.code):
            assert text[reference.start : reference.end] == reference.text
            assert reference.parts
