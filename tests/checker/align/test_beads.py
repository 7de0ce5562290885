"""What any pairing of two sequences must hold to, whatever they say."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.align.beads import align, search, total
from checker.align.costs import Costs
from checker.align.evidence import measure
from checker.align.items import PRIORS, Bead, Item

WORDS = st.frozensets(st.sampled_from([f"w{n}" for n in range(12)]), max_size=6)
ITEMS = st.builds(Item, st.integers(0, 300), WORDS)


def covers(beads: Sequence[Bead], n: int, m: int) -> bool:
    """Whether beads lead from nothing to everything, each where the one before it ends."""
    ends = [((0, 0), (0, 0)), *((b.source, b.target) for b in beads), ((n, n), (m, m))]
    return all(a[0][1] == b[0][0] and a[1][1] == b[1][0] for a, b in pairwise(ends))


def least(costs: Costs) -> float:
    """The least that any beads cost, found by trying all."""
    n, m = (len(side) for side in costs.items)

    @cache
    def upto(i: int, j: int) -> float:
        return min(
            (
                upto(i - a, j - b) + costs.bead(i - a, j - b, a, b)
                for a, b in PRIORS
                if a <= i and b <= j
            ),
            default=0.0,
        )

    return upto(n, m)


@given(st.lists(ITEMS, max_size=30), st.lists(ITEMS, max_size=30))
@settings(max_examples=200, deadline=None)
def test_beads_cover_both_sides_in_order_without_overlap(
    source: list[Item], target: list[Item]
) -> None:
    beads = align(source, target, measure(source, target))
    assert covers(beads, len(source), len(target))
    assert all(0 <= bead.score <= 1 for bead in beads)


@given(st.lists(ITEMS, max_size=8), st.lists(ITEMS, max_size=8))
@settings(max_examples=200, deadline=None)
def test_nothing_costs_less(source: list[Item], target: list[Item]) -> None:
    costs = Costs(source, target, measure(source, target))
    beads = search(costs)
    # what is beyond doubt is not searched any further
    if not all(bead.source == bead.target and bead.score > 0.9 for bead in beads):
        assert total(beads, costs) == pytest.approx(least(costs))


def sentences(first: int, last: int, mark: str, without: range = range(0)) -> list[Item]:
    """Sentences of ten words, half of them common to all and marked with the side they are of.

    Of the others one is a name that only the same sentence of the other side has, and one in
    twenty shares none at all.
    """
    return [
        Item(
            60 + n * 37 % 50,
            frozenset(
                [f"{mark}{n * k % 101}" for k in range(3, 8)]
                + [f"common {n * k % 53}" for k in (3, 5, 7)]
                + ([f"name {n}"] if n % 20 else [])
            ),
        )
        for n in range(first, last)
        if n not in without
    ]


def test_a_long_stretch_may_be_missing_on_either_side() -> None:
    source = sentences(0, 3000, "a", without=range(500, 1300))
    target = sentences(0, 3000, "b", without=range(1800, 2400))
    beads = align(source, target, measure(source, target))
    assert covers(beads, len(source), len(target))
    place = {n: i for i, n in enumerate(n for n in range(3000) if n not in range(500, 1300))}
    other = {n: j for j, n in enumerate(n for n in range(3000) if n not in range(1800, 2400))}
    wanted = {(place[n], other[n]) for n in place.keys() & other.keys()}
    found = {(b.source[0], b.target[0]) for b in beads if b.score}
    assert len(wanted & found) >= 0.995 * len(wanted)
    gaps = [bead for bead in beads if not bead.score]
    assert 1400 <= len(gaps) <= 1410


def test_what_is_long_costs_no_more_than_its_length() -> None:
    looked_at = []
    for length in (1000, 2000):
        source, target = sentences(0, length, "a"), sentences(7, length, "b")
        costs = Counting(source, target, measure(source, target))
        search(costs)
        looked_at.append(costs.asked)
    assert looked_at[1] < 2.2 * looked_at[0]


class Counting(Costs):
    """Counts the beads that are looked at."""

    asked = 0

    def bead(self, i: int, j: int, a: int, b: int) -> float:
        self.asked += 1
        return super().bead(i, j, a, b)

    def single(self, i: int, j: int) -> float:
        self.asked += 1
        return super().single(i, j)
