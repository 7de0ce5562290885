"""Content words, and how they are joined."""

from collections.abc import Callable

import pytest

from checker.languages import ENGLISH
from checker.model import Segment
from checker.recurring.words import Word, items, lemmas_of, places, tokens, verbs, words

SegmentOf = Callable[[str, str], Segment]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The crisis-management plans", "| crisis management plan"),
        ("en", "the Minister of Finance", "| minister +of finance"),
        ("en", "the Minister’s reports", "| minister report"),
        # an article begins another group
        ("en", "They plan the work", "| plan | work"),
        ("en", "plans, reports", "| plan | report"),
        ("fr", "les plans d’urgence", "| plan +de urgence"),
        ("fr", "le plan de l’école", "| plan +de école"),
        ("fr", "l’accès au registre", "| accès +à registre"),
        ("fr", "une zone non fumeur", "| zone fumeur"),
        ("fr", "plans et rapports", "| plan | rapport"),
        ("fr", "Il est là.", ""),
    ],
)
def test_items(segment: SegmentOf, code: str, text: str, expected: str) -> None:
    found = segment(text, code)
    assert " ".join(items(found, tokens(found))) == expected


def test_words_of_items() -> None:
    assert words(["|", "plan", "+de", "urgence", "civil", "|", "école"]) == [
        Word("plan", None),
        Word("urgence", "+de"),
        Word("civil", ""),
        Word("école", None),
    ]
    assert lemmas_of(["|", "plan", "+de", "urgence"]) == ["plan", "urgence"]


def test_places_are_those_of_the_content_words(segment: SegmentOf) -> None:
    found = segment("Le plan d’urgence est là.", "fr")
    assert [found.block.text[a:b] for a, b in places(found)] == ["plan", "urgence"]


def test_verbs_stand_behind_what_marks_them(segment: SegmentOf) -> None:
    found = segment("They must report the plan to the board and may close it.", "en")
    assert verbs(tokens(found), ENGLISH) == ["report", "close"]
