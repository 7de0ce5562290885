"""What stands around a bead of sentences: its gaps, its like, and the ends of its block."""

from collections.abc import Sequence

from checker.model import Pair, Segment, Side

# Gaps of either side that stand beside each other, neither longer than this times the other, are
# most likely one sentence rendered freely.
_LIKE = 2.0
# What a passage ends with that is complete, and one that is not.
_ENDS, _OPEN = frozenset(".!?:;"), frozenset(",–—")
_QUOTES = "»”\"’') \u00a0\u202f"


def goes_on_elsewhere(pair: Pair, side: Side) -> bool:
    """Whether the other version breaks off where this one comes to an end.

    What it lacks stands in the next block then: “The fee is paid by” / « La redevance est payée par
    le membre ou, s’il en a un, par son mandataire. »
    """
    here, there = (segment.text.rstrip(_QUOTES)[-1:] for segment in sides(pair, side))
    return here in _ENDS and bool(there) and (there.isalpha() or there in _OPEN)


def beside_its_like(beads: Sequence[Pair], at: int, side: Side) -> bool:
    """Whether beside a gap the other side has a sentence too many, about as long.

    Alone in a gap of its own, or in a pair with fewer sentences on this side.
    """
    length = len(sides(beads[at], side)[0].text)
    for bead in (*beads[max(at - 1, 0) : at], *beads[at + 1 : at + 2]):
        here, there = sides(bead, side)
        if count(bead, side) < count(bead, other(side)):
            spare = len(there.text) - len(here.text)
            if length <= _LIKE * spare and spare <= _LIKE * length:
                return True
    return False


def with_gaps(beads: Sequence[Pair], at: int, side: Side) -> Sequence[Pair]:
    """Return a bead with those beside it that have text on ``side`` alone.

    What is in such a gap may belong to the bead: “…, mais pas les autres.” / “… . Others can’t.”
    """
    first = last = at
    while first > 0 and sides(beads[first - 1], side)[1].empty:
        first -= 1
    while last + 1 < len(beads) and sides(beads[last + 1], side)[1].empty:
        last += 1
    return beads[first : last + 1]


def count(bead: Pair, side: Side) -> int:
    """Return how many sentences of one side a bead joins."""
    span = bead.source_range if side == "source" else bead.target_range
    return span.end - span.start


def sides(pair: Pair, side: Side) -> tuple[Segment, Segment]:
    """Return one side of a pair of two versions, then the other."""
    if pair.source is None or pair.target is None:
        raise ValueError("a pair of two versions has both sides")
    return (pair.source, pair.target) if side == "source" else (pair.target, pair.source)


def other(side: Side) -> Side:
    """Return the other side."""
    return "target" if side == "source" else "source"


def span(beads: Sequence[Pair], side: Side) -> Segment:
    """Return the stretch of one side that consecutive beads cover."""
    parts = [sides(bead, side)[0] for bead in beads]
    return Segment(side, parts[0].block, parts[0].start, parts[-1].end)
