"""What differs between two versions of a glossary: concept by concept, field by field."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from api.database.connection import Session
from api.glossaries.bodies import from_body
from api.glossaries.states import State, touched
from glossary.merging import Difference, differences
from glossary.model import Concept

Kind = Literal["added", "removed", "changed", "moved"]


@dataclass(frozen=True, slots=True)
class ConceptChange:
    """What became of one concept.

    ``differences`` are the fields of one that changed; one that “moved” stands elsewhere in the
    order and says the same. ``before`` and ``after`` are ``None`` where it is not there.
    """

    kind: Kind
    id: str
    before: Concept | None = None
    after: Concept | None = None
    differences: tuple[Difference, ...] = ()


def compare_versions(
    session: Session, glossary_id: str, first: int, last: int
) -> list[ConceptChange]:
    """Return how the version ``last`` differs from ``first``, in the order of their concepts.

    Either may be the older one. Only the states that differ are read.
    """
    if first <= last:
        before, after = touched(session, glossary_id, first, last)
    else:
        after, before = touched(session, glossary_id, last, first)
    return _changes(before, after)


def change_of(before: Concept | None, after: Concept | None) -> ConceptChange:
    """Return what became of one concept; one of the two is there."""
    if before is None and after is not None:
        return ConceptChange("added", after.id, None, after)
    if after is None and before is not None:
        return ConceptChange("removed", before.id, before)
    if before is None or after is None:
        raise ValueError("neither before nor after")
    return ConceptChange("changed", after.id, before, after, differences(before, after))


def _changes(before: Sequence[State], after: Sequence[State]) -> list[ConceptChange]:
    names: dict[str, list[State]] = defaultdict(list)
    for state in reversed(before):
        names[state.name].append(state)
    found: list[tuple[int, ConceptChange]] = []
    for state in after:
        was = names[state.name].pop() if names[state.name] else None
        if was is not None and was.body == state.body:
            concept = from_body(state.body)
            if was.position != state.position:
                change = ConceptChange("moved", state.name, concept, concept)
                found.append((state.position, change))
            continue
        change = change_of(None if was is None else from_body(was.body), from_body(state.body))
        found.append((state.position, change))
    for left in names.values():
        found.extend((was.position, change_of(from_body(was.body), None)) for was in left)
    return [change for _, change in sorted(found, key=lambda item: item[0])]
