"""The cheapest way to pair two sequences, bead by bead, by dynamic programming."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import exp, inf

from checker.align.anchors import Point, anchors
from checker.align.costs import Costs
from checker.align.evidence import Evidence
from checker.align.items import PRIORS, Bead, Item, Shape

# A pair of this cost at most is beyond doubt where its neighbours are so too.
_SURE = -2.0
# A stretch of so many possible pairs, or so few items of one side, is searched throughout.
_FEW_PAIRS, _FEW_ITEMS = 100, 3
# What so many possible pairs have in common is found out at once.
_TOGETHER = 10_000
# How far from meeting points is looked, and how far from the straight line where there are none.
_NEAR, _ASIDE = 4, 40

# For each number of source items before, the first and the last number of target items before.
Corridor = list[tuple[int, int]]


def align(
    source: Sequence[Item],
    target: Sequence[Item],
    evidence: Evidence,
    priors: Mapping[Shape, float] = PRIORS,
) -> list[Bead]:
    """Return the beads that cover both sequences in order, at the least cost.

    Where neighbours are paired with neighbours beyond doubt, nothing else is tried; what lies
    between is searched around what is rare on both sides, so that the cost grows with the length
    of the sequences and not with their product.
    """
    return search(Costs(source, target, evidence, priors))


def search(costs: Costs) -> list[Bead]:
    """Return the beads at the least of ``costs``."""
    n, m = (len(side) for side in costs.items)
    before, behind = 0, 0
    while before < min(n, m) and costs.single(before, before) <= _SURE:
        before += 1
    if before == n == m:
        return _singles(costs, (0, 0), n)
    while behind < min(n, m) - before and costs.single(n - behind - 1, m - behind - 1) <= _SURE:
        behind += 1
    # what borders on the rest may be part of it
    before, behind = max(before - 1, 0), max(behind - 1, 0)
    start, end = (before, before), (n - behind, m - behind)
    return [
        *_singles(costs, (0, 0), before),
        *_between(costs, start, end),
        *_singles(costs, end, behind),
    ]


def _between(costs: Costs, start: Point, end: Point) -> Iterator[Bead]:
    """Yield the beads between two points at the least cost."""
    if (end[0] - start[0]) * (end[1] - start[1]) <= _FEW_PAIRS:
        yield from _cheapest(costs, start, end, [])
        return
    for first, last, points in _pieces(costs, start, end):
        yield from _cheapest(costs, first, last, points)
        costs.forget()


def _singles(costs: Costs, start: Point, count: int) -> list[Bead]:
    """Return so many beads of one item on either side, from a point on."""
    i, j = start
    return [
        Bead((i + n, i + n + 1), (j + n, j + n + 1), score(costs.single(i + n, j + n)))
        for n in range(count)
    ]


def total(beads: Sequence[Bead], costs: Costs) -> float:
    """Return what ``beads`` cost together: the figure that ``search`` makes as small as it can."""
    return sum(
        costs.bead(i, j, k - i, m - j)
        for (i, k), (j, m) in ((bead.source, bead.target) for bead in beads)
    )


def score(cost: float) -> float:
    """Map a bead's cost to 0 … 1: a pair with neither fault nor evidence lies near 0.8."""
    return round(1 / (1 + exp(min((cost - 4.0) / 2.5, 700.0))), 3)


def _pieces(costs: Costs, start: Point, end: Point) -> Iterator[tuple[Point, Point, list[Point]]]:
    """Yield the stretches between neighbours that are sure pairs, with meeting points inside."""
    inside: list[Point] = []
    was_sure = True
    before = (start[0] - 1, start[1] - 1)
    for i, j in [*anchors(costs, start, end), end]:
        is_sure = (i, j) == end or costs.single(i, j) <= _SURE
        if was_sure and is_sure and (i - 1, j - 1) == before:
            yield start, (i, j), inside
            start, inside = (i, j), []
        inside.append((i, j))
        was_sure, before = is_sure, (i, j)
    if start != end:
        yield start, end, inside[:-1]


def _cheapest(costs: Costs, start: Point, end: Point, points: list[Point]) -> list[Bead]:
    """Return the beads between two points at the least cost."""
    (i0, j0), (n, m) = start, end
    if (n - i0, m - j0) == (1, 1):
        pair, gap = costs.single(i0, j0), costs.priors[1, 0] + costs.priors[0, 1]
        if pair <= gap:
            return _singles(costs, start, 1)
    if n == i0 or m == j0:
        return [
            *(Bead((i, i + 1), (j0, j0), 0.0) for i in range(i0, n)),
            *(Bead((i0, i0), (j, j + 1), 0.0) for j in range(j0, m)),
        ]
    lanes = _corridor(start, end, points)
    if (n - i0) * (m - j0) <= _TOGETHER:
        costs.spread(range(i0, n), range(j0, m))
    shapes = [(a, b, costs.priors[a, b]) for a, b in costs.priors if a and b]
    down, across = costs.priors[1, 0], costs.priors[0, 1]
    bead = costs.bead
    rows: list[dict[int, float]] = []
    steps: list[dict[int, tuple[int, int, float]]] = []
    for i, (low, high) in enumerate(lanes, i0):
        row: dict[int, float] = {}
        step: dict[int, tuple[int, int, float]] = {}
        rows.append(row)
        steps.append(step)
        for j in range(low, high + 1):
            best, how = (0.0, (0, 0, 0.0)) if (i, j) == start else (inf, (0, 0, inf))
            for a, b, _ in shapes:
                if a > i - i0 or b > j - j0:
                    continue
                before = rows[i - i0 - a].get(j - b)
                if before is None:
                    continue
                own = costs.single(i - 1, j - 1) if a == b == 1 else bead(i - a, j - b, a, b)
                if before + own < best:
                    best, how = before + own, (a, b, own)
            if i > i0:
                before = rows[-2].get(j)
                if before is not None and before + down < best:
                    best, how = before + down, (1, 0, inf)
            before = row.get(j - 1)
            if before is not None and before + across < best:
                best, how = before + across, (0, 1, inf)
            if best < inf:
                row[j] = best
                step[j] = how
    beads: list[Bead] = []
    i, j = end
    while (i, j) != start:
        a, b, own = steps[i - i0][j]
        beads.append(Bead((i - a, i), (j - b, j), score(own)))
        i, j = i - a, j - b
    return beads[::-1]


def _corridor(start: Point, end: Point, points: Sequence[Point]) -> Corridor:
    """Return which places are looked at on the way from one point to another."""
    (i0, j0), (n, m) = start, end
    if (n - i0) * (m - j0) <= _FEW_PAIRS or min(n - i0, m - j0) <= _FEW_ITEMS:
        return [(j0, m)] * (n - i0 + 1)
    lows, highs = [m] * (n - i0 + 1), [j0] * (n - i0 + 1)
    for (i, j), (k, l) in pairwise([start, *points, end]):
        straight = min(k - i, l - j) > _ASIDE
        for at in range(max(i - _NEAR, i0), min(k + _NEAR, n) + 1):
            low, high = j - _NEAR, l + _NEAR
            if straight:
                middle = j + (at - i) * (l - j) // (k - i)
                reach = _ASIDE + (l - j) // (k - i)
                low, high = max(low, middle - reach), min(high, middle + reach)
            lows[at - i0] = min(lows[at - i0], max(low, j0))
            highs[at - i0] = max(highs[at - i0], min(high, m))
    return list(zip(lows, highs, strict=True))
