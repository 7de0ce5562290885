"""In which beads of a document its words stand, told for many beads at once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.context import Context
from checker.model import Pair, Segment, Side
from glossary.tokens import Token

# So many beads are told together: sets of them are the bits of one number, which a processor adds
# up by the dozen, and a longer number would cost more than it saves.
TOGETHER = 512


class Run(NamedTuple):
    """Some beads of a document, and in which of them the folded words of either side stand.

    The bits of a number say in which: bit ``n`` stands for ``beads[n]``.
    """

    beads: Sequence[Pair]
    source: Mapping[str, int]
    target: Mapping[str, int]

    def of(self, side: Side) -> Mapping[str, int]:
        """Return in which beads the words of one side stand."""
        return self.source if side == "source" else self.target


def runs(context: Context) -> Sequence[Run]:
    """Return the beads of a document, some hundred at a time.

    Those that have text on both sides, in block pairs of which that is true of all beads: of the
    others it depends on what stands beside them.
    """
    return context.once("words by bead", lambda: list(_runs(context)))


def without(words: Collection[str], side: Side, context: Context) -> frozenset[int]:
    """Return the ``id`` of those beads of ``runs`` that have none of these words on one side."""
    found: set[int] = set()
    for run in runs(context):
        where, places = 0, run.of(side)
        for word in words:
            where |= places.get(word, 0)
        found.update(id(bead) for n, bead in enumerate(run.beads) if not where >> n & 1)
    return frozenset(found)


def tokens_of(segment: Segment) -> Sequence[Token]:
    """Return the words of a stretch of a block."""
    every = segment.block.facts.tokens
    if segment.start == 0 and segment.end == len(segment.block.text):
        return every
    return [t for t in every if t.start >= segment.start and t.end <= segment.end]


def _runs(context: Context) -> Iterator[Run]:
    beads = [
        bead
        for pair in context.pairs
        if pair.both and all(bead.both for bead in pair.sentences)
        for bead in pair.sentences
    ]
    for first in range(0, len(beads), TOGETHER):
        run = beads[first : first + TOGETHER]
        source = _places([bead.source for bead in run])
        yield Run(run, source, _places([bead.target for bead in run]))


def _places(segments: Sequence[Segment | None]) -> dict[str, int]:
    """Return in which of some stretches each folded word stands."""
    places: dict[str, int] = {}
    known = places.get
    bit = 1
    for segment in segments:
        if segment is not None:
            for word in {token.key for token in tokens_of(segment)}:
                places[word] = known(word, 0) | bit
        bit <<= 1
    return places
