"""Marks of other scripts in Latin text."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

TABLE = [
    ("Les droits sont dus。", ["。"]),
    ("Qui paie，et quand？", ["，", "？"]),
    ("Le port（en hiver）est fermé.", ["（", "）"]),
    ("Cinq ports\u037e dix quais", ["\u037e"]),
    ("Hausse de 5％", ["％"]),
    ("Le mot 東京、大阪。 est japonais.", []),
    ("Le mot مرحبا؟ est arabe.", []),
    ("Qui paie ; et quand ? À « l’heure ».", []),
]


@pytest.mark.parametrize(("text", "words"), TABLE)
def test_table(text: str, words: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("foreign-mark", None, text) == ([], words)


def test_suggestions_have_the_spaces_of_the_language() -> None:
    report = check_texts(None, "Qui paie，et quand？", policy=Policy(select=("foreign-mark",)))
    fixes = [f.problem.suggestion for f in report.findings]
    assert [fix.replacement for fix in fixes if fix] == [", ", "\u00a0?"]
