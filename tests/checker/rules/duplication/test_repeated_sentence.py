"""Sentences written twice."""

from collections.abc import Callable

import pytest

PLAN = "Le Conseil a adopté le plan."
CASES = [
    ("The Council adopted the plan.", f"{PLAN} {PLAN}", [PLAN]),
    ("The Council adopted the plan. It met.", f"{PLAN} {PLAN} Il s’est réuni.", [PLAN]),
    # the spelling of spaces and capitals apart
    ("The Council adopted the plan.", f"{PLAN} {PLAN.upper()}", [PLAN.upper()]),
    # the source has it twice, it is short, another one stands between
    ("The Council adopted the plan. The Council adopted the plan.", f"{PLAN} {PLAN}", []),
    ("Yes. No.", "Oui. Oui.", []),
    ("The Council adopted the plan.", f"{PLAN} Il s’est réuni. {PLAN}", []),
]


@pytest.mark.parametrize(("source", "target", "found"), CASES)
def test_cases(source: str, target: str, found: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("repeated-sentence", source, target) == ([], found)


def test_phrases_count_as_words(words_of: Callable[..., object]) -> None:
    target = "Les membres ont besoin de besoin de temps."
    assert words_of("repeated-word", "The members need time.", target) == (
        [],
        ["besoin de besoin de"],
    )
