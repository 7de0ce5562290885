"""What a bead costs: its shape and its lengths, less what both sides have in common."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from math import erfc, inf, log, sqrt
from typing import NamedTuple

from checker.align.evidence import NAT, Evidence
from checker.align.items import PRIORS, Item, Shape
from checker.align.lengths import VARIANCE, WORST

# What a shared key takes off the cost per nat of its rarity, and what part of that a key adds that
# stands on one side only though the other document has it elsewhere; at most so many nats in all.
SHARED, UNSHARED, MOST_SHARED = 0.6, 0.2, 20.0
# What the words of a bead tell is, on either side, the share of them that is answered, less so
# much of that which is missed, at most so many nats; so many nats of rarity are needed to be half
# believed.
TOLD, MISSED, FEW = 10.0, 0.25, 4.0
# Several items whose lengths are so many standard deviations apart are not looked at.
FAR = 4.5

_ROOT = sqrt(2)
_SHARE = SHARED / NAT
_FEW = FEW * NAT
_WORDS = frozenset[str]
_EMPTY: _WORDS = frozenset()


class Held(NamedTuple):
    """An item as the evidence sees it: what tells something, and the weight of it."""

    keys: _WORDS
    key_weight: int
    words: _WORDS
    word_weight: int


class Found(NamedTuple):
    """What of an item is found in a run of items of the other side, and the weight of it."""

    keys: _WORDS
    key_weight: int
    words: _WORDS
    word_weight: int


_NOTHING = Found(_EMPTY, 0, _EMPTY, 0)


class Costs:
    """The costs of beads between two sequences of items; nothing is computed twice."""

    def __init__(
        self,
        source: Sequence[Item],
        target: Sequence[Item],
        evidence: Evidence,
        priors: Mapping[Shape, float] = PRIORS,
    ) -> None:
        self.items, self.evidence, self.priors = (source, target), evidence, priors
        self.held = (
            [_held(item, evidence.keys, evidence.words[0]) for item in source],
            [_held(item, evidence.keys, evidence.words[1]) for item in target],
        )
        self._lengths, self._key_weights, self._word_weights = (
            [list(accumulate(figures, initial=0)) for figures in sides]
            for sides in (
                [[item.length for item in side] for side in self.items],
                [[item.key_weight for item in side] for side in self.held],
                [[item.word_weight for item in side] for side in self.held],
            )
        )
        self._kinds = any(item.kind or item.label for side in self.items for item in side)
        self._width = len(target) + 1
        self._links = (evidence.answers or {}, evidence.asked or {})
        self.forget()

    def forget(self) -> None:
        """Drop what was computed so far, to spare memory."""
        self._singles: dict[int, float] = {}
        self._reached: tuple[dict[int, _WORDS], dict[int, _WORDS]] = ({}, {})
        # by number of items on the other side, and place
        self._forth: list[dict[int, Found]] = [{} for _ in range(5)]
        self._back: list[dict[int, Found]] = [{} for _ in range(5)]

    def single(self, i: int, j: int) -> float:
        """Return what it costs to pair source item ``i`` with target item ``j`` alone."""
        at = i * self._width + j
        cost = self._singles.get(at)
        if cost is None:
            cost = self._singles[at] = self.bead(i, j, 1, 1)
        return cost

    def bead(self, i: int, j: int, a: int, b: int) -> float:
        """Return what the bead of ``a`` items from ``i`` and ``b`` items from ``j`` costs.

        It is infinite for several items whose lengths are out of all proportion.
        """
        cost = self.priors[a, b]
        if not a or not b:
            return cost
        ours, theirs = self._lengths
        here, there = ours[i + a] - ours[i], theirs[j + b] - theirs[j]
        ratio = self.evidence.ratio
        mean = (here + there / ratio) / 2
        if mean:
            apart = abs(there - here * ratio) / sqrt(VARIANCE * mean * ratio)
            if apart > FAR and a + b > 2:
                return inf
            chance = erfc(apart / _ROOT)
            cost += min(-log(chance), WORST) if chance > 0 else WORST
        if self._kinds:
            cost += _kinship(*(side[k : k + n] for side, k, n in self._runs(i, j, a, b)))
        return cost - self._content(i, j, a, b)

    def content(self, i: int, j: int) -> float:
        """Return what speaks for source item ``i`` and target item ``j``, lengths apart."""
        return self._content(i, j, 1, 1)

    def _runs(self, i: int, j: int, a: int, b: int) -> tuple[tuple[Sequence[Item], int, int], ...]:
        return ((self.items[0], i, a), (self.items[1], j, b))

    def _content(self, i: int, j: int, a: int, b: int) -> float:
        if a == b == 1:
            forth = self._of(i, j)
            keys, here = forth.key_weight, forth.word_weight
            there = self._back[1][i * self._width + j].word_weight
        else:
            keys = back = here = there = 0
            for k in range(i, i + a):
                found = self._forward(k, j, b)
                keys += found.key_weight
                here += found.word_weight
            for k in range(j, j + b):
                found = self._backward(i, k, a)
                back += found.key_weight
                there += found.word_weight
            keys = min(keys, back)
        weights = self._key_weights
        total = weights[0][i + a] - weights[0][i] + weights[1][j + b] - weights[1][j]
        told = min(_SHARE * (keys - UNSHARED * (total - 2 * keys)), MOST_SHARED)
        if self.evidence.answers is not None:
            weights = self._word_weights
            told += TOLD * (
                _balance(here, weights[0][i + a] - weights[0][i])
                + _balance(there, weights[1][j + b] - weights[1][j])
            )
        return told

    def _forward(self, i: int, j: int, b: int) -> Found:
        """Return what of source item ``i`` is found in ``b`` items from ``j``."""
        if b == 1:
            return self._of(i, j)
        at = i * self._width + j
        found = self._forth[b].get(at)
        if found is None:
            found = self._forth[b][at] = self._joined(
                self._forward(i, j, b - 1), self._of(i, j + b - 1), 0
            )
        return found

    def _backward(self, i: int, j: int, a: int) -> Found:
        """Return what of target item ``j`` is found in ``a`` items from ``i``."""
        at = i * self._width + j
        found = self._back[a].get(at)
        if found is None:
            if a == 1:
                self._of(i, j)
                return self._back[1][at]
            found = self._back[a][at] = self._joined(
                self._backward(i, j, a - 1), self._backward(i + a - 1, j, 1), 1
            )
        return found

    def _of(self, i: int, j: int) -> Found:
        """Return what of source item ``i`` is found in target item ``j``; keep the reverse too."""
        at = i * self._width + j
        found = self._forth[1].get(at)
        if found is not None:
            return found
        here, there = self.held[0][i], self.held[1][j]
        keys = here.keys & there.keys
        weight = _sum(self.evidence.keys, keys)
        words = here.words & self._reach(1, j) if here.words else _EMPTY
        if words:
            weights = self.evidence.words
            others = there.words & self._reach(0, i)
            back = Found(keys, weight, others, _sum(weights[1], others))
            found = Found(keys, weight, words, _sum(weights[0], words))
        elif keys:
            back = found = Found(keys, weight, _EMPTY, 0)
        else:
            back = found = _NOTHING
        self._back[1][at] = back
        self._forth[1][at] = found
        return found

    def _reach(self, side: int, at: int) -> _WORDS:
        """Return all words of the other side that answer a word of an item, or ask for one."""
        reach = self._reached[side].get(at)
        if reach is None:
            links = self._links[side]
            reach = _EMPTY.union(*[links[word] for word in self.held[side][at].words])
            self._reached[side][at] = reach
        return reach

    def _joined(self, first: Found, second: Found, side: int) -> Found:
        if first is _NOTHING:
            return second
        if second is _NOTHING:
            return first
        keys, words = first.keys & second.keys, first.words & second.words
        return Found(
            first.keys | second.keys,
            first.key_weight + second.key_weight - _sum(self.evidence.keys, keys),
            first.words | second.words,
            first.word_weight + second.word_weight - _sum(self.evidence.words[side], words),
        )


def _held(item: Item, keys: Mapping[str, int], words: Mapping[str, int]) -> Held:
    telling = frozenset(filter(keys.__contains__, item.keys))
    known = frozenset(filter(words.__contains__, item.words)) if words else _EMPTY
    return Held(telling, _sum(keys, telling), known, _sum(words, known))


def _sum(weights: Mapping[str, int], words: Iterable[str]) -> int:
    return sum([weights[word] for word in words])


def _balance(answered: int, total: int) -> float:
    """Return the share of words that are answered, less what is missed.

    It is near 0 where there are few words to tell from.
    """
    return (answered - MISSED * (total - answered)) / (total + _FEW)


def _kinship(source: Sequence[Item], target: Sequence[Item]) -> float:
    """Return what kinds and labels of two runs cost."""
    cost = 0.0
    if len({item.kind for side in (source, target) for item in side}) > 1:
        cost += 4.0
    ours, theirs = ([item.label for item in side if item.label is not None] for side in (source, target))
    if ours and theirs:
        cost += -8.0 if ours == theirs else 8.0
    elif ours or theirs:
        cost += 2.0
    return cost
