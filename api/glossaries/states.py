"""The states of concepts through the versions of a glossary: read, searched, and moved on.

Everything here is about the glossary with an id and a version with a number; who made a version and
why is the matter of ``api.glossaries.versions``.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, update

from api.database import tables
from api.database.connection import Session
from api.database.rows import add_all
from api.glossaries.bodies import body, folded, key
from glossary.model import Concept

# The room between two positions: so many concepts can be put between two others, one by one in the
# same place about twenty, before all are given new positions.
STEP = 1 << 20
_AT_ONCE = 500

_State = tables.Concept


class State(NamedTuple):
    """A row of ``concept``: the state of one concept that holds since a version."""

    position: int
    since: int
    name: str
    body: str


def states(session: Session, glossary_id: str, number: int) -> Iterator[State]:
    """Yield the states of all concepts of a version, in order."""
    wanted = _columns().filter(*holding(glossary_id, number)).order_by(_State.position)
    for row in session.execute(wanted.execution_options(yield_per=5_000)):
        yield State(*row)


def find_states(session: Session, glossary_id: str, number: int, name: str) -> list[State]:
    """Return the states of the concepts with the id ``name``: one, or none (rarely several)."""
    wanted = _columns().filter(*holding(glossary_id, number), _State.key == key(name))
    # sorted here: asked for the order, SQLite would walk all of the glossary in it
    return sorted(State(*row) for row in session.execute(wanted))


def holding(glossary_id: str, number: int) -> tuple[ColumnElement[bool], ...]:
    """Return what is true of the states of one version."""
    return (
        _State.glossary_id == glossary_id,
        _State.since <= number,
        or_(_State.until.is_(None), _State.until > number),
    )


def touched(
    session: Session, glossary_id: str, first: int, last: int
) -> tuple[list[State], list[State]]:
    """Return the states of the version ``first`` that do not hold in ``last``, and the reverse.

    ``first`` is the older of the two.
    """
    gone = (*holding(glossary_id, first), _State.until <= last)
    come = (*holding(glossary_id, last), _State.since > first)
    before, after = (
        [State(*row) for row in session.execute(_columns().filter(*of).order_by(_State.position))]
        for of in (gone, come)
    )
    return before, after


def replace_all(
    session: Session, glossary_id: str, number: int, concepts: Sequence[Concept]
) -> None:
    """Make ``concepts`` the state of the version ``number``, the newest, which has none yet.

    What is as it was in the version before is not touched.
    """
    before = list(states(session, glossary_id, number))
    staying = _staying([state.name for state in before], [concept.id for concept in concepts])
    positions = _positions(
        [before[staying[i]].position if i in staying else None for i in range(len(concepts))]
    )
    if positions is None:  # no room left somewhere
        staying, positions = {}, [(i + 1) * STEP for i in range(len(concepts))]
    bodies = [body(concept) for concept in concepts]
    same = {at for i, at in staying.items() if before[at].body == bodies[i]}
    end(session, glossary_id, number, (s for at, s in enumerate(before) if at not in same))
    begin(
        session,
        glossary_id,
        number,
        [
            (positions[i], concept, bodies[i])
            for i, concept in enumerate(concepts)
            if i not in staying or staying[i] not in same
        ],
    )


def last_position(session: Session, glossary_id: str) -> int:
    """Return the last position that any state of a glossary has had; 0 if it has none."""
    wanted = select(func.max(_State.position)).filter_by(glossary_id=glossary_id)
    return session.scalar(wanted) or 0


def end(session: Session, glossary_id: str, number: int, gone: Iterable[State]) -> None:
    """Let states hold no longer from the version ``number`` on."""
    positions = [state.position for state in gone]
    for at in range(0, len(positions), _AT_ONCE):
        some = positions[at : at + _AT_ONCE]
        session.execute(
            update(_State)
            .where(
                _State.glossary_id == glossary_id,
                _State.position.in_(some),
                _State.until.is_(None),
            )
            .values(until=number)
        )


def begin(
    session: Session, glossary_id: str, number: int, come: Sequence[tuple[int, Concept, str]]
) -> None:
    """Let concepts hold from the version ``number`` on: each with its position and its body."""
    own = {"glossary_id": glossary_id, "since": number}

    def rows(part: Callable[[Concept], Iterable[dict[str, Any]]]) -> Iterator[dict[str, Any]]:
        for position, concept, _ in come:
            for place, row in enumerate(part(concept)):
                yield {**own, "concept_position": position, "position": place, **row}

    add_all(
        session,
        _State,
        (
            {
                **own,
                "position": position,
                "until": None,
                "name": concept.id,
                "key": key(concept.id),
                "body": text,
            }
            for position, concept, text in come
        ),
    )
    add_all(session, tables.Term, rows(_terms))
    add_all(session, tables.ConceptSubject, rows(_subjects))


def search(
    glossary_id: str,
    number: int,
    *,
    text: str | None = None,
    language: str | None = None,
    status: str | None = None,
    subject: str | None = None,
) -> Select[int, int, str, str]:
    """Return the query for the states of a version that are asked for, in order.

    ``text`` is part of a term, without regard to case and accents; ``text``, ``language`` and
    ``status`` are of one and the same term.
    """
    wanted = _columns().filter(*holding(glossary_id, number))
    term, subjects = tables.Term, tables.ConceptSubject
    of_term = []
    if text is not None:
        of_term.append(term.folded.contains(folded(text), autoescape=True))
    if language is not None:
        of_term.append(term.language == language)
    if status is not None:
        of_term.append(term.status == status)
    if of_term:
        wanted = wanted.filter(select(term).where(_is_of(term), *of_term).exists())
    if subject is not None:
        named = subjects.subject == subject
        wanted = wanted.filter(select(subjects).where(_is_of(subjects), named).exists())
    return wanted.order_by(_State.position)


def _is_of(part: type[tables.Term] | type[tables.ConceptSubject]) -> ColumnElement[bool]:
    return and_(
        part.glossary_id == _State.glossary_id,
        part.concept_position == _State.position,
        part.since == _State.since,
    )


def _columns() -> Select[int, int, str, str]:
    return select(_State.position, _State.since, _State.name, _State.body)


def _terms(concept: Concept) -> Iterator[dict[str, Any]]:
    for term in concept.terms:
        yield {
            "language": term.language,
            "status": term.status,
            "text": term.text,
            "folded": folded(term.text),
        }


def _subjects(concept: Concept) -> Iterator[dict[str, Any]]:
    return ({"subject": subject} for subject in concept.subjects)


def _staying(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Return which of ``after`` keep their place, with the place in ``before`` that they have.

    They are as many as can be without changing their order.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for at in reversed(range(len(before))):
        places[before[at]].append(at)
    found = [(i, places[name].pop()) for i, name in enumerate(after) if places.get(name)]
    # the longest rising run of places, by patience sorting
    ends: list[int] = []
    tops: list[int] = []
    links: list[int] = []
    for index, (_, at) in enumerate(found):
        pile = bisect_left(ends, at)
        links.append(tops[pile - 1] if pile else -1)
        if pile == len(ends):
            ends.append(at)
            tops.append(index)
        else:
            ends[pile], tops[pile] = at, index
    staying: dict[int, int] = {}
    index = tops[-1] if tops else -1
    while index >= 0:
        staying[found[index][0]] = found[index][1]
        index = links[index]
    return staying


def _positions(known: Sequence[int | None]) -> list[int] | None:
    """Return a position for each, those that are known as they are; ``None`` where no room is."""
    positions: list[int] = []
    last = at = 0
    while at < len(known):
        stop = next((i for i in range(at, len(known)) if known[i] is not None), len(known))
        new = stop - at
        following = known[stop] if stop < len(known) else None
        step = STEP if following is None else (following - last) // (new + 1)
        if not step and new:
            return None
        positions.extend(last + step * (i + 1) for i in range(new))
        if following is not None:
            positions.append(following)
            last = following
        at = stop + 1
    return positions
