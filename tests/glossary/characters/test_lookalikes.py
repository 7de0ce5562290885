"""Letters of other alphabets in Latin words."""

import pytest

from glossary.characters.lookalikes import find_lookalikes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("l’Аlliance", [("А", "A")]),
        ("lа pаix", [("а", "a"), ("а", "a")]),
        ("les Αlliés", [("Α", "A")]),
        ("Alliαnce", [("α", "a")]),
        ("Москва", []),
        ("Αθήνα", []),
        ("TNFα, μm, kΩ, hν, NFκB, Δt", []),
        ("SMSками", []),
        ("plain", []),
    ],
)
def test_table(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(text[m.at], m.latin) for m in find_lookalikes(text)] == found
