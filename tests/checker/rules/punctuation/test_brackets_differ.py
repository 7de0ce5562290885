"""Brackets of another kind than the other version has."""

from collections.abc import Callable

import pytest

TABLE = [
    # source, target, words on the target side
    ("The port (in winter) is shut.", "Le port [en hiver] est fermé.", ["[en hiver]"]),
    ("Fees [see below] rose.", "Les droits (voir ci-après) ont monté.", ["(voir ci-après)"]),
    ("The Port Office (APB) is shut.", "L’Office du port APB est fermé.", ["APB"]),
    # as many of each kind, in whatever order
    ("The port (in winter) and [here]", "Le port (en hiver) et [ici]", []),
    # an aside between commas; a year that one language sets in brackets
    ("The port (in winter) is shut.", "Le port, en hiver, est fermé.", []),
    ("My group (ALDE) abstains.", "Mon groupe, l’ALDE, s’abstient.", []),
    ("It is TRUE if it is new.", "Vrai (TRUE) si c’est nouveau.", []),
    ("the Ports Act, 1999", "la Loi sur les ports (1999)", []),
    ("(a) moor; (b) leave", "a) mouiller ; b) partir", []),
]


@pytest.mark.parametrize(("source", "target", "words"), TABLE)
def test_table(
    source: str, target: str, words: list[str], words_of: Callable[..., tuple[object, object]]
) -> None:
    assert words_of("brackets-differ", source, target)[1] == words
