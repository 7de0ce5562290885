"""Striking out equal numbers against each other, one for one."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from checker.figures.numbers import Number

Reading = Decimal | str


class Atom:
    """A number on its way to a counterpart.

    ``main`` is what it is worth with “million” behind it; ``bare`` what its digits say where such
    a word follows, else nothing: “3 to 5 million” may answer “3 million to 5 million”. ``label``
    is how it is written if it may be a section or a version, for which 3.1 and 3.10 are not the
    same.
    """

    __slots__ = ("bare", "label", "main", "number")

    def __init__(self, number: Number, scale: int | None, label: str = "") -> None:
        self.number, self.label = number, label
        self.main: tuple[Reading, ...] = number.readings
        self.bare: tuple[Reading, ...] = ()
        if scale is not None:
            self.main, self.bare = tuple(v * scale for v in number.values), number.values

    @property
    def plain(self) -> tuple[Reading, ...]:
        """What it is worth if no scale word follows."""
        return () if self.bare else self.main


def _first(atom: Atom) -> tuple[Reading, ...]:
    return atom.main[:1]


def _main(atom: Atom) -> tuple[Reading, ...]:
    return atom.main


def _plain(atom: Atom) -> tuple[Reading, ...]:
    return atom.plain


def _bare(atom: Atom) -> tuple[Reading, ...]:
    return atom.bare


_Key = Callable[[Atom], tuple[Reading, ...]]

# How two numbers may be equal, the surest way first.
_WAYS = ((_first, _first), (_main, _main), (_bare, _plain), (_plain, _bare))


def absent(atoms: Iterable[Atom], others: Iterable[Atom]) -> list[Atom]:
    """Those of ``atoms`` that are equal to none of ``others`` in any way."""
    left = list(atoms)
    for own, other in _WAYS:
        there = frozenset(r for atom in others for r in other(atom)) if left else frozenset()
        left = [a for a in left if there.isdisjoint(own(a))]
    return left


def unmatched(left: list[Atom], right: list[Atom]) -> tuple[list[Atom], list[Atom]]:
    """What is left when equal numbers are struck out against each other, one for one."""
    for own, other in _WAYS:
        if left and right:
            left, right = _strike(left, right, own, other)
    return left, right


def _strike(
    left: list[Atom], right: list[Atom], own: _Key, other: _Key
) -> tuple[list[Atom], list[Atom]]:
    waiting: dict[Reading, list[int]] = {}
    for i, atom in enumerate(right):
        for key in other(atom):
            waiting.setdefault(key, []).append(i)
    taken: set[int] = set()
    rest = []
    for atom in left:
        partner = next(
            (i for key in own(atom) for i in waiting.get(key, ()) if i not in taken), None
        )
        if partner is None:
            rest.append(atom)
        else:
            taken.add(partner)
    return rest, [a for i, a in enumerate(right) if i not in taken]
