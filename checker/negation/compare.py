"""Denials of one version that the other does not have."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.context import Context
from checker.linking.gone import tokens_of
from checker.model import Pair, Place, Segment, Side
from checker.negation.denials import Passage, may_deny
from checker.negation.evidence import Comparison
from checker.negation.weights import THRESHOLDS, odds


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
    for candidate in candidates(bead, side, context):
        if odds(candidate.figures) >= THRESHOLDS[side]:
            yield candidate.here, candidate.there


def candidates(bead: Pair, side: Side, context: Context) -> Iterator[Candidate]:
    """Yield the denials of ``side`` with what bears witness of them, where there is a word model.

    Only where it denies more often than the other side, and that has no other way of saying no
    nearby: else nothing can be told.
    """
    here, there = (bead.source, bead.target) if side == "source" else (bead.target, bead.source)
    if here is None or there is None or here.empty or there.empty or context.lexicon is None:
        return
    if not may_deny(here.text, here.block.language) or there.block.language.negation is None:
        return
    own, others = _passage(here), _passage(there)
    if not own.denials or not others.tokens or own.count <= others.count:
        return
    lexicon = context.lexicon if side == "source" else context.lexicon.exchanged()
    comparison = Comparison(own, others, lexicon)
    for denial in own.denials:
        if comparison.says_no_otherwise(denial):
            continue
        first, last = comparison.affirmed(denial)
        yield Candidate(
            here.place(own.tokens[denial.first].start, own.tokens[denial.last].end),
            there.place(others.tokens[first].start, others.tokens[last].end),
            comparison.figures(denial),
        )


def _passage(segment: Segment) -> Passage:
    return Passage(tokens_of(segment), segment.block.text, segment.block.language)
