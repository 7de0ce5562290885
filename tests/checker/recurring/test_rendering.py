"""Stretches of words that render a term."""

import pytest

from checker.recurring.rendering import Rendering, Slot, Stretch, filled, rendering, slot, spread
from checker.recurring.rendering import together as longest
from checker.recurring.words import Word, words

USUAL = Rendering(("plan", "civil", "urgence"), ("", "", "+de"))


def line(text: str) -> list[Word]:
    return words(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| nouveau plan civil +de urgence | plan", Stretch(1, 4)),
        ("| plan | civil +de urgence", Stretch(1, 3)),
        ("| plan plan", Stretch(0, 1)),
        ("| rapport", None),
    ],
)
def test_together(text: str, expected: Stretch | None) -> None:
    assert longest(line(text), {"plan", "civil", "urgence"}) == expected


def test_rendering_keeps_what_joins_its_words() -> None:
    assert rendering(line("| nouveau plan civil +de urgence"), Stretch(1, 4)) == USUAL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| urgence civil plan", True),
        ("| plan nouveau civil +de urgence", True),
        ("| plan | civil +de urgence", False),
        ("| plan a b c civil +de urgence", False),
    ],
)
def test_spread(text: str, expected: bool) -> None:
    assert spread(line(text), set(USUAL.lemmas)) is expected


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ({"civil", "urgence"}, Slot(0, 1)),
        ({"plan", "urgence"}, Slot(1, 2)),
        ({"plan"}, Slot(1, 3)),
        # two gaps, no gap, nothing but a gap
        ({"civil"}, None),
        (set(USUAL.lemmas), None),
        (set(), None),
    ],
)
def test_slot(kept: set[str], expected: Slot | None) -> None:
    assert slot(USUAL, kept) == expected


@pytest.mark.parametrize(
    ("text", "gap", "expected"),
    [
        ("| bref mesure civil +de urgence", Slot(0, 1), (Stretch(1, 4), Stretch(1, 2))),
        ("| mesure +de civil +de urgence", Slot(0, 1), (Stretch(0, 3), Stretch(0, 1))),
        ("| plan militaire +de urgence", Slot(1, 2), (Stretch(0, 3), Stretch(1, 2))),
        ("| plan civil +de crise", Slot(2, 3), (Stretch(0, 3), Stretch(2, 3))),
        # joined otherwise, parted, or at the end of the sentence
        ("| plan civil présenté", Slot(2, 3), None),
        ("| mesure | civil +de urgence", Slot(0, 1), None),
        ("| mesure +à civil +de urgence", Slot(0, 1), None),
        ("| plan civil", Slot(2, 3), None),
        # taken by something else
        ("| autre civil +de urgence", Slot(0, 1), None),
    ],
)
def test_filled(text: str, gap: Slot, expected: tuple[Stretch, Stretch] | None) -> None:
    found = filled(line(text), USUAL, gap, lambda word: word.lemma != "autre", ("de",))
    assert found == expected
