"""What is known of words, with and without its sources."""

import subprocess
import sys
from pathlib import Path

import pytest

from glossary.words import Words, words

needs_dictionaries = pytest.mark.skipif(
    "hunspell" not in words("fr").evidence, reason="the dictionaries are not installed: npm ci"
)


@needs_dictionaries
@pytest.mark.parametrize(
    ("language", "word", "known"),
    [
        ("fr", "infrastructures", True),
        ("fr", "Alliées", True),
        ("fr", "infrastrctures", False),
        ("en", "organisation", True),
        ("en", "organization", True),
        ("en", "defence", True),
        ("en", "capabilites", False),
        ("de", "Sicherheit", False),
    ],
)
def test_known(language: str, word: str, known: bool) -> None:
    assert words(language).known(word) is known


@pytest.mark.parametrize(
    ("language", "word", "lemma"),
    [
        ("fr", "infrastructures", "infrastructure"),
        ("fr", "alliées", "allié"),
        ("fr", "nationaux", "national"),
        ("fr", "européenne", "européen"),
        ("fr", "capacités", "capacité"),
        ("en", "capabilities", "capability"),
        ("en", "vulnerabilities", "vulnerability"),
        ("en", "analyses", "analysis"),
        ("en", "criteria", "criterion"),
        ("en", "allies", "ally"),
    ],
)
def test_lemmas(language: str, word: str, lemma: str) -> None:
    assert lemma in words(language).lemmas(word)
    assert lemma in Words(language, places=()).lemmas(word)


def test_a_lemma_is_folded() -> None:
    assert "oeuvre" in words("fr").lemmas("Œuvres")


@pytest.mark.parametrize(
    "word", ["", "\0", "a\0b", "\ud800", "x" * 5000, "’", "٣", "ﬁn", "e\u0301"]
)
@pytest.mark.parametrize("language", ["en", "fr", "de", "xx"])
def test_no_word_is_too_odd(language: str, word: str) -> None:
    assert isinstance(words(language).known(word), bool)
    assert isinstance(words(language).lemmas(word), tuple)


def test_without_dictionaries_and_for_an_unknown_language(tmp_path: Path) -> None:
    assert Words("fr", places=(tmp_path,)).evidence == ("simplemma",)
    assert not Words("fr", places=(tmp_path,)).known("maison")
    assert words("xx").evidence == ()
    assert words("xx").lemmas("maisons") == ()


def test_nothing_is_loaded_before_a_word_is_asked_for() -> None:
    code = (
        "import sys, glossary.matcher, glossary.words; glossary.words.words('fr');"
        "sys.exit(any(name in sys.modules for name in ('hunspell', 'simplemma')))"
    )
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


@pytest.mark.parametrize(
    ("word", "lemmas"),
    [
        # known to no dictionary: number and gender may be told, a derivation may not
        ("programmerie", ()),
        ("programmeries", ()),
        ("cyberattaques", ("cyberattaque",)),
    ],
)
def test_a_word_that_nobody_knows_is_guessed_with_care(word: str, lemmas: tuple[str, ...]) -> None:
    assert words("fr").lemmas(word) == lemmas
