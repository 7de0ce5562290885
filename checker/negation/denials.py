"""The denials of a passage: “may not”, “n’est pas”, “sans”."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.languages import Language, language
from checker.languages.negation import Negation
from glossary.tokens import Token

_APOSTROPHES = ("’", "'")
# So many words may stand between “ne” and “pas”, or between “aucun” and “ne”.
_REACH = 7
# So many words behind a denial may be what it denies.
_BEHIND = 6
# An opener stands so near behind a word that denies with it: « personne ne parle ».
_OPENED = 2


class Denial(NamedTuple):
    """Words ``first`` to ``last`` (inclusive) of a passage that deny a verb.

    ``words`` are those that may be the verb, or stand near it, the likeliest first; none of them
    is a function word.
    """

    first: int
    last: int
    words: tuple[int, ...]


class Passage:
    """The words of a passage, what denies there, and how often it says no in all.

    ``places`` are the words that say no by themselves; “ne … pas” is one of them. ``singles`` are
    those that deny no verb, but may be part of a word of the other language: « sans fil ».
    """

    def __init__(self, tokens: Sequence[Token], text: str, own: Language) -> None:
        self.tokens, self.language, self._text = tokens, own, text
        self.denials: list[Denial] = []
        self.places: list[int] = []
        self.singles: set[int] = set()
        self._rules = own.negation
        if own.negation is not None:
            self._find(own.negation)

    @property
    def count(self) -> int:
        """How often it says no."""
        return len(self.places)

    def _find(self, rules: Negation) -> None:
        taken: set[int] = set()
        telling = words_that_tell(self.language.code)
        for i in [i for i, token in enumerate(self.tokens) if token.key in telling]:
            if i in taken:
                continue
            token = self.tokens[i]
            if token.key in rules.words or self._is_clitic(i, rules):
                self.places.append(i)
                if not self._is_idiom(i, rules):
                    joined = token.key in rules.clitics
                    helped = i > 0 and self.tokens[i - 1].key in rules.helpers
                    first = i - 1 if joined or helped else i
                    self.denials.append(Denial(first, i, self._words(first, i)))
            elif token.key in rules.openers and self._opens(i):
                self._two_halves(i, rules, taken)
            elif self._is_strong(i, rules):
                self.places.append(i)
                if token.key not in rules.closers and not self._is_opened(i, rules):
                    self.singles.add(i)

    def _two_halves(self, opener: int, rules: Negation, taken: set[int]) -> None:
        """Take “ne … pas” for one denial, and “aucun … ne” and the like for one place."""
        if opener + 1 < len(self.tokens) and self.tokens[opener + 1].key in rules.idioms:
            return  # n’importe quel
        last = min(opener + 2 + _REACH, len(self.tokens))
        for i in range(opener + 1, last):
            key = self.tokens[i].key
            if key in rules.closers:
                taken.add(i)
                self.places.append(opener)
                if not self._is_idiom(i, rules):
                    self.denials.append(Denial(opener, i, self._words(opener, i)))
                return
            if self._is_strong(i, rules) and key not in rules.openers:
                return  # counted by itself
        recent = self.places[-1:] and opener - self.places[-1] <= _REACH
        if not recent:
            self.places.append(opener)

    def _is_strong(self, at: int, rules: Negation) -> bool:
        """Whether a word denies by itself, or with an opener near it: « personne ne »."""
        key = self.tokens[at].key
        return key in rules.strong and (key not in rules.opened or self._is_opened(at, rules))

    def _is_opened(self, at: int, rules: Negation) -> bool:
        near = self.tokens[max(at - _REACH, 0) : at + 1 + _OPENED]
        return any(t.key in rules.openers for t in near)

    def _is_clitic(self, at: int, rules: Negation) -> bool:
        token = self.tokens[at]
        return token.key in rules.clitics and self._text[token.start - 1] in _APOSTROPHES

    def _opens(self, at: int) -> bool:
        token = self.tokens[at]
        return len(token.key) > 1 or self._text[token.end : token.end + 1] in _APOSTROPHES

    def _is_idiom(self, at: int, rules: Negation) -> bool:
        """Whether what stands beside a denial makes it say something else: “not only”."""
        tokens = self.tokens
        behind = tokens[at + 1].key if at + 1 < len(tokens) else ""
        before = tokens[at - 1].key if at else ""
        return behind in rules.idioms or before in rules.before

    def _words(self, first: int, last: int) -> tuple[int, ...]:
        inside = range(last - 1, first, -1)
        behind = range(last + 1, min(last + 1 + _BEHIND, len(self.tokens)))
        rules, closed = self._rules, self.language.closed_words
        helpers = rules.helpers if rules is not None else frozenset()
        return tuple(
            i
            for i in (*inside, *behind)
            if self.tokens[i].key not in closed and self.tokens[i].key not in helpers
        )


@lru_cache(maxsize=16)
def words_that_tell(code: str) -> frozenset[str]:
    """Return the folded words of a language with which anything begins that a passage may deny."""
    rules = language(code).negation
    if rules is None:
        return frozenset()
    return frozenset((*rules.words, *rules.clitics, *rules.openers, *rules.strong))


@lru_cache(maxsize=16)
def words_that_deny(code: str) -> frozenset[str]:
    """Return the folded words of a language of which a text has one if it denies anything."""
    rules = language(code).negation
    if rules is None:
        return frozenset()
    return frozenset((*rules.words, *rules.clitics, *rules.closers))


def may_deny(text: str, own: Language) -> bool:
    """Whether a text has a word that denies: far quicker than to look for what it denies."""
    pattern = _pattern(own.code)
    return pattern is not None and pattern.search(text) is not None


@lru_cache(maxsize=16)
def _pattern(code: str) -> re.Pattern[str] | None:
    rules = language(code).negation
    if rules is None:
        return None
    words = "|".join(sorted(rules.words | rules.closers))
    clitics = "".join(f"|(?<=['’]){c}" for c in sorted(rules.clitics))
    return re.compile(rf"\b(?:{words}{clitics})\b", re.IGNORECASE)
