"""What stands in the place of a missing term: how surely it is told, and the weights for that.

Terms of the laws are swapped for other noun phrases (see ``bench.term_plants``). Half of the laws,
by a hash of their name, is there to learn from and to be looked at, the other half to measure on.

- Which words of a sentence are the planted ones: how often the ones that weigh most.
- What the weight of the best words says: how many plants, and how many of the places where the
  untouched laws have no equivalent, lie above it. Most of these are pronouns and other wordings.

``--learn`` prints ``WEIGHTS`` of ``checker/terminology/weights.py`` anew; ``--half 0`` measures on
the half that was learned from.
"""

import argparse
import hashlib
import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bench import logistic
from bench.accord import settings
from bench.term_laws import LANGUAGES, Provision, glossaries, laws
from bench.term_plants import Plant, noun_phrases, planted
from checker.context import Context
from checker.hits import Hits
from checker.languages import ENGLISH, FRENCH
from checker.lexicon.file import shipped
from checker.readers.bitext import BitextDocument, Row
from checker.rows import row_pairs
from checker.terminology.elimination import Choice, choose
from checker.terminology.missing import Search
from checker.terminology.passage import Miss, Passage
from checker.terminology.runs import Run
from checker.terminology.sentence import Sentence
from checker.terminology.standing import FIGURES, MOST, Standing, View, circumstances
from checker.terminology.weights import EVIDENCE, WEIGHTS, certainty
from glossary.matcher import Matcher
from glossary.model import Glossary

_SEED, _EVERY, _ONE_IN = 11, 1, 6
_THRESHOLDS = (-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0)


class Case(NamedTuple):
    """A term that is missing: the figures of what may stand there, and which of it does.

    ``right`` is ``None`` where nothing was planted, or where the planted words are no choice;
    ``rest`` is what else tells that there is something in the place of the term.
    """

    kind: str
    runs: tuple[Run, ...]
    figures: tuple[tuple[float, ...], ...]
    right: int | None
    rest: tuple[float, ...]

    def choice(self, weights: Sequence[float]) -> Choice | None:
        """Return which words weigh most if the figures have these weights."""
        rows = ([w * f for w, f in zip(weights, row, strict=True)] for row in self.figures)
        return choose(self.runs, [sum(row) for row in rows])

    def is_told(self, weights: Sequence[float]) -> bool:
        """Whether these are the planted ones."""
        best = self.choice(weights)
        return best is not None and best.at == self.right

    def evidence(self, weights: Sequence[float]) -> tuple[float, ...]:
        """Return what tells that they surely stand there."""
        best = self.choice(weights)
        if best is None:
            return (0.0, *self.rest, *([0.0] * len(FIGURES)))
        return (best.more, *self.rest, *self.figures[best.at])


def half(doc: str) -> int:
    """Return which half a law belongs to."""
    return int(hashlib.sha256(doc.encode()).hexdigest(), 16) // 16 % 2


def cases(docs: Sequence[str], *, untouched: bool = False) -> Iterator[Case]:
    """Yield the cases of some laws, those of the plants or all of the laws as they are."""
    chance = random.Random(_SEED)  # noqa: S311 - a choice, not a secret
    phrases = noun_phrases()
    for doc in docs:
        provisions, plants, glossary = planted("swapped", doc, chance, phrases, _EVERY)
        if untouched:
            provisions, plants = laws()[doc], []
        where = {plant.provision: plant for plant in plants}
        for miss, context in misses(doc, provisions, glossary):
            source, target = miss.bead.pair.source, miss.bead.pair.target
            if source is None or target is None or context.lexicon is None:
                continue
            plant = where.get(int(target.block.origin.segment or ""))
            at = source.place(miss.hit.start, miss.hit.end).in_file().start
            if untouched or (plant is not None and at == plant.source):
                words = Passage(miss, Sentence(miss.bead))
                view = View(words.sentence, context.lexicon)
                standing, rows = Standing(miss, words, view), view.neighbours.rows
                runs = tuple(row.run for row in rows)
                figures = tuple(standing.figures(row) for row in rows)
                spans = [words.sentence.place(run.first, run.last).in_file() for run in runs]
                kind = "again" if miss.found else "excused" if miss.excused else "plain"
                right = _right([(s.start, s.end) for s in spans], plant)
                spare = min(standing.account.spare, MOST)
                rest = (spare, *circumstances(miss, words.sentence))
                yield Case(kind, runs, figures, right, rest)


def _right(spans: Sequence[tuple[int, int]], plant: Plant | None) -> int | None:
    return next((i for i, s in enumerate(spans) if plant and s == (plant.start, plant.end)), None)


def misses(
    doc: str, provisions: Sequence[Provision], glossary: Glossary
) -> Iterator[tuple[Miss, Context]]:
    """Yield the terms of a law that have no equivalent, excused or not."""
    rows = tuple(Row(i + 1, str(i), p.en, p.fr) for i, p in enumerate(provisions))
    matcher, lexicon = Matcher(glossary.concepts), shipped(*LANGUAGES)
    hits = Hits(matcher, (doc,))
    pairs = row_pairs("laws", BitextDocument(doc, rows), ENGLISH, FRENCH, lexicon, hits)
    context = Context(pairs, ENGLISH, FRENCH, matcher, lexicon, hits)
    search = Search(context)
    for pair in pairs:
        for miss in search.misses(pair):
            yield miss, context


def learn(plants: Sequence[Case]) -> tuple[float, ...]:
    """Return the weights that tell the planted words best."""
    return logistic.choose([(c.figures, c.right) for c in plants if c.right is not None])


def learn_certainty(
    plants: Sequence[Case], clean: Sequence[Case], weights: Sequence[float]
) -> tuple[float, ...]:
    """Return the weights that tell plants from what the untouched laws have, where it is open."""
    yes, no = (
        [c.evidence(weights) for c in some if c.kind != "plain" and c.runs]
        for some in ((c for c in plants if c.is_told(weights)), clean)
    )
    return logistic.fit(yes, no)


def main() -> None:
    """Measure, or learn the weights anew."""
    options = argparse.ArgumentParser()
    options.add_argument("--learn", action="store_true")
    options.add_argument("--half", type=int, default=1)
    chosen = options.parse_args()
    docs = [doc for doc in glossaries() if half(doc) == (0 if chosen.learn else chosen.half)]
    plants = list(cases(docs[::_ONE_IN]))
    clean = list(cases(docs[::_ONE_IN], untouched=True))
    if chosen.learn:
        weights = learn(plants)
        _print("WEIGHTS", weights, FIGURES)
        certain = learn_certainty(plants, clean, weights)
        _print("CERTAINTY", certain, ("constant", *EVIDENCE))
        return
    print(f"What stands in the place of a missing term; {settings()}\n")
    for kind in ("plain", "excused", "again"):
        own, others = ([c for c in some if c.kind == kind] for some in (plants, clean))
        print(f"{kind}: {len(own)} plants, told {_share([c.is_told(WEIGHTS) for c in own])}")
        for least in _THRESHOLDS if kind != "plain" else ():
            found, right = [c for c in own if _odds(c) >= least], [c.is_told(WEIGHTS) for c in own]
            exactly = [c.is_told(WEIGHTS) and _odds(c) >= least for c in own]
            false = sum(_odds(c) >= least for c in others)
            print(
                f"    from {least:>4} on: {len(found) / max(len(right), 1):>6.1%} found, "
                f"{_share(exactly)} exactly, {false} of {len(others)} untouched"
            )


def _print(name: str, weights: Sequence[float], names: Sequence[str]) -> None:
    rows = zip(weights, names, strict=True)
    print(f"{name} = (")
    print("\n".join(f"    {value:.3f},  # {what}" for value, what in rows))
    print(")")


def _share(flags: Sequence[bool]) -> str:
    return f"{sum(flags) / max(len(flags), 1):>6.1%}"


def _odds(case: Case) -> float:
    return certainty(case.evidence(WEIGHTS)) if case.runs else -99.0


if __name__ == "__main__":
    main()
