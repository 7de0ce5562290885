"""Elided words and their apostrophes."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

TABLE = [
    # target, its language, words
    ("Les membres de l Alliance sont venus.", "fr", ["l Alliance"]),
    ("L Alliance est venue.", "fr", ["L Alliance"]),
    ("On dit qu elle viendra.", "fr", ["qu elle"]),
    ("Il n est pas venu.", "fr", ["n est"]),
    ("Le port d ’hiver et l’ autre.", "fr", ["d ’hiver", "l’ autre"]),
    ("Jusqu’ à Berne.", "fr", ["Jusqu’ à"]),
    ("Le port de l’Alliance, jusqu’à Berne, s’il l’a dit.", "fr", []),
    # nothing between them: no words, and a noun where none can stand
    ("La fin dun voyage et lespoir dagir.", "fr", ["dun", "lespoir", "dagir"]),
    ("Lespoir demeure quil vienne.", "fr", ["Lespoir", "quil"]),
    ("La fin dune journée.", "fr", ["dune"]),
    ("Au pied de la dune, une dune et cette lune.", "fr", []),
    ("Le village de Larmor et les paquets dlib.", "fr", []),
    # units, variables, members of a list
    ("un mur de 4 m et 5 t au plus", "fr", []),
    ("le rapport n/365, où n est le nombre de jours", "fr", []),
    ("les points a, b, c et d", "fr", []),
    ("écrit en C avec un annexe", "fr", []),
    ("les éléments A et C au paragraphe", "fr", []),
    # quotation marks, and languages that elide nothing
    ("en mode 'r' ou 'd' seulement", "fr", []),
    ("utiliser '%s' ou '%d' avec", "fr", []),
    ("the ships’ stores and the owners’ aims", "en", []),
]


@pytest.mark.parametrize(("text", "code", "words"), TABLE)
def test_table(text: str, code: str, words: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("elision-broken", None, text, "en", code) == ([], words)


def test_a_variable_of_both_versions(words_of: Callable[..., object]) -> None:
    source, target = "Let n be the number.", "Soit n un nombre et n est grand."
    assert words_of("elision-broken", source, target) == ([], [])


def test_a_word_of_both_versions(words_of: Callable[..., object]) -> None:
    assert words_of("elision-broken", "the dagir tool", "le programme dagir") == ([], [])


def test_the_suggestion_has_the_apostrophe() -> None:
    policy = Policy(select=("elision-broken", "misspelling"))
    (finding,) = check_texts(None, "Il garde lespoir.", policy=policy).findings
    assert finding.rule == "elision-broken" and finding.problem.suggestion
    assert finding.problem.suggestion.replacement == "l’espoir"
