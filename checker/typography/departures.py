"""Departures from a text's own way: when they are to be told, and as how many findings."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace

from checker.model import Problem

# A way is as many of one kind at least, and that part of all; departures are few where they are no
# more than that number or that part. Anything else is a habit, or two hands that agreed on nothing.
_LEAST, _SHARE, _FEW, _FEW_SHARE = 20, 0.95, 3, 0.02


def is_way(usual: int, others: int) -> bool:
    """Return whether ``usual`` of one kind beside ``others`` of another make a way of writing."""
    whole = usual + others
    few = others <= max(_FEW, _FEW_SHARE * whole)
    return few and usual >= max(_LEAST, _SHARE * whole)


def as_one(found: Iterable[tuple[Hashable, Problem]]) -> Iterator[Problem]:
    """Yield one problem for all that have the same key: the first, with the places of the others.

    Where one hand departed several times there is one thing to decide.
    """
    alike: dict[Hashable, list[Problem]] = {}
    for key, problem in found:
        alike.setdefault(key, []).append(problem)
    for first, *others in alike.values():
        places = (place for problem in others for place in (*problem.places, *problem.also))
        yield replace(first, also=(*first.also, *places)) if others else first
