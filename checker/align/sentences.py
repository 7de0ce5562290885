"""Sentences inside pairs of blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from checker.align.beads import align
from checker.align.evidence import MODEL, SOURCE, TARGET, Trust, measure
from checker.align.items import Bead
from checker.align.keys import Reader, Terms
from checker.align.learned import LEARNED, learned
from checker.lexicon import Lexicon
from checker.model import Block, Pair, Segment, Side
from checker.offsets import Span

# A run-in head is a title of its own; a first sentence of up to this many words that answers one
# is a head too, though it closes with a full stop.
_HEAD_WORDS = 10


class Texts:
    """Two versions as the aligner reads them, and what they tell as a whole.

    ``lexicon`` is a word model of their languages, ``terms`` finds the terms of a glossary in a
    block; there may be neither.
    """

    def __init__(
        self,
        source: Iterable[Block],
        target: Iterable[Block],
        lexicon: Lexicon | None,
        terms: Terms | None,
    ) -> None:
        self.blocks, self.lexicon, self.terms = (tuple(source), tuple(target)), lexicon, terms
        self._read(lexicon)

    def _read(self, lexicon: Lexicon | None, trust: Trust = MODEL) -> None:
        marks = ("", "") if lexicon is None else (SOURCE, TARGET)
        self.readers = tuple(Reader(mark, self.terms) for mark in marks)
        source, target = (
            list(chain.from_iterable(map(reader.sentences, side)))
            for reader, side in zip(self.readers, self.blocks, strict=True)
        )
        self.evidence = measure(source, target, lexicon, trust)

    def learn(self, pairs: Sequence[Pair]) -> bool:
        """Learn words from pairs of blocks, where no word model is at hand.

        Returns whether there was something to learn: the texts then tell more than before.
        """
        lexicon = None if self.lexicon else learned(pairs)
        if lexicon is not None:
            self._read(lexicon, LEARNED)
        return lexicon is not None

    def pair(self, source: Block, target: Block, index: int, score: float = 1.0) -> Pair:
        """Return the pair of two blocks with its beads of sentences; ``index`` is its place."""
        source, target = _with_heads(source, target)
        if len(source.sentences) == len(target.sentences) == 1:
            beads = [Bead((0, 1), (0, 1), score)]
        else:
            here, there = self.readers[0].sentences(source), self.readers[1].sentences(target)
            if source.head and target.head:
                rest = align(here[1:], there[1:], self.evidence)
                beads = [Bead((0, 1), (0, 1), 1.0), *(bead.moved(1, 1) for bead in rest)]
            else:
                beads = align(here, there, self.evidence)
        return Pair(
            level="block",
            source=whole("source", source),
            target=whole("target", target),
            source_range=Span(index, index + 1),
            target_range=Span(index, index + 1),
            score=score,
            sentences=tuple(_pair(source, target, bead) for bead in beads),
        )


def align_blocks(
    source: Block,
    target: Block,
    index: int,
    lexicon: Lexicon | None = None,
    terms: Terms | None = None,
) -> Pair:
    """Return the pair of two blocks with its beads of sentences; ``index`` is its place.

    The two blocks must speak for themselves, with the help of ``lexicon``, a word model of their
    languages, and ``terms``, which finds the terms of a glossary in a block, if there are any.
    """
    texts = Texts((source,), (target,), lexicon, terms)
    pair = texts.pair(source, target, index)
    return texts.pair(source, target, index) if texts.learn([pair]) else pair


def align_rows(
    rows: Iterable[tuple[Block, Block]],
    lexicon: Lexicon | None = None,
    terms: Terms | None = None,
) -> tuple[Pair, ...]:
    """Return the pairs of blocks that are paired already, with their beads of sentences.

    What the rows have in common is learned from those with several sentences: the others need no
    evidence. ``lexicon`` is a word model of their languages, ``terms`` finds the terms of a
    glossary in a block.
    """
    rows = tuple(rows)
    several = [row for row in rows if any(len(block.sentences) > 1 for block in row)]
    sources, targets = ([row[side] for row in several] for side in (0, 1))
    texts = Texts(sources, targets, lexicon, terms)
    pairs = tuple(texts.pair(source, target, i) for i, (source, target) in enumerate(rows))
    if several and texts.learn(pairs):
        pairs = tuple(texts.pair(source, target, i) for i, (source, target) in enumerate(rows))
    return pairs


def whole(side: Side, block: Block) -> Segment:
    """Return a block as a segment of its side."""
    return Segment(side, block, 0, len(block.text))


def _with_heads(source: Block, target: Block) -> tuple[Block, Block]:
    """Mark the head of one side that answers the head of the other."""
    if source.head == target.head:
        return source, target
    other = target if source.head else source
    if len(other.sentences) > 1:
        first = other.sentences[0]
        if len(other.text[first.start : first.end].split()) <= _HEAD_WORDS:
            facts = other.facts
            other = replace(other, head=True)
            object.__setattr__(other, "facts", facts)  # the same text, read already
    return (source, other) if source.head else (other, target)


def _pair(source: Block, target: Block, bead: Bead) -> Pair:
    return Pair(
        level="sentence",
        source=_stretch("source", source, bead.source),
        target=_stretch("target", target, bead.target),
        source_range=Span(*bead.source),
        target_range=Span(*bead.target),
        score=bead.score,
    )


def _stretch(side: Side, block: Block, part: tuple[int, int]) -> Segment:
    first, last = part
    if first < last:
        return Segment(side, block, block.sentences[first].start, block.sentences[last - 1].end)
    at = block.sentences[first - 1].end if first else 0
    return Segment(side, block, at, at)
