"""Which rows get which slip: few at a time, every kind as often as any other."""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bench.quality.slip import Material, Plant, Row, Slip

SEED = 2026
# Slips wanted of each kind; the rounds that it may take; in each, of so many rows one has a slip.
WANTED, ROUNDS, ONE_IN = 100, 20, 5

# A slip and the name of its kind.
Planted = tuple[str, Slip]


def rounds(
    rows: Sequence[Row], plants: Mapping[str, Plant], material: Material
) -> Iterator[list[Planted]]:
    """Yield sets of slips, in each at most one in ``ONE_IN`` rows of a document.

    No row bears the same kind of slip twice over all rounds.
    """
    counts = dict.fromkeys(plants, 0)
    used: dict[str, set[str]] = defaultdict(set)
    documents: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        documents[row.document].append(row)
    for number in range(ROUNDS):
        chance = random.Random(f"{SEED} {number}")  # noqa: S311 - a choice, not a secret
        planted: list[Planted] = []
        for own in documents.values():
            share, rest = divmod(len(own), ONE_IN)
            share += chance.random() < rest / ONE_IN
            for row in chance.sample(own, share):
                slip = _plant(row, plants, counts, used[row.id], chance, material)
                if slip is not None:
                    planted.append(slip)
        if not planted:
            return
        yield planted


def _plant(
    row: Row,
    plants: Mapping[str, Plant],
    counts: dict[str, int],
    used: set[str],
    chance: random.Random,
    material: Material,
) -> Planted | None:
    """Try the kinds on a row, the rarest so far first."""
    for name in sorted(plants, key=lambda name: (counts[name], name)):
        if counts[name] >= WANTED:
            return None
        if name in used:
            continue
        slip = plants[name](row, chance, material)
        if slip is not None:
            counts[name] += 1
            used.add(name)
            return name, slip
    return None
