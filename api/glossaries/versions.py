"""Glossaries and their versions: kept, found again, listed."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select

from api.database import tables
from api.database.connection import Session
from api.database.rows import find_or_add
from api.errors import NotFoundError
from api.glossaries import states
from api.glossaries.bodies import body, from_body, from_head, head
from api.projects import find_project
from glossary.model import Concept, Glossary

# What people look after, and what came as a file with a check.
KEPT, CHECK = "kept", "check"


@dataclass(frozen=True, slots=True)
class KeptGlossary:
    """One version of a glossary, without its concepts, of which it has ``size``.

    ``id`` names the version and ``glossary`` the glossary; ``role`` is “kept” or “check”.
    """

    id: str
    glossary: str
    project: str
    name: str
    role: str
    number: int
    author: str
    reason: str
    created: datetime
    digest: str
    size: int
    head: str

    def with_concepts(self, concepts: Sequence[Concept]) -> Glossary:
        """Return it as a glossary of the model."""
        return Glossary(self.name, tuple(concepts), self.digest, **from_head(self.head))


def keep_glossary(
    session: Session,
    project: str,
    name: str,
    glossary: Glossary,
    author: str = "",
    reason: str = "",
) -> str:
    """Keep ``glossary`` as the newest version of ``name`` in ``project``; return its id.

    What is the same as the newest version, word for word, is that version. Raises
    ``NotFoundError`` for an unknown project.
    """
    owner = find_or_add_glossary(session, find_project(session, project).id, name)
    newest = hold(session, owner)
    if newest is not None and _is_same(session, newest, glossary):
        return newest.id
    return add_version(session, owner, newest, glossary, author, reason)


def keep_used_glossary(session: Session, project_id: str, glossary: Glossary) -> str:
    """Return the id of the version that ``glossary``, the file of a check, is.

    Any version with its name and its concepts will do; where there is none it is kept apart from
    the glossaries that people look after.
    """
    wanted = (
        select(tables.GlossaryVersion.id)
        .join(tables.Glossary, tables.Glossary.id == tables.GlossaryVersion.glossary_id)
        .filter(
            tables.Glossary.project_id == project_id,
            tables.Glossary.name == glossary.name,
            tables.GlossaryVersion.sha256 == _sha256(glossary.concepts),
            tables.GlossaryVersion.head == head(glossary),
        )
        .order_by(tables.Glossary.role.desc(), tables.GlossaryVersion.number)
    )
    if (same := session.scalar(wanted.limit(1))) is not None:
        return same
    owner = find_or_add_glossary(session, project_id, glossary.name, CHECK)
    newest = hold(session, owner)
    if (same := session.scalar(wanted.limit(1))) is not None:  # another one was faster
        return same
    return add_version(session, owner, newest, glossary, "", "used by a check")


def find_version(session: Session, any_id: str, number: int | None = None) -> KeptGlossary:
    """Return a version by its id, or the newest one by the id of its glossary.

    ``number`` asks for that version of the glossary, whichever of the two ``any_id`` is. Raises
    ``NotFoundError``.
    """
    version = tables.GlossaryVersion
    glossary_id = session.scalar(select(version.glossary_id).filter_by(id=any_id))
    by_version = glossary_id is not None and number is None
    wanted = described().filter(version.id == any_id)
    if not by_version:
        wanted = described().filter(version.glossary_id == (glossary_id or any_id))
        if number is not None:
            wanted = wanted.filter(version.number == number)
        wanted = wanted.order_by(version.number.desc())
    row = session.execute(wanted.limit(1)).first()
    if row is None:
        which = "" if number is None else f" with a version {number}"
        raise NotFoundError(f"there is no glossary “{any_id}”{which}", mend="check its id")
    return KeptGlossary(*row)


def read_version(session: Session, kept: KeptGlossary) -> Glossary:
    """Return a version with its concepts, exactly as they were kept."""
    found = states.states(session, kept.glossary, kept.number)
    return kept.with_concepts([from_body(state.body) for state in found])


def find_glossary(session: Session, any_id: str) -> tuple[KeptGlossary, Glossary]:
    """Return a version (see ``find_version``) and its concepts; raises ``NotFoundError``."""
    kept = find_version(session, any_id)
    return kept, read_version(session, kept)


def find_named(session: Session, project: str, name: str) -> KeptGlossary | None:
    """Return the newest version of a glossary by its name, if the project has one.

    Raises ``NotFoundError`` for an unknown project.
    """
    wanted = _of_project(find_project(session, project).id).filter(tables.Glossary.name == name)
    newest = wanted.order_by(tables.GlossaryVersion.number.desc()).limit(1)
    row = session.execute(newest).first()
    return None if row is None else KeptGlossary(*row)


def list_glossaries(
    session: Session, project: str | None = None, page: int = 1, per_page: int = 50
) -> tuple[list[KeptGlossary], int]:
    """Return the newest version of each glossary, by project and name, and how many there are.

    Files that came with checks are not among them. ``page`` counts from 1. Raises
    ``NotFoundError`` for an unknown project.
    """
    version = tables.GlossaryVersion
    newest = (
        select(version.glossary_id, func.max(version.number).label("number"))
        .group_by(version.glossary_id)
        .subquery()
    )
    wanted = _of_project(None if project is None else find_project(session, project).id).join(
        newest,
        (newest.c.glossary_id == version.glossary_id) & (newest.c.number == version.number),
    )
    total = session.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    ordered = wanted.order_by(tables.Project.slug, tables.Glossary.name)
    rows = session.execute(ordered.limit(per_page).offset((page - 1) * per_page))
    return [KeptGlossary(*row) for row in rows], total


def list_versions(
    session: Session, glossary_id: str, page: int = 1, per_page: int = 50
) -> tuple[list[KeptGlossary], int]:
    """Return the versions of one glossary, the newest first, and how many there are."""
    version = tables.GlossaryVersion
    wanted = described().filter(version.glossary_id == glossary_id)
    total = session.scalar(select(func.count(version.id)).filter_by(glossary_id=glossary_id)) or 0
    ordered = wanted.order_by(version.number.desc())
    rows = session.execute(ordered.limit(per_page).offset((page - 1) * per_page))
    return [KeptGlossary(*row) for row in rows], total


def versions_between(
    session: Session, glossary_id: str, first: int, last: int
) -> list[KeptGlossary]:
    """Return the versions after ``first`` up to ``last``, in order."""
    number = tables.GlossaryVersion.number
    wanted = described().filter(tables.GlossaryVersion.glossary_id == glossary_id)
    rows = session.execute(wanted.filter(number > first, number <= last).order_by(number))
    return [KeptGlossary(*row) for row in rows]


def find_or_add_glossary(session: Session, project_id: str, name: str, role: str = KEPT) -> str:
    """Return the id of a glossary, which is added without a version where it is missing."""
    key = {"project_id": project_id, "name": name, "role": role}
    return find_or_add(session, tables.Glossary, key)


def hold(session: Session, glossary_id: str) -> tables.GlossaryVersion | None:
    """Return the newest version and hold the glossary: nobody else makes one until we are done."""
    session.get(tables.Glossary, glossary_id, with_for_update={"key_share": True})
    wanted = select(tables.GlossaryVersion).filter_by(glossary_id=glossary_id)
    newest = wanted.order_by(tables.GlossaryVersion.number.desc()).limit(1)
    return session.scalar(newest)


def add_version(
    session: Session,
    glossary_id: str,
    newest: tables.GlossaryVersion | None,
    glossary: Glossary,
    author: str,
    reason: str,
) -> str:
    """Make ``glossary`` the version after ``newest``, which is held; return the version's id."""
    version = new_version(
        session,
        glossary_id=glossary_id,
        number=newest.number + 1 if newest else 1,
        author=author,
        reason=reason,
        digest=glossary.digest,
        sha256=_sha256(glossary.concepts),
        concepts=len(glossary.concepts),
        head=head(glossary),
    )
    states.replace_all(session, glossary_id, version.number, glossary.concepts)
    return version.id


def new_version(session: Session, **columns: Any) -> tables.GlossaryVersion:
    """Add the row of a version, without any concept."""
    version = tables.GlossaryVersion(**columns)
    session.add(version)
    session.flush()
    return version


def described() -> Select[*tuple[Any, ...]]:
    """Return the query for versions with the columns of ``KeptGlossary``, in their order."""
    version, glossary, project = tables.GlossaryVersion, tables.Glossary, tables.Project
    return (
        select(
            version.id,
            glossary.id,
            project.slug,
            glossary.name,
            glossary.role,
            version.number,
            version.author,
            version.reason,
            version.created,
            version.digest,
            version.concepts,
            version.head,
        )
        .join(glossary, glossary.id == version.glossary_id)
        .join(project, project.id == glossary.project_id)
    )


def _of_project(project_id: str | None) -> Select[*tuple[Any, ...]]:
    wanted = described().filter(tables.Glossary.role == KEPT)
    return wanted if project_id is None else wanted.filter(tables.Project.id == project_id)


def _is_same(session: Session, newest: tables.GlossaryVersion, glossary: Glossary) -> bool:
    if newest.head != head(glossary):
        return False
    if newest.sha256 is not None:
        return newest.sha256 == _sha256(glossary.concepts)
    found = states.states(session, newest.glossary_id, newest.number)
    return [state.body for state in found] == [body(concept) for concept in glossary.concepts]


def _sha256(concepts: Sequence[Concept]) -> str:
    """Return the digest of the concepts as they are, whatever file they were read from."""
    digest = hashlib.sha256()
    for concept in concepts:
        digest.update(f"{body(concept)}\n".encode())
    return digest.hexdigest()
