"""Groups of words that come back."""

from collections import Counter

from checker.languages import ENGLISH
from checker.recurring.terms import Use, recurring

PLAN = ("|", "annual", "report")


def terms(*sentences: str, verbal: dict[str, int] | None = None) -> list[str]:
    split = [tuple(sentence.split()) for sentence in sentences]
    return sorted(" ".join(t) for t in recurring(split, Counter(verbal or {}), ENGLISH))


def test_a_term_stands_in_two_sentences() -> None:
    assert terms("| annual report", "| annual report | plan") == ["annual report"]
    assert terms("| annual report | annual report", "| plan") == []


def test_where_it_stands() -> None:
    found = recurring([PLAN, ("|", "new", *PLAN)], Counter(), ENGLISH)
    assert found == {("annual", "report"): [Use(0, 1, 3), Use(1, 3, 5)]}


def test_a_link_stands_inside_only() -> None:
    assert terms("| board +of director | a", "| board +of director") == ["board +of director"]
    assert terms("| access +to record", "| access +to record") == []


def test_the_longer_term_is_the_term_where_the_shorter_never_stands_alone() -> None:
    both = ("| new annual report", "| new annual report")
    assert terms(*both) == ["new annual report"]
    assert terms(*both, "| annual report") == ["annual report", "new annual report"]


def test_no_verb_at_an_edge_and_no_numbered_part() -> None:
    both = ("| send report", "| send report")
    assert terms(*both) == ["send report"]
    assert terms(*both, verbal={"send": 1}) == []
    assert terms("| former section", "| former section") == []
    assert terms("| person named", "| person named") == []
