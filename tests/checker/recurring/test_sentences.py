"""All sentence pairs of a check."""

from collections.abc import Callable

from checker.recurring.rendering import Rendering, Stretch
from checker.recurring.sentences import Sentences
from checker.recurring.terms import Use

TEXTS = [
    ("The annual report is late.", "Le rapport annuel tarde."),
    ("The report is annual.", "Au rapport succède le bilan annuel."),
]
USUAL = Rendering(("rapport", "annuel"), ("", ""))


def test_they_are_numbered_through(sentences: Callable[..., Sentences]) -> None:
    found = sentences(TEXTS, TEXTS[:1])
    assert found.document == [0, 0, 1]
    assert [w.lemma for w in found.words(2)] == ["rapport", "annuel", "tarder"]


def test_have_and_mostly(sentences: Callable[..., Sentences]) -> None:
    found = sentences(TEXTS)
    assert found.have([0], USUAL)
    assert not found.have([0, 0], USUAL)
    assert not found.have([0, 1], USUAL)
    assert found.mostly([0, 1], USUAL, 0.5)
    assert not found.mostly([0, 1], USUAL, 0.6)


def test_places(sentences: Callable[..., Sentences]) -> None:
    found = sentences(TEXTS)
    assert found.term(Use(0, 1, 3)).text == "annual report"
    assert found.rendering(0, Stretch(0, 2)).text == "rapport annuel"
    assert found.written(1, Stretch(0, 1)) == ["rapport"]
    assert list(found.before(1, 2)) == ["le", "succède", "rapport", "au"]
