"""Which terms of a glossary hold on a day."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from glossary.model import ACCEPTED, Concept, Term


def in_force(concepts: Iterable[Concept], day: str) -> Iterator[Concept]:
    """Yield ``concepts`` as they stand on ``day``, a date as ISO 8601 writes it.

    A term that does not hold yet is left out; one that was accepted and no longer holds is
    superseded; a refusal that is over is left out. Without a day (``""``) no date is looked at.
    """
    for concept in concepts:
        if not day or not any(t.valid_from or t.valid_until for t in concept.terms):
            yield concept
            continue
        terms = tuple(term for t in concept.terms if (term := _on(t, day)) is not None)
        if terms:
            yield replace(concept, terms=terms)


def _on(term: Term, day: str) -> Term | None:
    # dates of one form compare as text, also where only the year or the month is said
    if term.valid_from and day < term.valid_from[: len(day)]:
        return None
    if term.valid_until and day >= term.valid_until[: len(day)]:
        return replace(term, status="superseded") if term.status in ACCEPTED else None
    return term
