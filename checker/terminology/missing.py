"""Which terms of the source its translation has no equivalent for.

Within one sentence an equivalent may serve for several mentions: what was named once is meant
again by a pronoun, by its head, or by nothing at all. That is forgiven unless other words are seen
in the place of a mention. Each sentence answers for itself, unless its paragraph names the concept
as often as the source does.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Segment
from checker.terminology.excuses import akin, covering, shortened, stood_for
from checker.terminology.passage import Miss
from checker.terminology.terms import (
    TermBead,
    describes,
    expected,
    is_kept_name,
    is_part_of_name,
    is_verb,
    refuses,
    satisfies,
    term_beads,
)
from glossary.matcher import TermHit
from glossary.model import Term
from glossary.tokens import tokenize

_LONG_AGO = 10**9


class Search:
    """Reads the pairs in order, remembering where each concept was last named in the target."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._block = 0
        self._named: dict[int, int] = {}

    def misses(self, pair: Pair) -> Iterator[Miss]:
        """Yield the source terms of a block pair that the target has no equivalent for."""
        beads = term_beads(pair, self._context)
        self._block += 1
        for bead in beads:
            source, target = bead.pair.source, bead.pair.target
            if source is None or target is None:
                continue
            named = _named(bead.target)
            if bead.source and bead.pair.both:
                for hits, wanted in _asked(_open(bead.source, named), source, target):
                    yield from self._missing(hits, wanted, bead, beads, source, target)
            self._named.update(dict.fromkeys(named, self._block))

    def _missing(
        self,
        hits: Sequence[TermHit],
        wanted: tuple[Term, ...],
        here: TermBead,
        beads: Sequence[TermBead],
        source: Segment,
        target: Segment,
    ) -> Iterator[Miss]:
        hit = hits[0]
        answers = [h for h in here.target if satisfies(hit, h) or refuses(hit, h)]
        if not answers:
            inside = covering(hit, target, self._context)
            if not (
                _elsewhere(hit, beads)
                or (inside and inside >= covering(hit, source, self._context))
                or akin(hit, here, wanted, self._context.lexicon)
            ):
                pronoun = self._since(hit) < 2 and stood_for(hit, here, wanted)
                excused = inside > 0 or pronoun or self._excused(hit, wanted, here, source)
                yield Miss(here, hit, wanted, excused, len(hits), pronoun=pronoun)
        elif len(answers) < len(hits):
            # once named, a thing may be meant by a pronoun, by its head, or by nothing at all
            for odd in _unanswered(hits, answers, source, target):
                pronoun = stood_for(odd, here, wanted) or shortened(
                    odd, here, wanted, self._context.lexicon
                )
                yield Miss(here, odd, wanted, True, len(hits), len(answers), pronoun)

    def _excused(
        self,
        hit: TermHit,
        wanted: Sequence[Term],
        here: TermBead,
        source: Segment,
    ) -> bool:
        return self._may_vanish(hit, source, wanted) or (
            self._since(hit) < self._block and shortened(hit, here, wanted, self._context.lexicon)
        )

    def _may_vanish(self, hit: TermHit, source: Segment, wanted: Sequence[Term]) -> bool:
        """Whether a good translation may well have nothing in the place of ``hit``."""
        # a term of several words seldom describes the next: “a retention schedule adopted”
        several = any(len(tokenize(term.text)) > 1 for term in wanted)
        return describes(hit, source) and not (several and len(tokenize(hit.term.text)) > 1)

    def _since(self, hit: TermHit) -> int:
        """How many blocks ago the target last named what ``hit`` names."""
        last = max(self._named.get(id(concept), -_LONG_AGO) for concept, _ in hit.readings)
        return self._block - last


def _named(hits: Sequence[TermHit]) -> Counter[int]:
    """Return how many of some terms may mean each concept, by its id as Python has it."""
    named = Counter([id(hit.concept) for hit in hits])
    for hit in hits:
        if hit.others:
            named.update({id(concept) for concept, _ in hit.others} - {id(hit.concept)})
    return named


def _open(hits: Sequence[TermHit], named: Counter[int]) -> list[TermHit]:
    """Return those terms of the source that the target does not name as often: few, mostly."""
    asked = Counter([id(hit.concept) for hit in hits])
    fewer = {concept for concept, times in asked.items() if named[concept] < times}
    return [hit for hit in hits if id(hit.concept) in fewer] if fewer else []


def _asked(
    hits: Sequence[TermHit], source: Segment, target: Segment
) -> Iterator[tuple[list[TermHit], tuple[Term, ...]]]:
    """Yield the terms of a source sentence that ask for an equivalent, by what they mean."""
    tokens, text, language = source.block.facts.tokens, source.block.text, source.block.language
    asked: dict[int, list[TermHit]] = {}
    for hit in hits:
        if (
            not hit.interrupted
            and not hit.concept.keep
            and not is_verb(hit, tokens, text, language)
            and not is_part_of_name(hit, source)
            and not is_kept_name(hit, source, target)
        ):
            asked.setdefault(id(hit.concept), []).append(hit)
    for same in asked.values():
        wanted = expected(same[0], target.block.language.code)
        if wanted:
            yield same, wanted


def _unanswered(
    hits: Sequence[TermHit], answers: Sequence[TermHit], source: Segment, target: Segment
) -> list[TermHit]:
    """The occurrences that are left when each answer has been given to the nearest one."""
    left = list(hits)
    for answer in answers:
        at = (answer.start - target.start) / max(target.end - target.start, 1)

        def far(hit: TermHit, at: float = at) -> float:
            return abs((hit.start - source.start) / max(source.end - source.start, 1) - at)

        left.remove(min(left, key=far))
    return left


def _elsewhere(hit: TermHit, beads: Sequence[TermBead]) -> bool:
    """Whether the paragraph as a whole names the concept as often as its source does."""
    has = sum(satisfies(hit, h) for bead in beads for h in bead.target)
    return has > 0 and has >= sum(h.concept is hit.concept for b in beads for h in b.source)
