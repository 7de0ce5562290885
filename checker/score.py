"""A quality score with the settings that made it."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.model import Severity

# The usual weights of MQM scoring models (Lommel et al. 2024): neutral 0, minor 1, major 5,
# critical 25.
WEIGHTS: Mapping[Severity, float] = {"neutral": 0, "minor": 1, "major": 5, "critical": 25}


@dataclass(frozen=True, slots=True)
class Score:
    """Penalty points per 1,000 words of the target; provisional while findings are unconfirmed.

    ``weights`` are the points of a finding of each severity.
    """

    penalty: float
    words: int
    per_1000_words: float
    provisional: bool
    weights: Mapping[Severity, float]


def score(
    severities: Iterable[Severity],
    words: int,
    weights: Mapping[Severity, float] = WEIGHTS,
    *,
    provisional: bool = True,
) -> Score:
    """Add up the weights of ``severities`` over ``words`` of target text.

    ``provisional``: they are those of findings that nobody has confirmed.
    """
    points = [weights[severity] for severity in severities]
    # summed without rounding on the way, so that the order of findings does not matter
    penalty = sum(points) if all(type(p) is int for p in points) else round(math.fsum(points), 6)
    rate = round(1000 * penalty / words, 2) if words else 0.0
    return Score(penalty, words, rate, provisional, dict(weights))
