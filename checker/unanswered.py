"""Stretches of one version that nothing in the other answers."""

import re
from collections.abc import Iterator

from checker.align.lengths import length_cost, length_ratio
from checker.context import Context
from checker.linking.left import left_without_answer
from checker.linking.stretches import Kind
from checker.model import Pair, Place, Segment, Side

# By how much (in nats) the block's length must speak for a gap where only lengths can tell: without
# the sentence they fit, with it they do not. Of sentences taken out of ordinary prose 57 % are then
# found, at 0.06 findings per 1,000 untouched words, most of them real.
_LENGTH_SPEAKS = 2.0
_LEAST_WORDS = 3
_SHOWN_WORDS = 8


def unanswered_sentences(pair: Pair, side: Side, context: Context) -> Iterator[tuple[Place, Place]]:
    """Yield the sentences of ``side`` that no sentence answers, and where each belongs.

    Where there is a word model, the words tell; else a gap counts only where the lengths of the
    whole paragraph bear it out, and where no gap on the other side could be its counterpart.
    """
    if context.lexicon is not None:
        yield from unanswered_parts(pair, side, context, "sentence")
    elif pair.both and pair.source is not None and pair.target is not None:
        yield from _by_length(pair, pair.source, pair.target, side, context)


def unanswered_parts(
    pair: Pair, side: Side, context: Context, kind: Kind
) -> Iterator[tuple[Place, Place]]:
    """Yield the parts of one kind of ``side`` that nothing answers, and where each belongs.

    Nothing where there is no word model.
    """
    for part in left_without_answer(pair, side, context, (kind,)):
        yield part.here, part.there


def _by_length(
    pair: Pair, source: Segment, target: Segment, side: Side, context: Context
) -> Iterator[tuple[Place, Place]]:
    gaps = [bead for bead in pair.sentences if not bead.both]
    mine = [bead for bead in gaps if _here(bead, side).start < _here(bead, side).end]
    if len(mine) != len(gaps) or not mine:
        return
    ratio = _ratio(context)
    length = len(source.text), len(target.text)
    gone = sum(_here(bead, side).end - _here(bead, side).start for bead in mine)
    rest = (length[0] - gone, length[1]) if side == "source" else (length[0], length[1] - gone)
    if length_cost(*length, ratio) - length_cost(*rest, ratio) < _LENGTH_SPEAKS:
        return
    for bead in mine:
        here, there = _here(bead, side), _there(bead, side)
        words = len(here.text.split())
        if words >= _LEAST_WORDS and not (here.block.head and here.start == 0):
            yield here.whole(), there.whole()


def unanswered_block(pair: Pair, side: Side) -> tuple[Place, Place] | None:
    """Return the block of ``side`` that has no counterpart, and where that belongs."""
    here, there = _sides(pair, side)
    if here is None or there is None or here.empty or not there.empty:
        return None
    return here.whole(), there.whole()


def excerpt(text: str) -> str:
    """Return the first words of a passage, for a message."""
    # a no-break space holds a mark to its word: “« clé »” is not cut open
    words = re.split(r"[ \t\r\n]+", text.strip())
    return " ".join(words[:_SHOWN_WORDS]) + (" …" if len(words) > _SHOWN_WORDS else "")


def _sides(pair: Pair, side: Side) -> tuple[Segment | None, Segment | None]:
    return (pair.source, pair.target) if side == "source" else (pair.target, pair.source)


def _here(bead: Pair, side: Side) -> Segment:
    here = _sides(bead, side)[0]
    if here is None:
        raise ValueError("a bead of two versions has both sides")
    return here


def _there(bead: Pair, side: Side) -> Segment:
    return _here(bead, "target" if side == "source" else "source")


def _ratio(context: Context) -> float:
    """The usual length of the target per character of the source, in this document."""

    def measure() -> float:
        both = [p for p in context.pairs if p.both and p.source and p.target]
        source = sum(len(p.source.text) for p in both if p.source)
        target = sum(len(p.target.text) for p in both if p.target)
        return length_ratio(source, target)

    return context.once("length ratio", measure)
