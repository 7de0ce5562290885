"""A glossary: concepts, each with its terms in any number of languages."""

from dataclasses import dataclass
from typing import Literal

Status = Literal["proposed", "preferred", "admitted", "deprecated", "forbidden", "superseded"]

# A term that may stand for its concept in a finished text, and one that may not.
ACCEPTED: frozenset[Status] = frozenset({"preferred", "admitted"})
REFUSED: frozenset[Status] = frozenset({"deprecated", "forbidden", "superseded"})


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of one language, as it is written in the glossary."""

    text: str
    language: str
    status: Status = "preferred"


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea and the terms that name it; ``origin`` is the file and line it was read from."""

    id: str
    terms: tuple[Term, ...]
    note: str = ""
    origin: str = ""

    def accepted(self, language: str) -> tuple[Term, ...]:
        """The terms of ``language`` that satisfy a check, the preferred ones first."""
        terms = [t for t in self.terms if t.language == language and t.status in ACCEPTED]
        return tuple(sorted(terms, key=lambda t: t.status != "preferred"))

    def refused(self, language: str) -> tuple[Term, ...]:
        """The terms of ``language`` that must not be used."""
        return tuple(t for t in self.terms if t.language == language and t.status in REFUSED)


@dataclass(frozen=True, slots=True)
class Glossary:
    """Concepts in the order of their file; ``digest`` names exactly this content."""

    name: str
    concepts: tuple[Concept, ...]
    digest: str
