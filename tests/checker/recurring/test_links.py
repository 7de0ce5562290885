"""How strongly words belong together."""

from checker.lexicon.file import shipped
from checker.recurring.links import Links

# “grebe” and “blongios” are in the same three of five sentences, “lac” is in all.
SOURCE = [["grebe", "lake"]] * 3 + [["lake"]] * 2
TARGET = [["blongios", "lac"]] * 3 + [["lac"]] * 2


def test_words_in_the_same_sentences() -> None:
    links = Links(SOURCE, TARGET, None)
    # always, yet never believed wholly
    assert links.strength("grebe", "blongios") == 0.9
    assert links.strength("lake", "blongios") == 0.75
    assert links.strength("grebe", "absent") == 0
    # twice is chance
    assert Links(SOURCE[1:], TARGET[1:], None).strength("grebe", "blongios") == 0


def test_words_that_begin_alike() -> None:
    assert Links([["regional"]], [["régional"]], None).strength("regional", "régional") == 0.5


def test_words_that_the_lexicon_knows() -> None:
    links = Links([["report"]], [["rapport"]], shipped("en", "fr"))
    assert links.answers("report") == {"rapport"}
    assert links.strength("report", "rapport") > 0.8
    assert links.best(["plan", "report"], "rapport") == links.strength("report", "rapport")
    assert links.answered("report", ["autre", "rapport"])
    assert not links.answered("report", [])


def test_claimed_is_strength_above_a_bound() -> None:
    links = Links(SOURCE, TARGET, None)
    assert links.claimed(["grebe"], "lac", 0.5)
    assert not links.claimed(["grebe"], "lac", 0.9)
    assert list(links.claiming(["absent", "lake", "grebe"], "lac", 0.5)) == ["lake", "grebe"]


def test_likely_keeps_all_that_may_answer() -> None:
    links = Links(SOURCE, TARGET, None)
    assert links.likely(["grebe"], ["blongios", "lac"]) == ["blongios", "lac"]
    # in far more sentences than the word
    many = Links([["grebe"], *[["lake"]] * 20], [["lac"]] * 21, None)
    assert many.likely(["grebe"], ["lac"]) == []
