"""Finding terms in text as people write them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from glossary.model import Concept, Term
from glossary.tokens import Token


class TermHit(NamedTuple):
    """A term found in a text: ``text[start:end]`` are the words."""

    concept: Concept
    term: Term
    start: int
    end: int


class Matcher:
    """All terms of some glossaries, ready to be looked for."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts = tuple(concepts)

    def find(self, text: str, tokens: Sequence[Token], language: str) -> tuple[TermHit, ...]:
        """Return the hits of ``language`` in ``text``, in order, without overlap."""
        return ()
