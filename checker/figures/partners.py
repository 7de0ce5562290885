"""Pairing the numbers that have no equal: what each became on the other side."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from checker.figures.numbers import Number
from checker.gaps import bead_at
from checker.model import Pair

Manner = Literal["number", "ordinal", "portion"]

# What counts something else than the number says: 50 per cent of the votes, two bodies.
_SHARES = frozenset({"percent", "per mille"})
# “The first” and « le tiers » have nothing in common; “the third” and « le tiers » may.
_SMALLEST_PART = 2
_HALF_DAY = 12
_IN_WORDS = frozenset({"word", "ordinal", "roman"})


class Open(NamedTuple):
    """A number without its equal.

    ``unit`` is what it counts, if that is known. ``hard``: the other side says its value in no
    way, so that it is missing if nothing stands for it. ``manner``: “half” is a portion, “third”
    and “XXe” are ordinals.
    """

    number: Number
    unit: str | None
    hard: bool

    manner: Manner

    @property
    def in_words(self) -> bool:
        """Whether it is written without a digit."""
        return not any(map(str.isdigit, self.number.text)) and self.number.kind in _IN_WORDS


def partners(
    pair: Pair, left: Sequence[Open], right: Sequence[Open]
) -> list[tuple[Number | None, Number | None]]:
    """Pair what has no counterpart with what it became: in the same sentence, alike in form.

    What is left alone is paired with ``None`` if it is in digits and hard. In target order.
    """
    candidates = []
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            cost = _distance(pair, a, b)
            if cost is not None:
                candidates.append((cost, i, j))
    used_left: set[int] = set()
    used_right: set[int] = set()
    found: list[tuple[Number | None, Number | None]] = []
    for _, i, j in sorted(candidates):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            found.append((left[i].number, right[j].number))
    for i, a in enumerate(left):
        if i not in used_left and a.hard and not a.in_words:
            found.append((a.number, None))
    for j, b in enumerate(right):
        if j not in used_right and b.hard and not b.in_words:
            found.append((None, b.number))
    found.sort(key=lambda d: (d[1].start if d[1] else 0, d[0].start if d[0] else 0))
    return found


def _distance(pair: Pair, a: Open, b: Open) -> tuple[int, int, int] | None:
    """How unlikely ``b`` is what ``a`` became; ``None`` where it cannot be."""
    source, target, hard = a.number, b.number, a.hard + b.hard
    if not hard or (source.kind in ("time", "label")) != (target.kind in ("time", "label")):
        return None
    same_bead = bead_at(pair, "source", source.start) is bead_at(pair, "target", target.start)
    if not same_bead and (hard < 2 or a.in_words or b.in_words):
        return None
    if (a.in_words or b.in_words) and (not _alike(a, b) or _half_a_day(a, b)):
        return None
    form = abs(len(source.text) - len(target.text)) + 4 * (a.in_words != b.in_words)
    if a.manner != b.manner:
        form += 4
    return (0 if same_bead else 1, min(form, 6) + 2 - hard, abs(source.start - target.start))


def _alike(a: Open, b: Open) -> bool:
    """Whether two numbers, one of them in words, may stand in the same place of a sentence."""
    if a.in_words != b.in_words:
        return a.hard and b.hard and a.unit == b.unit and a.manner == b.manner
    if a.unit != b.unit and (a.unit in _SHARES or b.unit in _SHARES or (a.unit and b.unit)):
        return False
    if 1 in (a.number.value, b.number.value) and not (a.hard and b.hard):
        return False  # “first” comes and goes
    if {a.manner, b.manner} == {"portion", "ordinal"}:
        ordinal = a if a.manner == "ordinal" else b
        return ordinal.number.value is not None and ordinal.number.value > _SMALLEST_PART
    return a.manner == b.manner


def _half_a_day(a: Open, b: Open) -> bool:
    """Whether the two may be one hour: “nine o’clock in the evening”, « vingt et une heures »."""
    if a.number.value is None or b.number.value is None or "hour" not in (a.unit, b.unit):
        return False
    return abs(a.number.value - b.number.value) == _HALF_DAY
