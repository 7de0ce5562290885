"""References of two blocks that say the same, compared one for one and sentence by sentence."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from checker.context import Context
from checker.figures.lost_labels import lost_from_a_list, lost_from_a_noun, may_answer
from checker.figures.open_references import open_references, reference_ranges
from checker.figures.references import Reference
from checker.model import Pair, Segment
from checker.offsets import Span


class ReferenceDifferences(NamedTuple):
    """How the references of two blocks differ.

    ``changed`` are pairs with another number; ``lost`` are references of the source of which the
    target has the word or the list, but not the number, with the place in the target; ``missing``
    and ``added`` have a number that the other version does not have in any form.
    """

    changed: tuple[tuple[Reference, Reference], ...] = ()
    lost: tuple[tuple[Reference, Span], ...] = ()
    missing: tuple[Reference, ...] = ()
    added: tuple[Reference, ...] = ()


_NONE = ReferenceDifferences()


class _Known(NamedTuple):
    """What is open on either side, and what begins or ends a range there."""

    missing: Sequence[Reference]
    added: Sequence[Reference]
    ends: frozenset[Reference]
    other_ends: frozenset[Reference]


def reference_differences(pair: Pair, context: Context) -> ReferenceDifferences:
    """Return how the references of a block pair differ; computed once for each pair."""
    if not pair.both or pair.source is None or pair.target is None:
        return _NONE
    here, there = pair.source.block.facts.references, pair.target.block.facts.references
    if [r.parts for r in here] == [r.parts for r in there]:
        return _NONE
    known = context.once("differences of references", dict[int, ReferenceDifferences])
    found = known.get(id(pair))
    if found is None:
        found = known[id(pair)] = _compare(pair, pair.source, pair.target)
    return found


def _compare(pair: Pair, source: Segment, target: Segment) -> ReferenceDifferences:
    missing, added = open_references(source, target), open_references(target, source)
    ends, other_ends = (
        frozenset(r for both in reference_ranges(side) for r in both) for side in (source, target)
    )
    known = _Known(missing, added, ends, other_ends)
    changed: list[tuple[Reference, Reference]] = []
    lost: list[tuple[Reference, Span]] = []
    for bead in pair.sentences or (pair,):
        if bead.source is None or bead.target is None:
            continue
        here, there = _inside(bead.source), _inside(bead.target)
        left, right = _rest(here, there)
        if not left:
            continue
        of_lists = lost_from_a_list(left, here, there, bead.source, bead.target)
        left = _without(left, [r for r, _ in of_lists])
        lost += of_lists
        same = _changed(left, right, known, alike=may_answer)
        left = _without(left, [a for a, _ in same])
        right = _without(right, [b for _, b in same])
        of_nouns = lost_from_a_noun(left, missing, here, there, bead.source, bead.target)
        left = _without(left, [r for r, _ in of_nouns])
        changed += [*same, *_changed(left, right, known, alike=_any)]
        lost += of_nouns
    told = {a for a, _ in changed} | {a for a, _ in lost}
    twins = {b for _, b in changed}
    return ReferenceDifferences(
        tuple(changed),
        tuple(lost),
        tuple(r for r in missing if r not in told),
        tuple(r for r in added if r not in twins),
    )


def _inside(side: Segment) -> list[Reference]:
    return [r for r in side.block.facts.references if side.start <= r.start < side.end]


def _without(references: Sequence[Reference], told: Sequence[Reference]) -> list[Reference]:
    return [r for r in references if r not in told]


def _rest(
    own: Sequence[Reference], others: Sequence[Reference]
) -> tuple[list[Reference], list[Reference]]:
    """Strike out equal references one for one; return what is left.

    Those of a kind first, then those in the same place of the order.
    """
    equal = sorted(
        (not may_answer(a.kind, b.kind), abs(i - j), i, j)
        for i, a in enumerate(own)
        for j, b in enumerate(others)
        if _equal(a, b)
    )
    pairs = _one_for_one((i, j) for *_, i, j in equal)
    here, there = {i for i, _ in pairs}, {j for _, j in pairs}
    return (
        [a for i, a in enumerate(own) if i not in here],
        [b for j, b in enumerate(others) if j not in there],
    )


def _one_for_one(ranked: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep of some pairs, the best first, those whose members are in no better one."""
    pairs: list[tuple[int, int]] = []
    left: set[int] = set()
    right: set[int] = set()
    for i, j in ranked:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def _equal(a: Reference, b: Reference) -> bool:
    return len(a.parts) == len(b.parts) and all(
        x & y for x, y in zip(a.parts, b.parts, strict=True)
    )


def _changed(
    left: Sequence[Reference],
    right: Sequence[Reference],
    known: "_Known",
    alike: Callable[[str, str], bool],
) -> list[tuple[Reference, Reference]]:
    """Pair what has no equal: alike in form, and one of the two said nowhere on the other side.

    Their kinds are ``alike``. The same script first, then the surest evidence, and the order.
    """
    ranked = []
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            hard = (a in known.missing) + (b in known.added)
            if (a in known.ends) != (b in known.other_ends):
                continue
            if hard and (_alike(a, b) or _has_lost_a_mark(a, b)) and alike(a.kind, b.kind):
                ranked.append((_script(a) != _script(b), -hard, abs(i - j), i, j))
    ranked.sort()
    return [(left[i], right[j]) for i, j in _one_for_one((i, j) for *_, i, j in ranked)]


def _any(_: str, __: str) -> bool:
    return True


def _alike(a: Reference, b: Reference) -> bool:
    """Whether one may have become the other: as many parts, numbers for numbers."""
    return (
        a.first == b.first
        and a.local == b.local
        and len(a.parts) == len(b.parts)
        and (
            _script(a) == _script(b) == "capitals"
            or all(_is_number(x) == _is_number(y) for x, y in zip(a.parts, b.parts, strict=True))
        )
    )


def _has_lost_a_mark(a: Reference, b: Reference) -> bool:
    """Whether the digits are the same and only what parts them is not: “11.7”, « 117 »."""
    digits = [[c for c in r.text if c.isdigit()] for r in (a, b)]
    return len(digits[0]) > 1 and digits[0] == digits[1]


def _is_number(part: frozenset[str]) -> bool:
    return any(map(str.isdecimal, part))


def _script(reference: Reference) -> str:
    """What its first part is written in."""
    label = reference.text[reference.label - reference.start :].lstrip("(")
    return "digits" if label[:1].isdigit() else "capitals" if label.isupper() else "letters"
