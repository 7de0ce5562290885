"""Equal numbers of two segments that count something else, or limit the other way round."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from checker.context import Context
from checker.figures.quantities import Quantity
from checker.gaps import bead_at
from checker.languages import Language
from checker.model import Pair, Segment, Side

QuantityChange = Literal["unit", "lost", "gained", "limit"]

# How far a unit may stand behind the first number of a range that shares it: “10 to 30 %”.
_SHARED = 24
# Units that one language may hardly leave out: signs close to the number.
_SIGNS = frozenset({"percent", "per mille"})


@dataclass(frozen=True, slots=True)
class QuantityDifference:
    """Two quantities of one value: another unit, a unit lost or gained, a limit turned round."""

    source: Quantity
    target: Quantity
    change: QuantityChange


def quantity_differences(pair: Pair, context: Context) -> tuple[QuantityDifference, ...]:
    """Return where equal numbers differ in unit or limit; computed once for each pair."""
    if not pair.both or pair.source is None or pair.target is None:
        return ()
    source, target = pair.source, pair.target
    here, there = source.block.facts.quantities, target.block.facts.quantities
    if not here or not there:
        return ()
    if not any(q.unit or q.limit for q in here) and not any(q.unit or q.limit for q in there):
        return ()
    return context.once(
        f"quantities of {id(pair)}", lambda: tuple(_compare(pair, source, target))
    )


def _compare(pair: Pair, source: Segment, target: Segment) -> list[QuantityDifference]:
    found = []
    for a, b in _twins(pair, _inside(source), _inside(target)):
        if a.limit and b.limit and a.limit != b.limit:
            found.append(QuantityDifference(a, b, "limit"))
        if a.unit == b.unit:
            continue
        if a.unit and b.unit:
            if not _kin(a.unit, b.unit):
                found.append(QuantityDifference(a, b, "unit"))
        elif a.unit and _sign(a.unit, source) and _without(a, source, b, target):
            found.append(QuantityDifference(a, b, "lost"))
        elif b.unit and _sign(b.unit, target) and _without(b, target, a, source):
            found.append(QuantityDifference(a, b, "gained"))
    return found


def _inside(segment: Segment) -> list[Quantity]:
    quantities = segment.block.facts.quantities
    return [
        q
        for q in quantities
        if segment.start <= q.number.start and q.number.end <= segment.end and q.value != 1
    ]


def _twins(
    pair: Pair, left: Sequence[Quantity], right: Sequence[Quantity]
) -> list[tuple[Quantity, Quantity]]:
    """Pair the quantities whose value stands once on either side, or once in a sentence."""
    ours, theirs = _by_value(left), _by_value(right)
    twins = []
    for value, mine in ours.items():
        other = theirs.get(value, [])
        if len(mine) == len(other) == 1:
            twins.append((mine[0], other[0]))
        elif other:
            twins += _by_sentence(pair, mine, other)
    return twins


def _by_sentence(
    pair: Pair, mine: list[Quantity], other: list[Quantity]
) -> list[tuple[Quantity, Quantity]]:
    twins = []
    for a in mine:
        here = _in_bead(pair, "source", mine, a)
        there = _in_bead(pair, "target", other, a, "source")
        if len(here) == len(there) == 1:
            twins.append((a, there[0]))
    return twins


def _in_bead(
    pair: Pair, side: Side, quantities: list[Quantity], at: Quantity, of: Side | None = None
) -> list[Quantity]:
    bead = bead_at(pair, of or side, at.number.start)
    if bead is None:
        return []
    return [q for q in quantities if bead_at(pair, side, q.number.start) is bead]


def _by_value(quantities: Sequence[Quantity]) -> dict[Decimal, list[Quantity]]:
    found: dict[Decimal, list[Quantity]] = {}
    for quantity in quantities:
        found.setdefault(quantity.value, []).append(quantity)
    return found


def _kin(first: str, second: str) -> bool:
    """Whether one unit is named more closely than the other: degree, degree Celsius."""
    return first.startswith(second) or second.startswith(first)


def _sign(unit: str, segment: Segment) -> bool:
    return unit in _SIGNS or unit in segment.block.language.figures.signs


def _without(own: Quantity, side: Segment, other: Quantity, there: Segment) -> bool:
    """Whether the other side lacks the unit of ``own``, and no range or column could share it."""
    unit = own.unit
    count = [sum(q.unit == unit for q in _inside(s)) for s in (side, there)]
    if count[1] >= count[0]:
        return False
    text, at = there.block.text, other.number.end
    if any(q.unit == unit and 0 < q.number.start - at < _SHARED for q in _inside(there)):
        return False
    forms = _forms(there.block.language, unit)
    rest = [q.unit_span for q in there.block.facts.quantities if q.unit == unit]
    lower = text.lower()
    spare = sum(lower.count(form.lower()) for form in forms)
    return spare <= len(rest)


def _forms(language: Language, unit: str | None) -> tuple[str, ...]:
    words = language.figures
    return (*words.units.get(unit or "", ()), *words.signs.get(unit or "", ()))
