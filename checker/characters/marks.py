"""Marks that come in twos: quotation marks and brackets, and which stand without their half."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.languages import Language

Role = Literal["opening", "closing"]

# Pairs that any text may borrow, where its language has no other use for the characters.
_ANY_LANGUAGE = (("«", "»"), ("“", "”"))
# Closing marks that are apostrophes as well cannot be counted.
_APOSTROPHES = "’'"
_QUOTE = re.compile('[“”„«»"]')
# What stands before an opening mark, and behind a closing one, besides white space and the edges.
_BEFORE_OPENING = frozenset("([{/—–-«“„‘’'")
_BEHIND_CLOSING = frozenset(")]}/—–-»”“’'.,;:!?…")


class Mark(NamedTuple):
    """A mark of a pair: where it stands, the character, what it does there, the pair it is of.

    ``soft``: it may stand alone (the bracket of a list marker) and is used only where an opening
    mark would otherwise lack its other half.
    """

    at: int
    text: str
    role: Role
    kind: str
    soft: bool = False


class Couple(NamedTuple):
    """An opening mark and the closing mark that answers it."""

    opening: Mark
    closing: Mark


class Coupled(NamedTuple):
    """The couples of a text, and the marks without their other half, each in order."""

    couples: tuple[Couple, ...] = ()
    alone: tuple[Mark, ...] = ()


NO_COUPLES = Coupled()


def couple(marks: Iterable[Mark]) -> Coupled:
    """Join ``marks``, given in order, two by two.

    Each kind is counted for itself, so that a mark of one kind gone astray does not take those of
    another along. A soft mark is never left alone.
    """
    marks = list(marks)
    couples: list[Couple] = []
    alone: list[Mark] = []
    waiting: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.role == "opening":
            waiting.setdefault(mark.kind, []).append(mark)
        elif not mark.soft:
            openings = waiting.get(mark.kind)
            if openings:
                couples.append(Couple(openings.pop(), mark))
            else:
                alone.append(mark)
    soft = [mark for mark in marks if mark.soft]
    for openings in waiting.values():
        for opening in reversed(openings):
            answer = next((m for m in soft if m.at > opening.at and m.kind == opening.kind), None)
            if answer is None:
                alone.append(opening)
            else:
                soft.remove(answer)
                couples.append(Couple(opening, answer))
    return Coupled(tuple(sorted(couples)), tuple(sorted(alone)))


def couple_quotes(text: str, language: Language) -> Coupled:
    """Join the double quotation marks of ``text`` (single ones are apostrophes too often)."""
    return couple(_quotes(text, language))


def looks_opening(text: str, at: int) -> bool:
    """Whether the mark at ``at`` stands before a word and not behind one."""
    return _may_open(text, at) and not _may_close(text, at)


def looks_closing(text: str, at: int) -> bool:
    """Whether the mark at ``at`` stands behind a word and not before one."""
    return _may_close(text, at) and not _may_open(text, at)


def _may_open(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    return before.isspace() or before in _BEFORE_OPENING


def _may_close(text: str, at: int) -> bool:
    behind = text[at + 1] if at + 1 < len(text) else " "
    return behind.isspace() or behind in _BEHIND_CLOSING


@lru_cache(maxsize=64)
def _pairs(quotes: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    own = tuple((o, c) for o, c in quotes if o != c and c not in _APOSTROPHES)
    return own + tuple(pair for pair in _ANY_LANGUAGE if pair not in own)


def _quotes(text: str, language: Language) -> Iterable[Mark]:
    straight: Mark | None = None
    for m in _QUOTE.finditer(text):
        at, character = m.start(), m[0]
        if character == '"':
            role: Role = "opening" if straight is None else "closing"
            if straight is None:
                if text[at - 1 : at].isdigit():
                    continue  # inches and seconds
                if looks_closing(text, at):
                    role = "closing"
            elif looks_opening(text, at):
                role = "opening"
            mark = Mark(at, character, role, '""')
            straight = mark if role == "opening" else None
            yield mark
            continue
        yield _mark(text, at, character, language)


def _mark(text: str, at: int, character: str, language: Language) -> Mark:
    """What ``character`` does: as its language has it, unless its place says the opposite."""
    roles: list[tuple[Role, str]] = []
    for opening, closing in _pairs(language.quotes):
        if opening == character:
            roles.append(("opening", opening + closing))
        if closing == character:
            roles.append(("closing", opening + closing))
    by_role = dict(reversed(roles))
    role = roles[0][0] if roles else "closing"
    if len(by_role) == 2:
        if looks_opening(text, at):
            role = "opening"
        elif looks_closing(text, at):
            role = "closing"
    return Mark(at, character, role, by_role.get(role, character))
