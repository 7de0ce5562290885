"""How much each figure tells of what stands for a missing term; see ``bench.standing --learn``."""

from collections.abc import Sequence

# A weight for each of ``checker.terminology.standing.FIGURES``.
WEIGHTS: tuple[float, ...] = (
    -2.113,  # accounted for, on average
    -1.081,  # accounted for, the first word
    -1.494,  # accounted for, the last word
    -11.023,  # strength of that, at most
    -0.254,  # far from its place, in words
    -3.445,  # far from its place, of the sentence
    1.322,  # between its neighbours
    3.475,  # behind an article
    3.593,  # behind another determiner
    1.308,  # behind a preposition
    0.269,  # at the beginning
    -0.973,  # more before it
    -2.338,  # more behind it
    -1.628,  # more behind a linking word
    -1.557,  # cut off
    -1.366,  # cut off before a linking word
    -0.808,  # words too many
    0.107,  # words too few
    -3.162,  # a single word
    -0.370,  # linking words inside
    -1.699,  # linking words inside that are no genitive
    -1.156,  # without agreement
    -2.508,  # begins with a set noun
    -0.767,  # ends with a participle and its preposition
    -2.783,  # begins with an infinitive
    -1.765,  # before a colon
)


def weight(figures: Sequence[float]) -> float:
    """Return how much speaks for words with these figures standing in the place of the term."""
    return sum(w * f for w, f in zip(WEIGHTS, figures, strict=True))


# What tells that there is something else in the place of a term than what may be there instead: a
# pronoun, its head, nothing at all.
EVIDENCE = (
    "weight of the best words",
    "more than of the next",
    "words of the source left over",
    "length of the sentence, in twenties of words",
    "mentions without an answer",
    "other mentions with one",
    "a pronoun",
)
# A constant, then a weight for each of these; and the odds (natural logarithm) that are enough: set
# where the curve of found against false bends, see ``bench.standing``.
CERTAINTY: tuple[float, ...] = (
    6.091,  # constant
    0.837,  # weight of the best words
    0.153,  # more than of the next
    -0.315,  # words of the source left over
    0.353,  # length of the sentence, in twenties of words
    -5.976,  # mentions without an answer
    -1.512,  # other mentions with one
    -0.537,  # a pronoun
)
CERTAIN = -0.9


def certainty(evidence: Sequence[float]) -> float:
    """Return the logarithm of the odds that the best words surely stand there."""
    constant, *weights = CERTAINTY
    return constant + sum(w * e for w, e in zip(weights, evidence, strict=True))
