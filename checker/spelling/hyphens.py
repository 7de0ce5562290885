"""Compounds that have lost a hyphen: « ci dessous » for « ci-dessous »."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.context import Context
from checker.languages import language
from checker.model import Segment, Side
from checker.occurrences import segments_with
from glossary.tokens import fold

_SIDES: tuple[Side, ...] = ("source", "target")
_BEHIND = re.compile(r"[ \u00a0\u202f]([^\W\d_]+)")
# What a text writes so more often than this, and never otherwise, it means so.
_HABIT = 2


class LostHyphen(NamedTuple):
    """A compound without its hyphen: where it stands, and what it should read."""

    segment: Segment
    start: int
    end: int
    right: str


def lost_hyphens(context: Context) -> Iterator[LostHyphen]:
    """Yield the compounds of either version that are written with spaces, in order.

    Nothing of a language without a list of them, and nothing that a version writes so throughout.
    """
    for side in _SIDES:
        spoken = context.source_language if side == "source" else context.target_language
        if spoken is None or not spoken.hyphenated:
            continue
        found = [
            lost
            for segment in segments_with(_last_words(spoken.code), side, context)
            for lost in _find(segment)
        ]
        often = Counter(fold(lost.right) for lost in found)
        meant = {
            compound
            for compound, times in often.items()
            if times > _HABIT
            and not any(compound in fold(s.block.text) for s in context.segments(side))
        }
        yield from (lost for lost in found if fold(lost.right) not in meant)


def _find(segment: Segment) -> Iterator[LostHyphen]:
    text, spoken = segment.block.text, segment.block.language
    for m in _pattern(spoken.code).finditer(text, segment.start, segment.end):
        right = re.sub(r"[ \u00a0\u202f]", "-", m[0])
        # the pattern takes “ſ” for an “s”, which is no word of today
        parting = spoken.hyphenated.get(fold(right))
        behind = _BEHIND.match(text, m.end())
        if parting is not None and (behind is None or fold(behind[1]) not in parting):
            yield LostHyphen(segment, m.start(), m.end(), right)


@lru_cache(maxsize=8)
def _last_words(code: str) -> frozenset[str]:
    return frozenset(fold(compound.rsplit("-", 1)[1]) for compound in language(code).hyphenated)


@lru_cache(maxsize=8)
def _pattern(code: str) -> re.Pattern[str]:
    compounds = sorted(language(code).hyphenated, key=lambda c: (-len(c), c))
    words = "|".join(c.replace("-", r"[ \u00a0\u202f]") for c in compounds)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w\-‑’'])", re.IGNORECASE)
