"""What two documents as a whole say about pairs of their parts.

Weights are whole numbers, so that a sum does not depend on the order of its parts. In one number
they say what the keys of a set of units weigh, and above ``WORDS`` what its words weigh: so one
sum counts both.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from checker.align.items import Item, Units
from checker.align.lengths import length_ratio
from checker.lexicon import Lexicon

# So many units of weight are one nat; words weigh so many times as much as keys.
NAT, WORDS = 1 << 10, 1 << 40
# How the content words of either side are marked.
SOURCE, TARGET = "<", ">"
# Rarity is counted over at least so many sentences, so that short documents have evidence too.
_LEAST_SENTENCES = 10


class Trust(NamedTuple):
    """How far a word model is believed.

    A word counts as answered from ``strength`` on; what the words of a bead tell is, on either
    side, at most ``told`` nats.
    """

    strength: float
    told: float


# A model that was learned from much text of the two languages.
MODEL = Trust(0.1, 14.0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two documents as a whole say about pairs of their parts.

    ``ratio`` is the usual length of the target per character of the source. ``weights`` is how
    much each key tells that both documents have, and each word that the word model knows: the
    rarer, the more. ``links`` are for each such word those of the other side that answer it;
    ``None`` where there is no word model. ``words`` are all those words, ``told`` is how many nats
    they may tell of a bead, on either side.
    """

    ratio: float
    weights: Mapping[str, int]
    links: Mapping[str, Units] | None = None
    words: Units = frozenset()
    told: float = 0.0


def measure(
    source: Sequence[Item],
    target: Sequence[Item],
    lexicon: Lexicon | None = None,
    trust: Trust = MODEL,
) -> Evidence:
    """Return the evidence of two documents, given as all their sentences.

    ``lexicon`` is of their languages, believed as far as ``trust`` says.
    """
    total = max(len(source), len(target), _LEAST_SENTENCES)
    here, there = (
        Counter(chain.from_iterable(item.units for item in side)) for side in (source, target)
    )
    weights = {
        key: _weight(total, max(count, there[key])) for key, count in here.items() if key in there
    }
    ratio = length_ratio(*(sum(item.length for item in side) for side in (source, target)))
    if lexicon is None:
        return Evidence(ratio, weights)
    links = _links(_words(here, SOURCE), _words(there, TARGET), lexicon, trust.strength)
    for word in links:
        counts = here if word[0] == SOURCE else there
        weights[word] = WORDS * _weight(total, counts[word])
    return Evidence(ratio, weights, links, frozenset(links), trust.told)


def _links(
    source: list[str], target: list[str], lexicon: Lexicon, strength: float
) -> dict[str, Units]:
    answers, turned = lexicon.answering(source, target, strength), lexicon.exchanged()
    asked: dict[str, list[str]] = {word: [] for word in target if turned.knows(word)}
    for word, found in answers.items():
        for other in found:
            asked[other].append(SOURCE + word)
    return {
        **{
            SOURCE + word: frozenset([TARGET + w for w in found]) for word, found in answers.items()
        },
        **{TARGET + word: frozenset(found) for word, found in asked.items()},
    }


def _words(units: Mapping[str, int], mark: str) -> list[str]:
    return sorted(unit[1:] for unit in units if unit[0] == mark)


def _weight(total: int, count: int) -> int:
    return round(NAT * math.log(total / min(count, total)))
