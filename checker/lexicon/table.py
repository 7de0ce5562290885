"""Pairs of words with the chance that either answers the other, in little space."""

import operator
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

# A chance is kept in one byte, as so many sixteenths of a halving: from 1 down to 1 in 60,000,
# right to 4 %.
STEPS: tuple[float, ...] = tuple(2 ** (-level / 16) for level in range(256))


class Chances(NamedTuple):
    """How likely the target word answers the source word, and the other way round."""

    forward: float
    backward: float


NONE = Chances(0.0, 0.0)


class Table:
    """Pairs of words, by source word.

    ``words`` of either side are sorted. The pairs of source word ``i`` are those from
    ``starts[i]`` to ``starts[i + 1]``: the numbers of their target words, ascending, and a level
    (index of ``STEPS``) for each direction.
    """

    def __init__(
        self,
        words: tuple[Sequence[str], Sequence[str]],
        starts: Sequence[int],
        targets: Sequence[int],
        levels: tuple[bytes, bytes],
    ) -> None:
        self.words, self.starts, self.targets, self.levels = words, starts, targets, levels
        self._rows: dict[str, dict[str, Chances]] = {}
        self._columns: dict[str, dict[str, Chances]] = {}
        self._numbers: tuple[dict[str, int], ...] = ()
        self._places: list[list[int]] = []
        self._sources: list[int] = []

    def __len__(self) -> int:
        return len(self.targets)

    def __reduce__(self) -> tuple[type["Table"], tuple[object, ...]]:
        # to another process goes what was learned, not what has been looked up
        return Table, (self.words, self.starts, self.targets, self.levels)

    def knows(self, word: str, side: int) -> bool:
        """Whether a pair has this word, on side 0 or 1."""
        return self._number(word, side) is not None

    def row(self, source: str) -> dict[str, Chances]:
        """Return the target words that answer a source word, with their chances."""
        row = self._rows.get(source)
        if row is None:
            number = self._number(source, 0)
            row = {} if number is None else self._row(number)
            self._rows[source] = row
        return row

    def column(self, target: str) -> dict[str, Chances]:
        """Return the source words that a target word answers, with their chances.

        The first call looks through the whole table.
        """
        column = self._columns.get(target)
        if column is None:
            number = self._number(target, 1)
            column = {} if number is None else self._column(number)
            self._columns[target] = column
        return column

    def likely(self, word: str, side: int, least: float) -> list[str]:
        """Return what answers a word of side 0 or 1 with that chance at least, either way round.

        It makes no row or column of it, so it is quicker where a word is asked about only once.
        """
        number = self._number(word, side)
        if number is None:
            return []
        level = bisect_right(STEPS, -least, key=operator.neg)
        forward, backward = self.levels
        if side:
            found = self._places_of(number)
            words, sources = self.words[0], self._sources
            return [words[sources[i]] for i in found if forward[i] < level or backward[i] < level]
        words, targets = self.words[1], self.targets
        places = range(self.starts[number], self.starts[number + 1])
        return [words[targets[i]] for i in places if forward[i] < level or backward[i] < level]

    def _number(self, word: str, side: int) -> int | None:
        if not self._numbers:
            self._numbers = tuple({w: i for i, w in enumerate(words)} for words in self.words)
        return self._numbers[side].get(word)

    def _places_of(self, target: int) -> list[int]:
        if not self._places:
            self._places = [[] for _ in self.words[1]]
            for at, number in enumerate(self.targets):
                self._places[number].append(at)
            for number, (start, end) in enumerate(pairwise(self.starts)):
                self._sources += [number] * (end - start)
        return self._places[target]

    def _column(self, number: int) -> dict[str, Chances]:
        places = self._places_of(number)
        sources = [self.words[0][self._sources[at]] for at in places]
        levels = ([levels[at] for at in places] for levels in self.levels)
        return dict(zip(sources, _chances(*levels), strict=True))

    def _row(self, number: int) -> dict[str, Chances]:
        part = slice(self.starts[number], self.starts[number + 1])
        words = map(self.words[1].__getitem__, self.targets[part])
        return dict(zip(words, _chances(*(levels[part] for levels in self.levels)), strict=True))


def _chances(*levels: Iterable[int]) -> Iterator[Chances]:
    forward, backward = (map(STEPS.__getitem__, side) for side in levels)
    return map(_new, zip(forward, backward, strict=True))


# Rows are long: this makes chances without running Python code.
_new: Callable[[tuple[float, float]], Chances] = partial(tuple.__new__, Chances)
