"""What a term is usually called."""

from collections.abc import Callable

import pytest

from checker.languages import ENGLISH
from checker.recurring.sentences import Sentences
from checker.recurring.terms import recurring
from checker.recurring.usual import evident, usual

REPORT = ("annual", "report")
ALIKE = [
    ("The annual report is late.", "Le rapport annuel tarde."),
    ("An annual report is due.", "Un rapport annuel est attendu."),
    ("They read annual reports.", "Ils lisent des rapports annuels."),
]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (ALIKE, ("rapport", "annuel")),
        # one of three otherwise
        ([*ALIKE[:2], ("An annual report.", "Un bilan annuel.")], ("rapport", "annuel")),
        # nothing in common
        ([("An annual report.", "Cela."), ("The annual report.", "Ceci."), ALIKE[0]], None),
    ],
)
def test_usual(
    sentences: Callable[..., Sentences],
    texts: list[tuple[str, str]],
    expected: tuple[str, ...] | None,
) -> None:
    found = sentences(texts)
    uses = recurring(found.source, found.verbal, ENGLISH)[REPORT]
    name = usual(REPORT, uses, found)
    assert (name and name.lemmas) == expected


def test_evident_where_all_sentences_have_it(sentences: Callable[..., Sentences]) -> None:
    found = sentences(ALIKE)
    uses = recurring(found.source, found.verbal, ENGLISH)[REPORT]
    name = evident(REPORT, uses, found)
    assert name is not None
    assert name.lemmas == ("rapport", "annuel")


def test_not_evident_where_one_has_it_apart(sentences: Callable[..., Sentences]) -> None:
    found = sentences([*ALIKE, ("The annual report.", "Le rapport dit annuel.")])
    uses = recurring(found.source, found.verbal, ENGLISH)[REPORT]
    assert evident(REPORT, uses, found) is None
