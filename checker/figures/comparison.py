"""What two blocks that say the same disagree about in their numbers and dates.

Compared block by block, by value, so that a sentence aligned wrongly never makes a false pair.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.context import Context
from checker.figures.dates import Date, find_dates, same_date
from checker.figures.matching import Atom, Reading, absent, unmatched
from checker.figures.numbers import Number, find_numbers, roman_value
from checker.figures.words import word_values
from checker.gaps import bead_at
from checker.model import Pair, Segment
from glossary.tokens import Token


@dataclass(frozen=True, slots=True)
class Difference:
    """A number without its counterpart: on both sides (changed) or on one (missing, added)."""

    source: Number | None
    target: Number | None


@dataclass(frozen=True, slots=True)
class DateDifference:
    """Two dates in the same place that do not agree."""

    source: Date
    target: Date


@dataclass(frozen=True, slots=True)
class Figures:
    """What the comparison of one pair found."""

    numbers: tuple[Difference, ...] = ()
    dates: tuple[DateDifference, ...] = ()


def figures(pair: Pair, context: Context) -> Figures:
    """Return how the numbers and dates of a block pair differ; computed once for each pair."""
    if not pair.both or pair.source is None or pair.target is None:
        return Figures()
    source, target = pair.source, pair.target
    if not source.block.facts.numbers and not target.block.facts.numbers:
        return Figures()
    return context.once(f"figures of {id(pair)}", lambda: _compare(pair, source, target))


def _compare(pair: Pair, source: Segment, target: Segment) -> Figures:
    dates, spent = _dates(pair, source, target)
    left, right = _atoms(source, spent["source"]), _atoms(target, spent["target"])
    if not left and not right:
        return Figures((), dates)
    open_left, open_right = unmatched(left, right)
    # What a paragraph or an article is numbered with is another rule's business.
    open_left = _outside_references(open_left, source)
    open_right = _outside_references(open_right, target)
    if not open_left and not open_right:
        return Figures((), dates)
    left, right = _atoms(source, ()), _atoms(target, ())
    open_left = _not_said_otherwise(open_left, target, right)
    open_right = _not_said_otherwise(open_right, source, left)
    # A value that still stands on the other side was only said less often there.
    hard_left, hard_right = absent(open_left, right), absent(open_right, left)
    return Figures(_partners(pair, hard_left, open_left, hard_right, open_right), dates)


def _atoms(segment: Segment, spent: Sequence[Date]) -> list[Atom]:
    tokens = segment.block.facts.tokens
    starts = {token.start: i for i, token in enumerate(tokens)}
    atoms = []
    for number in segment.block.facts.numbers:
        if number.start < segment.start or number.end > segment.end:
            continue
        if any(d.start <= number.start < d.end for d in spent):
            continue
        scale = None
        if number.values:
            after = segment.block.text[number.end : number.end + 2]
            word = starts.get(number.end + len(after) - len(after.lstrip(" \u00a0\u202f-")))
            if word is not None:
                scale = _scale(tokens, word, segment)
        atoms.append(Atom(number, scale))
    return atoms


def _scale(tokens: Sequence[Token], first: int, segment: Segment) -> int | None:
    """The product of the scale words from ``first`` on: “hundred thousand”."""
    scales = segment.block.language.scales
    scale = None
    for token in tokens[first : first + 2]:
        factor = scales.get(token.key)
        if factor is None:
            break
        scale = (scale or 1) * factor
    return scale


def _outside_references(atoms: list[Atom], segment: Segment) -> list[Atom]:
    if not atoms:
        return atoms
    spans = [(r.start, r.end) for r in segment.block.facts.references]
    return [a for a in atoms if not any(s <= a.number.start < e for s, e in spans)]


def _not_said_otherwise(atoms: list[Atom], other: Segment, there: list[Atom]) -> list[Atom]:
    """Leave out what the other side says in words, in Roman, in a name, or in parts."""
    if not atoms:
        return atoms
    words = word_values(other.text, other.block.language)
    romans = _romans(other)
    present = frozenset(r for atom in there for r in (*atom.main, *atom.bare))
    left = []
    for atom in atoms:
        number = atom.number
        if not words.isdisjoint(atom.main) or not romans.isdisjoint(number.values):
            continue
        if _in_a_name(number, other) or _in_parts(number, other, present):
            continue
        left.append(atom)
    return left


def _romans(segment: Segment) -> frozenset[Decimal]:
    values = set()
    for token in segment.block.facts.tokens:
        if token.text.isascii() and token.text.isupper() and len(token.text) < 9:
            value = roman_value(token.text)
            if value is not None:
                values.add(Decimal(value))
    return frozenset(values)


def _in_a_name(number: Number, other: Segment) -> bool:
    """Whether the other side writes the same digits as part of a word: “64-bit” / “x64”."""
    text = other.block.text
    numbers = {n.start for n in other.block.facts.numbers}
    at = text.find(number.text)
    while at >= 0:
        end = at + len(number.text)
        digits = text[at - 1 : at].isdigit() or text[end : end + 1].isdigit()
        if not digits and at not in numbers:
            return True
        at = text.find(number.text, end)
    return False


def _in_parts(number: Number, other: Segment, present: frozenset[Reading]) -> bool:
    """Whether what was read as one number stands on the other side as several (“12 300”)."""
    pieces = find_numbers("; ".join(_runs(number.text)), other.block.language)
    return len(pieces) > 1 and all(p.values[0] in present for p in pieces if p.values)


def _runs(text: str) -> list[str]:
    return "".join(c if c.isdigit() else " " for c in text).split()


def _dates(
    pair: Pair, source: Segment, target: Segment
) -> tuple[tuple[DateDifference, ...], dict[str, list[Date]]]:
    """Compare the dates; also return those that agree, whose digits need no more looking at."""
    spent: dict[str, list[Date]] = {"source": [], "target": []}
    left, right = _dates_of(source), _dates_of(target)
    rest_left = []
    for date in left:
        twin = next((d for d in right if same_date(date, d)), None)
        if twin is None:
            rest_left.append(date)
            continue
        right.remove(twin)
        spent["source"].append(date)
        spent["target"].append(twin)
    changed = []
    for date in rest_left:
        twin = next((d for d in right if _one_part_changed(date, d)), None)
        if twin is not None:
            right.remove(twin)
            changed.append(DateDifference(date, twin))
    return tuple(changed), spent


def _dates_of(segment: Segment) -> list[Date]:
    block = segment.block
    if not block.facts.numbers:
        return []
    dates = find_dates(block.text, block.language)
    return [d for d in dates if segment.start <= d.start and d.end <= segment.end]


def _one_part_changed(first: Date, second: Date) -> bool:
    """Whether two dates are one date with a slip in it: the same parts, one of them different."""
    parts = list(
        zip(
            (first.day, first.month, first.year),
            (second.day, second.month, second.year),
            strict=True,
        )
    )
    if any((a is None) != (b is None) for a, b in parts):
        return False
    return sum(a != b for a, b in parts) == 1


def _partners(
    pair: Pair,
    hard_left: list[Atom],
    open_left: list[Atom],
    hard_right: list[Atom],
    open_right: list[Atom],
) -> tuple[Difference, ...]:
    """Pair what has no counterpart with what it became: in the same sentence, alike in form."""
    candidates = []
    for i, a in enumerate(open_left):
        for j, b in enumerate(open_right):
            if a in hard_left or b in hard_right:
                cost = _distance(pair, a.number, b.number, (a in hard_left) + (b in hard_right))
                if cost is not None:
                    candidates.append((cost, i, j))
    used_left: set[int] = set()
    used_right: set[int] = set()
    found = []
    for _, i, j in sorted(candidates):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            found.append(Difference(open_left[i].number, open_right[j].number))
    for i, a in enumerate(open_left):
        if a in hard_left and i not in used_left:
            found.append(Difference(a.number, None))
    for j, b in enumerate(open_right):
        if b in hard_right and j not in used_right:
            found.append(Difference(None, b.number))
    found.sort(key=lambda d: (d.target.start if d.target else 0, d.source.start if d.source else 0))
    return tuple(found)


def _distance(pair: Pair, source: Number, target: Number, hard: int) -> tuple[int, int, int] | None:
    """How unlikely ``target`` is what ``source`` became; ``None`` where it cannot be."""
    if (source.kind in ("time", "label")) != (target.kind in ("time", "label")):
        return None
    same_bead = bead_at(pair, "source", source.start) is bead_at(pair, "target", target.start)
    if not same_bead and hard < 2:
        return None
    form = abs(len(source.text) - len(target.text))
    return (0 if same_bead else 1, min(form, 2) + 2 - hard, abs(source.start - target.start))
