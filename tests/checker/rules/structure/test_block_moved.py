"""Paragraphs that stand elsewhere, and lists that are merely sorted otherwise."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

Words = tuple[list[str], list[str]]

EN = (
    "The library keeps the records of the valley.",
    "Readers register at the desk with a document of identity.",
    "The director reports to the council every spring.",
    "Photographs are allowed in all rooms without a flash.",
    "The owner of a file may withdraw it after three months.",
    "Children under twelve do not pay for their visit.",
)
FR = (
    "La bibliothèque conserve les archives de la vallée.",
    "Les lecteurs s’inscrivent à l’accueil avec un document d’identité.",
    "Le directeur rend compte au conseil chaque printemps.",
    "Les photographies sont permises dans toutes les salles, sans flash.",
    "Le propriétaire d’un dossier peut le retirer après trois mois.",
    "Les enfants de moins de douze ans ne paient pas leur visite.",
)

# the order of the paragraphs in the target, and the places of those that are named
CASES = [
    pytest.param((0, 1, 2, 3, 4, 5), [], id="in order"),
    pytest.param((0, 2, 3, 4, 1, 5), [1], id="one further on"),
    pytest.param((4, 0, 1, 2, 3, 5), [4], id="one at the beginning"),
    pytest.param((0, 3, 4, 5, 1, 2), [1], id="two neighbours are named once"),
]


@pytest.mark.parametrize("numbered", [True, False], ids=["numbered", "without numbers"])
@pytest.mark.parametrize(("order", "named"), CASES)
def test_moved(
    order: tuple[int, ...],
    named: list[int],
    numbered: bool,
    words_of: Callable[..., Words],
) -> None:
    def text(paragraphs: tuple[str, ...], places: tuple[int, ...]) -> str:
        return "\n\n".join((f"{n + 1}. " if numbered else "") + paragraphs[n] for n in places)

    found = words_of("block-moved", text(EN, tuple(range(6))), text(FR, order))
    assert found == ([EN[n] for n in named], [FR[n] for n in named])


def test_a_list_that_is_sorted_otherwise_is_left_alone(words_of: Callable[..., Words]) -> None:
    en = (
        "“bridge” means a bridge that carries a public road;",
        "“owner” means the person who holds the land;",
        "“road” means a public road of the valley;",
        "“tenant” means a person who pays rent for the land;",
        "“water” means the water of the lake and of the river.",
    )
    fr = (
        "« eau » L’eau du lac et de la rivière.",
        "« locataire » Personne qui paie un loyer pour la terre.",
        "« pont » Pont qui porte une route publique.",
        "« propriétaire » Personne qui détient la terre.",
        "« route » Route publique de la vallée.",
    )
    assert words_of("block-moved", "\n\n".join(en), "\n\n".join(fr)) == ([], [])


def test_the_message_says_where_to() -> None:
    target = "\n\n".join(FR[n] for n in (0, 2, 3, 4, 1, 5))
    report = check_texts("\n\n".join(EN), target, policy=Policy(select=("block-moved",)))
    assert [f.messages["fr"] for f in report.findings] == [
        "« Readers register at the desk with a document … » se trouve ailleurs dans la cible : "
        "après « Le propriétaire d’un dossier peut le retirer après … »."
    ]
