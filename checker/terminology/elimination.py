"""What stands in the place of a missing term, told by what the rest of the sentence accounts for.

Words of the target that answer no other word of the source, where the term would stand, are what
was put there for it. The word model tells what answers what (see ``docs/lexicon.md``).
"""

from collections.abc import Sequence
from typing import NamedTuple

from checker.lexicon import Lexicon
from checker.terminology.passage import Miss, Passage, Rendering
from checker.terminology.standing import Run, Standing
from checker.terminology.weights import CERTAIN, certainty, weight

# Below this weight no place is named: it would be a guess.
_LEAST = -3.0
# More than so much tells nothing more.
_MOST = 8.0


class Choice(NamedTuple):
    """Which of some words most speaks for, how much, and how much more than for any others."""

    at: int
    weight: float
    more: float


def eliminated(miss: Miss, words: Passage, lexicon: Lexicon) -> Rendering | None:
    """Return the words that stand for ``miss`` if that can be told.

    They are sure where no pronoun, nor an earlier mention, is as good an explanation.
    """
    source = miss.bead.pair.source
    if source is None:
        return None
    standing = Standing(miss, words, lexicon, source)
    runs = list(standing.runs())
    figures = [standing.figures(run) for run in runs]
    best = choose(runs, [weight(row) for row in figures])
    if best is None or best.weight < _LEAST:
        return None
    run = runs[best.at]
    odds = certainty((best.more, *circumstances(miss, words, standing), *figures[best.at]))
    return Rendering(words.place(run.first, run.last), odds >= CERTAIN)


def choose(runs: Sequence[Run], weights: Sequence[float]) -> Choice | None:
    """Return the run that weighs most, the first of several; ``None`` where there is none."""
    if not runs:
        return None
    best = max(weights)
    at = weights.index(best)
    own = set(runs[at].content)
    rivals = (w for w, run in zip(weights, runs, strict=True) if own.isdisjoint(run.content))
    return Choice(at, best, min(best - max(rivals, default=-_MOST), _MOST))


def circumstances(miss: Miss, words: Passage, standing: Standing) -> tuple[float, ...]:
    """Return what else tells whether something stands in the place of the term.

    In the order of ``checker.terminology.weights.EVIDENCE``.
    """
    return (
        min(standing.spare, _MOST),
        len(words.tokens) / 20,
        min(miss.asked - miss.found, 2),
        float(miss.found > 0),
        float(miss.pronoun),
    )
