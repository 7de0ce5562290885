"""Marks that come in twos: which of them stand without their other half."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

Role = Literal["opening", "closing"]


class Mark(NamedTuple):
    """A mark of a pair: its place in the text, the character, what it does there.

    ``soft``: it may stand alone (the bracket of a list marker) and is used only where an opening
    mark would otherwise lack its other half.
    """

    at: int
    text: str
    role: Role
    soft: bool = False


class Couple(NamedTuple):
    """An opening mark and the closing mark that answers it."""

    opening: Mark
    closing: Mark


def couple(marks: Iterable[Mark], closing_of: Mapping[str, str]) -> tuple[list[Couple], list[Mark]]:
    """Join ``marks``, given in order, two by two; return the couples and those left alone.

    Each kind of mark is counted for itself, so that a mark of one kind gone astray does not take
    those of another along. Both lists are in the order of the (opening) marks; a soft mark is
    never left alone.
    """
    marks = list(marks)
    couples: list[Couple] = []
    alone: list[Mark] = []
    waiting: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.role == "opening":
            waiting.setdefault(closing_of[mark.text], []).append(mark)
        elif not mark.soft:
            openings = waiting.get(mark.text)
            if openings:
                couples.append(Couple(openings.pop(), mark))
            else:
                alone.append(mark)
    soft = [mark for mark in marks if mark.soft]
    for closing, openings in waiting.items():
        for opening in reversed(openings):
            answer = next((m for m in soft if m.at > opening.at and m.text == closing), None)
            if answer is None:
                alone.append(opening)
            else:
                soft.remove(answer)
                couples.append(Couple(opening, answer))
    return sorted(couples), sorted(alone)
