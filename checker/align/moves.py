"""Blocks that stand elsewhere in the other version: gaps on either side that answer each other."""

from collections.abc import Iterable, Sequence

from checker.align.anchors import Point, mutual, shared
from checker.align.grid import score
from checker.align.costs import Costs
from checker.align.items import Bead

# Two gaps are one block that moved where pairing them costs this at most: what they say must speak
# for it as clearly as for a pair that is beyond doubt.
_CLEAR = -4.0
# What more gaps than this have tells nothing.
_MOST = 3


def by_number(beads: Sequence[Bead], alike: Iterable[Point]) -> list[Bead]:
    """Pair the items left over on both sides that carry the same number.

    ``alike`` are the places of numbers that are unique on either side.
    """
    gaps = _gaps(beads)
    pairs = [(i, j) for i, j in alike if i in gaps[0] and j in gaps[1]]
    return _joined(beads, [Bead((i, i + 1), (j, j + 1), 0.5) for i, j in pairs])


def by_content(beads: Sequence[Bead], costs: Costs) -> list[Bead]:
    """Pair the items left over on both sides that clearly say the same."""
    gaps = _gaps(beads)
    if not all(gaps):
        return list(beads)
    found = []
    for (i, j), _ in mutual(shared(costs, gaps[0], gaps[1], _MOST)):
        cost = costs.single(i, j)
        if cost <= _CLEAR:
            found.append(Bead((i, i + 1), (j, j + 1), score(cost)))
    return _joined(beads, found)


def _gaps(beads: Iterable[Bead]) -> tuple[list[int], list[int]]:
    """Return the items of either side that are paired with nothing."""
    source, target = [], []
    for bead in beads:
        (i, k), (j, m) = bead.source, bead.target
        if j == m:
            source.extend(range(i, k))
        elif i == k:
            target.extend(range(j, m))
    return source, target


def _joined(beads: Sequence[Bead], pairs: Sequence[Bead]) -> list[Bead]:
    """Put pairs in the place of the gaps on either side that they join."""
    sides = {bead.source for bead in pairs}, {bead.target for bead in pairs}
    kept = [bead for bead in beads if bead.source not in sides[0] and bead.target not in sides[1]]
    return [*kept, *pairs]
