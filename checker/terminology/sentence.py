"""The words of a pair of sentences, for whatever term its target lacks.

Several terms may be missing from one sentence, and each asks the same of its words: which are of
content, which of the source begin like them, which answer them. It is found out once.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from checker.languages import Language
from checker.model import Place
from checker.terminology.terms import TermBead, alike, beginning, few_letters, tokens_of
from glossary.tokens import Token

# What a rendering of a term never runs across.
_BREAK = re.compile(r"[.,;:!?()\[\]«»“”\"…–—/]")


class Sentence:
    """The words of a bead of sentences.

    ``tokens`` are those of the target, ``content`` the indexes of its content words, ``free`` of
    those that no term of the glossary covers; ``asked`` are the tokens of the source, and
    ``is_asked`` says of each whether it is a content word.
    """

    def __init__(self, bead: TermBead) -> None:
        source, target = bead.pair.source, bead.pair.target
        if source is None or target is None:
            raise ValueError("a term is missing from a pair of sentences")
        self.source, self.target = source, target
        self.text, self.language = target.block.text, target.block.language
        self.tokens, self.asked = tokens_of(target), tokens_of(source)
        self.content = [i for i, t in enumerate(self.tokens) if is_content(t, self.language)]
        spoken = source.block.language
        self.is_asked = [is_content(t, spoken) for t in self.asked]
        covered = [(h.start, h.end) for h in bead.target]
        self.free = [i for i in self.content if not _overlaps(self.tokens[i], covered)]
        self._kin: dict[int, list[int]] = {}
        self._joined: dict[tuple[int, int], bool] = {}

    def place(self, first: int, last: int) -> Place:
        """Return the place of the words from index ``first`` to ``last``, both inside it."""
        return self.target.place(self.tokens[first].start, self.tokens[last].end)

    def joined(self, first: int, last: int) -> bool:
        """Whether nothing stands between two words that parts what is said."""
        found = self._joined.get((first, last))
        if found is None:
            found = joins(self.text, self.tokens[first], self.tokens[last])
            self._joined[first, last] = found
        return found

    @cached_property
    def at(self) -> dict[int, float]:
        """Where each content word stands, by its index: 0 … 1, counted in such words.

        Function words are left out: no two languages have as many.
        """
        return {i: (n + 0.5) / len(self.content) for n, i in enumerate(self.content)}

    @cached_property
    def asked_at(self) -> dict[int, float]:
        """The same of the content words of the source."""
        content = [k for k, is_content in enumerate(self.is_asked) if is_content]
        return {k: (n + 0.5) / len(content) for n, k in enumerate(content)}

    def kin(self, i: int) -> list[int]:
        """Return the content words of the source that are of one family with word ``i``."""
        found = self._kin.get(i)
        if found is None:
            own = self.tokens[i].text
            near = self._by_beginning.get(beginning(own), ())
            found = self._kin[i] = [k for k in near if alike(own, self.asked[k].text)]
        return found

    @cached_property
    def by_few_letters(self) -> dict[str, list[int]]:
        """The content words of the source that are short, by their ``few_letters``."""
        found: dict[str, list[int]] = {}
        for k, token in enumerate(self.asked):
            if self.is_asked[k] and (few := few_letters(token.text)):
                found.setdefault(few, []).append(k)
        return found

    @cached_property
    def _by_beginning(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for k, token in enumerate(self.asked):
            if self.is_asked[k]:
                found.setdefault(beginning(token.text), []).append(k)
        return found


def joins(text: str, first: Token, last: Token) -> bool:
    """Whether no mark parts two words of ``text``, given in any order."""
    if last < first:
        first, last = last, first
    between = text[first.end : last.start]
    return between == " " or not _BREAK.search(between)


def is_content(token: Token, language: Language) -> bool:
    """Whether a word is neither a function word nor a number."""
    key = token.key
    return len(key) > 2 and key not in language.closed_words and key.isalpha()


def _overlaps(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < token.end and token.start < end for start, end in spans)
