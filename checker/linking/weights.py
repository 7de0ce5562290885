"""How much each figure tells, by kind of part; written by ``python -m bench.omissions --learn``."""

from collections.abc import Mapping, Sequence

from checker.linking.stretches import Kind
from checker.model import Side

# A constant, then a weight for each of ``checker.linking.evidence.FIGURES``.
WEIGHTS: Mapping[Kind, tuple[float, ...]] = {
    "sentence": (
        -6.020,  # constant
        0.163,  # unanswered words
        -0.142,  # answered words
        1.889,  # room in the counterpart
        -0.555,  # brackets left over
        0.702,  # marks left over
        -2.181,  # rest answered
        0.179,  # free words in the counterpart
        2.904,  # said before
        0.124,  # length between neighbours
        7.719,  # share unanswered
        0.000,  # members left over
        0.000,  # built like the last
    ),
    "clause": (
        -5.039,  # constant
        -0.046,  # unanswered words
        -0.374,  # answered words
        0.852,  # room in the counterpart
        -1.566,  # brackets left over
        0.840,  # marks left over
        -1.461,  # rest answered
        1.514,  # free words in the counterpart
        -0.237,  # said before
        0.135,  # length between neighbours
        5.342,  # share unanswered
        0.000,  # members left over
        0.000,  # built like the last
    ),
    "parenthesis": (
        -3.825,  # constant
        0.478,  # unanswered words
        -0.354,  # answered words
        0.058,  # room in the counterpart
        2.612,  # brackets left over
        0.839,  # marks left over
        -1.640,  # rest answered
        0.119,  # free words in the counterpart
        -2.512,  # said before
        0.231,  # length between neighbours
        1.812,  # share unanswered
        0.000,  # members left over
        0.000,  # built like the last
    ),
    "item": (
        -3.956,  # constant
        0.324,  # unanswered words
        0.206,  # answered words
        0.905,  # room in the counterpart
        -0.775,  # brackets left over
        0.573,  # marks left over
        -4.874,  # rest answered
        0.977,  # free words in the counterpart
        -1.426,  # said before
        0.222,  # length between neighbours
        5.673,  # share unanswered
        3.655,  # members left over
        0.619,  # built like the last
    ),
}
# From which odds (natural logarithm) on a part of either side counts as left without an answer: set
# where the curves of found against false bend, see ``bench.omissions``. Translators add more of
# their own than they leave out: a word explained, a language named.
THRESHOLDS: Mapping[Side, Mapping[Kind, float]] = {
    "source": {"sentence": 2.25, "clause": 1.7, "parenthesis": 1.0, "item": 0.65},
    "target": {"sentence": 2.75, "clause": 2.25, "parenthesis": 1.5, "item": 1.5},
}


def odds(kind: Kind, figures: Sequence[float]) -> float:
    """Return the logarithm of the odds that a part with these figures has no counterpart."""
    constant, *weights = WEIGHTS[kind]
    return constant + sum(w * f for w, f in zip(weights, figures, strict=True))
