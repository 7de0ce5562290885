"""Verbs told by their base forms."""

import pytest

from checker.recurring.shape import is_participle, is_verb, may_be_verb
from glossary.words import words

pytestmark = pytest.mark.skipif(
    "hunspell" not in words("fr").evidence, reason="the French dictionary is not installed"
)


@pytest.mark.parametrize("word", ["installer", "devrait", "prend", "signé", "finir", "mangeons"])
def test_is_verb(word: str) -> None:
    assert is_verb(word, "fr")


@pytest.mark.parametrize("word", ["fichiers", "membre", "porte", "rapport", "annuel", "clair"])
def test_is_no_verb_or_something_else_too(word: str) -> None:
    assert not is_verb(word, "fr")


def test_may_be_verb() -> None:
    assert may_be_verb("porte", "fr")
    assert not may_be_verb("rapport", "fr")


def test_nothing_is_known_of_the_verbs_of_other_languages() -> None:
    assert not is_verb("gehen", "de")


@pytest.mark.parametrize(("word", "expected"), [("named", True), ("speed", False), ("plan", False)])
def test_is_participle(word: str, expected: bool) -> None:
    assert is_participle(word, "en") is expected
