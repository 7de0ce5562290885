"""A small corpus of our own, and what the miner needs to know of its languages."""

from collections.abc import Callable, Sequence

import pytest

from checker.languages import ENGLISH, FRENCH
from checker.terminology.beads import shape
from glossary.mining.beads import Bead, Passage
from glossary.mining.shape import Shape
from glossary.tokens import tokenize

Rows = Sequence[tuple[str, str]]

ROWS: Rows = (
    (
        "Members protect critical infrastructure and the health of their citizens.",
        "Les membres protègent les infrastructures critiques et la santé de leurs citoyens.",
    ),
    (
        "An attack on critical infrastructure may be a matter for the Council.",
        "Une attaque contre des infrastructures critiques peut relever du Conseil.",
    ),
    (
        "The Council reviews the security of critical infrastructure.",
        "Le Conseil examine la sécurité des infrastructures critiques.",
    ),
    (
        "The damage to the critical infrastructure was slight, the Council said.",
        "Les dommages causés à l’infrastructure critique étaient légers, a dit le Conseil.",
    ),
    (
        "Supporters of terrorism are brought to justice, and health services are warned.",
        "Les partisans du terrorisme sont traduits en justice, et les services de santé avertis.",
    ),
    (
        "No supporter of terrorism may enter; the health services look after the others.",
        "Aucun partisan du terrorisme ne peut entrer ; les services de santé soignent les autres.",
    ),
    (
        "A supporter of terrorism was seen; the health services were not.",
        "Un partisan du terrorisme a été vu ; les services de santé ne l’ont pas été.",
    ),
)


@pytest.fixture
def shapes() -> tuple[Shape, Shape]:
    return shape(ENGLISH), shape(FRENCH)


@pytest.fixture
def rows() -> Rows:
    return ROWS


@pytest.fixture
def beads() -> Callable[[Rows], list[Bead]]:
    def make(rows: Rows) -> list[Bead]:
        return [
            Bead(
                Passage(source, tokenize(source), f"en:{n}"),
                Passage(target, tokenize(target), f"fr:{n}"),
                "plan",
            )
            for n, (source, target) in enumerate(rows, start=1)
        ]

    return make
