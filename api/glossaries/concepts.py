"""Single concepts of a glossary: found, and changed without copying the others.

Every change is a version. Who changes a concept says, by the tag that it bore when it was read,
which state is meant: a change made by somebody else in between is never overwritten.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from api.database.connection import Session
from api.errors import ConflictError, NotFoundError, StaleError
from api.glossaries import states
from api.glossaries.bodies import body, from_body
from api.glossaries.versions import KeptGlossary, find_version, hold, new_version
from glossary.errors import Refusal
from glossary.model import Concept


@dataclass(frozen=True, slots=True)
class KeptConcept:
    """A concept as it stands in a version; ``since`` is the version that made it so.

    ``tag`` names this very state.
    """

    concept: Concept
    since: int
    tag: str


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Concepts to add and to change as they are to be, and the ids of those to remove."""

    added: tuple[Concept, ...] = ()
    changed: tuple[Concept, ...] = ()
    removed: tuple[str, ...] = ()

    def each(self) -> list[tuple[str, int, str]]:
        """Return what is done, the place in its list, and the id: “added”, “changed”, “removed”."""
        return [
            *(("added", i, concept.id) for i, concept in enumerate(self.added)),
            *(("changed", i, concept.id) for i, concept in enumerate(self.changed)),
            *(("removed", i, name) for i, name in enumerate(self.removed)),
        ]


def find_concept(session: Session, kept: KeptGlossary, name: str) -> KeptConcept:
    """Return the concept with the id ``name`` in a version; raises ``NotFoundError``."""
    return _kept(_one(session, kept, name))


def list_concepts(
    session: Session,
    kept: KeptGlossary,
    *,
    text: str | None = None,
    language: str | None = None,
    status: str | None = None,
    subject: str | None = None,
    page: int = 1,
    per_page: int = 50,
) -> tuple[list[KeptConcept], int]:
    """Return one page of the concepts that are asked for, in their order, and how many there are.

    ``text`` is part of a term, without regard to case and accents; ``text``, ``language`` and
    ``status`` are of one and the same term. ``page`` counts from 1.
    """
    asked = {"text": text, "language": language, "status": status, "subject": subject}
    wanted = states.search(kept.glossary, kept.number, **asked)
    total = kept.size
    if any(value is not None for value in asked.values()):
        counted = select(func.count()).select_from(wanted.order_by(None).subquery())
        total = session.scalar(counted) or 0
    rows = session.execute(wanted.limit(per_page).offset((page - 1) * per_page))
    return [_kept(states.State(*row)) for row in rows], total


def add_concept(
    session: Session, any_id: str, concept: Concept, author: str, reason: str
) -> tuple[KeptGlossary, KeptConcept]:
    """Add ``concept`` at the end; one without an id is given the next free number.

    Return the new version and the concept. Raises ``NotFoundError`` for an unknown glossary,
    ``ConflictError`` where there is a concept with that id.
    """
    kept = newest(session, any_id)
    changes = with_ids(session, kept, ChangeSet(added=(concept,)))
    version = apply(session, kept, changes, author, reason)
    return version, find_concept(session, version, changes.added[0].id)


def change_concept(
    session: Session,
    any_id: str,
    name: str,
    change: Callable[[Concept], Concept],
    meant: Callable[[str], bool],
    author: str,
    reason: str,
) -> tuple[KeptGlossary, KeptConcept]:
    """Make what ``change`` returns of the concept ``name``.

    ``meant`` says whether a tag is that of the state that the change is meant for. Return the new
    version (the same where nothing changes) and the concept. Raises ``NotFoundError``, and
    ``StaleError`` where the concept has another state by now.
    """
    kept, found = _meant(session, any_id, name, meant)
    changed = change(found.concept)
    if changed == found.concept:
        return kept, found
    version = apply(session, kept, ChangeSet(changed=(changed,)), author, reason)
    return version, find_concept(session, version, name)


def remove_concept(
    session: Session,
    any_id: str,
    name: str,
    meant: Callable[[str], bool],
    author: str,
    reason: str,
) -> KeptGlossary:
    """Remove the concept ``name``; return the version without it. As ``change_concept``."""
    kept, _ = _meant(session, any_id, name, meant)
    return apply(session, kept, ChangeSet(removed=(name,)), author, reason)


def newest(session: Session, any_id: str) -> KeptGlossary:
    """Return the newest version of a glossary, and hold the glossary."""
    glossary_id = find_version(session, any_id).glossary
    hold(session, glossary_id)
    return find_version(session, glossary_id)


def with_ids(session: Session, kept: KeptGlossary, changes: ChangeSet) -> ChangeSet:
    """Return ``changes`` with a free number as the id of every new concept that has none."""
    taken = {concept.id for concept in changes.added}
    number = kept.size
    added = []
    for concept in changes.added:
        if concept.id:
            added.append(concept)
            continue
        number += 1
        while str(number) in taken or states.find_states(
            session, kept.glossary, kept.number, str(number)
        ):
            number += 1
        added.append(replace(concept, id=str(number)))
    return replace(changes, added=tuple(added))


def apply(
    session: Session, kept: KeptGlossary, changes: ChangeSet, author: str, reason: str
) -> KeptGlossary:
    """Make the version after ``kept``, which is the newest and held, by ``changes``.

    The concepts that stay keep their order, new ones come after them. Raises ``ConflictError``
    with all that cannot be done: what is to be added is there, or what is to be changed is not.
    """
    each = changes.each()
    found = {
        name: states.find_states(session, kept.glossary, kept.number, name) for _, _, name in each
    }
    named = Counter(name for _, _, name in each)
    refused = [
        Refusal(f"#/{kind}/{place}", said)
        for kind, place, name in each
        if (said := _reason(kind, name, bool(found[name]), named[name]))
    ]
    if refused:
        raise ConflictError(
            "the changes do not fit the glossary",
            mend="read it again",
            refusals=tuple(refused),
        )
    changes = _with_origins(kept, changes, found)
    version = new_version(
        session,
        glossary_id=kept.glossary,
        number=kept.number + 1,
        author=author,
        reason=reason,
        digest=_digest(kept, changes),
        sha256=None,
        concepts=kept.size + len(changes.added) - len(changes.removed),
        head=kept.head,
    )
    touched = [found[name][0] for kind, _, name in each if kind != "added"]
    states.end(session, kept.glossary, version.number, touched)
    last = states.last_position(session, kept.glossary)
    come = [
        *((found[concept.id][0].position, concept) for concept in changes.changed),
        *((last + states.STEP * i, concept) for i, concept in enumerate(changes.added, 1)),
    ]
    states.begin(session, kept.glossary, version.number, [(at, one, body(one)) for at, one in come])
    return find_version(session, version.id)


def _reason(kind: str, name: str, there: bool, times: int) -> str:
    """Return what speaks against a change, if anything does."""
    if times > 1:
        return f"“{name}” stands {times} times in the changes"
    if kind == "added":
        return f"there is a concept “{name}” already" if there else ""
    return "" if there else f"there is no concept “{name}”"


def _with_origins(
    kept: KeptGlossary, changes: ChangeSet, found: Mapping[str, list[states.State]]
) -> ChangeSet:
    """Return ``changes`` with what findings are to call the entries: as before, or a new name."""
    added = (c if c.origin else replace(c, origin=f"{kept.name}#{c.id}") for c in changes.added)
    changed = (
        c if c.origin else replace(c, origin=from_body(found[c.id][0].body).origin)
        for c in changes.changed
    )
    return replace(changes, added=tuple(added), changed=tuple(changed))


def _digest(kept: KeptGlossary, changes: ChangeSet) -> str:
    """Return the name of what is made out of a version by changes, without reading all of it."""
    digest = hashlib.sha256(kept.digest.encode())
    for kind, concepts in (("added", changes.added), ("changed", changes.changed)):
        for concept in concepts:
            digest.update(f"\n{kind} {body(concept)}".encode())
    for name in changes.removed:
        digest.update(f"\nremoved {name!r}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _meant(
    session: Session, any_id: str, name: str, meant: Callable[[str], bool]
) -> tuple[KeptGlossary, KeptConcept]:
    kept = newest(session, any_id)
    found = find_concept(session, kept, name)
    if not meant(found.tag):
        raise StaleError(
            f"the concept “{name}” was changed in version {found.since}",
            mend="read it again, and send its new ETag in If-Match",
        )
    return kept, found


def _one(session: Session, kept: KeptGlossary, name: str) -> states.State:
    found = states.find_states(session, kept.glossary, kept.number, name)
    if not found:
        raise NotFoundError(
            f"there is no concept “{name}” in version {kept.number} of “{kept.name}”",
            mend="check its id",
        )
    return found[0]


def _kept(state: states.State) -> KeptConcept:
    content = f"{state.position} {state.since} {state.body}"
    return KeptConcept(
        from_body(state.body), state.since, hashlib.sha256(content.encode()).hexdigest()[:32]
    )
