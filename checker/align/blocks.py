"""Blocks of two versions: by kind and number, unnumbered ones by place, length and content."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from checker.align.anchors import Point, longest_ascending
from checker.align.beads import align, search, total
from checker.align.costs import Costs
from checker.align.evidence import Evidence
from checker.align.items import Bead, Item
from checker.align.keys import Terms
from checker.align.moves import by_content, by_number
from checker.align.sentences import Texts, whole
from checker.document import joined
from checker.lexicon import Lexicon
from checker.model import Block, Document, Pair, Segment, Side
from checker.offsets import Span

# A pair by number is doubted from this cost on: then what the blocks say is weighed against the
# numbers, each of which is worth so much.
_DOUBTFUL, _NUMBER = 4.0, 1.0
# Blocks pair one to one; now and then one version divides a paragraph in two or three. A missing
# one costs what it costs among sentences.
_SHAPES = {
    (1, 1): 0.05,
    (1, 0): 4.6,
    (0, 1): 4.6,
    (2, 1): 5.5,
    (1, 2): 5.5,
    (3, 1): 7.5,
    (1, 3): 7.5,
}


def align_documents(
    source: Document | None,
    target: Document,
    lexicon: Lexicon | None = None,
    terms: Terms | None = None,
) -> tuple[Pair, ...]:
    """Return the block pairs of two versions in reading order; of one text alone, its blocks.

    Footnotes are paired among themselves: the page foot puts them at other places in either
    version. Indexes in the ranges of a pair count the blocks of its document; where those of one
    side do not ascend, a block has moved. ``lexicon`` is a word model of their languages, ``terms``
    finds the terms of a glossary in a block, if there are any.
    """
    if source is None:
        return tuple(_alone(block, i) for i, block in enumerate(target.blocks))
    texts = Texts(source.blocks, target.blocks, lexicon, terms)
    pairs = _pairs(source, target, texts)
    return _pairs(source, target, texts) if texts.learn(pairs) else pairs


def _pairs(source: Document, target: Document, texts: Texts) -> tuple[Pair, ...]:
    pairs: list[Pair] = []
    for notes in (False, True):
        left, right = (
            [i for i, b in enumerate(d.blocks) if (b.kind == "footnote") == notes]
            for d in (source, target)
        )
        beads = _beads(
            [texts.readers[0].block(source.blocks[i]) for i in left],
            [texts.readers[1].block(target.blocks[j]) for j in right],
            texts.evidence,
        )
        pairs.extend(_pair(source, target, left, right, bead, texts) for bead in beads)
    return tuple(sorted(pairs, key=lambda p: (p.source_range.start, p.target_range.start)))


def _beads(source: Sequence[Item], target: Sequence[Item], evidence: Evidence) -> list[Bead]:
    """Pair blocks by their numbers, unless what they say speaks clearly against the numbers.

    Where a paragraph was dropped and the rest numbered anew, every number behind it is that of
    another paragraph.
    """
    alike = _alike(source, target)
    numbered: list[Bead] = []
    a = b = 0
    for i, j in [*(alike[n] for n in longest_ascending(alike)), (len(source), len(target))]:
        # what stands behind a number up to the next may be part of the paragraph
        for bead in align(source[a:i], target[b:j], evidence, _SHAPES):
            numbered.append(bead.moved(a, b))
        a, b = i, j
    # without their numbers
    bare = Costs(
        *([item._replace(label=None) for item in side] for side in (source, target)),
        evidence,
        _SHAPES,
    )
    numbered = by_number(numbered, alike)
    if any(bare.single(i, j) > _DOUBTFUL for i, j in alike):
        free = search(bare)
        kept = {(bead.source, bead.target) for bead in free}
        lost = sum(((i, i + 1), (j, j + 1)) not in kept for i, j in alike)
        if total(free, bare) + _NUMBER * lost < total(numbered, bare):
            numbered = by_number(free, alike)
    return by_content(numbered, bare)


def _alike(source: Sequence[Item], target: Sequence[Item]) -> list[Point]:
    """Return the places of each number that is unique on either side."""
    counts = [Counter(item.label for item in side) for side in (source, target)]
    places = {item.label: j for j, item in enumerate(target)}
    return [
        (i, places[item.label])
        for i, item in enumerate(source)
        if item.label is not None and counts[0][item.label] == counts[1][item.label] == 1
    ]


def _pair(
    source: Document,
    target: Document,
    left: Sequence[int],
    right: Sequence[int],
    bead: Bead,
    texts: Texts,
) -> Pair:
    (a, b), (c, d) = bead.source, bead.target
    if a < b and c < d:
        i, j = left[a], right[c]
        here_block = joined([source.blocks[k] for k in left[a:b]])
        there_block = joined([target.blocks[k] for k in right[c:d]])
        pair = texts.pair(here_block, there_block, i, bead.score)
        ranges = Span(i, left[b - 1] + 1), Span(j, right[d - 1] + 1)
        return replace(pair, source_range=ranges[0], target_range=ranges[1])
    nothing: Segment | None
    if a < b:
        i, at = left[a], right[c - 1] + 1 if c else 0
        nothing = _nowhere("target", target, right, c)
        here = whole("source", source.blocks[i])
        return Pair("block", here, nothing, Span(i, i + 1), Span(at, at), 0.0)
    j, at = right[c], left[a - 1] + 1 if a else 0
    nothing = _nowhere("source", source, left, a)
    return Pair(
        "block", nothing, whole("target", target.blocks[j]), Span(at, at), Span(j, j + 1), 0.0
    )


def _nowhere(side: Side, document: Document, indexes: Sequence[int], at: int) -> Segment | None:
    """Return the zero-width place where a missing block belongs: behind the one before it."""
    if not document.blocks:
        return None
    block = document.blocks[indexes[at - 1]] if at else document.blocks[0]
    end = len(block.text) if at else 0
    return Segment(side, block, end, end)


def _alone(block: Block, index: int) -> Pair:
    beads = tuple(
        Pair(
            "sentence",
            None,
            Segment("target", block, s.start, s.end),
            Span(0, 0),
            Span(k, k + 1),
            1.0,
        )
        for k, s in enumerate(block.sentences)
    )
    here = whole("target", block)
    return Pair("block", None, here, Span(0, 0), Span(index, index + 1), 1.0, beads)
