"""The same references on both sides, in each other's place."""

from collections.abc import Callable

import pytest

# source, target, what is found
CASES = [
    ("Articles 2-9 apply.", "Les articles 2 à 9 s’appliquent.", []),
    ("See Articles 2 and 9.", "Voir les articles 9 et 2.", []),
    ("It is in Annex 1. It is also in Annex 2.", "Voir l’annexe 1. Voir aussi l’annexe 2.", []),
    ("It is in Annex 1. It is also in Annex 2.", "Voir l’annexe 2. Voir aussi l’annexe 3.", []),
    (
        "Articles 2 to 9 apply.",
        "Les articles 9 à 2 s’appliquent.",
        [("reference-order", "Articles 2 to 9", "articles 9 à 2")],
    ),
    (
        "Members are listed in Annex 1. Observers are listed in Annex 2.",
        "Les membres figurent à l’annexe 2. Les observateurs figurent à l’annexe 1.",
        [
            ("reference-order", "Annex 1", "annexe 2"),
            ("reference-order", "Annex 2", "annexe 1"),
        ],
    ),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_case(
    pointed: Callable[..., object],
    source: str,
    target: str,
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    assert pointed("reference-order", source, target) == expected
