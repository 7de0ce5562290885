"""Numbers of two segments that say the same, in digits and in words, compared by value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.figures.atoms import digits, labels_apart, unmatched_words, words
from checker.figures.calendar_comparison import Spent
from checker.figures.dates import Date
from checker.figures.matching import Atom, Reading, absent, unmatched
from checker.figures.measures import same_measure
from checker.figures.numbers import Number, find_numbers, roman_value
from checker.figures.partners import Manner, Open, partners
from checker.figures.quantities import Quantity
from checker.figures.words import word_values
from checker.gaps import bead_at
from checker.model import Pair, Segment

_HALF = Decimal("0.5")
# The decimal mark of one language for that of another.
_EXCHANGED = str.maketrans(".,", ",.")


@dataclass(frozen=True, slots=True)
class Difference:
    """A number without its counterpart: on both sides (changed) or on one (missing, added)."""

    source: Number | None
    target: Number | None


def number_differences(
    pair: Pair, source: Segment, target: Segment, spent: Spent
) -> tuple[Difference, ...]:
    """Return the numbers without a counterpart, in the order of the target.

    ``spent`` are dates that agree. A number in words is only told where it became another one:
    “both” and « les deux », “a” and « un » come and go as the language likes.
    """
    left, right = labels_apart(digits(source, spent.source), digits(target, spent.target), target)
    said_left, said_right = words(source), words(target)
    if not left and not right and not (said_left and said_right):
        return ()
    open_left, open_right = unmatched(left, right)
    said_left, said_right = unmatched_words(said_left, said_right)
    open_left, said_right = unmatched(open_left, said_right)
    said_left, open_right = unmatched(said_left, open_right)
    if not open_left and not open_right and not (said_left and said_right):
        return ()
    # What a paragraph or an article is numbered with is another rule's business.
    open_left = _outside_references(open_left, source)
    open_right = _outside_references(open_right, target)
    left, right = labels_apart(digits(source, ()), digits(target, ()), target)
    here = _Side(pair, source, target, left, right)
    there = _Side(pair, target, source, right, left)
    found = partners(pair, here.open(open_left, said_left), there.open(open_right, said_right))
    return tuple(_whole_dates([Difference(a, b) for a, b in found], source, target))


def _whole_dates(
    found: Sequence[Difference], source: Segment, target: Segment
) -> Iterator[Difference]:
    """Tell a date of which the other side has nothing once and whole, not number by number."""
    told: set[Date] = set()
    for difference in found:
        if difference.target is None and difference.source is not None:
            date = _lost_date(difference.source, source, target)
        elif difference.source is None and difference.target is not None:
            date = _lost_date(difference.target, target, source)
        else:
            date = None
        if date is None:
            yield difference
        elif date not in told:
            told.add(date)
            whole = Number(date.start, date.end, date.text, (), "label")
            yield Difference(
                whole if difference.source else None, whole if difference.target else None
            )


def _lost_date(number: Number, segment: Segment, other: Segment) -> Date | None:
    """The date that ``number`` is part of, if the other side does not even name its month."""
    dates = segment.block.facts.dates
    date = next((d for d in dates if d.start <= number.start < d.end), None)
    if date is None or any(d.month == date.month for d in other.block.facts.dates):
        return None
    words = other.block.facts.calendar_words
    return None if any(w.kind == "month" and w.value == date.month for w in words) else date


class _Side:
    """One side while it is compared: which of its numbers the other side says in no way."""

    def __init__(
        self,
        pair: Pair,
        segment: Segment,
        other: Segment,
        atoms: list[Atom],
        there: list[Atom],
    ) -> None:
        self.pair, self.segment, self.other = pair, segment, other
        self.atoms, self.there = atoms, there

    def open(self, digits: list[Atom], said: list[Atom]) -> list[Open]:
        """Return what is open with how surely it has no counterpart."""
        if not digits and not said:
            return []
        other = self.other
        words = word_values(other.text, other.block.language)
        exact = word_values(other.text, other.block.language, articles=False)
        romans = _romans(other)
        present = frozenset(r for atom in self.there for r in (*atom.main, *atom.bare))
        found = []
        for atom in digits:
            number = atom.number
            if not exact.isdisjoint(atom.main) or not romans.isdisjoint(number.values):
                continue
            if _in_a_name(number, other) or _in_parts(number, other, present):
                continue
            if self._in_another_unit(number) or _and_a_half(number, words):
                continue
            # only “a” or « un » may say it: it is not missing, but may have become something else
            article = not words.isdisjoint(atom.main)
            hard = not article and bool(absent((atom,), self._answering(atom)))
            found.append(Open(number, self._unit(number), hard, _manner(number, self.segment)))
        for atom in said:
            number = atom.number
            if self._in_another_unit(number):
                continue
            # an article is no “first”: « un » may stand anywhere
            answers = exact if number.kind == "ordinal" else words
            hard = (
                answers.isdisjoint(atom.main)
                and romans.isdisjoint(number.values)
                and present.isdisjoint(atom.main)
            )
            found.append(Open(number, self._unit(number), hard, _manner(number, self.segment)))
        return found

    def _answering(self, atom: Atom) -> list[Atom]:
        """The numbers that may answer one: those of its sentence, where that has its own."""
        bead = bead_at(self.pair, self.segment.side, atom.number.start)
        if bead is None or len(self.pair.sentences) < 2 or not _one_to_one(bead):
            return self.there
        other = bead.target if self.segment.side == "source" else bead.source
        if other is None:
            return self.there
        return [a for a in self.there if other.start <= a.number.start < other.end]

    def _quantity(self, number: Number) -> Quantity | None:
        quantities = self.segment.block.facts.quantities
        return next((q for q in quantities if q.number is number), None)

    def _unit(self, number: Number) -> str | None:
        quantity = self._quantity(number)
        return quantity.unit if quantity else None

    def _in_another_unit(self, number: Number) -> bool:
        """Whether the other side gives as much in another unit."""
        own = self._quantity(number)
        if own is None or own.unit is None:
            return False
        return any(same_measure(own, theirs) for theirs in self.other.block.facts.quantities)


def _manner(number: Number, segment: Segment) -> Manner:
    if number.text.lower() in segment.block.language.figures.portions:
        return "portion"
    return "ordinal" if number.kind in ("ordinal", "roman") else "number"


def _and_a_half(number: Number, words: frozenset[Decimal]) -> bool:
    """Whether what stands in digits may be said as “one and a half”."""
    return any(value % 1 == _HALF for value in number.values) and _HALF in words


def _one_to_one(bead: Pair) -> bool:
    ranges = bead.source_range, bead.target_range
    return all(r.end - r.start == 1 for r in ranges)


def _outside_references(atoms: list[Atom], segment: Segment) -> list[Atom]:
    if not atoms:
        return atoms
    spans = [(r.start, r.end) for r in segment.block.facts.references]
    return [a for a in atoms if not any(s <= a.number.start < e for s, e in spans)]


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
    # “p=0.34” / « p = 0,34 »
    for written in {number.text, number.text.translate(_EXCHANGED)}:
        at = text.find(written)
        while at >= 0:
            end = at + len(written)
            digits = text[at - 1 : at].isdigit() or text[end : end + 1].isdigit()
            if not digits and at not in numbers:
                return True
            at = text.find(written, end)
    return False


def _in_parts(number: Number, other: Segment, present: frozenset[Reading]) -> bool:
    """Whether what was read as one number stands on the other side as several (“12 300”)."""
    pieces = find_numbers("; ".join(_runs(number.text)), other.block.language)
    return len(pieces) > 1 and all(p.values[0] in present for p in pieces if p.values)


def _runs(text: str) -> list[str]:
    return "".join(c if c.isdigit() else " " for c in text).split()
