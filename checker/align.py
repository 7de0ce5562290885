"""Pairing blocks, and sentences inside them."""

from checker.model import Block, Document, Pair, Segment
from checker.offsets import Span


def align_documents(source: Document | None, target: Document) -> tuple[Pair, ...]:
    """Return the block pairs of two versions in order; of one text alone, its blocks."""
    if source is None:
        return tuple(
            Pair(
                "block",
                None,
                Segment("target", b, 0, len(b.text)),
                Span(i, i),
                Span(i, i + 1),
                1.0,
                tuple(
                    Pair(
                        "sentence",
                        None,
                        Segment("target", b, s.start, s.end),
                        Span(j, j),
                        Span(j, j + 1),
                        1.0,
                    )
                    for j, s in enumerate(b.sentences)
                ),
            )
            for i, b in enumerate(target.blocks)
        )
    return tuple(
        align_blocks(s, t, i)
        for i, (s, t) in enumerate(zip(source.blocks, target.blocks, strict=False))
    )


def align_blocks(source: Block, target: Block, index: int) -> Pair:
    """Return the pair of two blocks with its beads of sentences."""
    beads = tuple(
        Pair(
            "sentence",
            Segment("source", source, a.start, a.end),
            Segment("target", target, b.start, b.end),
            Span(j, j + 1),
            Span(j, j + 1),
            1.0,
        )
        for j, (a, b) in enumerate(zip(source.sentences, target.sentences, strict=False))
    )
    return Pair(
        "block",
        Segment("source", source, 0, len(source.text)),
        Segment("target", target, 0, len(target.text)),
        Span(index, index + 1),
        Span(index, index + 1),
        1.0,
        beads,
    )
