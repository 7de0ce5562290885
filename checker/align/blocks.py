"""Blocks of two versions: by kind and number, unnumbered ones by place, length and content."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from checker.align.beads import Bead, Evidence, Item, align, bead_cost, measure, total_cost
from checker.align.keys import content_words, keys
from checker.align.sentences import align_blocks, sentence_items, whole
from checker.document import joined
from checker.lexicon import Lexicon
from checker.model import Block, Document, Pair, Segment, Side
from checker.offsets import Span

# A pair by number is doubted from this cost on; so many doubts, and what the blocks say is weighed
# against the numbers, each of which is worth so much.
_DOUBTFUL, _DOUBTS, _NUMBER = 4.0, 2, 2.0
# Blocks pair one to one; now and then one version divides a paragraph in two. A missing one costs
# what it costs among sentences.
_SHAPES = {(1, 1): 0.05, (1, 0): 4.6, (0, 1): 4.6, (2, 1): 5.0, (1, 2): 5.0}


def align_documents(
    source: Document | None, target: Document, lexicon: Lexicon | None = None
) -> tuple[Pair, ...]:
    """Return the block pairs of two versions in reading order; of one text alone, its blocks.

    Footnotes are paired among themselves: the page foot puts them at other places in either
    version. Indexes in the ranges of a pair count the blocks of its document.
    ``lexicon`` is a word model of their languages, if there is one.
    """
    if source is None:
        return tuple(_alone(block, i) for i, block in enumerate(target.blocks))
    evidence = measure(
        *(
            [item for block in d.blocks for item in sentence_items(block, lexicon is not None)]
            for d in (source, target)
        ),
        lexicon=lexicon,
    )
    pairs: list[Pair] = []
    for notes in (False, True):
        sides = [
            [i for i, b in enumerate(d.blocks) if (b.kind == "footnote") == notes]
            for d in (source, target)
        ]
        pairs.extend(_align(source, target, sides[0], sides[1], evidence))
    return tuple(sorted(pairs, key=lambda p: (p.source_range.start, p.target_range.start)))


def _align(
    source: Document,
    target: Document,
    left: Sequence[int],
    right: Sequence[int],
    evidence: Evidence,
) -> list[Pair]:
    told = evidence.answering is not None
    items = (
        [_item(source.blocks[i], told) for i in left],
        [_item(target.blocks[j], told) for j in right],
    )
    beads = _beads(items[0], items[1], evidence)
    return [_pair(source, target, left, right, bead, evidence) for bead in _rejoined(beads, *items)]


def _beads(source: Sequence[Item], target: Sequence[Item], evidence: Evidence) -> list[Bead]:
    """Pair blocks by their numbers, unless what they say speaks clearly against the numbers.

    Where a paragraph was dropped and the rest numbered anew, every number behind it is that of
    another paragraph.
    """
    anchors = _anchors(source, target)
    numbered: list[Bead] = []
    a = b = 0
    for i, j in [*anchors, (len(source), len(target))]:
        between = align(source[a:i], target[b:j], evidence, _SHAPES)
        numbered.extend(_moved(bead, a, b) for bead in between)
        if i < len(source):
            numbered.append(Bead((i, i + 1), (j, j + 1), 1.0))
        a, b = i + 1, j + 1
    # without their numbers
    bare = [[replace(item, label=None) for item in side] for side in (source, target)]
    costs = [bead_cost(bare[0][i], bare[1][j], evidence) for i, j in anchors]
    if sum(cost > _DOUBTFUL for cost in costs) < _DOUBTS:
        return numbered
    free = align(bare[0], bare[1], evidence, _SHAPES)
    kept = {(bead.source, bead.target) for bead in free}
    lost = sum(((i, i + 1), (j, j + 1)) not in kept for i, j in anchors)
    told = [total_cost(beads, bare[0], bare[1], evidence, _SHAPES) for beads in (numbered, free)]
    return free if told[1] + _NUMBER * lost < told[0] else numbered


def _moved(bead: Bead, a: int, b: int) -> Bead:
    (i, j), (k, m) = bead.source, bead.target
    return Bead((i + a, j + a), (k + b, m + b), bead.score)


def _anchors(source: Sequence[Item], target: Sequence[Item]) -> list[tuple[int, int]]:
    """Return the places where a number that is unique on either side stands in the same order."""
    counts = [Counter(item.label for item in side) for side in (source, target)]
    places = {item.label: j for j, item in enumerate(target)}
    pairs = [
        (i, places[item.label])
        for i, item in enumerate(source)
        if item.label is not None and counts[0][item.label] == counts[1][item.label] == 1
    ]
    return _longest_ascending(pairs)


def _longest_ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs in which both indexes ascend."""
    ends: list[int] = []  # the smallest second index that a run of each length can end in
    last: list[int] = []  # and the pair that it ends with
    before: list[int | None] = []
    for number, (_, second) in enumerate(pairs):
        length = bisect_left(ends, second)
        before.append(last[length - 1] if length else None)
        ends[length : length + 1] = [second]
        last[length : length + 1] = [number]
    run = []
    at = last[-1] if last else None
    while at is not None:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]


def _rejoined(beads: list[Bead], source: Sequence[Item], target: Sequence[Item]) -> list[Bead]:
    """Pair the blocks left over on both sides that carry the same number: they have moved."""
    counts = [Counter(item.label for item in side) for side in (source, target)]
    missing = {source[b.source[0]].label: b for b in beads if b.target[0] == b.target[1]}
    added = {target[b.target[0]].label: b for b in beads if b.source[0] == b.source[1]}
    both = [
        label
        for label in missing
        if label is not None and label in added and counts[0][label] == counts[1][label] == 1
    ]
    gone = {id(side[label]) for label in both for side in (missing, added)}
    kept = [bead for bead in beads if id(bead) not in gone]
    return kept + [Bead(missing[label].source, added[label].target, 0.5) for label in both]


def _item(block: Block, with_words: bool) -> Item:
    words = content_words(block.facts) if with_words else Counter[str]()
    return Item(len(block.text), keys(block.facts), words, block.kind, block.number)


def _pair(
    source: Document,
    target: Document,
    left: Sequence[int],
    right: Sequence[int],
    bead: Bead,
    evidence: Evidence,
) -> Pair:
    (a, b), (c, d) = bead.source, bead.target
    if a < b and c < d:
        i, j = left[a], right[c]
        here_block = joined([source.blocks[k] for k in left[a:b]])
        there_block = joined([target.blocks[k] for k in right[c:d]])
        pair = align_blocks(here_block, there_block, i, bead.score, evidence)
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
