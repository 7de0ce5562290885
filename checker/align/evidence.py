"""What two documents as a whole say about pairs of their parts.

Weights are kept as whole numbers, so that a sum does not depend on the order of its parts.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from checker.align.items import Item
from checker.align.lengths import length_ratio
from checker.lexicon import Lexicon

# So many units of weight are one nat.
NAT = 1024
# A word counts as answered from this strength on.
ANSWERED = 0.1
# Rarity is counted over at least so many sentences, so that short documents have evidence too.
_LEAST_SENTENCES = 10

Links = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two documents as a whole say about pairs of their parts.

    ``ratio`` is the usual length of the target per character of the source; ``keys`` is how much
    each key that both have tells, in units of weight: the rarer, the more. ``words`` likewise for
    the words of either side of which the word model knows something. ``answers`` are for each
    such word of the source the words of the target that answer it, ``asked`` the other way round.
    """

    ratio: float
    keys: Mapping[str, int]
    words: tuple[Mapping[str, int], Mapping[str, int]] = ({}, {})
    answers: Links | None = None
    asked: Links | None = None

    @property
    def told(self) -> bool:
        """Whether there is a word model."""
        return self.answers is not None


def measure(
    source: Sequence[Item],
    target: Sequence[Item],
    lexicon: Lexicon | None = None,
    strength: float = ANSWERED,
) -> Evidence:
    """Return the evidence of two documents, given as all their sentences.

    ``lexicon`` is of their languages; a word counts as answered from ``strength`` on.
    """
    total = max(len(source), len(target), _LEAST_SENTENCES)
    ours, theirs = (_counts(item.keys for item in side) for side in (source, target))
    keys = {
        key: weight
        for key, count in ours.items()
        if key in theirs and (weight := _weight(total, max(count, theirs[key])))
    }
    ratio = length_ratio(*(sum(item.length for item in side) for side in (source, target)))
    if lexicon is None:
        return Evidence(ratio, keys)
    here, there = (_counts(item.words for item in side) for side in (source, target))
    answers = lexicon.answering(sorted(here), sorted(there), strength)
    turned = lexicon.exchanged()
    asked: dict[str, set[str]] = {word: set() for word in there if turned.knows(word)}
    for word, found in answers.items():
        for other in found:
            asked[other].add(word)
    weights = (
        {word: _weight(total, here[word]) for word in answers},
        {word: _weight(total, there[word]) for word in asked},
    )
    frozen = {word: frozenset(found) for word, found in asked.items()}
    return Evidence(ratio, keys, weights, answers, frozen)


def _counts(items: Iterable[tuple[str, ...]]) -> Counter[str]:
    """Return in how many items each word stands."""
    return Counter(chain.from_iterable(map(set, items)))


def _weight(total: int, count: int) -> int:
    return round(NAT * math.log(total / min(count, total)))
