"""The number is right and the limit is turned round."""

from collections.abc import Callable

import pytest

# source, target, the words found
CASES = [
    # right
    ("at least 5 days", "au moins 5 jours", None),
    ("not less than 5 days", "au moins 5 jours", None),
    ("5 days or more", "5 jours au minimum", None),
    ("no more than five", "cinq au maximum", None),
    ("It is not more than 9 months.", "Il ne peut dépasser de plus de neuf mois.", None),
    ("Not more than 75 kg are kept.", "Il est interdit d’en garder plus de 75 kg.", None),
    ("It shall not exceed 20.", "Il n’est pas supérieur à 20.", None),
    ("if it is over 6", "s’il n’est pas inférieur à 6", None),
    ("It shall not be less than 10.", "Il est d’au moins 10.", None),
    ("It must not exceed 5%.", "Il ne dépasse pas 5 %.", None),
    ("<5 or >5", ">5 ou <5", None),
    # wrong
    ("more than 40 guests", "moins de 40 invités", ("more than", "moins de")),
    ("at least three", "au plus trois", ("at least", "au plus")),
    ("Fewer than 10 came.", "Plus de 10 sont venus.", ("Fewer than", "Plus de")),
    ("not less than 5 years", "au plus 5 ans", ("not less than", "au plus")),
    ("12 years or older", "12 ans ou moins", ("or older", "ou moins")),
    ("over €300 a year", "moins de 300 € par an", ("over", "moins de")),
    ("It is not less than 10.", "Il est au plus 10.", ("not less than", "au plus")),
    (
        "kept for at least 2 years, the copy for at least 2 years",
        "gardé au moins 2 ans, la copie au plus 2 ans",
        ("at least", "au plus"),
    ),
    ("It must not exceed 5%.", "Il est d’au moins 5 %.", ("not exceed", "au moins")),
    ("a value < 0.5", "une valeur > 0,5", ("<", ">")),
    ("a value ≥ 7", "une valeur ≤ 7", ("≥", "≤")),
    ("He may not pay less than $5.", "Il ne peut payer plus de 5 $.", ("less than", "plus de")),
]


@pytest.mark.parametrize(("source", "target", "words"), CASES)
def test_case(
    pointed: Callable[..., object], source: str, target: str, words: tuple[str, str] | None
) -> None:
    expected = [("comparison-changed", *words)] if words else []
    assert pointed("comparison-changed", source, target) == expected
