"""Which space a version has at its marks as a rule."""

from collections import Counter

from checker.characters.spaces import FIXED, Space, Spaced, group
from checker.context import Context
from checker.model import Side

# How many of the like a version must have for a way of its own, and how many of these a second
# departure, a third and so on ask for.
_LEAST, _EACH = 3, 9


def usual_space(context: Context, side: Side, spaced: Spaced) -> Space | None:
    """Return the space that a version has at marks of the kind, where it has a way of its own.

    ``None`` where it has not, or where ``spaced`` itself keeps to it. A no-break and a narrow
    no-break space are the same way; what is wider kept than the way asks for keeps to it.
    """
    ways = context.once(f"spaces at the marks of the {side}", lambda: _count(context, side))
    counts = ways.get(group(spaced.mark), Counter())
    usual = _way(counts)
    if usual is None and spaced.space == "plain" and group(spaced.mark) == ";?!":
        # no usage has a plain space there and a no-break one before the colon
        usual = _way(ways.get(":", Counter()))
        usual = usual if usual in FIXED else None
    if usual is None or spaced.space == usual or (spaced.space in FIXED and usual != "none"):
        return None
    return usual


def _way(counts: Counter[Space]) -> Space | None:
    """The space that outweighs the others."""
    fixed = sum(counts[space] for space in FIXED)
    classes = {"none": counts["none"], "plain": counts["plain"], "fixed": fixed}
    most = max(sorted(classes), key=lambda name: classes[name])
    others = sum(classes.values()) - classes[most]
    if classes[most] < max(_LEAST, _EACH * (others - 1)):
        return None
    if most == "fixed":
        return "no-break" if counts["no-break"] >= counts["narrow"] else "narrow"
    return "none" if most == "none" else "plain"


def _count(context: Context, side: Side) -> dict[str, Counter[Space]]:
    ways: dict[str, Counter[Space]] = {}
    for segment in context.segments(side):
        for spaced in segment.block.facts.spaces:
            ways.setdefault(group(spaced.mark), Counter())[spaced.space] += 1
    return ways
