"""What a bead costs: its shape and its lengths, less what both sides have in common."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, repeat
from math import erfc, inf, log, sqrt
from typing import NamedTuple

from checker.align.evidence import NAT, WORDS, Evidence
from checker.align.items import PRIORS, Item, Shape
from checker.align.lengths import VARIANCE, WORST

# What a shared key takes off the cost per nat of its rarity, and what part of that a key adds that
# stands on one side only though the other document has it elsewhere; at most so many nats in all.
SHARED, UNSHARED, MOST_SHARED = 0.6, 0.2, 20.0
# What the words of a bead tell is, on either side, the share of them that is answered, less so
# much of that which is missed; so many nats of rarity are needed to be half believed.
MISSED, FEW = 0.25, 4.0
# Several items whose lengths are so many standard deviations apart are not looked at.
FAR = 4.5

_ROOT = sqrt(2)


class Found(NamedTuple):
    """What of an item is found on the other side, and what it weighs."""

    units: AbstractSet[str]
    weight: int


_NOTHING = Found(frozenset(), 0)
_NOTHINGS = _NOTHING, _NOTHING


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
        known = evidence.words
        self.words = tuple([tuple(item.units & known) for item in side] for side in self.items)
        self._sums: tuple[list[int], ...] = ()
        self.forget()

    def forget(self) -> None:
        """Drop what was found out so far, to spare memory."""
        self._singles: dict[int, float] = {}
        # by place: what of either item is found in the other
        self._cells: dict[int, tuple[Found, Found]] = {}
        self._spread = range(0), range(0)
        # by number of items on the other side, and place
        self._forth: list[dict[int, Found]] = [{} for _ in range(5)]
        self._back: list[dict[int, Found]] = [{} for _ in range(5)]

    def spread(self, source: range, target: range) -> None:
        """Find out at once what any of some items have in common.

        This is quicker than pair by pair where most of the pairs are going to be asked for.
        """
        links = self.evidence.links or {}
        places: dict[str, list[int]] = defaultdict(list)
        for j in target:
            for unit in self.items[1][j].units:
                places[unit].append(j)
        there = frozenset(places)
        cells: dict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for i in source:
            row = i * self._width
            units = self.items[0][i].units
            for key in units & there:
                for j in places[key]:
                    forth, back = cells[row + j]
                    forth.add(key)
                    back.add(key)
            for word in self.words[0][i]:
                for answer in links[word] & there:
                    for j in places[answer]:
                        forth, back = cells[row + j]
                        forth.add(word)
                        back.add(answer)
        for at, (forth, back) in cells.items():
            self._cells[at] = Found(forth, self._sum(forth)), Found(back, self._sum(back))
        self._spread = source, target

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
                for figures in (
                    *([item.length for item in side] for side in self.items),
                    *self._weights,
                )
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
        return told + self.evidence.told * (
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
        found = self._cells.get(at)
        if found is not None:
            return found
        if i in self._spread[0] and j in self._spread[1]:
            return _NOTHINGS
        here, there = self.items[0][i].units, self.items[1][j].units
        forth = back = here & there
        links = self.evidence.links
        if links is not None:
            forth |= {word for word in self.words[0][i] if not links[word].isdisjoint(there)}
            back |= {word for word in self.words[1][j] if not links[word].isdisjoint(here)}
        found = self._cells[at] = Found(forth, self._sum(forth)), Found(back, self._sum(back))
        return found

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
        # one version may run on with what the other numbers anew
        cost += -8.0 if ours == theirs else -6.0 if ours[0] == theirs[0] else 8.0
    elif ours or theirs:
        cost += 2.0
    return cost
