"""“Without” that became “with”, and ordinary uses of either."""

import pytest

from tests.checker.rules.conftest import Pointed


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (
            "The letter may be sent without a signature.",
            "La lettre peut être envoyée avec une signature.",
            [("without-turned", "without", "avec")],
        ),
        (
            "They left the room with their coats and without their hats.",
            "Ils ont quitté la salle avec leurs manteaux et sans leurs chapeaux.",
            [],
        ),
        # the thing stands behind a word that describes it
        (
            "The letter may be sent without a handwritten signature.",
            "La lettre peut être envoyée avec signature manuscrite.",
            [("without-turned", "without", "avec")],
        ),
        # no “with” goes before a verb
        (
            "The machine may be moved without unplugging it.",
            "La machine peut être déplacée avec la débrancher.",
            [("without-turned", "without", "avec")],
        ),
        # both deny, and one more than the other
        (
            "No letter may be sent without a signature.",
            "Aucune lettre ne peut être envoyée avec une signature.",
            [("without-turned", "without", "avec")],
        ),
        # another thing is taken along than is left out
        (
            "The work is done without noise by the staff.",
            "Le travail est fait avec le personnel.",
            [],
        ),
        # two denials make up for each other
        (
            "No letter is sent without a signature.",
            "Les lettres ne sont envoyées qu’avec une signature.",
            [],
        ),
    ],
)
def test_table(
    pointed: Pointed,
    source: str,
    target: str,
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    assert pointed("without-turned", source, target) == expected
