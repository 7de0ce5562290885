"""What a bead costs: its shape and its lengths, less what both sides have in common."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, repeat
from math import erfc, inf, log, sqrt
from typing import NamedTuple

from checker.align.evidence import NAT, WORDS, Evidence
from checker.align.items import PRIORS, Item, Shape, Units
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
_NONE: Units = frozenset()


class Found(NamedTuple):
    """What of an item is found on the other side, and what it weighs."""

    units: Units
    weight: int


_NOTHING = Found(_NONE, 0)


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
        self._width = len(target) + 1
        weigh = evidence.weights.get
        self._weights = tuple(
            [sum(map(weigh, item.units, repeat(0))) for item in side] for side in self.items
        )
        self.words = tuple([self._words(item) for item in side] for side in self.items)
        self._sums: tuple[list[int], ...] = ()
        self.forget()

    def forget(self) -> None:
        """Drop what was found out so far, to spare memory."""
        self._singles: dict[int, float] = {}
        self._reached: tuple[dict[int, Units], ...] = ({}, {})
        # by number of items on the other side, and place
        self._forth: list[dict[int, Found]] = [{} for _ in range(5)]
        self._back: list[dict[int, Found]] = [{} for _ in range(5)]

    def _words(self, item: Item) -> list[str]:
        """Return the words of an item that the word model knows."""
        links = self.evidence.links
        return [] if links is None else [unit for unit in item.units if unit in links]

    def single(self, i: int, j: int) -> float:
        """Return what it costs to pair source item ``i`` with target item ``j`` alone."""
        at = i * self._width + j
        cost = self._singles.get(at)
        if cost is None:
            here, there = self.items[0][i], self.items[1][j]
            forth, back = self._of(i, j)
            cost = self._singles[at] = (
                self.priors[1, 1]
                + self._length(here.length, there.length)
                - self._told(forth.weight, back.weight, self._weights[0][i], self._weights[1][j])
            )
            if here.kind:
                cost += _kinship((here,), (there,))
                self._singles[at] = cost
        return cost

    def bead(self, i: int, j: int, a: int, b: int) -> float:
        """Return what the bead of ``a`` items from ``i`` and ``b`` items from ``j`` costs.

        It is infinite for several items whose lengths are out of all proportion.
        """
        cost = self.priors[a, b]
        if not a or not b:
            return cost
        if a == b == 1:
            return self.single(i, j)
        if not self._sums:
            self._sums = tuple(
                list(accumulate(figures, initial=0))
                for figures in (*([item.length for item in side] for side in self.items), *self._weights)
            )
        lengths, others, ours, theirs = self._sums
        cost += self._length(lengths[i + a] - lengths[i], others[j + b] - others[j], FAR)
        if cost == inf:
            return cost
        forth = back = 0
        for k in range(i, i + a):
            forth += self._forward(k, j, b).weight
        for k in range(j, j + b):
            back += self._backward(i, k, a).weight
        cost -= self._told(forth, back, ours[i + a] - ours[i], theirs[j + b] - theirs[j])
        if self.items[0][i].kind:
            cost += _kinship(self.items[0][i : i + a], self.items[1][j : j + b])
        return cost

    def _length(self, here: int, there: int, far: float = inf) -> float:
        """Return what two lengths cost (see ``checker.align.lengths``)."""
        ratio = self.evidence.ratio
        mean = (here + there / ratio) / 2
        if not mean:
            return 0.0
        apart = abs(there - here * ratio) / sqrt(VARIANCE * mean * ratio)
        if apart > far:
            return inf
        chance = erfc(apart / _ROOT)
        return min(-log(chance), WORST) if chance > 0 else WORST

    def _told(self, forth: int, back: int, ours: int, theirs: int) -> float:
        """Return what speaks for a bead: what is found on either side, of what there is."""
        shared = min(forth % WORDS, back % WORDS)
        rest = (ours % WORDS) + (theirs % WORDS) - 2 * shared
        told = min(SHARED / NAT * (shared - UNSHARED * rest), MOST_SHARED)
        if self.evidence.links is None:
            return told
        return told + TOLD * (
            _balance(forth // WORDS, ours // WORDS) + _balance(back // WORDS, theirs // WORDS)
        )

    def _forward(self, i: int, j: int, b: int) -> Found:
        """Return what of source item ``i`` is found in ``b`` items from ``j``."""
        if b == 1:
            return self._of(i, j)[0]
        at = i * self._width + j
        found = self._forth[b].get(at)
        if found is None:
            found = self._joined(self._forward(i, j, b - 1), self._of(i, j + b - 1)[0])
            self._forth[b][at] = found
        return found

    def _backward(self, i: int, j: int, a: int) -> Found:
        """Return what of target item ``j`` is found in ``a`` items from ``i``."""
        if a == 1:
            return self._of(i, j)[1]
        at = i * self._width + j
        found = self._back[a].get(at)
        if found is None:
            found = self._joined(self._backward(i, j, a - 1), self._of(i + a - 1, j)[1])
            self._back[a][at] = found
        return found

    def _of(self, i: int, j: int) -> tuple[Found, Found]:
        """Return what of source item ``i`` is found in target item ``j``, and the reverse."""
        at = i * self._width + j
        found = self._forth[1].get(at)
        if found is not None:
            return found, self._back[1][at]
        here, there = self.items[0][i].units, self.items[1][j].units
        keys = here & there
        forth = back = Found(keys, self._sum(keys)) if keys else _NOTHING
        if self.words[0][i]:
            words = here & self._reach(1, j)
            if words:
                others = there & self._reach(0, i)
                forth = Found(keys | words, forth.weight + self._sum(words))
                back = Found(keys | others, back.weight + self._sum(others))
        self._forth[1][at], self._back[1][at] = forth, back
        return forth, back

    def _reach(self, side: int, at: int) -> Units:
        """Return the words of the other side that answer a word of an item."""
        reach = self._reached[side].get(at)
        if reach is None:
            links = self.evidence.links or {}
            reach = _NONE.union(*[links[word] for word in self.words[side][at]])
            self._reached[side][at] = reach
        return reach

    def _joined(self, first: Found, second: Found) -> Found:
        if first is _NOTHING:
            return second
        if second is _NOTHING:
            return first
        twice = self._sum(first.units & second.units)
        return Found(first.units | second.units, first.weight + second.weight - twice)

    def _sum(self, units: Iterable[str]) -> int:
        return sum(map(self.evidence.weights.__getitem__, units))


def _balance(answered: int, total: int) -> float:
    """Return the share of words that are answered, less what is missed.

    It is near 0 where there are few words to tell from.
    """
    return (answered - MISSED * (total - answered)) / (total + FEW * NAT)


def _kinship(source: Sequence[Item], target: Sequence[Item]) -> float:
    """Return what kinds and labels of two runs cost."""
    cost = 0.0
    if len({item.kind for side in (source, target) for item in side}) > 1:
        cost += 4.0
    ours, theirs = (
        [item.label for item in side if item.label is not None] for side in (source, target)
    )
    if ours and theirs:
        cost += -8.0 if ours == theirs else 8.0
    elif ours or theirs:
        cost += 2.0
    return cost
