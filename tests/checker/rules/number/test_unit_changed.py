"""The number is right and what it counts is not."""

from collections.abc import Callable

import pytest

# source, target, the words found
CASES = [
    # right
    ("a path of 5 km", "un sentier de 5 kilomètres", None),
    ("It cost $12.", "Cela a coûté 12 dollars.", None),
    ("US$3 million", "3 millions de dollars", None),
    ("€40 per head", "40 EUR par personne", None),
    ("30 per cent of them", "30 % d’entre eux", None),
    ("from 5% to 10%", "de 5 à 10 %", None),
    ("a rise of 5 percentage points", "une hausse de 5 points de pourcentage", None),
    ("10 working days", "10 jours ouvrables", None),
    ("a three-day visit", "une visite de trois jours", None),
    ("5 GB of memory", "5 Go de mémoire", None),
    ("Rules 2 to 5 apply.", "Les règles 2 à 5 s’appliquent.", None),
    # the value stands twice: which is which is not known
    ("5 days or 5 months", "5 mois ou 5 jours", None),
    ("12 months", "un an", None),
    # wrong
    ("a path of 5 km", "un sentier de 5 m", ("km", "m")),
    ("a load of 300 kg", "une charge de 300 g", ("kg", "g")),
    ("within 30 days", "dans les 30 mois", ("days", "mois")),
    ("within ten (10) days", "dans les dix (10) semaines", ("days", "semaines")),
    ("10 working days", "10 mois", ("days", "mois")),
    ("It cost $12.", "Cela a coûté 12 €.", ("$", "€")),
    ("€2.5 million", "2,5 millions de dollars", ("€", "dollars")),
    ("at 20 °C", "à 20 °F", ("°C", "°F")),
    ("a rate of 7%", "un taux de 7", ("%", "7")),
    ("a rate of 7", "un taux de 7 %", ("7", "%")),
    ("in category 1 above 1%", "en catégorie 1 au-dessus de 1", ("%", "1")),
    ("500 MB are free", "500 Go sont libres", ("MB", "Go")),
]


@pytest.mark.parametrize(("source", "target", "words"), CASES)
def test_case(
    pointed: Callable[..., object], source: str, target: str, words: tuple[str, str] | None
) -> None:
    expected = [("unit-changed", *words)] if words else []
    assert pointed("unit-changed", source, target) == expected


def test_a_lost_percent_sign_is_put_back(pointed: Callable[..., object]) -> None:
    assert pointed("unit-changed", "un taux de 7 %", "a rate of 7", "fr", "en") == [
        ("unit-changed", "%", "7")
    ]
