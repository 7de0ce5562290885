"""Denials of one version that the other does not have."""

from collections.abc import Collection, Iterator
from functools import cached_property, lru_cache

from checker.context import Context
from checker.languages import language
from checker.lexicon import Lexicon
from checker.linking.left import tokens_of
from checker.model import Pair, Place, Segment, Side
from checker.negation.denials import Denial, Passage, may_deny

# How strongly the word model must hold that a word answers the one denied, and that a word that
# looks like a no is the answer to something else.
_ANSWERS, _EXPLAINS = 0.1, 0.15
# Within so many words of the answer another denial may be the one looked for, or another way of
# saying no.
_NEAR, _HINT, _HELPER = 4, 5, 4


def unanswered_denials(bead: Pair, side: Side, context: Context) -> Iterator[tuple[Place, Place]]:
    """Yield each denial of ``side`` that the other side lacks, and the words that should be denied.

    Only where this side denies more often, and the other says no in no way near the word that
    answers what is denied. Nothing without a word model.
    """
    here, there = (bead.source, bead.target) if side == "source" else (bead.target, bead.source)
    if here is None or there is None or here.empty or there.empty or context.lexicon is None:
        return
    if not may_deny(here.text, here.block.language):
        return
    own, others = _passage(here), _passage(there)
    if not own.denials or own.count <= others.count:
        return
    lexicon = context.lexicon if side == "source" else context.lexicon.exchanged()
    comparison = _Comparison(own, others, lexicon)
    if own.count <= others.count + comparison.other_ways:
        return
    for denial in own.denials:
        span = comparison.affirmed(denial)
        if span is not None:
            yield (
                here.place(own.tokens[denial.first].start, own.tokens[denial.last].end),
                there.place(others.tokens[span[0]].start, others.tokens[span[1]].end),
            )


def _passage(segment: Segment) -> Passage:
    return Passage(tokens_of(segment), segment.block.text, segment.block.language)


class _Comparison:
    """One passage and its counterpart, and which word answers which."""

    def __init__(self, own: Passage, others: Passage, lexicon: Lexicon) -> None:
        self.own, self.others = own, others
        keys = [t.key for t in own.tokens], [t.key for t in others.tokens]
        self.answers, self.back = lexicon.answers(*keys)

    @cached_property
    def other_ways(self) -> int:
        """How many words of the other passage say no in a way of their own."""
        hints = self.others.language.negation.hints if self.others.language.negation else ()
        return sum(
            token.key in hints and not self._answers_another(i, ())
            for i, token in enumerate(self.others.tokens)
        )

    def affirmed(self, denial: Denial) -> tuple[int, int] | None:
        """Return the first and the last word of the other passage that should be denied.

        ``None`` where they are denied, or where that is not sure.
        """
        at = self._answer(denial)
        if at is None:
            return None
        if any(abs(place - at) <= _NEAR for place in self.others.places):
            return None
        concerned = (*range(denial.first - 1, denial.last + 3), *denial.words[:1])
        near = range(max(at - _HINT, 0), min(at + _HINT + 1, len(self.others.tokens)))
        if any(self._is_hint(i) and not self._answers_another(i, concerned) for i in near):
            return None
        return self._helper(at), at

    def _answer(self, denial: Denial) -> int | None:
        """The answer of what is denied; of a word near it where nothing at all says no."""
        words = denial.words if not self.others.count and not self._any_hint else denial.words[:1]
        for word in words:
            answer = self.answers[word]
            if answer is not None and answer.strength >= _ANSWERS:
                return answer.at
        return None

    @cached_property
    def _any_hint(self) -> bool:
        """Whether anything in the other passage may say no."""
        return any(
            self._is_hint(i) and not self._answers_another(i, ())
            for i in range(len(self.others.tokens))
        )

    def _is_hint(self, at: int) -> bool:
        """Whether a word of the other passage may say no in another way."""
        return _is_hint(self.others.tokens[at].key, self.others.language.code)

    def _answers_another(self, at: int, denied: Collection[int]) -> bool:
        """Whether a word of the other passage is the answer to one that is not among ``denied``."""
        answer = self.back[at]
        return answer is not None and answer.strength >= _EXPLAINS and answer.at not in denied

    def _helper(self, at: int) -> int:
        """The verb before the one at ``at`` that helps it: “peut être supprimé”."""
        rules, tokens = self.others.language.negation, self.others.tokens
        if rules is not None:
            for i in range(at - 1, max(at - 1 - _HELPER, -1), -1):
                if tokens[i].key in rules.helpers:
                    return i
        return at


@lru_cache(maxsize=65536)
def _is_hint(key: str, code: str) -> bool:
    rules = language(code).negation
    return rules is not None and (
        key in rules.hints
        or key.startswith(rules.beginnings)
        or (bool(rules.endings) and key.endswith(rules.endings))
    )
