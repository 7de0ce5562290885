"""How much each figure tells; written by ``python -m bench.negation --learn``."""

from collections.abc import Mapping, Sequence

from checker.model import Side

# A constant, then a weight for each of ``checker.negation.evidence.FIGURES``.
WEIGHTS: tuple[float, ...] = (
    1.935,  # constant
    -6.722,  # more denials here
    2.705,  # no denial there
    3.220,  # distance of the nearest denial there
    -0.869,  # a denial right there
    -0.478,  # words that look like a no nearby
    -0.578,  # other ways of saying no at all
    -0.870,  # words that look like a no at all
    0.397,  # strength of the answer
    0.670,  # words around it answered
    -0.816,  # other ways of saying no beside it
    1.323,  # denials here
    -0.907,  # words here
    -4.217,  # other denials here unanswered
    -0.158,  # free words nearby
    -0.084,  # share of free words
    1.002,  # the verb has an answer
)
# From which odds (natural logarithm) on a denial counts as lacking its counterpart: set where the
# untouched prose has next to none left.
THRESHOLDS: Mapping[Side, float] = {"source": 1.95, "target": 2.3}


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
