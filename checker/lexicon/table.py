"""Pairs of words with the chance that either answers the other, in little space."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
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
        self._places: list[list[int]] = []

    def __len__(self) -> int:
        return len(self.targets)

    def __reduce__(self) -> tuple[type["Table"], tuple[object, ...]]:
        # to another process goes what was learned, not what has been looked up
        return Table, (self.words, self.starts, self.targets, self.levels)

    def knows(self, word: str, side: int) -> bool:
        """Whether a pair has this word, on side 0 or 1."""
        return find(self.words[side], word) is not None

    def row(self, source: str) -> dict[str, Chances]:
        """Return the target words that answer a source word, with their chances."""
        row = self._rows.get(source)
        if row is None:
            number = find(self.words[0], source)
            row = {} if number is None else self._row(number)
            self._rows[source] = row
        return row

    def column(self, target: str) -> dict[str, Chances]:
        """Return the source words that a target word answers, with their chances.

        The first call looks through the whole table.
        """
        column = self._columns.get(target)
        if column is None:
            number = find(self.words[1], target)
            column = {} if number is None else self._column(number)
            self._columns[target] = column
        return column

    def _column(self, number: int) -> dict[str, Chances]:
        if not self._places:
            self._places = [[] for _ in self.words[1]]
            for at, target in enumerate(self.targets):
                self._places[target].append(at)
        places = self._places[number]
        sources = (self.words[0][bisect_right(self.starts, at) - 1] for at in places)
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


def find(words: Sequence[str], word: str) -> int | None:
    """Return the place of ``word`` among sorted words."""
    at = bisect_left(words, word)
    return at if at < len(words) and words[at] == word else None
