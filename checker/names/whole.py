"""Whether a passage is rendered whole, so that what it lacks is lacking."""

from checker.gaps import bead_at
from checker.model import Pair, Side

# A target of less than half the length renders its source in part: a definition that is set out
# elsewhere, a list in another order. Another rule speaks of that. Short texts vary more.
_LEAST, _SHORT = 0.5, 60


def is_rendered(pair: Pair, side: Side, offset: int) -> bool:
    """Whether what stands at ``offset`` on ``side`` is in a sentence that the other version has."""
    bead = bead_at(pair, side, offset)
    for level in (pair, bead):
        if level is None or level.source is None or level.target is None:
            continue
        here, there = (
            (level.source, level.target) if side == "source" else (level.target, level.source)
        )
        if there.empty:
            return False
        if len(here.text) >= _SHORT and len(there.text) < _LEAST * len(here.text):
            return False
    return True
