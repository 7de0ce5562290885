"""What stands around the noun phrases of a sentence, whichever term is missing from it.

What of it counts only where no word of the source accounts for a neighbour is told by the index of
that neighbour: ``NONE`` where there is none.
"""

from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from checker.terminology.runs import Phrases, Run, is_closed, sets_of
from glossary.grammar import grammar

NONE = -1


class Before(NamedTuple):
    """What stands before a noun phrase: figures, and a word of content that may belong to it."""

    article: float
    determiner: float
    preposition: float
    beginning: float
    set_noun: float
    more: int


class Behind(NamedTuple):
    """What stands behind a noun phrase.

    Words of content that may belong to it, directly or behind a linking word, and such as would be
    cut off from it; whether it is a participle that more belongs to, or ends at a colon.
    """

    more: int
    linked: int
    cut: int
    cut_linked: int
    governs: float
    colon: float


class Inside(NamedTuple):
    """What stands between the words of a noun phrase: linking words, and whether they agree."""

    linked: float
    no_genitives: float
    disagreeing: float


_ALONE = Inside(0.0, 0.0, 0.0)


class Row(NamedTuple):
    """A noun phrase and what stands around it."""

    run: Run
    before: Before
    behind: Behind
    inside: Inside


class Neighbours:
    """The neighbours of the noun phrases of one sentence."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases, self._words = phrases, phrases.words
        code = self._words.language.code
        self._rules, self._sets = grammar(code), sets_of(code)
        self._free = frozenset(self._words.free)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every phrase with what stands around it."""
        runs = self._phrases.runs
        before = {i: self._before(i) for i in {run.first for run in runs}}
        behind = {i: self._behind(i) for i in {run.last for run in runs}}
        return tuple(
            Row(run, before[run.first], behind[run.last], self._inside(run)) for run in runs
        )

    def next_free(self, at: int) -> int:
        """Return the next word of content that no term covers."""
        return next((i for i in self._words.free if i > at), NONE)

    def _before(self, first: int) -> Before:
        tokens, language = self._words.tokens, self._words.language
        before = tokens[first - 1].key if first else ""
        # a name needs none: “l’opération Gardien de la mer”
        is_article = before in language.articles
        article = is_article or (bool(first) and tokens[first].text[0].isupper())
        determined = before in self._sets.determiners
        joined = first > 0 and self._words.joined(first - 1, first)
        head = tokens[first].key
        return Before(
            float(article),
            float(not article and determined),
            float(not is_article and not determined and is_closed(before, language)),
            float(not joined),
            float(head in language.set_nouns or head in language.phrase_nouns),
            first - 1 if joined and first - 1 in self._free else NONE,
        )

    def _behind(self, last: int) -> Behind:
        words, phrases = self._words, self._phrases
        more = last + 1 in self._free and not phrases.is_verb(last + 1)
        linked = self.next_free(last)
        cut = next((i for i in words.content if i > last), NONE)
        return Behind(
            last + 1 if more and words.joined(last, last + 1) else NONE,
            linked if linked > last + 1 and phrases.joined(last, linked) else NONE,
            cut if cut == last + 1 and self._may_cut(last, cut) else NONE,
            cut if cut > last + 1 and self._may_cut(last, cut) else NONE,
            float(phrases.governs(last)),
            float(words.text[words.tokens[last].end :].lstrip().startswith(":")),
        )

    def _may_cut(self, last: int, after: int) -> bool:
        """Whether a word goes on with one that is no verb form."""
        return self._phrases.joined(last, after) and not self._phrases.is_verb(after)

    def _inside(self, run: Run) -> Inside:
        if len(run.content) == 1:  # as most are
            return _ALONE
        tokens = self._words.tokens
        gaps = list(pairwise(run.content))
        linked = [
            {t.key for t in tokens[a + 1 : b]} - self._rules.skipped - self._sets.particles
            for a, b in gaps
            if b > a + 1
        ]
        linked = [names for names in linked if names]
        return Inside(
            float(len(linked)),
            float(sum(not names <= {"de", "d", "du", "des"} for names in linked)),
            float(any(self._phrases.disagree(a, b) for a, b in gaps if b == a + 1)),
        )
