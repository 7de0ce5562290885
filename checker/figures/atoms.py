"""The numbers of a segment on their way to a counterpart: in digits and in words."""

from collections.abc import Sequence

from checker.figures.dates import Date
from checker.figures.matching import Atom, unmatched
from checker.figures.quantities import scale_behind
from checker.model import Segment


def digits(segment: Segment, spent: Sequence[Date]) -> list[Atom]:
    """Return the numbers in digits, with their scales, that none of the dates ``spent`` has."""
    numbers = segment.block.facts.numbers
    if not numbers:
        return []
    text, scales = segment.block.text, segment.block.language.scales
    atoms = []
    for number in numbers:
        if number.start < segment.start or number.end > segment.end:
            continue
        if any(d.start <= number.start < d.end for d in spent):
            continue
        scale = scale_behind(text, number, scales) if number.values else None
        atoms.append(Atom(number, scale, number.text if number.decimal == "." else ""))
    return atoms


def words(segment: Segment) -> list[Atom]:
    """Return the numbers in words and in Roman: no articles, scales behind digits, references."""
    language = segment.block.language
    atoms = [
        Atom(number, None)
        for number in segment.block.facts.number_words
        if segment.start <= number.start
        and number.end <= segment.end
        and (number.kind == "ordinal" or number.values[0] != 1)
        and number.text.lower() not in language.scales
    ]
    spans = [(r.start, r.end) for r in segment.block.facts.references]
    atoms += [
        Atom(number, None)
        for number in segment.block.facts.roman_numerals
        if segment.start <= number.start
        and number.end <= segment.end
        and not any(start <= number.start < end for start, end in spans)
    ]
    return atoms


def labels_apart(
    left: list[Atom], right: list[Atom], target: Segment
) -> tuple[list[Atom], list[Atom]]:
    """Give the dotted numbers that the target writes unlike its decimals no value but their look.

    “3.10” in a French text is a version or a section, and not equal to “3.1”.
    """
    language = target.block.language
    if language.decimal == "." or not any(atom.label for atom in right):
        return left, right
    units = {q.number for q in target.block.facts.quantities if q.unit}
    for atom in right:
        if atom.label and atom.number not in units and not atom.bare:
            atom.main = (atom.label,)
    for atom in left:
        if atom.label and not atom.bare:
            atom.main = (*atom.main, atom.label)
    return left, right


def unmatched_words(left: list[Atom], right: list[Atom]) -> tuple[list[Atom], list[Atom]]:
    """Strike out ordinals against ordinals and the other numbers in words against each other."""
    rest: tuple[list[Atom], list[Atom]] = ([], [])
    for ordinal in (True, False):
        sides = (
            [atom for atom in side if (atom.number.kind == "ordinal") == ordinal]
            for side in (left, right)
        )
        for side, atoms in zip(rest, unmatched(*sides), strict=True):
            side.extend(atoms)
    return rest
