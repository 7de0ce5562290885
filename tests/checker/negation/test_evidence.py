"""What bears witness of a denial, and how much it can tell at most."""

import pytest

from checker.languages import ENGLISH, FRENCH
from checker.lexicon.file import shipped
from checker.negation.denials import Passage, words_that_deny
from checker.negation.evidence import FIGURES, Comparison, ranges
from checker.negation.weights import THRESHOLDS, most, odds
from glossary.tokens import tokenize

PAIRS = [
    ("The licence is not renewed.", "Le permis est renouvelé."),
    ("The vault must not be entered.", "Il est interdit d’entrer dans la chambre forte."),
    ("It isn’t known, and it cannot be known, whether he left.", "On ne sait pas s’il est parti."),
    ("He did not sign and does not intend to.", "Il a signé et n’a pas l’intention de payer."),
    ("Records that are not kept are not found, nor missed.", "Les documents se perdent."),
]


def passages(source: str, target: str) -> tuple[Passage, Passage]:
    return Passage(tokenize(source), source, ENGLISH), Passage(tokenize(target), target, FRENCH)


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_figures_lie_within_their_ranges(source: str, target: str) -> None:
    lexicon = shipped("en", "fr")
    assert lexicon is not None
    own, others = passages(source, target)
    bounds = ranges(own, others)
    assert own.denials
    for denial in own.denials:
        figures = Comparison(own, others, lexicon).figures(denial)
        for name, figure, (low, high) in zip(FIGURES, figures, bounds, strict=True):
            assert low <= figure <= high, name
        assert odds(figures) <= most(bounds) + 1e-6


def test_what_the_other_side_denies_too_can_hardly_lack() -> None:
    """It is told without the word model."""
    answered = ("It is not lost, not sold and not burnt.", "Il n’est pas perdu.")
    bounds = [most(ranges(*passages(*pair))) for pair in (PAIRS[0], answered)]
    assert bounds[0] > THRESHOLDS["source"] > bounds[1]


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_what_denies_has_a_word_that_tells_it(source: str, target: str) -> None:
    for passage in passages(source, target):
        telling = words_that_deny(passage.language.code)
        has_one = any(token.key in telling for token in passage.tokens)
        assert has_one or not passage.denials
