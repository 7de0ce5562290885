"""Every shape of bead, in sentences as people divide and join them."""

from functools import cache

import pytest

from checker.align import align_blocks
from checker.document import block
from checker.languages import ENGLISH, FRENCH, Language
from checker.lexicon import Lexicon
from checker.lexicon.file import SHIPPED, read
from checker.model import Block, Origin
from checker.offsets import identity
from checker.readers.given import Draft

# Sentences that are paired one to one, before and behind what is asked about.
BEFORE = (
    "The library keeps the records of the valley.",
    "La bibliothèque conserve les archives de la vallée.",
)
BEHIND = (
    "Children do not pay for their visit.",
    "Les enfants ne paient pas leur visite.",
)

SHAPES: list[tuple[tuple[int, int], tuple[str, ...], tuple[str, ...]]] = [
    (
        (1, 1),
        ("The council adopted the budget in spring.",),
        ("Le conseil a adopté le budget au printemps.",),
    ),
    (
        (1, 0),
        ("The council adopted the budget and published the accounts of the members.",),
        (),
    ),
    (
        (0, 1),
        (),
        ("Le conseil a adopté le budget et a publié les comptes de ses membres.",),
    ),
    (
        (2, 1),
        ("The council met in the old hall.", "It adopted the budget for the coming year."),
        ("Le conseil s’est réuni dans l’ancienne salle et a adopté le budget de l’année à venir.",),
    ),
    (
        (1, 2),
        ("The council met in the old hall and adopted the budget for the coming year.",),
        (
            "Le conseil s’est réuni dans l’ancienne salle.",
            "Il a adopté le budget de l’année à venir.",
        ),
    ),
    (
        (3, 1),
        (
            "The director reports to the council.",
            "The council examines the report.",
            "It is then published by the secretariat.",
        ),
        (
            "Le directeur fait rapport au conseil, qui examine le rapport, lequel est ensuite "
            "publié par le secrétariat.",
        ),
    ),
    (
        (1, 3),
        (
            "The director reports to the council, which examines the report, and the secretariat "
            "then publishes it.",
        ),
        (
            "Le directeur fait rapport au conseil.",
            "Le conseil examine le rapport.",
            "Le secrétariat le publie ensuite.",
        ),
    ),
    (
        (4, 1),
        (
            "Readers register at the desk.",
            "They show a document of identity.",
            "They receive a card.",
            "The card is valid for one year.",
        ),
        (
            "Les lecteurs s’inscrivent à l’accueil, présentent un document d’identité et reçoivent "
            "une carte, qui est valable pour un an.",
        ),
    ),
    (
        (1, 4),
        (
            "Readers register at the desk, show a document of identity and receive a card, which "
            "is valid for one year.",
        ),
        (
            "Les lecteurs s’inscrivent à l’accueil.",
            "Ils présentent un document d’identité.",
            "Ils reçoivent une carte.",
            "La carte est valable pour un an.",
        ),
    ),
]


@cache
def lexicon() -> Lexicon:
    return read(str(SHIPPED), "en", "fr")


def paragraph(text: str, language: Language) -> Block:
    draft = Draft("paragraph", text, identity(0, len(text)))
    return block(draft, Origin("paragraph.txt", text), language)


@pytest.mark.parametrize(
    ("shape", "source", "target"), SHAPES, ids=["{}-{}".format(*shape[0]) for shape in SHAPES]
)
def test_shape(shape: tuple[int, int], source: tuple[str, ...], target: tuple[str, ...]) -> None:
    pair = align_blocks(
        paragraph(" ".join((BEFORE[0], *source, BEHIND[0])), ENGLISH),
        paragraph(" ".join((BEFORE[1], *target, BEHIND[1])), FRENCH),
        0,
        lexicon(),
    )
    beads = [(tuple(bead.source_range), tuple(bead.target_range)) for bead in pair.sentences]
    a, b = shape
    assert beads == [((0, 1), (0, 1)), ((1, 1 + a), (1, 1 + b)), ((1 + a, 2 + a), (1 + b, 2 + b))]
    assert [bead.score > 0 for bead in pair.sentences] == [True, all(shape), True]


def test_a_sentence_that_was_replaced_is_seen() -> None:
    source = "The owner shall repair the roof before winter. " + BEHIND[0]
    target = "Le tribunal entend les témoins en audience publique. " + BEHIND[1]
    pair = align_blocks(paragraph(source, ENGLISH), paragraph(target, FRENCH), 0, lexicon())
    # a pair by its place, but not one to trust
    assert [bead.score > 0.6 for bead in pair.sentences] == [False, True]


def test_sentences_that_changed_places_are_seen() -> None:
    here = ("The owner shall repair the roof before winter.", BEHIND[0])
    there = ("Le propriétaire répare le toit avant l’hiver.", BEHIND[1])
    pair = align_blocks(
        paragraph(" ".join(here), ENGLISH),
        paragraph(" ".join(reversed(there)), FRENCH),
        0,
        lexicon(),
    )
    assert [bead.both for bead in pair.sentences].count(True) == 1
