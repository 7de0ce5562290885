"""From beads to proposed term pairs, the best first."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from glossary.mining.association import SAMPLE, Places, dice, log_likelihood
from glossary.mining.beads import Bead
from glossary.mining.candidate import Candidate, Context, Wording
from glossary.mining.cover import Cover, Strength
from glossary.mining.phrases import Phrases
from glossary.mining.shape import Shape
from glossary.mining.wording import Wordings
from glossary.mining.words import WordRow
from glossary.model import REFUSED, Concept

Rank = Literal["both", "likelihood", "lexicon"]

# Of the phrases that stand with one, so many are looked at, if they stand with it so often.
_RIVALS = 40
_LEAST_DICE = 0.05
# Phrases whose words answer each other hardly are not each other's translation.
_LEAST_COVER = 0.25
# So many places of a pair are shown.
_CONTEXTS = 2


@dataclass(frozen=True, slots=True)
class Settings:
    """How to mine: ``least`` beads have a pair; ``rank`` is what it is judged by.

    “likelihood”: by the log-likelihood of its standing together alone; “lexicon”: by what the word
    model says of its words, and by how much it is a unit; “both”: by all of it.
    """

    least: int = 3
    rank: Rank = "both"


class Rated(NamedTuple):
    """A pair of phrases with its score; ``together`` beads have both."""

    score: float
    source: int
    target: int
    together: int


def mine(
    beads: Iterable[Bead],
    shapes: tuple[Shape, Shape],
    strength: Strength | None = None,
    known: Sequence[Concept] = (),
    settings: Settings | None = None,
) -> tuple[Candidate, ...]:
    """Return the term pairs that ``beads`` suggest, the best first.

    ``shapes`` are of the two languages; ``strength`` says how strongly a word of the source and one
    of the target, folded, belong together (0 … 1). Pairs whose source is an accepted or proposed
    term of ``known`` are left out, and so are those whose target it refuses. Each phrase is in one
    pair only, the best that it is in (competitive linking, Melamed 2000).
    """
    settings = settings or Settings()
    kept: list[Bead] = []
    rows = WordRow(shapes[0]), WordRow(shapes[1])
    for bead in beads:
        rows[0].add(bead.source.text, bead.source.tokens)
        rows[1].add(bead.target.text, bead.target.tokens)
        kept.append(bead.without_tokens())
    sides = Places(Phrases(rows[0], settings.least)), Places(Phrases(rows[1], settings.least))
    cover = Cover(*sides, strength, settings.rank != "lexicon")
    taken = _known(sides, known)
    pairs = linked(_rated(sides, cover, settings, taken))
    return tuple(_candidates(pairs, sides, kept, cover))


def linked(rated: Iterable[Rated]) -> list[Rated]:
    """Return the best pairs that have no phrase in common, the best first."""
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    for pair in sorted(rated, key=lambda p: (-p.score, p.source, p.target)):
        if pair.source not in taken[0] and pair.target not in taken[1]:
            taken[0].add(pair.source)
            taken[1].add(pair.target)
            found.append(pair)
    return found


def _rated(
    sides: tuple[Places, Places],
    cover: Cover,
    settings: Settings,
    taken: tuple[frozenset[int], frozenset[int]],
) -> Iterable[Rated]:
    source, target = sides
    units = source.phrases.termhood, target.phrases.termhood
    total = len(source.at)
    for phrase in range(1, len(source.phrases) + 1):
        beads = source.of[phrase]
        if not source.phrases.is_term[phrase] or phrase in taken[0] or len(beads) < settings.least:
            continue
        together, own = source.together(beads, target), frozenset(beads)
        rated = sorted(
            (-dice(n, len(beads), len(target.of[other])), other)
            for other, n in together.items()
            if n >= settings.least and target.phrases.is_term[other] and other not in taken[1]
        )
        for minus, other in rated[:_RIVALS]:
            if -minus < _LEAST_DICE:
                break
            n = together[other]
            if len(beads) > SAMPLE:  # so far an estimate
                n = len(own.intersection(target.of[other]))
                minus = -dice(n, len(beads), len(target.of[other]))
            unit = math.log1p(max(min(units[0][phrase], units[1][other]), 0))
            covered = math.prod(cover(phrase, other))
            if covered < _LEAST_COVER and settings.rank != "likelihood":
                continue
            score = {
                "both": -minus * covered * unit,
                "likelihood": max(log_likelihood(n, len(beads), len(target.of[other]), total), 0),
                "lexicon": covered * unit,
            }[settings.rank]
            if score > 0:
                yield Rated(score, phrase, other, n)


def _known(
    sides: tuple[Places, Places], known: Sequence[Concept]
) -> tuple[frozenset[int], frozenset[int]]:
    """The phrases of the source that have an entry, and those of the target that are refused."""
    codes = tuple(side.phrases.row.shape.language for side in sides)
    found: tuple[set[int], set[int]] = (set(), set())
    for concept in known:
        for term in concept.terms:
            language = term.language.replace("_", "-").split("-")[0].lower()
            if language == codes[0] and term.status not in REFUSED:
                found[0].add(sides[0].phrases.find(term.text))
            if language == codes[1] and term.status in REFUSED:
                found[1].add(sides[1].phrases.find(term.text))
    return frozenset(found[0]), frozenset(found[1])


def _candidates(
    pairs: Sequence[Rated], sides: tuple[Places, Places], beads: Sequence[Bead], cover: Cover
) -> Iterable[Candidate]:
    source, target = sides
    wordings = (
        Wordings(source, {p.source for p in pairs}, [bead.source.text for bead in beads]),
        Wordings(target, {p.target for p in pairs}, [bead.target.text for bead in beads]),
    )
    for pair in pairs:
        both = sorted(set(source.of[pair.source]) & set(target.of[pair.target]))
        named: list[tuple[Wording, ...]] = [
            wordings[0].of(pair.source),
            wordings[1].of(pair.target),
        ]
        yield Candidate(
            named[0],
            named[1],
            score=round(pair.score, 4),
            likelihood=round(
                log_likelihood(
                    len(both),
                    len(source.of[pair.source]),
                    len(target.of[pair.target]),
                    len(beads),
                ),
                1,
            ),
            together=len(both),
            beads=(len(source.of[pair.source]), len(target.of[pair.target])),
            contexts=tuple(
                Context(
                    beads[i].source.where,
                    beads[i].target.where,
                    beads[i].document,
                    wordings[0].context(pair.source, i),
                    wordings[1].context(pair.target, i),
                )
                for i in both[:_CONTEXTS]
            ),
        )
