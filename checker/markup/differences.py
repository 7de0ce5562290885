"""Which placeholders and tags of two blocks that say the same have no counterpart."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.context import Context
from checker.markup.codes import CodeKind, InlineCode
from checker.model import Pair

# The number of the value that a placeholder stands for.
_NUMBER = re.compile(r"%\d+\$")


class CodeDifference(NamedTuple):
    """On both sides one that became another, or on one side one that the other does not have."""

    source: InlineCode | None
    target: InlineCode | None


def code_differences(pair: Pair, kind: CodeKind, context: Context) -> tuple[CodeDifference, ...]:
    """Return how those of one kind differ, in order; how often each stands counts, not its place.

    Computed once for each pair.
    """
    if not pair.both or pair.source is None or pair.target is None:
        return ()
    source, target = pair.source.block.facts.inline_codes, pair.target.block.facts.inline_codes
    if not source and not target:
        return ()

    def compare() -> tuple[CodeDifference, ...]:
        here, there = ([c for c in side if c.kind == kind] for side in (source, target))
        if min(len(here), len(there)) > 1 and _numbered(here) != _numbered(there):
            # “%s in %s” / « dans %2$s, %1$s »: numbered for another order
            here, there = _unnumbered(here), _unnumbered(there)
        lost, new = _without(here, there), _without(there, here)
        both = min(len(lost), len(new))
        return tuple(
            [CodeDifference(a, b) for a, b in zip(lost, new, strict=False)]
            + [CodeDifference(code, None) for code in lost[both:]]
            + [CodeDifference(None, code) for code in new[both:]]
        )

    return context.once(f"{kind}s of {id(pair)}", compare)


def _numbered(codes: Sequence[InlineCode]) -> bool:
    return any(_NUMBER.match(code.key) for code in codes)


def _unnumbered(codes: Sequence[InlineCode]) -> list[InlineCode]:
    return [code._replace(key=_NUMBER.sub("%", code.key)) for code in codes]


def _without(codes: Sequence[InlineCode], others: Sequence[InlineCode]) -> list[InlineCode]:
    """Return those of ``codes`` that are one too many: of several alike, the last ones."""
    left = [code.key for code in others]
    lone = []
    for code in codes:
        if code.key in left:
            left.remove(code.key)
        else:
            lone.append(code)
    return lone
