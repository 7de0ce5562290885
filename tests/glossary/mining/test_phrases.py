"""Phrases that come back, found in any inflection, and how much they are units."""

import pytest

from glossary.mining.phrases import Phrases
from glossary.mining.shape import Shape
from glossary.mining.words import WordRow
from glossary.tokens import tokenize


def phrases(shape: Shape, *texts: str, least: int = 2) -> Phrases:
    row = WordRow(shape)
    for text in texts:
        row.add(text, tokenize(text))
    return Phrases(row, least)


@pytest.mark.parametrize(
    ("term", "there"),
    [
        ("pension fund", True),
        ("pension funds", True),
        ("board of the pension fund", True),
        ("fund", True),
        ("fund pension", False),
        ("of the fund", False),
        ("annual", False),
    ],
)
def test_find(shapes: tuple[Shape, Shape], term: str, there: bool) -> None:
    found = phrases(
        shapes[0], "The board of the pension fund met.", "The board of a pension fund, annual."
    )
    assert bool(found.find(term)) is there


def test_a_phrase_does_not_cross_what_parts_words(shapes: tuple[Shape, Shape]) -> None:
    found = phrases(shapes[0], "In a word, fund it.", "In a word, fund it.", "pension; fund")
    assert not found.find("word fund")
    assert not found.find("pension fund")


def test_occurrences_are_places_in_the_text(shapes: tuple[Shape, Shape]) -> None:
    texts = ("Le fonds de pension.", "Des fonds de pension, un fonds.")
    found = phrases(shapes[1], *texts)
    wanted = found.find("fonds de pension")
    places = [(i, o) for i in range(2) for o in found.occurrences(i) if o.phrase == wanted]
    assert [texts[i][o.start : o.end] for i, o in places] == ["fonds de pension"] * 2


def test_what_stands_only_inside_a_longer_phrase_is_no_unit(shapes: tuple[Shape, Shape]) -> None:
    found = phrases(shapes[0], *["The national pension fund."] * 4, "The fund.")
    worth = {t: found.termhood[found.find(t)] for t in ("national", "pension", "fund")}
    whole = found.termhood[found.find("national pension fund")]
    assert worth["national"] == worth["pension"] == 0 < worth["fund"] < whole


def test_french_verbs_are_told_by_their_dictionary(shapes: tuple[Shape, Shape]) -> None:
    found = phrases(shapes[1], *["Le texte prévoit une sanction."] * 3)
    assert found.find("sanction")
    assert not found.find("prévoit")
