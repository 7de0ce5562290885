"""Whether any words can surely stand in the place of a term, told without the word model.

Most terms without an equivalent are excused, and then only words count that surely stand there for
them. How sure that may be at most is told by what stands around the words, as if everything else
spoke for them: so nearly all are passed over of which a sentence has several.
"""

from collections.abc import Iterable
from functools import cached_property
from math import inf
from operator import mul

from checker.terminology.neighbours import NONE, Row
from checker.terminology.passage import Miss
from checker.terminology.sentence import Sentence
from checker.terminology.standing import circumstances, sizes
from checker.terminology.weights import CERTAIN, CERTAINTY, EVIDENCE

# What the figures may be that hang on what the source says, and all that is not told here.
_RANGES = {
    "more than of the next": (0.0, 8.0),
    "words of the source left over": (0.0, 8.0),
    "accounted for, on average": (0.0, 1.0),
    "accounted for, the first word": (0.0, 1.0),
    "accounted for, the last word": (0.0, 1.0),
    "strength of that, at most": (0.0, 0.3),
    "far from its place, in words": (0.0, 8.0),
    "far from its place, of the sentence": (0.0, inf),
    "between its neighbours": (0.0, 1.0),
    "more before it": (0.0, 1.0),
    "more behind it": (0.0, 1.0),
    "more behind a linking word": (0.0, 1.0),
    "cut off": (0.0, 1.0),
    "cut off before a linking word": (0.0, 1.0),
}
# Of fewer mentions without an answer one may always be sure.
_SEVERAL = 2
_WEIGHTS = dict(zip(EVIDENCE, CERTAINTY[1:], strict=True))
# Sums are rounded otherwise than where they are made.
_ROUNDING = 1e-6

# How much each of these can speak for certainty: some only beside another word of content.
_MOST = {name: max(_WEIGHTS[name] * n for n in bounds) for name, bounds in _RANGES.items()}
_BESIDE = ("more before it", "more behind it", "more behind a linking word")
_ANYHOW = CERTAINTY[0] + sum(most for name, most in _MOST.items() if name not in _BESIDE)
_AROUND = (
    "behind an article",
    "behind another determiner",
    "behind a preposition",
    "at the beginning",
    "a single word",
    "linking words inside",
    "linking words inside that are no genitive",
    "without agreement",
    "begins with a set noun",
    "ends with a participle that more belongs to",
    "before a colon",
)
_TOLD = (*(_WEIGHTS[name] for name in _AROUND), *(_MOST[name] for name in _BESIDE))


class Hopes:
    """How sure the noun phrases of a sentence can be that stand in the place of a term."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows

    @cached_property
    def _most(self) -> dict[int, float]:
        """How sure they can be at most, by how many words of content they have."""
        found: dict[int, float] = {}
        for row in self._rows:
            size, most = len(row.run.content), _most_of(row)
            found[size] = max(most, found.get(size, most))
        return found

    def may_be_sure(self, miss: Miss, sentence: Sentence) -> bool:
        """Whether any of them may surely stand in the place of a term."""
        if miss.asked - miss.found < _SEVERAL:
            return True
        fewest, most = sizes(miss, sentence.language)
        anyhow = _ANYHOW + _ROUNDING
        anyhow += sum(
            weight * figure
            for weight, figure in zip(CERTAINTY[3:], circumstances(miss, sentence), strict=False)
        )
        return any(
            anyhow
            + sure
            + _WEIGHTS["words too many"] * max(size - most - 1, 0)
            + _WEIGHTS["words too few"] * max(fewest - size, 0)
            >= CERTAIN
            for size, sure in self._most.items()
        )


def _most_of(row: Row) -> float:
    """Return how much what stands around a phrase can speak for certainty."""
    run, before, behind, inside = row
    single = len(run.content) == 1
    told = (
        before.article,
        before.determiner,
        before.preposition,
        before.beginning,
        float(single),
        *inside,
        before.set_noun,
        0.0 if single else behind.governs,
        behind.colon,
        float(before.more != NONE),
        float(behind.more != NONE),
        float(behind.linked != NONE),
    )
    most: float = sum(map(mul, _TOLD, told))
    return most
