"""Letters lost to question marks, and characters left as code."""

from collections.abc import Callable

import pytest

LOST = [
    ("La r?silience a ?t? renforc?e.", ["r?silience", "?t?", "renforc?e"]),
    ("A-t-elle ?t? adopt?e?", ["?t?", "adopt?e"]),
    ("Est-ce pr?t ? Oui.", ["pr?t"]),
    ("Est-ce prêt ?Oui. Quoi?non.", []),
    ("Voir www.exemple.fr?été et page.php?été=1, /a?été.", []),
    ("Que dit le ?zzz ?", []),
]
LEFT = [
    ("The report was adopted.", "Le rapport a &eacute;t&#233;.", ["&eacute;", "&#233;"]),
    ("Salt and pepper.", "Sel &amp; poivre&nbsp;!", ["&amp;", "&nbsp;"]),
    ("Write &amp; here.", "Écrivez &amp; ici.", []),
    ("R&D; AT&T; more.", "R&D ; AT&T; et &foobar; encore.", []),
]


@pytest.mark.parametrize(("target", "found"), LOST)
def test_letters_lost(target: str, found: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("letter-lost", None, target) == ([], found)


@pytest.mark.parametrize(("source", "target", "found"), LEFT)
def test_characters_left(
    source: str, target: str, found: list[str], words_of: Callable[..., object]
) -> None:
    assert words_of("character-reference", source, target) == ([], found)


def test_english_has_no_accents_to_lose(words_of: Callable[..., object]) -> None:
    assert words_of("letter-lost", "Is it r?ady or caf??", "Est-ce prêt ?") == ([], [])
