"""Two sequences paired, bead by bead, at the least cost."""

from collections.abc import Iterator, Mapping, Sequence

from checker.align.anchors import Point, anchors
from checker.align.costs import Costs
from checker.align.evidence import Evidence
from checker.align.grid import cheapest, score
from checker.align.items import PRIORS, Bead, Item, Shape

# A pair of this cost at most is beyond doubt where its neighbours are so too.
_SURE = -2.0
# And a pair is only beyond doubt where it costs so much less than with the next item.
_BETTER = 2.0
# A stretch of so many possible pairs is searched without looking for meeting points first.
_FEW_PAIRS = 100


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
    if n == m and all(costs.single(i, i) <= _SURE for i in range(n)):
        return _singles(costs, (0, 0), n)
    return list(_between(costs, (0, 0), (n, m)))


def _between(costs: Costs, start: Point, end: Point) -> Iterator[Bead]:
    """Yield the beads between two points at the least cost."""
    if (end[0] - start[0]) * (end[1] - start[1]) <= _FEW_PAIRS:
        yield from cheapest(costs, start, end, [])
        return
    for first, last, points in _pieces(costs, start, end):
        yield from cheapest(costs, first, last, points)
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


def _pieces(costs: Costs, start: Point, end: Point) -> Iterator[tuple[Point, Point, list[Point]]]:
    """Yield the stretches between neighbours that are sure pairs, with meeting points inside."""
    inside: list[Point] = []
    was_sure = True
    before = (start[0] - 1, start[1] - 1)
    for i, j in [*_dense(costs, before, anchors(costs, start, end), end), end]:
        is_sure = (i, j) == end or costs.single(i, j) <= _SURE
        if was_sure and is_sure and (i - 1, j - 1) == before:
            yield start, (i, j), inside
            start, inside = (i, j), []
        inside.append((i, j))
        was_sure, before = is_sure, (i, j)
    if start != end:
        yield start, end, inside[:-1]


def _dense(costs: Costs, before: Point, points: Sequence[Point], end: Point) -> Iterator[Point]:
    """Yield points, and the neighbours of those that are sure as far as they are so too."""
    for point, after in zip([before, *points], [*points, end], strict=True):
        i, j = point
        if point != before:
            yield point
        if point == before or costs.single(i, j) <= _SURE:
            while i + 1 < after[0] and j + 1 < after[1] and _leads(costs, i + 1, j + 1, 1, end):
                i, j = i + 1, j + 1
                yield i, j
        k, m = after
        if after == end or costs.single(k, m) <= _SURE:
            while k - 1 > i and m - 1 > j and _leads(costs, k - 1, m - 1, -1, end):
                k, m = k - 1, m - 1
        yield from ((k + n, m + n) for n in range(after[0] - k))


def _leads(costs: Costs, i: int, j: int, step: int, end: Point) -> bool:
    """Whether two items are a sure pair, and surer than either with the next one."""
    cost = costs.single(i, j)
    return cost <= _SURE and all(
        cost + _BETTER <= costs.single(k, m)
        for k, m in ((i + step, j), (i, j + step))
        if 0 <= k < end[0] and 0 <= m < end[1]
    )
