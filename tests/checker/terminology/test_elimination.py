"""The very words that stand in the place of a missing term, where nothing but the rest tells."""

import pytest

from checker.policy import Policy
from checker.run import check_texts
from glossary.formats.csv import parse_csv

GLOSSARY = parse_csv(
    "source_term,target_term\n"
    "safety zone,zone de sécurité\n"
    "employer,employeur\n"
    "licence,permis\n"
    "annual report,rapport annuel\n",
    "terms.csv",
)
STANDING = [
    # a noun with its adjective, to the end of the phrase and no further
    (
        "The minister shall publish the annual report before 1 May.",
        "Le ministre publie la tortue marine avant le 1er mai.",
        "tortue marine",
    ),
    # with what it governs
    (
        "The safety zone around the installation is marked on the plan.",
        "Le seuil de tolérance autour de l’installation est indiqué sur le plan.",
        "seuil de tolérance",
    ),
    # a single word behind its article
    (
        "The employer shall inform the committee of the accident.",
        "Le tamis informe le comité de l’accident.",
        "tamis",
    ),
    # beside a mention that is right
    (
        "The holder of the licence shall return the licence to the minister.",
        "Le titulaire du permis remet la tortue marine au ministre.",
        "tortue marine",
    ),
]
NOTHING = [
    # named once for two mentions, and nothing stands in the place of the other
    (
        "The holder of the licence shall return the licence to the minister.",
        "Le titulaire du permis le remet au ministre.",
    ),
    (
        "The employer shall keep the records and the employer shall produce the records.",
        "L’employeur conserve les registres et produit ceux-ci.",
    ),
]


def standing(source: str, target: str) -> list[str]:
    policy = Policy(select=("term-missing",))
    report = check_texts(source, target, glossaries=[GLOSSARY], policy=policy)
    return [f.problem.target.text for f in report.findings if f.problem.target]


@pytest.mark.parametrize(("source", "target", "words"), STANDING)
def test_what_stands_there(source: str, target: str, words: str) -> None:
    assert standing(source, target) == [words]


@pytest.mark.parametrize(("source", "target"), NOTHING)
def test_where_nothing_does(source: str, target: str) -> None:
    assert standing(source, target) == []
