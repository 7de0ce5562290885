"""Which space a version has at its marks as a rule."""

from collections import Counter
from collections.abc import Mapping

from checker.characters.spaces import FIXED, Space, Spaced, group
from checker.context import Context
from checker.model import Side
from checker.typography.departures import is_way

# How many of the like a second departure, a third and so on ask for to be departures still.
_EACH = 9
# The same where the space is not there at all, which every reader sees.
_EACH_SEEN = 4


def usual_space(context: Context, side: Side, spaced: Spaced) -> Space | None:
    """Return the space that a version has at marks of the kind, where it has a way of its own.

    ``None`` where it has not, or where ``spaced`` itself keeps to it. A no-break and a narrow
    no-break space are the same way; a no-break space where others are plain keeps to it too. A
    plain one where others are no-break, which no eye sees, departs only from a way well kept.
    """
    known = context.once(f"usual spaces of the {side}", dict[tuple[str, Space], Space | None])
    key = spaced.mark, spaced.space
    if key not in known:
        known[key] = _usual(context, side, spaced)
    return known[key]


def _usual(context: Context, side: Side, spaced: Spaced) -> Space | None:
    ways = context.once(f"spaces at the marks of the {side}", lambda: _count(context, side))
    kind = group(spaced.mark)
    own = ways.get(kind, Counter())
    each = _EACH_SEEN if spaced.space == "none" else _EACH
    usual = _way(own, each) if own.total() > 1 else None
    if own.total() == 1 and (kind == ":" or spaced.space == "plain"):
        # who spaces “?” or the inside of guillemets spaces the colon; nobody has a plain space
        # before “?” and a no-break one elsewhere
        for other in _TELLING.get(kind, ()):
            usual = usual or _fixed(_way(ways.get(other, Counter())))
    if usual is None or spaced.space == usual or (spaced.space in FIXED and usual != "none"):
        return None
    if spaced.space == "plain" and usual in FIXED and not _is_kept(ways):
        return None
    return usual


def _is_kept(ways: Mapping[str, Counter[Space]]) -> bool:
    """Whether the marks that tell of each other have no-break spaces nearly everywhere."""
    counts = sum((ways.get(kind, Counter()) for kind in _TELLING), Counter[Space]())
    fixed = sum(counts[space] for space in FIXED)
    return is_way(fixed, counts.total() - fixed)


def space_before(context: Context, side: Side, mark: str) -> Space:
    """Return the space to write before ``mark``: the version's own, else that of its language."""
    ways = context.once(f"spaces at the marks of the {side}", lambda: _count(context, side))
    segments = context.segments(side)
    spaced = bool(segments) and mark in segments[0].block.language.spaced_marks
    if not spaced and mark not in ";:?!%":
        return "none"
    return _way(ways.get(group(mark), Counter())) or ("no-break" if spaced else "none")


# Whose way tells of a mark that has none itself.
_TELLING = {":": (";?!", "«»"), ";?!": (":", "«»"), "«»": (":", ";?!")}


def _fixed(space: Space | None) -> Space | None:
    return space if space in FIXED else None


def _way(counts: Counter[Space], each: int = _EACH) -> Space | None:
    """The space that outweighs the others; where there is one of each, one that keeps the line."""
    fixed = sum(counts[space] for space in FIXED)
    classes = {"fixed": fixed, "none": counts["none"], "plain": counts["plain"]}
    most = max(classes, key=lambda name: classes[name])
    others = sum(classes.values()) - classes[most]
    if not classes[most] or classes[most] < each * (others - 1):
        return None
    if most == "fixed":
        return "no-break" if counts["no-break"] >= counts["narrow"] else "narrow"
    if others == classes[most]:
        return None
    return "none" if most == "none" else "plain"


def _count(context: Context, side: Side) -> dict[str, Counter[Space]]:
    ways: dict[str, Counter[Space]] = {}
    for segment in context.segments(side):
        for spaced in segment.block.facts.spaces:
            ways.setdefault(group(spaced.mark), Counter())[spaced.space] += 1
    return ways
