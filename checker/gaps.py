"""Where something belongs that is missing."""

from checker.model import Pair, Place, Segment, Side

_CLOSING = ".!?…;:,»”\"'’) \u00a0\u202f\t\n"


def bead_at(pair: Pair, side: Side, offset: int) -> Pair | None:
    """Return the bead of sentences that ``offset`` of the block on ``side`` lies in."""
    for bead in pair.sentences:
        segment = bead.source if side == "source" else bead.target
        if segment is not None and segment.start <= offset < segment.end:
            return bead
    return None


def gap(pair: Pair, side: Side, offset: int) -> Place | None:
    """Return the zero-width place on the *other* side for what stands at ``offset`` on ``side``.

    It is the end of the aligned sentence, before its closing marks. ``None`` where there is no
    other side.
    """
    bead = bead_at(pair, side, offset) or pair
    other: Segment | None = bead.target if side == "source" else bead.source
    if other is None:
        return None
    end = other.start + len(other.text.rstrip(_CLOSING))
    return other.place(end, end)
