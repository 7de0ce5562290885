"""The cheapest way from one point to another, bead by bead, by dynamic programming.

A point says how many items of either side lie before it.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import exp, inf

from checker.align.anchors import Point
from checker.align.costs import Costs
from checker.align.items import Bead

# A stretch of so many possible pairs is searched throughout.
_FEW_PAIRS = 100
# What so many possible pairs have in common is found out at once.
_TOGETHER = 10_000
# How far from meeting points is looked, and between them how far from the ways that lead straight.
_NEAR, _ASIDE = 3, 8


def cheapest(costs: Costs, start: Point, end: Point, points: Sequence[Point]) -> list[Bead]:
    """Return the beads from ``start`` to ``end`` at the least cost.

    ``points`` between them are where the way is looked for first of all.
    """
    (i0, j0), (n, m) = start, end
    down, across = costs.priors[1, 0], costs.priors[0, 1]
    if (n - i0, m - j0) == (1, 1) and (cost := costs.single(i0, j0)) <= down + across:
        return [Bead((i0, n), (j0, m), score(cost))]
    if (n - i0) * (m - j0) <= _TOGETHER:
        costs.spread(range(i0, n), range(j0, m))
    shapes = [shape for shape in costs.priors if all(shape)]
    rows: list[dict[int, float]] = []
    steps: list[dict[int, tuple[int, int, float]]] = []
    above: dict[int, int] = {}  # for each number of target items the last row that has it
    for i, columns in enumerate(_ways(start, end, points)):
        row: dict[int, float] = {}
        step: dict[int, tuple[int, int, float]] = {}
        rows.append(row)
        steps.append(step)
        left: int | None = None
        for j in columns:
            best, how = (0.0, (0, 0, inf)) if (i, j) == (0, j0) else (inf, (0, 0, inf))
            for a, b in shapes:
                if a > i:
                    continue
                before = rows[i - a].get(j - b)
                if before is not None:
                    own = costs.bead(i0 + i - a, j - b, a, b)
                    if before + own < best:
                        best, how = before + own, (a, b, own)
            if j in above:
                before = rows[above[j]][j] + down * (i - above[j])
                if before < best:
                    best, how = before, (i - above[j], 0, inf)
            if left is not None:
                before = row[left] + across * (j - left)
                if before < best:
                    best, how = before, (0, j - left, inf)
            if best < inf:
                row[j], step[j] = best, how
                left, above[j] = j, i
    return _trace(steps, start, end)


def score(cost: float) -> float:
    """Map a bead's cost to 0 … 1: a pair with neither fault nor evidence lies near 0.8."""
    return round(1 / (1 + exp(min((cost - 4.0) / 2.5, 700.0))), 3)


def _trace(
    steps: Sequence[dict[int, tuple[int, int, float]]], start: Point, end: Point
) -> list[Bead]:
    """Return the beads of the steps that lead to ``end``."""
    beads: list[Bead] = []
    i, j = end
    while (i, j) != start:
        a, b, cost = steps[i - start[0]][j]
        if a and b:
            beads.append(Bead((i - a, i), (j - b, j), score(cost)))
        else:
            beads.extend(Bead((k - 1, k), (j, j), 0.0) for k in range(i, i - a, -1))
            beads.extend(Bead((i, i), (k - 1, k), 0.0) for k in range(j, j - b, -1))
        i, j = i - a, j - b
    return beads[::-1]


def _ways(start: Point, end: Point, points: Sequence[Point]) -> list[Iterable[int]]:
    """Return for each number of source items which numbers of target items are looked at.

    Between two meeting points the way may go straight, or go along with either of them for as
    long as it can: something long is missing then.
    """
    (i0, j0), (n, m) = start, end
    if (n - i0) * (m - j0) <= _FEW_PAIRS:
        return [range(j0, m + 1)] * (n - i0 + 1)
    rows: list[list[tuple[int, int]]] = [[] for _ in range(n - i0 + 1)]
    for (i, j), (k, end_there) in pairwise([start, *points, end]):
        for at in range(max(i - _NEAR, i0), min(k + _NEAR, n) + 1):
            straight = j + (at - i) * (end_there - j) // max(k - i, 1)
            for middle in sorted((j + at - i, straight, end_there + at - k)):
                low = max(j - _NEAR, middle - _ASIDE, j0)
                rows[at - i0].append((low, min(end_there + _NEAR, middle + _ASIDE, m)))
    return [_merged(sorted(row)) for row in rows]


def _merged(ranges: Iterable[tuple[int, int]]) -> list[int]:
    """Return the numbers of ranges that may overlap, ascending, each once."""
    numbers: list[int] = []
    for low, high in ranges:
        first = max(low, numbers[-1] + 1) if numbers else low
        numbers.extend(range(first, high + 1))
    return numbers
