"""A passage of the target in which a term of the glossary is missing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.languages import Language
from checker.model import Place
from checker.terminology.terms import Family, TermBead, tokens_of
from glossary.matcher import TermHit
from glossary.model import Term
from glossary.tokens import Token

# What a rendering of a term never runs across.
_BREAK = re.compile(r"[.,;:!?()\[\]«»“”\"…–—/]")


@dataclass(frozen=True, slots=True, eq=False)
class Miss:
    """A source term without an equivalent: the bead, the term, and what the glossary wants.

    ``excused``: a good translation may well have nothing in its place, or something else for it.
    ``asked`` and ``found`` count the occurrences in the sentence and those of an equivalent;
    ``pronoun``: the target has one in its place, or the term's head alone.
    """

    bead: TermBead
    hit: TermHit
    expected: tuple[Term, ...]
    excused: bool = False
    asked: int = 1
    found: int = 0
    pronoun: bool = False


class Rendering(NamedTuple):
    """What stands in the place of a missing term, and whether it surely stands there for it."""

    place: Place
    sure: bool = True


class Passage:
    """The target's words where a term is missing.

    ``tokens`` are all of them; ``free`` are the indexes of the content words that no other term
    covers, ``unexplained`` those of them that answer no other word of the source.
    """

    def __init__(self, miss: Miss) -> None:
        target = miss.bead.pair.target
        if target is None:
            raise ValueError("a miss has a target")
        self.segment, self.text = target, target.block.text
        self.language = target.block.language
        self.tokens = tokens_of(target)
        covered = [(h.start, h.end) for h in miss.bead.target]
        # what answers another word of the source does not answer this one
        source = miss.bead.pair.source
        others = Family(
            t.text
            for t in (tokens_of(source) if source else ())
            if source
            and is_content(t, source.block.language)
            and not miss.hit.start <= t.start < miss.hit.end
        )
        self.free = [
            i
            for i, t in enumerate(self.tokens)
            if is_content(t, self.language)
            and not any(start < t.end and t.start < end for start, end in covered)
        ]
        asked = _positions(tokens_of(source), source.block.language) if source else {}
        # a term without any content word, an acronym of two letters, may be anywhere
        self._asked = min(
            (at for start, at in asked.items() if miss.hit.start <= start < miss.hit.end),
            default=0.5,
        )
        self._at = _positions(self.tokens, self.language)
        self.unexplained = [i for i in self.free if not others.has(self.tokens[i].text)]

    def place(self, first: int, last: int) -> Place:
        """Return the place of the words from index ``first`` to ``last``, both inside it."""
        return self.segment.place(self.tokens[first].start, self.tokens[last].end)

    def far(self, index: int) -> float:
        """How far a content word lies from where the source has the term, as a share of it.

        Half a word is nothing: in a short sentence it is a large share.
        """
        away = abs(self._at[self.tokens[index].start] - self._asked)
        return max(away - 0.5 / len(self._at), 0.0)

    def joined(self, first: int, last: int) -> bool:
        """Whether nothing stands between two words that parts what is said."""
        return joins(self.text, self.tokens[first], self.tokens[last])


def joins(text: str, first: Token, last: Token) -> bool:
    """Whether no mark parts two words of ``text``, given in any order."""
    first, last = sorted((first, last))
    return not _BREAK.search(text[first.end : last.start])


def is_content(token: Token, language: Language) -> bool:
    """Whether a word is neither a function word nor a number."""
    return token.key.isalpha() and len(token.key) > 2 and token.key not in language.closed_words


def _positions(tokens: Sequence[Token], language: Language) -> dict[int, float]:
    """Where in its sentence each content word begins, by offset: 0 … 1, counted in such words.

    Function words are left out: no two languages have as many.
    """
    content = [t.start for t in tokens if is_content(t, language)]
    return {start: (i + 0.5) / len(content) for i, start in enumerate(content)}
