"""A proposed term pair, with what it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from glossary.model import Concept, Term


class Wording(NamedTuple):
    """A way in which a phrase is written, and how often."""

    text: str
    times: int


@dataclass(frozen=True, slots=True)
class Context:
    """A bead in which both terms stand: where, of which document, and the words around them."""

    source_where: str
    target_where: str
    document: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two phrases that answer each other.

    ``source`` and ``target`` are their wordings, the proposed one first. ``together`` beads have
    both, ``beads`` either of them; ``likelihood`` is the log-likelihood ratio of that. ``score``
    ranks the candidates of one run and means nothing beyond it.
    """

    source: tuple[Wording, ...]
    target: tuple[Wording, ...]
    score: float
    likelihood: float
    together: int
    beads: tuple[int, int]
    contexts: tuple[Context, ...] = ()

    def concept(self, id: str, languages: tuple[str, str]) -> Concept:
        """Return the pair as a concept that somebody has still to approve."""
        context = self.contexts[0] if self.contexts else None
        terms = (
            Term(
                self.source[0].text,
                languages[0],
                "proposed",
                context=context.source if context else "",
            ),
            Term(
                self.target[0].text,
                languages[1],
                "proposed",
                context=context.target if context else "",
            ),
        )
        return Concept(id, terms, note=self.note)

    @property
    def note(self) -> str:
        """What it rests on, in one line."""
        return (
            f"mined: together {self.together} times, "
            f"source {self.beads[0]}, target {self.beads[1]}, log-likelihood {self.likelihood}"
        )


def concepts(candidates: Iterable[Candidate], languages: tuple[str, str]) -> tuple[Concept, ...]:
    """Return candidates as proposed concepts, numbered from 1 in their order."""
    return tuple(c.concept(str(n), languages) for n, c in enumerate(candidates, start=1))
