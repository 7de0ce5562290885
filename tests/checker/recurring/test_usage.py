"""Which rendering is odd, in a document and among documents."""

from collections.abc import Callable
from itertools import product

import pytest

from checker.languages import ENGLISH, FRENCH
from checker.lexicon.file import shipped
from checker.recurring.gather import Gathered
from checker.recurring.usage import Usage, usages

R, B = ("The annual report.", "Le rapport annuel."), ("The annual report.", "Le bilan annuel.")


@pytest.fixture
def odd(gathered: Callable[..., list[Gathered]]) -> Callable[..., list[Usage]]:
    def run(*documents: list[tuple[str, str]]) -> list[Usage]:
        return usages(gathered(*documents), (ENGLISH, FRENCH), shipped("en", "fr"), 2)

    return run


def test_the_rarer_is_odd(odd: Callable[..., list[Usage]]) -> None:
    (usage,) = odd([R, R, B, R])
    assert [target.text for _, target in usage.odd] == ["bilan annuel"]
    assert [target.text for _, target in usage.usual if target] == ["rapport annuel"] * 3
    assert (usage.tie, usage.apart) == (False, False)


def test_each_document_is_held_to_its_own_usage(odd: Callable[..., list[Usage]]) -> None:
    assert odd([R, R, R], [B, B, B]) == []


def test_one_document_against_all_others(odd: Callable[..., list[Usage]]) -> None:
    (usage,) = odd(*[[R]] * 10, [B])
    assert usage.apart
    assert usage.odd[0][1].text == "bilan annuel"
    # not where the others are few, or do not agree
    assert odd(*[[R]] * 9, [B]) == []
    assert odd(*[[R]] * 10, [B], [B]) == []


def test_of_two_equally_frequent_ones_either_answers_the_term(
    odd: Callable[..., list[Usage]],
) -> None:
    source = "They support civil emergency planning."
    (usage,) = odd(
        [
            (source, "Ils appuient la planification civile d’urgence."),
            (source, "Ils appuient les plans civils d’urgence."),
        ]
    )
    assert usage.tie
    assert usage.odd[0][1].text == "plans civils d’urgence"
    # “report” is known to be « rapport » only: one sighting of something else proves little
    assert odd([R, B]) == []


def test_where_ellipses_prevail_nothing_is_said(odd: Callable[..., list[Usage]]) -> None:
    short = ("The annual report.", "Le rapport.")
    assert odd([R, R, B, short, short, short, short, short]) == []


def test_what_is_not_looked_at_would_tell_nothing(
    gathered: Callable[..., list[Gathered]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a document has few sentences of a term, most are passed over at a glance."""
    source = "They support civil emergency planning and the annual report."
    rows = [
        (source, "Ils appuient la planification civile d’urgence et le rapport annuel."),
        (source, "Ils appuient les plans civils d’urgence et le bilan annuel."),
        (source, "Ils appuient la planification d’urgence et le rapport d’activité annuel."),
        ("They read the annual report.", "Ils le lisent."),
    ]
    texts = [list(text) for size in (2, 3) for text in product(rows, repeat=size)]
    documents = [gathered(text) for text in texts]
    documents += [gathered(text, [rows[0]] * 3) for text in texts]

    def every() -> list[list[Usage]]:
        return [usages(given, (ENGLISH, FRENCH), shipped("en", "fr"), 3) for given in documents]

    quick = every()
    monkeypatch.setattr("checker.recurring.usage.may_differ", lambda *_: True)
    assert every() == quick
    assert sum(map(len, quick)) > 20
