"""The cheapest way to pair two sequences, bead by bead, by dynamic programming.

The cost model is that of Gale & Church (1993), “A Program for Aligning Sentences in Bilingual
Corpora”, Computational Linguistics 19(1), with evidence of content taken off the cost: numbers,
names and cognates that both sides share, each weighted by how rare it is.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checker.lexicon import Lexicon

# Shapes of beads and their prior costs, -log of how often each was seen in hand-made alignments
# (Gale & Church, table 5; 3-1 and 1-3 are rarer than they thought worth counting). A gap costs a
# little less than there (4.6): who checks a text for omissions expects some.
PRIORS: Mapping[tuple[int, int], float] = {
    (1, 1): 0.12,
    (1, 0): 4.2,
    (0, 1): 4.2,
    (2, 1): 3.1,
    (1, 2): 3.1,
    (2, 2): 5.2,
    (3, 1): 5.2,
    (1, 3): 5.2,
}
# Variance of the length of a translation per character of its source (Gale & Church, section 3.2).
_VARIANCE = 6.8
_WORST = 18.0
# A few sentences say little about the usual ratio of lengths: short texts lean to 1.
_LEAN = 500
# What a shared key takes off the cost per nat of its rarity, and what part of that a key adds that
# stands on one side only though the other document has it elsewhere. Both were set on laws and on
# one German-French text; from 0.4 to 0.8 and 0.1 to 0.2 the outcome hardly changes.
_SHARED, _UNSHARED = 0.6, 0.15
_MOST_SHARED = 12.0
# A word counts as answered from this strength on. What the words of a bead tell is their balance
# (see ``Answering.balance``) on either side, at most so many nats; a missed word weighs so much of
# an answered one, and so many nats of rarity are needed to be half believed. Set on a quarter of
# laws that the word model had not seen; twice or half of either changes little.
_ANSWERED, _TOLD, _MISSED, _FEW = 0.1, 10.0, 0.25, 4.0
# Rarity is counted over at least so many sentences, so that short documents have evidence too.
_LEAST_SENTENCES = 10


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence or block to be paired: its length in characters and its keys with counts.

    ``words`` are its content words, folded, where there is a word model to hold them against.
    ``label`` is a paragraph number or the like: equal labels belong together, different ones do
    not. ``kind`` likewise, more weakly.
    """

    length: int
    keys: Counter[str]
    words: Counter[str] = field(default_factory=Counter)
    kind: str = ""
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Bead:
    """Which items of either side belong together, as half-open index ranges, and how surely."""

    source: tuple[int, int]
    target: tuple[int, int]
    score: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two documents as a whole say about pairs of their parts.

    ``ratio`` is the usual length of the target per character of the source; ``weights`` is how
    much each key that both have tells, in nats: the rarer, the more.
    """

    ratio: float
    weights: Mapping[str, float]
    answering: tuple["Answering", "Answering"] | None = None


@dataclass(frozen=True, slots=True)
class Answering:
    """What a word model says of the words of one side.

    ``words`` of the other side that answer each word that the model knows; ``weights`` is how
    much each tells, in nats: the rarer in its document, the more.
    """

    words: Mapping[str, frozenset[str]]
    weights: Mapping[str, float]

    def balance(self, here: Counter[str], there: Counter[str]) -> float:
        """Return the share of one side that is answered on the other, less what is not.

        It is near 0 where there are few words to tell from.
        """
        words, answered, missed = self.words, 0.0, 0.0
        for word in here:
            answers = words.get(word)
            if answers is not None:
                if there.keys().isdisjoint(answers):
                    missed += self.weights[word]
                else:
                    answered += self.weights[word]
        return (answered - _MISSED * missed) / (answered + missed + _FEW)


def measure(
    source: Sequence[Item], target: Sequence[Item], *, lexicon: Lexicon | None = None
) -> Evidence:
    """Return the evidence of two documents, given as all their sentences.

    ``lexicon`` is of their languages.
    """
    sides = [Counter(key for item in items for key in item.keys) for items in (source, target)]
    total = max(len(source), len(target), _LEAST_SENTENCES)
    weights = {
        key: math.log(total / max(count, sides[1][key]))
        for key, count in sides[0].items()
        if key in sides[1] and max(count, sides[1][key]) < total
    }
    lengths = (sum(item.length for item in items) for items in (source, target))
    ratio = length_ratio(*lengths)
    if lexicon is None:
        return Evidence(ratio, weights)
    answering = (
        _answering(source, target, lexicon, total),
        _answering(target, source, lexicon.exchanged(), total),
    )
    return Evidence(ratio, weights, answering)


def _answering(
    here: Sequence[Item], there: Sequence[Item], lexicon: Lexicon, total: int
) -> Answering:
    sides = [Counter(word for item in items for word in item.words) for items in (here, there)]
    words = lexicon.answering(sorted(sides[0]), sorted(sides[1]), _ANSWERED)
    weights = {word: math.log(total / min(sides[0][word], total)) for word in words}
    return Answering(words, weights)


def align(
    source: Sequence[Item],
    target: Sequence[Item],
    evidence: Evidence,
    priors: Mapping[tuple[int, int], float] = PRIORS,
) -> list[Bead]:
    """Return the beads that cover both sequences in order, at the least cost.

    The search keeps to a band around the diagonal, so that its cost grows with the length of the
    sequences and not with their product.
    """
    n, m = len(source), len(target)
    sides = _runs(source, max(a for a, _ in priors)), _runs(target, max(b for _, b in priors))
    band = max(30, abs(n - m) + 20)
    best: dict[tuple[int, int], tuple[float, tuple[int, int], float]] = {(0, 0): (0.0, (0, 0), 0.0)}
    for i in range(n + 1):
        middle = i * m // n if n else 0
        for j in range(max(0, middle - band), min(m, middle + band) + 1):
            found: tuple[float, tuple[int, int], float] | None = None
            for (a, b), prior in priors.items():
                before = best.get((i - a, j - b)) if i >= a and j >= b else None
                if before is None:
                    continue
                own = prior
                if a and b:
                    own += bead_cost(sides[0][a][i - a], sides[1][b][j - b], evidence)
                if found is None or before[0] + own < found[0]:
                    found = (before[0] + own, (a, b), own)
            if found is not None:
                best[i, j] = found
    return _trace(best, n, m)


def total_cost(
    beads: Sequence[Bead],
    source: Sequence[Item],
    target: Sequence[Item],
    evidence: Evidence,
    priors: Mapping[tuple[int, int], float] = PRIORS,
) -> float:
    """Return what ``beads`` cost together: the figure that ``align`` makes as small as it can."""
    longest = max(max(shape) for shape in priors)
    sides = _runs(source, longest), _runs(target, longest)
    total = 0.0
    for bead in beads:
        (i, j), (k, m) = bead.source, bead.target
        total += priors[j - i, m - k]
        if i < j and k < m:
            total += bead_cost(sides[0][j - i][i], sides[1][m - k][k], evidence)
    return total


def _runs(items: Sequence[Item], longest: int) -> dict[int, list[Item]]:
    """Return every run of up to ``longest`` items as one, by its number of items and its start."""
    runs = {1: list(items)}
    for size in range(2, longest + 1):
        runs[size] = [
            Item(
                first.length + run.length,
                first.keys + run.keys,
                first.words + run.words,
                first.kind if first.kind == run.kind else f"{first.kind}, {run.kind}",
                first.label if run.label is None else f"{first.label}, {run.label}",
            )
            for first, run in zip(items, runs[size - 1][1:], strict=False)
        ]
    return runs


def _trace(
    best: Mapping[tuple[int, int], tuple[float, tuple[int, int], float]], n: int, m: int
) -> list[Bead]:
    beads = []
    while n or m:
        _, (a, b), own = best[n, m]
        beads.append(Bead((n - a, n), (m - b, m), _score(own) if a and b else 0.0))
        n, m = n - a, m - b
    beads.reverse()
    return beads


def _score(cost: float) -> float:
    """Map a bead's cost to 0 … 1: a pair with neither fault nor evidence lies near 0.8."""
    return round(1 / (1 + math.exp((cost - 4.0) / 2.5)), 3)


def bead_cost(source: Item, target: Item, evidence: Evidence) -> float:
    """Return what a bead costs beyond its prior: badness of length less evidence of content."""
    cost = length_cost(source.length, target.length, evidence.ratio) + _kinship(source, target)
    weights = evidence.weights
    ours, theirs = source.keys, target.keys
    shared = total = 0.0
    for key, count in ours.items():
        weight = weights.get(key)
        if weight is not None:
            total += weight * count
            if key in theirs:
                shared += weight * min(count, theirs[key])
    for key, count in theirs.items():
        total += weights.get(key, 0.0) * count
    cost -= min(_SHARED * (shared - _UNSHARED * (total - 2 * shared)), _MOST_SHARED)
    if evidence.answering is not None:
        forth, back = evidence.answering
        here, there = source.words, target.words
        cost -= _TOLD * (forth.balance(here, there) + back.balance(there, here))
    return cost


def length_ratio(source: int, target: int) -> float:
    """Return the target's length per character of the source, for two whole texts."""
    return min(max((target + _LEAN) / (source + _LEAN), 0.6), 1.7)


def length_cost(source: int, target: int, ratio: float) -> float:
    """Return -log of how likely two lengths in characters are, given the texts' usual ratio."""
    mean = (source + target / ratio) / 2
    if mean == 0:
        return 0.0
    delta = abs(target - source * ratio) / math.sqrt(_VARIANCE * mean * ratio)
    chance = math.erfc(delta / math.sqrt(2))
    return min(-math.log(chance), _WORST) if chance > 0 else _WORST


def _kinship(source: Item, target: Item) -> float:
    cost = 0.0
    if source.kind != target.kind:
        cost += 4.0
    if source.label is not None and target.label is not None:
        cost += -8.0 if source.label == target.label else 8.0
    elif source.label != target.label:
        cost += 2.0
    return cost
