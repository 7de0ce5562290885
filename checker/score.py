"""A quality score with the settings that made it."""

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model import Severity

# The usual weights of MQM scoring models (Lommel et al. 2024): neutral 0, minor 1, major 5,
# critical 25.
WEIGHTS: dict[Severity, int] = {"neutral": 0, "minor": 1, "major": 5, "critical": 25}


@dataclass(frozen=True, slots=True)
class Score:
    """Penalty points per 1,000 words of the target; provisional while findings are unconfirmed."""

    penalty: int
    words: int
    per_1000_words: float
    provisional: bool
    weights: dict[Severity, int]


def score(severities: Iterable[Severity], words: int) -> Score:
    """Add up the weights of ``severities`` over ``words`` of target text."""
    penalty = sum(WEIGHTS[severity] for severity in severities)
    rate = round(1000 * penalty / words, 2) if words else 0.0
    return Score(penalty, words, rate, provisional=True, weights=dict(WEIGHTS))
