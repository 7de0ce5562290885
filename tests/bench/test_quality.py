"""Slips planted by the benchmark: each is one, and the words it is about are where it says."""

import random
from dataclasses import replace

import pytest

from bench.quality.judge import judge
from bench.quality.plants import PLANTS
from bench.quality.rounds import ONE_IN, rounds
from bench.quality.slip import Material, Plant, Row, Slip
from checker.languages import language
from checker.model import Block, Finding, Origin, Place, Problem
from checker.offsets import Span, identity
from checker.run import check_texts

# Between them they have something for every kind of slip.
TEXTS = (
    (
        "The council met on 14 March 1987. It did not adopt the three reports, which it had "
        "promised in 2019 (see section 12 of the annex), and Bernard Leclair of UNESCO left.",
        "Le conseil s’est réuni le 14 mars 1987. Il n’a pas adopté les trois rapports, qu’il avait "
        "promis en 2019 (voir la section 12 de l’annexe), et Bernard Leclair de l’UNESCO part.",
    ),
    (
        "Is the password for the “new” server ready?",
        "Le mot de passe du « nouveau » serveur est-il prêt ?",
    ),
    (
        "The user keeps the file in the main directory, without any delay, for 30 days at 12.5 "
        "percent of 1,500 units, and the first release of Debian10 is on the network.",
        "L’utilisateur garde le fichier dans le répertoire principal, sans aucun délai, pendant "
        "30 jours à 12,5 % des 1 500 unités, et la première version de Debian10 est sur le réseau.",
    ),
    ("The following items are needed for the work:", "Les éléments suivants sont nécessaires :"),
    (
        "Members of the United Nations (UN) and of the Data Board (DB) write in January.",
        "Les membres des Nations Unies (ONU) et du Conseil (DB) écrivent en janvier dans la salle.",
    ),
    (
        "It keeps the records of the valley. The archive opens its doors every spring. Readers ask "
        "for maps, letters, plans and photographs; the staff brings them from the old store rooms "
        "as soon as the weather allows it and the road is open again to heavy traffic.",
        "Elle conserve les registres de la vallée. Les archives ouvrent leurs portes chaque "
        "printemps. Les lecteurs demandent des cartes, des lettres, des plans et des photographies"
        " ; le personnel les apporte des anciens magasins dès que le temps le permet et que la "
        "route est rouverte aux poids lourds.",
    ),
    (
        "It met on Monday, paid 20 euros and stayed at least 12 days (see Part IV).",
        "Il s’est réuni lundi, a payé 20 euros et est resté au moins 12 jours (voir la partie IV).",
    ),
    (
        "The sub-committee may act.",
        "Le sous-comité peut agir avec la partie.",
    ),
)
ROWS = [Row("charter", str(i), *texts) for i, texts in enumerate(TEXTS)]
MATERIAL = Material(
    frozenset({"le", "la"}),
    [*ROWS, *(Row("charter", f"h{i}", "", "un sous-comité siège ici") for i in range(4))],
    ["Das ist ein Satz in einer dritten Sprache, den hier niemand erwartet hat, und mehr davon."],
    {"rapports": {"reports": 0.9}, "registres": {"records": 0.9}},
    ["Dupont", "Moreau"],
)
KINDS = [(family, name) for family, plants in PLANTS.items() for name in plants]
# Their patterns ask for what these few texts do not have.
RARE = {
    "clause-dropped",
    "clause-added",
    "reference-dropped",
    "parenthesis-dropped",
    "parenthesis-added",
    "gender-clash",
}


def attempts(plant: Plant) -> list[tuple[Row, Slip | None]]:
    """Every row with each of several throws of the dice."""
    return [
        (row, plant(row, random.Random(f"{row.id} {throw}"), MATERIAL))  # noqa: S311
        for row in ROWS
        for throw in range(12)
    ]


@pytest.mark.parametrize(("family", "name"), KINDS)
def test_a_slip_changes_its_row_and_lies_inside_it(family: str, name: str) -> None:
    slips = [(row, slip) for row, slip in attempts(PLANTS[family][name]) if slip is not None]
    assert slips or name in RARE
    for row, slip in slips:
        assert slip.row != row or slip.more is not None
        assert slip.target or slip.source
        for spans, text in ((slip.target, slip.row.target), (slip.source, slip.row.source)):
            assert all(0 <= span.start <= span.end <= len(text) for span in spans)


def test_the_same_seed_plants_the_same_slips() -> None:
    plants = PLANTS["punctuation"]
    many = [Row("d", str(i), *TEXTS[i % len(TEXTS)]) for i in range(60)]
    first, second = (list(rounds(many, plants, MATERIAL)) for _ in range(2))
    assert first == second
    assert all(len(slips) <= len(many) / ONE_IN + 1 for slips in first)


def finding(row: Row, start: int, end: int) -> Finding:
    """A finding about a span of the target."""
    base = check_texts("It cost 12 euros.", "Cela a coûté 21 euros.").findings[0]
    origin = Origin("bench", row.target, segment=row.id)
    block = Block("paragraph", row.target, identity(0, len(row.target)), origin, language("fr"))
    return replace(base, problem=Problem("changed", target=Place("target", block, start, end)))


@pytest.mark.parametrize(
    ("wanted", "pointed", "located", "exact"),
    [
        ((3, 10), (3, 10), True, True),
        ((3, 10), (0, 10), True, False),  # with the article
        ((3, 10), (5, 7), True, False),  # inside the word
        ((3, 10), (0, 60), False, False),  # the whole sentence says nothing
        ((10, 10), (10, 10), True, True),
        ((10, 10), (3, 10), True, False),  # the word at the gap
        ((10, 10), (0, 39), False, False),
        ((3, 10), (20, 26), False, False),
    ],
)
def test_what_counts_as_pointing_at_a_slip(
    wanted: tuple[int, int], pointed: tuple[int, int], located: bool, exact: bool
) -> None:
    row = ROWS[0]
    verdict = judge(Slip(row, (Span(*wanted),)), finding(row, *pointed))
    assert (verdict.located, verdict.exact) == (located, exact)
