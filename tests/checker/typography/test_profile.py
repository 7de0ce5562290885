"""Profiles of typography: those that come along, those of a house, and what is wrong with one."""

from pathlib import Path

import pytest

from checker.characters.spaces import find_spaces, find_units
from checker.errors import PolicyError
from checker.languages import ENGLISH, FRENCH
from checker.typography.profile import profile, shipped

TEXT = "Qui paie ? Tous\u00a0: «\u202foui\u202f» et 5 % ; 3\u00a0€ et 4 km!"


def test_what_comes_along() -> None:
    assert shipped() == ("fr-CA", "fr-CH", "fr-EU", "fr-FR")
    for name in shipped():
        held = profile(name)
        assert held.is_for(FRENCH) and not held.is_for(ENGLISH)
        assert len(held.spaces) == 8


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        (
            "fr-FR",
            {"?": "narrow", "%": "no-break", ";": "narrow", "unit": "no-break", "!": "narrow"},
        ),
        (
            "fr-CA",
            {"?": "none", "«": "no-break", "»": "no-break", "%": "no-break", ";": "none"}
            | {"unit": "no-break"},
        ),
        (
            "fr-EU",
            {"?": "none", ":": "none", "«": "none", "»": "none", "%": "no-break", ";": "none"}
            | {"unit": "no-break"},
        ),
    ],
)
def test_what_a_profile_asks_for(name: str, wrong: dict[str, str]) -> None:
    held = profile(name)
    found = {s.mark: held.wanted(s) for s in (*find_spaces(TEXT), *find_units(TEXT))}
    assert {mark: space for mark, space in found.items() if space} == wrong


def test_a_profile_of_a_house(tmp_path: Path) -> None:
    file = tmp_path / "house.toml"
    file.write_text('title = "House"\n[spaces]\n":" = "any"\n"?" = ["none"]\n', encoding="utf-8")
    held = profile(str(file))
    assert held.title == "House"
    wanted = {s.mark: held.wanted(s) for s in find_spaces("Qui\u00a0? Tous : rien; oui !")}
    assert wanted == {"?": "none", ":": None, ";": None, "!": None}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[spaces", "is not a TOML file"),
        ('name = "x"', "unknown key “name”"),
        ('[spaces]\n"/" = "none"', "unknown mark “/”"),
        ('[spaces]\n":" = "thin"', "unknown space “thin”"),
        ('[spaces]\n":" = []', "“:” names no space"),
        ("spaces = 3", "“spaces” is not a table"),
        ("title = 3", "are texts"),
    ],
)
def test_a_profile_that_cannot_be_used(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "house.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(PolicyError, match=said):
        profile(str(file))


def test_a_profile_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="unknown profile “fr-XX”"):
        profile("fr-XX")
    with pytest.raises(PolicyError, match="cannot be read"):
        profile(str(tmp_path / "none.toml"))
