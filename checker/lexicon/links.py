"""Learning from pairs of texts which word answers which.

The model is IBM Model 2 in the form of Dyer, Chahuneau & Smith (2013), “A Simple, Fast, and
Effective Reparameterization of IBM Model 2”: a word is the likelier to answer another the nearer
both stand to the same place in their texts. Both directions are trained together and made to
agree, after Liang, Taskar & Klein (2006), “Alignment by Agreement”: what only one direction
believes – a rare word that answers everything around it – counts for little.

Everything is summed in one order by one thread, so the same pairs give the same figures.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from checker.lexicon.table import STEPS, Table

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Floats = NDArray[np.float64]
Texts = Sequence[Sequence[str]]

# So many possible links are looked at together: it bounds the memory.
_TOGETHER = 4_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """How a model is learned.

    ``rounds`` of expectation and maximisation, of which the first ``apart`` train each direction
    by itself. ``tension`` is how strongly a word is expected at the same place of its text,
    ``unanswered`` how often a word answers none, ``doubt`` how many sightings are kept for
    renderings never seen. Words seen less than ``least`` times are not learned, texts of more than
    ``longest`` words are passed over. What is neither ``likely`` in one direction at least nor
    was linked ``linked`` times is not kept.
    """

    rounds: int = 5
    apart: int = 1
    tension: float = 4.0
    unanswered: float = 0.08
    doubt: float = 0.5
    least: int = 2
    longest: int = 100
    likely: float = 0.001
    linked: float = 0.02


@dataclass(frozen=True, slots=True)
class Links:
    """What was learned: for each pair of words, how likely either answers the other.

    ``source`` and ``target`` number the words of the sides, which are sorted; pairs ascend by
    them. ``counts`` is how often each was linked.
    """

    words: tuple[tuple[str, ...], tuple[str, ...]]
    source: Longs
    target: Longs
    chances: tuple[Floats, Floats]
    counts: Floats

    def table(self, settings: Settings) -> Table:
        """Return what is worth keeping, with chances in steps (see ``checker.lexicon.table``)."""
        kept = np.maximum(*self.chances) >= settings.likely
        kept &= self.counts >= settings.linked
        words, ends = [], []
        for names, end in zip(self.words, (self.source, self.target), strict=True):
            used, numbers = np.unique(end[kept], return_inverse=True)
            words.append(tuple(names[i] for i in used.tolist()))
            ends.append(numbers)
        sizes = np.bincount(ends[0], minlength=len(words[0]))
        # 1 and the steps below it descend: the first step not above a chance is its level
        rising = np.array(STEPS[::-1])
        levels = [
            np.clip(len(STEPS) - np.searchsorted(rising, chance[kept], "right"), 0, 255)
            for chance in self.chances
        ]
        return Table(
            (words[0], words[1]),
            tuple(np.cumsum([0, *sizes.tolist()]).tolist()),
            tuple(ends[1].tolist()),
            (bytes(levels[0].tolist()), bytes(levels[1].tolist())),
        )


def learn(
    source: Texts,
    target: Texts,
    settings: Settings,
    progress: Callable[[int], object] = lambda texts: None,
) -> Links:
    """Return what pairs of texts, given as words, say of each other's words.

    ``progress`` is told the number of texts done, each of them ``settings.rounds`` times.
    """
    sides = (_Side.of(source, settings), _Side.of(target, settings))
    possible = _Possible(*sides)
    size = len(possible.keys)
    ends = np.divmod(possible.keys, max(len(sides[1].words), 1))
    # before anything is known, every word answers every other alike
    chances, counts = (np.ones(size), np.ones(size)), np.zeros(size)
    lonely = (np.ones(len(sides[0].words)), np.ones(len(sides[1].words)))
    for number in range(settings.rounds):
        apart = number < settings.apart
        counted, alone = _expect(possible, chances, lonely, settings, apart, progress)
        forward, backward = (
            counts / (np.bincount(end, counts, len(side.words)) + settings.doubt)[end]
            for counts, end, side in zip(counted, ends, sides, strict=True)
        )
        chances, counts = (forward, backward), counted[0]
        lonely = (_shares(alone[0]), _shares(alone[1]))
    return Links((sides[0].words, sides[1].words), *ends, chances, counts)


def _shares(counts: Floats) -> Floats:
    return counts / max(float(np.cumsum(counts)[-1]) if len(counts) else 0.0, 1e-300)


@dataclass(frozen=True, slots=True)
class _Side:
    """The texts of one side as numbers of words, end to end; ``starts`` has one more than texts."""

    words: tuple[str, ...]
    numbers: Ints
    starts: Longs

    @classmethod
    def of(cls, texts: Texts, settings: Settings) -> "_Side":
        seen = Counter(word for text in texts for word in text)
        words = tuple(sorted(word for word, count in seen.items() if count >= settings.least))
        numbers = {word: i for i, word in enumerate(words)}
        known = [[numbers[word] for word in text if word in numbers] for text in texts]
        starts = np.cumsum(np.array([0, *map(len, known)], np.int64))
        return cls(words, np.array([n for text in known for n in text], np.int32), starts)


class _Batch(NamedTuple):
    """The possible links of some texts: the words of either side by place, and how far apart.

    ``words`` are the numbers of the words of these texts, on either side.
    """

    texts: int
    places: tuple[Longs, Longs]
    words: tuple[Ints, Ints]
    distance: Floats


class _Possible:
    """All pairs of words that stand in one pair of texts: ``keys``, ascending, and where."""

    def __init__(self, *sides: _Side) -> None:
        self.sides = sides
        width = len(sides[1].words)
        seen: list[Longs] = []
        where: list[Ints] = []
        for batch in self._batches():
            here, there = (
                words[places].astype(np.int64)
                for words, places in zip(batch.words, batch.places, strict=True)
            )
            keys, inverse = np.unique(here * width + there, return_inverse=True)
            seen.append(keys)
            where.append(inverse.astype(np.int32))
        self.keys = np.unique(np.concatenate(seen)) if seen else np.zeros(0, np.int64)
        self._pairs = [
            np.searchsorted(self.keys, keys).astype(np.int32)[inverse]
            for keys, inverse in zip(seen, where, strict=True)
        ]

    def __iter__(self) -> Iterator[tuple[Ints, _Batch]]:
        """Yield batches, with the number of the pair of words that each link is."""
        return zip(self._pairs, self._batches(), strict=True)

    def _batches(self) -> Iterator[_Batch]:
        lengths = [np.diff(side.starts) for side in self.sides]
        totals = np.cumsum(lengths[0] * lengths[1])
        first = 0
        while first < len(totals):
            done = int(totals[first - 1]) if first else 0
            last = max(int(np.searchsorted(totals, done + _TOGETHER, "right")), first + 1)
            yield self._batch(first, last)
            first = last

    def _batch(self, first: int, last: int) -> _Batch:
        starts = [side.starts[first : last + 1] for side in self.sides]
        n, m = (np.diff(start) for start in starts)
        sizes = n * m
        text = np.repeat(np.arange(last - first), sizes)
        within = np.arange(len(text)) - (np.cumsum(sizes) - sizes)[text]
        here, there = np.divmod(within, m[text])
        distance = np.abs((here + 1) / (n + 1)[text] - (there + 1) / (m + 1)[text])
        left, right = (start - start[0] for start in starts)
        words = [
            side.numbers[start[0] : start[-1]]
            for side, start in zip(self.sides, starts, strict=True)
        ]
        places = (here + left[text], there + right[text])
        return _Batch(last - first, places, (words[0], words[1]), distance)


def _expect(
    possible: _Possible,
    chances: tuple[Floats, Floats],
    lonely: tuple[Floats, Floats],
    settings: Settings,
    apart: bool,
    progress: Callable[[int], object],
) -> tuple[list[Floats], list[Floats]]:
    """Return how often each pair is linked, in either direction, and each word to none."""
    counted = [np.zeros(len(possible.keys)) for _ in chances]
    alone = [np.zeros(len(table)) for table in lonely]
    for pair, batch in possible:
        near = np.exp(-settings.tension * batch.distance)
        links = []
        for direction in (0, 1):  # in the first the target answers the source
            side = 1 - direction
            place, words = batch.places[side], batch.words[side]
            link = near * chances[direction][pair]
            share = (1 - settings.unanswered) / np.maximum(
                np.bincount(place, near, len(words)), 1e-300
            )
            whole = np.bincount(place, link, len(words)) * share
            whole += settings.unanswered * lonely[side][words]
            link *= (share / np.maximum(whole, 1e-300))[place]
            links.append(link)
        if not apart:
            links = [links[0] * links[1]] * 2
        for direction, link in enumerate(links):
            side = 1 - direction
            place, words = batch.places[side], batch.words[side]
            counted[direction] += np.bincount(pair, link, len(possible.keys))
            rest = np.maximum(1 - np.bincount(place, link, len(words)), 0)
            alone[side] += np.bincount(words, rest, len(alone[side]))
        progress(batch.texts)
    return counted, alone
