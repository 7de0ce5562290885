"""The name of a finding that survives unrelated edits, moves and renumbering."""

import hashlib
import re

from checker.model import Pair, Place, Problem

# How much of either side around the words goes into the name, in words.
_NEAR = 3
_SPACE = re.compile(r"\s+")


def _around(place: Place) -> str:
    text = place.block.text
    before = text[: place.start].split()[-_NEAR:]
    after = text[place.end :].split()[:_NEAR]
    return " ".join([*before, f"[{_SPACE.sub(' ', place.text)}]", *after])


def fingerprint(rule: str, problem: Problem, pair: Pair, count: int = 0) -> str:
    """Return 16 hexadecimal digits made of the rule, its words and their near surroundings.

    Neither offsets nor paragraph numbers go in. ``count`` tells apart findings that are alike: 0
    for the first, 1 for the second, in the order of the document.
    """
    parts = [rule, problem.message]
    parts += [f"{place.side}:{_around(place)}" for place in problem.places]
    if not problem.places:
        parts += [f"{side.side}:{side.text}" for side in pair.sides]
    if count:
        parts.append(f"#{count}")
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
