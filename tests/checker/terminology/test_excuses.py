"""What forgives that a term has no equivalent in its sentence, and what only seems to."""

import pytest

from checker.policy import Policy
from checker.run import check_texts
from glossary.formats.csv import parse_csv

GLOSSARY = parse_csv(
    "source_term,target_term\n"
    "board,commission\n"
    "producer,producteur\n"
    "operator,exploitant\n"
    "former act,loi antérieure\n"
    "annual report,rapport annuel\n"
    "foreign national,étranger\n"
    "designated foreign national,étranger désigné\n",
    "terms.csv",
)
RIGHT = [
    # a pronoun that agrees, where the term would stand
    (
        "The board sat in May. The board adopted the plan.",
        "La commission a siégé en mai. Elle a adopté le plan.",
    ),
    ("The operator trains the crew.\n\nThe operator pays.", "L’exploitant forme.\n\nIl paie."),
    # a possessive for a genitive
    (
        "The board sat in May. The members of the board adopted the plan.",
        "La commission a siégé en mai. Ses membres ont adopté le plan.",
    ),
    # the head alone, for a term that was named before
    (
        "The annual report is out.\n\nThe annual report has four parts.",
        "Le rapport annuel est paru.\n\nCe rapport comporte quatre parties.",
    ),
    # as often inside a longer term as in the source
    ("A designated foreign national left.", "Un étranger désigné est parti."),
]
WRONG = [
    # a pronoun of the other gender, and one that stands elsewhere
    (
        "The board sat in May. The board adopted the plan.",
        "La commission a siégé en mai. Il a adopté le plan.",
        "board",
    ),
    (
        "The board sat in May. The board fined the owner of the ship, who had not been warned.",
        "La commission a siégé en mai. A mis à l’amende l’armateur du navire, sans que "
        "personne ne lui ait adressé d’avertissement.",
        "board",
    ),
    # a possessive for what is no genitive
    (
        "The board sat in May. The board adopted the plan.",
        "La commission a siégé en mai. A été adopté son plan.",
        "board",
    ),
    # a word of the family that renders a word of its own in the source
    ("The producer moved the production.", "La société a déplacé la production.", "producer"),
    # what follows cannot be a noun that the term describes
    ("Every operator appointed in May pays.", "Tout employé nommé en mai paie.", "operator"),
    # one of two, the other one inside a longer term
    (
        "A foreign national became a designated foreign national.",
        "Un navire marchand est devenu un étranger désigné.",
        "foreign national",
    ),
]


def missing(source: str, target: str) -> list[str]:
    policy = Policy(select=("term-missing",))
    report = check_texts(source, target, glossaries=[GLOSSARY], policy=policy)
    return [f.problem.source.text for f in report.findings if f.problem.source]


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_what_is_forgiven(source: str, target: str) -> None:
    assert missing(source, target) == []


@pytest.mark.parametrize(("source", "target", "term"), WRONG)
def test_what_is_not(source: str, target: str, term: str) -> None:
    assert missing(source, target) == [term]
