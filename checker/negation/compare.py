"""Denials of one version that the other does not have."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from checker.context import Context
from checker.languages import Language
from checker.model import Pair, Place, Segment, Side
from checker.negation.denials import Passage, may_deny, words_that_deny
from checker.negation.evidence import FIGURES, Comparison, ranges
from checker.negation.weights import THRESHOLDS, UNANSWERED, most, odds
from checker.occurrences import tokens_of, without

_ANSWERED = FIGURES.index("the verb has an answer")
# Sums of the same figures in another order differ by less.
_ROUNDING = 1e-6


class Candidate(NamedTuple):
    """A denial that may lack its counterpart: where it stands, the words that should be denied.

    ``figures`` are what speaks for it and against it.
    """

    here: Place
    there: Place
    figures: tuple[float, ...]


def unanswered_denials(bead: Pair, side: Side, context: Context) -> Iterator[tuple[Place, Place]]:
    """Yield each denial of ``side`` that the other side lacks, and the words that should be denied.

    Nothing without a word model.
    """
    least = THRESHOLDS[side]
    for candidate in candidates(bead, side, context, least):
        # what has no answer may be said from the other end: “is not open”, « est fermé »
        answered = candidate.figures[_ANSWERED]
        if odds(candidate.figures) >= least + (0.0 if answered else UNANSWERED[side]):
            yield candidate.here, candidate.there


def candidates(
    bead: Pair, side: Side, context: Context, least: float = -math.inf
) -> Iterator[Candidate]:
    """Yield the denials of ``side`` with what bears witness of them, where there is a word model.

    Only where it denies more often than the other side, and that has no other way of saying no
    nearby: else nothing can be told. Those whose odds are below ``least`` may be left out.
    """
    here, there = (bead.source, bead.target) if side == "source" else (bead.target, bead.source)
    if here is None or there is None or here.empty or there.empty or context.lexicon is None:
        return
    own_language = here.block.language
    if own_language.negation is None or there.block.language.negation is None:
        return
    if id(bead) in _affirming(side, own_language, context):
        return
    if not may_deny(here.text, own_language):
        return
    own, others = _passage(here, context), _passage(there, context)
    if not own.denials or not others.tokens or own.count <= others.count - len(others.singles):
        return
    # which of the single words count can only be told by their answers
    if not (own.singles or others.singles) and most(ranges(own, others)) < least - _ROUNDING:
        return
    lexicon = context.lexicon if side == "source" else context.lexicon.exchanged()
    comparison = Comparison(own, others, lexicon)
    if comparison.more <= 0:
        return
    for denial in own.denials:
        if comparison.says_no_otherwise(denial):
            continue
        first, last = comparison.affirmed(denial)
        yield Candidate(
            here.place(own.tokens[denial.first].start, own.tokens[denial.last].end),
            there.place(others.tokens[first].start, others.tokens[last].end),
            comparison.figures(denial),
        )


def _affirming(side: Side, own: Language, context: Context) -> frozenset[int]:
    """Return the ``id`` of beads that have no word with which ``side`` denies."""
    return context.once(
        f"beads without a denial in the {side}",
        lambda: without(words_that_deny(own.code), side, context),
    )


def _passage(segment: Segment, context: Context) -> Passage:
    known = context.once("passages that may deny", dict[tuple[int, int], Passage])
    key = id(segment.block), segment.start
    found = known.get(key)
    if found is None:
        words, block = tokens_of(segment), segment.block
        found = known[key] = Passage(words, block.text, block.language)
    return found
