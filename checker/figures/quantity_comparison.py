"""Equal numbers of two segments that count something else, or limit the other way round."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from checker.context import Context
from checker.figures.quantities import Quantity, may_be_turned
from checker.gaps import bead_at
from checker.languages import Language
from checker.model import Pair, Segment, Side

QuantityChange = Literal["unit", "lost", "gained", "limit", "sign"]

# How far a unit may stand behind the first number of a range that shares it: “10 to 30 %”.
_SHARED = 24
# How far the digits may stand behind the words that they repeat.
_TWICE = 2
_DASHES = ("-", "‑", "–", "—", "−", "/")
# Units that one language may hardly leave out: signs close to the number.
_SIGNS = frozenset({"percent", "per mille"})
# Money that may be a weight: “250 psi”, « 250 livres par pouce carré ».
_ALSO = frozenset({"pound"})


@dataclass(frozen=True, slots=True)
class QuantityDifference:
    """Two quantities of one value.

    ``change``: they have other units, the unit was lost or gained, the limit is turned round, or
    only one has a minus sign.
    """

    source: Quantity
    target: Quantity
    change: QuantityChange


def quantity_differences(pair: Pair, context: Context) -> Sequence[QuantityDifference]:
    """Return where equal numbers differ in unit or limit; computed once for each pair."""
    known: dict[int, Sequence[QuantityDifference]] = context.once("quantities", dict)
    found = known.get(id(pair))
    if found is None:
        found = known[id(pair)] = _differences(pair)
    return found


def _differences(pair: Pair) -> Sequence[QuantityDifference]:
    if not pair.both or pair.source is None or pair.target is None:
        return ()
    here, there = pair.source.block.facts.quantities, pair.target.block.facts.quantities
    if not here or not there or not (_telling(here) or _telling(there)):
        return ()
    return _compare(pair, pair.source, pair.target)


def _telling(quantities: Sequence[Quantity]) -> bool:
    return any(q.unit or q.limit or q.negative for q in quantities)


def _compare(pair: Pair, source: Segment, target: Segment) -> list[QuantityDifference]:
    found = []
    for a, b in _twins(pair, _inside(source), _inside(target)):
        if (
            a.limit
            and b.limit
            and a.limit.direction != b.limit.direction
            and not may_be_turned(a.limit, b.limit)
        ):
            found.append(QuantityDifference(a, b, "limit"))
        if a.negative != b.negative and not _dash_before(source, a) and not _dash_before(target, b):
            found.append(QuantityDifference(a, b, "sign"))
        if a.unit == b.unit:
            continue
        if a.unit and b.unit:
            if not _kin(a.unit, b.unit):
                found.append(QuantityDifference(a, b, "unit"))
        elif a.number.kind != "plain" or b.number.kind != "plain":
            continue
        elif a.unit and _sign(a.unit, source) and _without(a, source, b, target):
            found.append(QuantityDifference(a, b, "lost"))
        elif b.unit and _sign(b.unit, target) and _without(b, target, a, source):
            found.append(QuantityDifference(a, b, "gained"))
    return found


def _dash_before(segment: Segment, quantity: Quantity) -> bool:
    """Whether something else than a minus sign may say the same: “5 – 3”, “minus 3”."""
    if quantity.negative:
        return False
    language = segment.block.language
    head = segment.block.text[: quantity.number.start].rstrip(" \u00a0\u202f").lower()
    return head.endswith((*_DASHES, *language.figures.minus)) or not head


def _inside(segment: Segment) -> list[Quantity]:
    """The quantities of a segment, “ten (10) days” as one; « un » is an article."""
    found: list[Quantity] = []
    for quantity in segment.block.facts.quantities:
        number = quantity.number
        if number.start < segment.start or number.end > segment.end:
            continue
        if quantity.value == 1 and number.kind == "word":
            continue
        last = found[-1] if found else None
        if last and last.value == quantity.value and number.start - last.number.end <= _TWICE:
            found[-1] = quantity._replace(limit=last.limit or quantity.limit)
        else:
            found.append(quantity)
    return found


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
        elif len(mine) == len(other) and (odd := _odd_ones(mine, other)):
            twins += odd
        elif other:
            twins += _by_sentence(pair, mine, other)
    return twins


def _odd_ones(
    mine: Sequence[Quantity], other: Sequence[Quantity]
) -> list[tuple[Quantity, Quantity]]:
    """Of as many equal values on both sides, those whose unit or limit alone is left over."""
    odd = _odd_one(mine, other, lambda q: q.unit), _odd_one(mine, other, _direction)
    return list(dict.fromkeys(twins for twins in odd if twins))


def _odd_one(
    mine: Sequence[Quantity], other: Sequence[Quantity], of: Callable[[Quantity], str | None]
) -> tuple[Quantity, Quantity] | None:
    """The one of either side without an equal on the other; of several that of the same rank."""
    here, there = (Counter(map(of, side)) for side in (mine, other))
    left, right = list((here - there).elements()), list((there - here).elements())
    if len(left) != 1 or len(right) != 1:
        return None
    ranks = [i for i, q in enumerate(mine) if of(q) == left[0]]
    same = [i for i, q in enumerate(other) if of(q) == right[0]]
    at = next((i for i in ranks if i in same), None)
    if at is None:
        return (mine[ranks[0]], other[same[0]]) if len(ranks) == len(same) == 1 else None
    return mine[at], other[at]


def _direction(quantity: Quantity) -> str | None:
    return quantity.limit.direction if quantity.limit else None


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
    return unit in _SIGNS or (unit in segment.block.language.figures.signs and unit not in _ALSO)


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
