"""What a term is called in each of its sentences."""

from collections.abc import Callable

import pytest

from checker.languages import ENGLISH
from checker.recurring.called import answered, called
from checker.recurring.sentences import Sentences
from checker.recurring.terms import recurring
from checker.recurring.usual import usual

REPORT = ("annual", "report")
ALIKE = [("The annual report is late.", "Le rapport annuel tarde.")] * 3


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("The annual report is due.", "Le bilan annuel est attendu.", ("bilan", "annuel")),
        ("The annual report is due.", "Le rapport qu’il veut annuel.", ("rapport", "annuel")),
        # a pronoun, an ellipsis, another turn
        ("The annual report is due.", "Il est attendu.", None),
        ("The annual report is due.", "Le rapport est attendu.", None),
        ("The annual report is due.", "Il signale chaque année.", None),
        # an adjective of another noun
        ("The annual report is due.", "Des comptes nouveaux annuels.", None),
        # the other word answers something else
        ("The annual report and the plan.", "Le plan annuel.", None),
    ],
)
def test_called(
    sentences: Callable[..., Sentences], source: str, target: str, expected: tuple[str, ...] | None
) -> None:
    found = sentences([*ALIKE, (source, target)])
    uses = recurring(found.source, found.verbal, ENGLISH)[REPORT]
    name = usual(REPORT, uses, found)
    assert name is not None
    ways = called(REPORT, uses, name, found)
    assert [way for way, uses in ways.items() for c in uses if c.use.bead == 3] == (
        [expected] if expected else []
    )


def test_answered_counts_the_words_of_the_term(sentences: Callable[..., Sentences]) -> None:
    found = sentences([*ALIKE, ("The annual report.", "Le bilan annuel.")])
    uses = recurring(found.source, found.verbal, ENGLISH)[REPORT]
    name = usual(REPORT, uses, found)
    assert name is not None
    ways = called(REPORT, uses, name, found)
    assert answered(REPORT, ways["rapport", "annuel"][0], found) == 2
    assert answered(REPORT, ways["bilan", "annuel"][0], found) == 1
