"""The quotations of a text by the kind of their marks, and the kind that a version has."""

import re
from collections import Counter

from checker.characters.marks import Couple
from checker.context import Context
from checker.model import Segment, Side
from checker.typography.departures import is_way

# How many of the usual kind each departure but the first asks for.
_EACH = 9
# Fewer are no way of quoting.
_LEAST = 2


def couples_in(segment: Segment) -> list[Couple]:
    """Return the quotations that begin in a stretch and do not lie inside another one."""
    found: list[Couple] = []
    for couple in segment.block.facts.quotes.couples:
        if segment.start <= couple.opening.at < segment.end and not (
            found and couple.opening.at < found[-1].closing.at
        ):
            found.append(couple)
    return found


def quoted(couple: Couple, segment: Segment) -> str:
    """Return the words between the marks, without the space around them."""
    return segment.block.text[couple.opening.at + 1 : couple.closing.at].strip()


def usual_kind(context: Context, side: Side) -> str | None:
    """Return the pair of marks that a version quotes with, where it has one way of doing so."""

    def find() -> str | None:
        kinds = _kinds(context, side)
        usual = max(sorted(kinds), key=lambda kind: kinds[kind], default=None)
        if usual is None:
            return None
        others = kinds.total() - kinds[usual]
        return usual if kinds[usual] >= max(_LEAST, _EACH * (others - 1)) else None

    return context.once(f"usual quotation marks of the {side}", find)


def is_kept(kind: str, context: Context, side: Side) -> bool:
    """Return whether a version has that pair of marks often and nearly everywhere."""
    kinds = _kinds(context, side)
    return is_way(kinds[kind], kinds.total() - kinds[kind])


def _kinds(context: Context, side: Side) -> Counter[str]:
    def count() -> Counter[str]:
        return Counter(
            couple.opening.kind
            for segment in context.segments(side)
            if segment.block.facts.quotes.couples
            for couple in couples_in(segment)
        )

    return context.once(f"quotation marks of the {side}", count)


def with_marks(words: str, kind: str, context: Context, side: Side) -> str:
    """Return ``words`` between the marks of ``kind``, with the space that a version has inside."""

    def find() -> str:
        inner = re.compile(re.escape(kind[0]) + r"(\s?)\S")
        segments = context.segments(side)
        for segment in segments:
            found = inner.search(segment.block.text)
            if found:
                return found[1]
        language = segments[0].block.language
        own = kind == "".join(language.quotes[0])
        return "\u00a0" if own and language.quote_space else ""

    space = context.once(f"space inside {kind} in the {side}", find)
    return kind[0] + space + words + space + kind[1]
