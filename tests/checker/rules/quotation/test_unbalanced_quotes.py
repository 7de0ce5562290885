"""Quotation marks without their other half."""

from collections.abc import Callable

import pytest

WRONG = [
    ("The section “Aim is short.", "La partie « But » est courte.", ["“"], []),
    ("The section “Aim” is short.", "La partie « But est courte.", [], ["«"]),
    ("The section “Aim” is short.", "La partie But » est courte.", [], ["»"]),
    ("A “road map”.", "Une « feuille de route”.", [], ["”"]),
    ("A “road map“ is ready.", "Une « feuille de route » est prête.", ["“"], []),
    ('A "road map is ready.', "Une « feuille de route » est prête.", ['"'], []),
    # the two versions lack different halves
    ("A “road map is ready.", "Une feuille de route » est prête.", ["“"], ["»"]),
    ("He said “yes”.\n\nShe said “no.", "Il a dit « oui ».\n\nElle a dit « non ».", ["“"], []),
]
RIGHT = [
    ("The Allies’ “key” plan isn’t ‘new’.", "Le plan « clé » des Alliés n’est pas ‘nouveau’."),
    ('A "road map", 6" wide.', "Une « feuille de route » large de 6”."),
    # a quotation of several paragraphs, opened anew in each
    (
        "He said: “We act.\n\n“We hope.\n\n“We wait.”",
        "Il a dit : « On agit.\n\n« On espère.\n\n« On attend. »",
    ),
    # it runs on without being opened anew
    ("He said: “We act.\n\nWe wait.”", "Il a dit : « On agit.\n\nOn attend. »"),
    # it runs on in both versions alike
    ("Under “the rules:", "Selon « les règles :"),
    ("a “key ‘new’” plan", "un plan « clé et “nouveau” »"),
]


@pytest.mark.parametrize(("source", "target", "there", "here"), WRONG)
def test_wrong(
    source: str, target: str, there: list[str], here: list[str], words_of: Callable[..., object]
) -> None:
    assert words_of("unbalanced-quotes", source, target) == (there, here)


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_right(source: str, target: str, words_of: Callable[..., object]) -> None:
    assert words_of("unbalanced-quotes", source, target) == ([], [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Plan „Ziel“ und »Werk« sind bekannt.", []),
        ("Er zitiert “the aim” auf Englisch.", []),
        ("Der Plan „Ziel ist bekannt.", ["„"]),
    ],
)
def test_german(text: str, words: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("unbalanced-quotes", None, text, "en", "de") == ([], words)
