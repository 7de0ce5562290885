"""What stands in the place of a missing term, told by what the rest of the sentence accounts for.

Words of the target that answer no other word of the source, where the term would stand, are what
was put there for it. The word model tells what answers what (see ``docs/lexicon.md``). No
words stand for two terms: where several are missing from a sentence, the one that they weigh more
for has them.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.lexicon import Lexicon
from checker.model import Place
from checker.terminology.hopes import Hopes
from checker.terminology.passage import Miss, Passage, Rendering
from checker.terminology.runs import Run
from checker.terminology.standing import MOST, Standing, View, circumstances
from checker.terminology.weights import CERTAIN, certainty, weight

# Below this weight no place is named: it would be a guess.
_LEAST = -3.0


class Choice(NamedTuple):
    """Which of some words most speaks for, how much, and how much more than for any others."""

    at: int
    weight: float
    more: float


# Words, their figures and how much those weigh.
_Row = tuple[Run, tuple[float, ...], float]


class _Candidates:
    """What may stand in the place of one miss, for as long as nothing else takes it.

    ``claim`` is the best of it and its weight; ``None`` where it is too weak to be told.
    """

    def __init__(self, miss: Miss, words: Passage, view: View) -> None:
        self._miss, self._words = miss, words
        self._standing = Standing(miss, words, view)
        self._rows: list[_Row] = []
        for row in view.neighbours.rows:
            figures = self._standing.figures(row)
            self._rows.append((row.run, figures, weight(figures)))
        self.claim = self._claim()

    def _claim(self) -> tuple[float, Rendering] | None:
        """Return the best words and their weight.

        Where a good translation may have nothing in the place of the term, they have to be sure:
        no pronoun, nor an earlier mention, is as good an explanation.
        """
        best = choose([row[0] for row in self._rows], [row[2] for row in self._rows])
        if best is None or best.weight < _LEAST:
            return None
        run, row, _ = self._rows[best.at]
        spare = min(self._standing.account.spare, MOST)
        told = circumstances(self._miss, self._words.sentence)
        sure = certainty((best.more, spare, *told, *row)) >= CERTAIN
        if self._miss.excused and not sure:
            return None
        run = self._standing.whole(run)
        return best.weight, Rendering(self._words.sentence.place(run.first, run.last), sure)

    def give_up(self, place: Place) -> None:
        """Leave the words that ``place`` has a part of to another miss."""
        tokens = self._words.tokens
        left = [
            row
            for row in self._rows
            if tokens[row[0].last].end <= place.start or place.end <= tokens[row[0].first].start
        ]
        if len(left) < len(self._rows):
            self._rows = left
            self.claim = self._claim()


def eliminated(
    views: Mapping[Miss, Passage], taken: Iterable[Place], lexicon: Lexicon
) -> dict[Miss, Rendering]:
    """Return the words that stand for the misses of one sentence, where that can be told.

    ``taken`` are places that stand for other misses of the sentence.
    """
    view = View(next(iter(views.values())).sentence, lexicon)
    hopes = Hopes(view.neighbours.rows)
    left = {
        miss: _Candidates(miss, words, view)
        for miss, words in views.items()
        if not miss.excused or hopes.may_be_sure(miss, view.sentence)
    }
    for place in taken:
        for candidates in left.values():
            candidates.give_up(place)
    found: dict[Miss, Rendering] = {}
    while left:
        claims = {miss: one.claim for miss, one in left.items() if one.claim is not None}
        if not claims:
            break
        # what may well have nothing in its place comes last
        miss = max(claims, key=lambda miss: (not miss.excused, claims[miss][0]))
        found[miss] = claims[miss][1]
        del left[miss]
        for other in left.values():
            other.give_up(found[miss].place)
    return found


def choose(runs: Sequence[Run], weights: Sequence[float]) -> Choice | None:
    """Return the run that weighs most, the first of several; ``None`` where there is none."""
    if not runs:
        return None
    best = max(weights)
    at = weights.index(best)
    own = set(runs[at].content)
    rivals = (w for w, run in zip(weights, runs, strict=True) if own.isdisjoint(run.content))
    return Choice(at, best, min(best - max(rivals, default=-MOST), MOST))
