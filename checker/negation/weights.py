"""How much each figure tells; written by ``python -m bench.negation --learn``."""

from collections.abc import Mapping, Sequence

from checker.model import Side

# A constant, then a weight for each of ``checker.negation.evidence.FIGURES``.
WEIGHTS: tuple[float, ...] = (
    -4.684,  # constant
    1.468,  # more denials here
    2.035,  # no denial there
    3.085,  # distance of the nearest denial there
    -0.870,  # a denial right there
    -0.799,  # words that look like a no nearby
    -0.703,  # other ways of saying no at all
    -0.534,  # words that look like a no at all
    0.337,  # strength of the answer
    0.645,  # words around it answered
    -0.924,  # other ways of saying no beside it
    0.819,  # denials here
    -1.384,  # words here
    -5.004,  # other denials here unanswered
    -0.093,  # free words nearby
    -0.465,  # share of free words
    0.975,  # the verb has an answer
)
# From which odds (natural logarithm) on a denial counts as lacking its counterpart: set where the
# untouched prose has next to none left.
THRESHOLDS: Mapping[Side, float] = {"source": 1.75, "target": 2.3}

# How much higher the odds must be where nothing answers what is denied. In a translation that adds
# a denial, the like is told by the words that say no in another way.
UNANSWERED: Mapping[Side, float] = {"source": 0.4, "target": 0.0}


def odds(figures: Sequence[float]) -> float:
    """Return the logarithm of the odds that a denial with these figures has no counterpart."""
    constant, *weights = WEIGHTS
    return constant + sum(w * f for w, f in zip(weights, figures, strict=True))


def most(ranges: Sequence[tuple[float, float]]) -> float:
    """Return the highest that the odds may be where each figure lies between two bounds."""
    constant, *weights = WEIGHTS
    return constant + sum(
        max(w * low, w * high) for w, (low, high) in zip(weights, ranges, strict=True)
    )
