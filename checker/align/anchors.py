"""Where two sequences surely meet: items that share with each other what they share with no other.

What is rare in both stretches tells; between two meeting points the same is asked again of the
stretch between them, where more is rare.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise

from checker.align.costs import Costs
from checker.align.evidence import NAT, WORDS

Point = tuple[int, int]

# What stands in more items of a stretch than this, or than one in so many of them, is not rare.
_RARE, _LEAST_RARE, _ONE_IN = 12, 3, 8
# What two items share that is rare must weigh so much, and so many times what either shares with
# any other.
_LEAST, _TIMES = 3 * NAT, 1.5
# A point that leads so many items aside and back must be worth so much for each.
_ASIDE = NAT
# A stretch of so many items on either side is searched for points of its own.
_LONG = 40


def anchors(costs: Costs, start: Point, end: Point) -> list[Point]:
    """Return pairs of items between two points that belong together, both indexes ascending."""
    found = _straight(_meeting(costs, start, end))
    if not found:
        return []
    points: list[Point] = []
    for (i, j), (k, m) in pairwise([(start[0] - 1, start[1] - 1), *(p for p, _ in found), end]):
        if min(k - i, m - j) > _LONG:
            points.extend(anchors(costs, (i + 1, j + 1), (k, m)))
        if (k, m) != end:
            points.append((k, m))
    return points


def longest_ascending(pairs: Sequence[Point]) -> list[int]:
    """Return the numbers of a longest run of ``pairs`` in which both indexes ascend.

    The first indexes ascend already.
    """
    ends: list[int] = []  # the smallest second index that a run of each length can end in
    last: list[int] = []  # and the pair that it ends with
    before: list[int | None] = []
    for number, (_, second) in enumerate(pairs):
        length = bisect_left(ends, second)
        before.append(last[length - 1] if length else None)
        ends[length : length + 1] = [second]
        last[length : length + 1] = [number]
    run = []
    at = last[-1] if last else None
    while at is not None:
        run.append(at)
        at = before[at]
    return run[::-1]


def mutual(scores: Iterator[tuple[int, Mapping[int, int]]]) -> list[tuple[Point, int]]:
    """Return the pairs that are clearly each other's best, with their scores, by first index.

    ``scores`` are for each first index the scores of second ones.
    """
    best: list[tuple[int, int, int]] = []
    others: dict[int, tuple[int, int]] = {}  # for a second index the best and the next best score
    for i, row in scores:
        first = second = at = 0
        for j, value in row.items():
            if value > first:
                first, second, at = value, first, j
            elif value > second:
                second = value
            top, below = others.get(j, (0, 0))
            others[j] = (value, top) if value > top else (top, max(below, value))
        if first >= max(_LEAST, _TIMES * second):
            best.append((i, at, first))
    return [
        ((i, j), value)
        for i, j, value in best
        if others[j][0] == value and value >= _TIMES * others[j][1]
    ]


def shared(
    costs: Costs, source: Sequence[int], target: Sequence[int], most: int
) -> Iterator[tuple[int, Mapping[int, int]]]:
    """Yield what some items share that at most ``most`` of the other side's have, by place."""
    weights, links = costs.evidence.weights, costs.evidence.links or {}
    (ours, theirs), (asking, _) = costs.items, costs.words
    places: dict[str, list[int]] = defaultdict(list)
    for j in target:
        for unit in theirs[j].units:
            places[unit].append(j)
    common = Counter(chain.from_iterable(asking[i] for i in source))
    answered: dict[str, list[int]] = {}
    for i in source:
        row: dict[int, int] = {}
        for unit in ours[i].units & places.keys():
            found = places[unit]
            if len(found) <= most:
                weight = weights[unit]
                for j in found:
                    row[j] = row.get(j, 0) + weight
        for word in asking[i]:
            if common[word] > most:
                continue
            if word not in answered:
                near = {j for other in links[word] for j in places.get(other, ())[: most + 1]}
                answered[word] = list(near) if len(near) <= most else []
            weight = weights[word] // WORDS
            for j in answered[word]:
                row[j] = row.get(j, 0) + weight
        yield i, row


def _meeting(costs: Costs, start: Point, end: Point) -> list[tuple[Point, int]]:
    (i, j), (k, m) = start, end
    most = min(_RARE, max(_LEAST_RARE, max(k - i, m - j) // _ONE_IN))
    found = mutual(shared(costs, range(i, k), range(j, m), most))
    return [found[n] for n in longest_ascending([point for point, _ in found])]


def _straight(found: list[tuple[Point, int]]) -> list[tuple[Point, int]]:
    """Leave out points that lead aside and back again without being worth it."""
    kept: list[tuple[Point, int]] = []
    for number, (point, weight) in enumerate(found):
        if kept and number + 1 < len(found):
            before, here, after = (j - i for i, j in (kept[-1][0], point, found[number + 1][0]))
            aside = abs(here - before) + abs(after - here) - abs(after - before)
            if aside * _ASIDE > weight:
                continue
        kept.append((point, weight))
    return kept
