"""Marks that stand twice, and those that may."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

TABLE = [
    # source, target, words on the target side
    ("The levy rose, then fell.", "La taxe a monté,, puis baissé.", [",,"]),
    ("The levy rose.", "La taxe a monté..", [".."]),
    ("The levy rose. It fell.", "La taxe a monté.. Elle a baissé.", [".."]),
    ("The levy rose; it fell.", "La taxe a monté ;; elle a baissé.", [";;"]),
    ("The levy rose, it fell.", "La taxe a monté, , elle a baissé.", [", ,"]),
    ("The levy rose.", "La taxe a monté,.", [",."]),
    ("Parts:", "Les parties :.", [":."]),
    ("Stop!", "Arrêtez !!", ["!!"]),
    ("Bring maps, etc.", "Apporter des cartes, etc..", [".."]),
    # dots for what is left out, and what the other version has too
    ("The levy rose... and fell.", "La taxe a monté... et baissé.", []),
    ("Stop!!", "Arrêtez !!", []),
    ("Really?!", "Vraiment ?!", []),
    # behind an abbreviation any mark may stand
    ("Maps, etc., are free.", "Les cartes, etc., sont gratuites.", []),
    ("Acme Inc., a firm", "Acme Inc., une entreprise", []),
    ("Is it in sect. 3, etc.?", "Est-ce à la sect. 3, etc. ?", []),
    ("Use ../lib or std::list.", "Utiliser ../lib ou std::list.", []),
    ("from 51° N., 57° W.", "de 51° N., 57° O.", []),
]


@pytest.mark.parametrize(("source", "target", "words"), TABLE)
def test_table(source: str, target: str, words: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("doubled-mark", source, target) == ([], words)


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        ("It rose.", "Elle a monté..", "."),
        ("It rose, then fell.", "Elle a monté, . puis baissé.", ","),
        ("Parts:", "Les parties :.", ":"),
        ("It rose. It fell.", "Elle a monté,. Elle a baissé.", "."),
    ],
)
def test_one_mark_is_kept(source: str, target: str, right: str) -> None:
    (finding,) = check_texts(source, target, policy=Policy(select=("doubled-mark",))).findings
    assert finding.problem.suggestion and finding.problem.suggestion.replacement == right
