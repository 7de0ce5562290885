"""What is paired, what comes out, and how often which shape of it is seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

Shape = tuple[int, int]
Units = frozenset[str]

# Shapes of beads and their prior costs, -log of how often each was seen in hand-made alignments
# (Gale & Church 1993, table 5; what they did not think worth counting is rarer). A gap costs a
# little less than there (4.6): who checks a text for omissions expects some.
PRIORS: Mapping[Shape, float] = {
    (1, 1): 0.12,
    (1, 0): 4.2,
    (0, 1): 4.2,
    (2, 1): 3.1,
    (1, 2): 3.1,
    (2, 2): 5.2,
    (3, 1): 5.2,
    (1, 3): 5.2,
    (2, 3): 7.5,
    (3, 2): 7.5,
    (4, 1): 8.0,
    (1, 4): 8.0,
}


class Item(NamedTuple):
    """A sentence or block to be paired: its length in characters, and what it says.

    ``units`` are what its translation may visibly share – numbers, names, the beginnings of words,
    terms of a glossary – and its content words, marked with their side. ``label`` is a paragraph
    number or the like: equal labels belong together, different ones do not. ``kind`` likewise,
    more weakly.
    """

    length: int
    units: Units
    kind: str = ""
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Bead:
    """Which items of either side belong together, as half-open index ranges, and how surely."""

    source: tuple[int, int]
    target: tuple[int, int]
    score: float

    def moved(self, source: int, target: int) -> "Bead":
        """Return the bead so many items further on, on either side."""
        (a, b), (c, d) = self.source, self.target
        return Bead((a + source, b + source), (c + target, d + target), self.score)
