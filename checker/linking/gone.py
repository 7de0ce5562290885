"""Which words of a document's beads have no likely answer, told for many beads at once."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.context import Context
from checker.linking.links import Linker
from checker.model import Pair, Segment, Side
from glossary.tokens import Token

# So many beads are told together: sets of them are the bits of one number, which a processor adds
# up by the dozen, and a longer number would cost more than it saves.
_TOGETHER = 512
_NONE: frozenset[str] = frozenset()


class _Run(NamedTuple):
    """Some beads of a document, and in which of them the words of either side stand.

    The bits of a number say in which: bit ``n`` stands for ``beads[n]``.
    """

    beads: Sequence[Pair]
    source: Mapping[str, int]
    target: Mapping[str, int]


def gone_words(side: Side, linker: Linker, context: Context) -> Mapping[int, frozenset[str]]:
    """Return the words of ``side`` that nothing is likely to answer, by the ``id`` of each bead.

    As ``Linker.unanswered`` tells. Named are the beads that have text on both sides, in block pairs
    of which that is true of all beads: of the others it depends on what stands beside them.
    """

    def find() -> dict[int, frozenset[str]]:
        found: dict[int, frozenset[str]] = {}
        for beads, source, target in context.once("words by bead", lambda: list(_runs(context))):
            gone: dict[int, list[str]] = {}
            sides = (source, target) if side == "source" else (target, source)
            for word, where in linker.gone(*sides):
                left = where
                while left:
                    last = left & -left
                    gone.setdefault(last, []).append(word)
                    left ^= last
            for number, bead in enumerate(beads):
                words = gone.get(1 << number)
                found[id(bead)] = _NONE if words is None else frozenset(words)
        return found

    return context.once(f"words of the {side} without a likely answer", find)


def tokens_of(segment: Segment) -> Sequence[Token]:
    """Return the words of a stretch of a block."""
    every = segment.block.facts.tokens
    if segment.start == 0 and segment.end == len(segment.block.text):
        return every
    return [t for t in every if t.start >= segment.start and t.end <= segment.end]


def _runs(context: Context) -> Iterator[_Run]:
    beads = [
        bead
        for pair in context.pairs
        if pair.both and all(bead.both for bead in pair.sentences)
        for bead in pair.sentences
    ]
    for first in range(0, len(beads), _TOGETHER):
        run = beads[first : first + _TOGETHER]
        source = _places([bead.source for bead in run])
        yield _Run(run, source, _places([bead.target for bead in run]))


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
