"""How much each figure tells of what stands for a missing term; see ``bench.standing --learn``."""

from collections.abc import Sequence
from operator import mul

from checker.terminology.standing import FIGURES

# A weight for each of ``checker.terminology.standing.FIGURES``.
WEIGHTS: tuple[float, ...] = (
    -2.318,  # accounted for, on average
    -1.205,  # accounted for, the first word
    -1.397,  # accounted for, the last word
    -10.790,  # strength of that, at most
    -0.282,  # far from its place, in words
    -3.259,  # far from its place, of the sentence
    1.061,  # between its neighbours
    3.124,  # behind an article
    2.799,  # behind another determiner
    1.048,  # behind a preposition
    -0.392,  # at the beginning
    -0.529,  # more before it
    -2.188,  # more behind it
    -1.770,  # more behind a linking word
    -1.232,  # cut off
    -1.605,  # cut off before a linking word
    -0.444,  # words too many
    0.085,  # words too few
    -3.191,  # a single word
    -0.341,  # linking words inside
    -1.887,  # linking words inside that are no genitive
    -1.769,  # without agreement
    -2.667,  # begins with a set noun
    -1.056,  # ends with a participle that more belongs to
    -2.321,  # before a colon
)


def weight(figures: Sequence[float]) -> float:
    """Return how much speaks for words with these figures standing in the place of the term."""
    weighed: float = sum(map(mul, WEIGHTS, figures))
    return weighed


# What tells that the best words are there for the term, and not a pronoun, its head or nothing.
EVIDENCE = (
    "more than of the next",
    "words of the source left over",
    "length of the sentence, in twenties of words",
    "mentions without an answer",
    "other mentions with one",
    "a pronoun",
    *FIGURES,
)
# A constant, then a weight for each of these; and the odds (natural logarithm) that are enough: set
# where the curve of found against false bends, see ``bench.standing``.
CERTAINTY: tuple[float, ...] = (
    8.523,  # constant
    0.228,  # more than of the next
    -0.188,  # words of the source left over
    0.435,  # length of the sentence, in twenties of words
    -7.259,  # mentions without an answer
    -1.665,  # other mentions with one
    -1.184,  # a pronoun
    -1.061,  # accounted for, on average
    1.524,  # accounted for, the first word
    -4.810,  # accounted for, the last word
    -22.424,  # strength of that, at most
    -0.419,  # far from its place, in words
    -1.281,  # far from its place, of the sentence
    0.009,  # between its neighbours
    1.645,  # behind an article
    1.287,  # behind another determiner
    0.117,  # behind a preposition
    0.721,  # at the beginning
    -4.661,  # more before it
    1.097,  # more behind it
    -0.379,  # more behind a linking word
    -0.207,  # cut off
    -0.528,  # cut off before a linking word
    0.888,  # words too many
    0.126,  # words too few
    -2.029,  # a single word
    -0.011,  # linking words inside
    -0.886,  # linking words inside that are no genitive
    -0.794,  # without agreement
    -2.523,  # begins with a set noun
    -0.574,  # ends with a participle that more belongs to
    -2.751,  # before a colon
)
CERTAIN = 0.5


def certainty(evidence: Sequence[float]) -> float:
    """Return the logarithm of the odds that the best words surely stand there."""
    weighed: float = sum(map(mul, CERTAINTY[1:], evidence))
    return CERTAINTY[0] + weighed
