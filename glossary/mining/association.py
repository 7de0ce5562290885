"""How far two things that stand in beads belong together."""

import math
from array import array
from collections import Counter

from glossary.mining.phrases import Phrases

# So many beads tell how often two phrases stand together.
SAMPLE = 400


def log_likelihood(together: int, first: int, second: int, beads: int) -> float:
    """Return Dunning's (1993) log-likelihood ratio of two things that stand in beads.

    ``together`` beads of ``beads`` have both, ``first`` and ``second`` have either. It is negative
    where they avoid each other.
    """
    if not beads or not first or not second:
        return 0.0
    cells = (together, first - together, second - together, beads - first - second + together)
    sums = (first, beads - first), (second, beads - second)
    whole = _entropy(*cells) - _entropy(*sums[0]) - _entropy(*sums[1])
    value = 2 * max(whole, 0.0)
    return value if together * beads >= first * second else -value


def _entropy(*counts: int) -> float:
    total = sum(counts)
    return sum(n * math.log(n / total) for n in counts if n)


class Places:
    """In which beads the phrases of one side stand.

    ``closed``: words that are another phrase written as one; they stand for that one.
    """

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        closed = self.closed = _closed(phrases)
        self.of: list[array[int]] = [array("i") for _ in range(len(phrases) + 1)]
        self.at: list[array[int]] = []
        for bead in range(len(phrases.row)):
            found = {o.phrase for o in phrases.occurrences(bead)}
            found = {closed.get(p, p) for p in found}
            self.at.append(array("i", sorted(found)))
            for phrase in self.at[-1]:
                self.of[phrase].append(bead)

    def together(self, beads: "array[int]", other: "Places") -> Counter[int]:
        """Return how often each phrase of the ``other`` side stands in ``beads``.

        From more than ``SAMPLE`` of them it is an estimate.
        """
        step = max(1, len(beads) // SAMPLE)
        counts: Counter[int] = Counter()
        for bead in beads[::step]:
            counts.update(other.at[bead])
        if step > 1:
            scale = len(beads) / len(beads[::step])
            for phrase in counts:
                counts[phrase] = min(round(counts[phrase] * scale), len(other.of[phrase]))
        return counts


def dice(together: int, first: int, second: int) -> float:
    """Return Dice's coefficient: 1 where two things stand only together."""
    return 2 * together / (first + second) if together else 0.0


def _closed(phrases: Phrases) -> dict[int, int]:
    """Words that are two others written as one, to that phrase: “counterterrorism”."""
    names = phrases.row.names
    single = {names[parts[0]]: p for p, parts in enumerate(phrases.parts) if len(parts) == 1}
    found: dict[int, int] = {}
    for phrase, parts in enumerate(phrases.parts):
        if len(parts) == 3 and not parts[1]:
            joined = single.get(names[parts[0]] + names[parts[2]])
            if joined is not None:
                found.setdefault(joined, phrase)
    return found
