"""A passage of the target in which a term of the glossary is missing."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from checker.model import Place
from checker.terminology.sentence import Sentence
from checker.terminology.terms import TermBead
from glossary.matcher import TermHit
from glossary.model import Term


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
    """The target's words where a term is missing: those of its ``sentence``, seen from the term.

    ``inside`` are the indexes of the term's own words in the source.
    """

    def __init__(self, miss: Miss, sentence: Sentence) -> None:
        self.sentence, self.tokens = sentence, sentence.tokens
        first = bisect_left(sentence.asked, (miss.hit.start,))
        self.inside = range(first, bisect_left(sentence.asked, (miss.hit.end,), first))

    @cached_property
    def unexplained(self) -> list[int]:
        """The indexes of the free words that no other word of the source is of one family with."""
        return [i for i in self.sentence.free if not self.has_kin(i)]

    def has_kin(self, i: int) -> bool:
        """Whether another content word of the source is of one family with word ``i``."""
        inside = self.inside
        return any(k not in inside for k in self.sentence.kin(i))

    @cached_property
    def _asked(self) -> float:
        places = self.sentence.asked_at
        # a term without any content word, an acronym of two letters, may be anywhere
        return next((places[k] for k in self.inside if k in places), 0.5)

    def far(self, index: int) -> float:
        """How far a content word lies from where the source has the term, as a share of it.

        Half a word is nothing: in a short sentence it is a large share.
        """
        places = self.sentence.at
        return max(abs(places[index] - self._asked) - 0.5 / len(places), 0.0)
