"""What a document gives to a conclusion over all documents of a check: its words, in little space.

It is sent from one process to another, so it holds strings, and the pairs that are sent anyway.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model import Pair
from checker.recurring.words import items, tokens, verbs


@dataclass(frozen=True, slots=True)
class Gathered:
    """The sentences of one document that both versions have.

    ``beads`` are the pairs of sentences. ``source`` holds the words of each as ``words.items``
    gives them, ``target`` the same in one string, a space on either side of each. ``verbal``
    counts how often a word of the source stands behind what stands before verbs only.
    """

    beads: tuple[Pair, ...]
    source: tuple[tuple[str, ...], ...]
    target: tuple[str, ...]
    verbal: Counter[str]


def gather(pairs: Sequence[Pair]) -> Gathered:
    """Return the words of a document’s sentence pairs."""
    beads: list[Pair] = []
    source: list[tuple[str, ...]] = []
    target: list[str] = []
    verbal: Counter[str] = Counter()
    for pair in pairs:
        for bead in pair.sentences or (pair,):
            if bead.source is not None and bead.target is not None and bead.both:
                here, there = tokens(bead.source), tokens(bead.target)
                beads.append(bead)
                source.append(items(bead.source, here))
                target.append(f" {' '.join(items(bead.target, there))} ")
                verbal.update(verbs(here, bead.source.block.language))
    return Gathered(tuple(beads), tuple(source), tuple(target), verbal)
