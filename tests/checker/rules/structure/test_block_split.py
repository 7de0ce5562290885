"""Paragraphs that are divided or joined, where that is not merely the layout."""

from collections.abc import Callable

import pytest

Words = tuple[list[str], list[str]]

EN = (
    "The council meets in the old hall every spring.",
    "It adopts the budget of the library for the coming year.",
)
FR = (
    "Le conseil se réunit chaque printemps dans l’ancienne salle.",
    "Il adopte le budget de la bibliothèque pour l’année.",
)
OTHERS = (
    ("The library keeps the records.", "La bibliothèque conserve les archives."),
    ("Readers register at the desk.", "Les lecteurs s’inscrivent à l’accueil."),
    ("The director reports to the council.", "Le directeur rend compte au conseil."),
    ("Photographs are allowed in all rooms.", "Les photographies sont permises dans les salles."),
    ("The owner may withdraw his file.", "Le propriétaire peut retirer son dossier."),
    ("Children do not pay for their visit.", "Les enfants ne paient pas leur visite."),
    ("The roof was repaired in summer.", "Le toit a été réparé pendant l’été."),
    ("The court heard three witnesses.", "Le tribunal a entendu trois témoins."),
    ("The garden is open on Sunday.", "Le jardin est ouvert le dimanche."),
    ("The tenant pays the rent in advance.", "Le locataire paie le loyer d’avance."),
)

# how many other paragraphs there are, whether all are numbered, and whether it is said
CASES = [
    pytest.param(2, True, True, id="numbered"),
    pytest.param(2, False, False, id="few without numbers"),
    pytest.param(10, False, True, id="one of many without numbers"),
]


@pytest.mark.parametrize("way", ["split", "joined"])
@pytest.mark.parametrize(("others", "numbered", "said"), CASES)
def test_divided(
    others: int, numbered: bool, said: bool, way: str, words_of: Callable[..., Words]
) -> None:
    def text(side: int, divided: bool) -> str:
        parts = (EN, FR)[side]
        paragraphs = [[row[side]] for row in OTHERS[:others]]
        paragraphs.insert(1, list(parts) if divided else [" ".join(parts)])
        return "\n\n".join(
            f"{n}. {words}" if numbered and first else words
            for n, group in enumerate(paragraphs, 1)
            for first, words in zip((True, False), group, strict=False)
        )

    found = words_of("block-split", text(0, way == "joined"), text(1, way == "split"))
    glue = {False: " ", True: "\n\n"}
    expected = [glue[way == "joined"].join(EN)], [glue[way == "split"].join(FR)]
    assert found == (expected if said else ([], []))


def test_versions_laid_out_differently_are_left_alone(words_of: Callable[..., Words]) -> None:
    groups = [OTHERS[n : n + 2] for n in range(0, 10, 2)]
    source = "\n\n".join(" ".join(en for en, _ in group) for group in groups)
    target = "\n\n".join(fr for _, fr in OTHERS)
    assert words_of("block-split", source, target) == ([], [])
