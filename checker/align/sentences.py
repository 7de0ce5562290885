"""Sentences inside a pair of blocks."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from checker.align.beads import Bead, Evidence, Item, align, measure
from checker.align.keys import content_words, keys
from checker.lexicon import Lexicon
from checker.model import Block, Pair, Segment, Side
from checker.offsets import Span

# A run-in head is a title of its own; a first sentence of up to this many words that answers one
# is a head too, though it closes with a full stop.
_HEAD_WORDS = 10


def align_blocks(
    source: Block,
    target: Block,
    index: int,
    score: float = 1.0,
    evidence: Evidence | None = None,
    lexicon: Lexicon | None = None,
) -> Pair:
    """Return the pair of two blocks with its beads of sentences; ``index`` is its place.

    ``evidence`` is that of the two documents; without it the two blocks must speak for themselves,
    with the help of ``lexicon``, a word model of their languages, if there is one.
    """
    source, target = _with_heads(source, target)
    if len(source.sentences) == len(target.sentences) == 1:
        beads = [Bead((0, 1), (0, 1), score)]
    else:
        told = lexicon is not None or (evidence is not None and evidence.answering is not None)
        here, there = sentence_items(source, told), sentence_items(target, told)
        evidence = evidence or measure(here, there, lexicon=lexicon)
        if source.head and target.head:
            rest = align(here[1:], there[1:], evidence)
            beads = [Bead((0, 1), (0, 1), 1.0), *(_shifted(bead) for bead in rest)]
        else:
            beads = align(here, there, evidence)
    return Pair(
        level="block",
        source=whole("source", source),
        target=whole("target", target),
        source_range=Span(index, index + 1),
        target_range=Span(index, index + 1),
        score=score,
        sentences=tuple(_pair(source, target, bead) for bead in beads),
    )


def align_rows(
    rows: Iterable[tuple[Block, Block]], lexicon: Lexicon | None = None
) -> tuple[Pair, ...]:
    """Return the pairs of blocks that are paired already, with their beads of sentences.

    What the rows have in common is learned from those with several sentences: the others need no
    evidence. ``lexicon`` is a word model of their languages.
    """
    rows = tuple(rows)
    several = [row for row in rows if any(len(block.sentences) > 1 for block in row)]
    evidence = measure(
        *(
            [item for row in several for item in sentence_items(row[side], lexicon is not None)]
            for side in (0, 1)
        ),
        lexicon=lexicon,
    )
    return tuple(
        align_blocks(source, target, i, evidence=evidence)
        for i, (source, target) in enumerate(rows)
    )


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
            other = replace(other, head=True)
    return (source, other) if source.head else (other, target)


def sentence_items(block: Block, with_words: bool = False) -> list[Item]:
    """Return the sentences of a block as the aligner sees them."""
    return [
        Item(
            s.end - s.start,
            keys(block.facts, s.start, s.end),
            content_words(block.facts, s.start, s.end) if with_words else Counter(),
        )
        for s in block.sentences
    ]


def _shifted(bead: Bead) -> Bead:
    (a, b), (c, d) = bead.source, bead.target
    return Bead((a + 1, b + 1), (c + 1, d + 1), bead.score)


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
