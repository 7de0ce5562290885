"""Passages of unusual length."""

from collections.abc import Callable

LONG = (
    "The Agency shall keep every register that the members ask for, and shall publish an extract "
    "of each of them once a year for the use of the towns."
)
WHOLE = (
    "L’Agence tient tous les registres que les membres demandent et publie une fois par an un "
    "extrait de chacun d’eux à l’usage des villes."
)
PART = "L’Agence tient tous les registres."


def test_far_too_short_or_too_long(words_of: Callable[..., object]) -> None:
    assert words_of("length-unusual", LONG, PART) == ([LONG], [PART])
    assert words_of("length-unusual", "The Agency keeps registers.", WHOLE) == (
        ["The Agency keeps registers."],
        [WHOLE],
    )


def test_as_long_as_usual(words_of: Callable[..., object]) -> None:
    assert words_of("length-unusual", LONG, WHOLE) == ([], [])


def test_the_beginning_of_a_list(words_of: Callable[..., object]) -> None:
    assert words_of("length-unusual", LONG, "L’Agence tient :") == ([], [])
    assert words_of("length-unusual", "Any person who", WHOLE) == ([], [])


def test_a_text_that_varies_throughout(words_of: Callable[..., object]) -> None:
    source = "\n\n".join([LONG] * 12)
    target = "\n\n".join([WHOLE + " " + WHOLE.lower(), PART] * 6)
    assert words_of("length-unusual", source, target) == ([], [])
