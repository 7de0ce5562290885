"""Glossaries, kept in versions."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import cast

from sqlalchemy import Select, func, select

from api.database import tables
from api.database.connection import Session
from api.database.rows import add_all, find_or_add
from api.errors import NotFoundError
from api.projects import find_project
from glossary.model import Concept, Glossary, Status, Term


@dataclass(frozen=True, slots=True)
class KeptGlossary:
    """One version of a glossary, without its concepts. ``id`` names the version."""

    id: str
    project: str
    name: str
    number: int
    author: str
    reason: str
    created: datetime
    digest: str


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
    owner = _glossary_id(session, find_project(session, project).id, name)
    # whoever adds a version holds the glossary, so that no number is given twice
    session.get(tables.Glossary, owner, with_for_update={"key_share": True})
    newest = session.scalar(_versions(owner).limit(1))
    if newest is not None and newest.sha256 == _sha256(glossary):
        return newest.id
    return _add(session, owner, newest.number + 1 if newest else 1, glossary, author, reason)


def keep_used_glossary(session: Session, project_id: str, glossary: Glossary) -> str:
    """Return the id of the version that ``glossary``, which a check used, is.

    Any version with its concepts will do; where there is none it becomes the newest one.
    """
    owner = _glossary_id(session, project_id, glossary.name)
    session.get(tables.Glossary, owner, with_for_update={"key_share": True})
    versions = _versions(owner)
    same = session.scalar(versions.filter_by(sha256=_sha256(glossary)).limit(1))
    if same is not None:
        return same.id
    newest = session.scalar(versions.limit(1))
    number = newest.number + 1 if newest else 1
    return _add(session, owner, number, glossary, "", "used by a check")


def find_glossary(session: Session, version_id: str) -> tuple[KeptGlossary, Glossary]:
    """Return a version and its concepts as they were kept; raises ``NotFoundError``."""
    row = session.execute(_described().filter(tables.GlossaryVersion.id == version_id)).first()
    if row is None:
        raise NotFoundError(f"there is no glossary version “{version_id}”", mend="check its id")
    kept = KeptGlossary(*row)
    return kept, Glossary(kept.name, tuple(_concepts(session, version_id)), kept.digest)


def list_glossaries(
    session: Session, project: str | None = None, page: int = 1, per_page: int = 50
) -> tuple[list[KeptGlossary], int]:
    """Return the newest version of each glossary, by project and name, and how many there are.

    ``page`` counts from 1. Raises ``NotFoundError`` for an unknown project.
    """
    version = tables.GlossaryVersion
    newest = (
        select(version.glossary_id, func.max(version.number).label("number"))
        .group_by(version.glossary_id)
        .subquery()
    )
    wanted = _described().join(
        newest,
        (newest.c.glossary_id == version.glossary_id) & (newest.c.number == version.number),
    )
    if project is not None:
        wanted = wanted.filter(tables.Project.id == find_project(session, project).id)
    total = session.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    ordered = wanted.order_by(tables.Project.slug, tables.Glossary.name)
    rows = session.execute(ordered.limit(per_page).offset((page - 1) * per_page))
    return [KeptGlossary(*row) for row in rows], total


def list_glossary_versions(session: Session, project: str, name: str) -> list[KeptGlossary]:
    """Return the versions of one glossary, the newest first; raises ``NotFoundError``."""
    owner = find_project(session, project).id
    wanted = _described().filter(tables.Project.id == owner, tables.Glossary.name == name)
    rows = session.execute(wanted.order_by(tables.GlossaryVersion.number.desc())).all()
    if not rows:
        raise NotFoundError(f"there is no glossary “{name}” in “{project}”", mend="check its name")
    return [KeptGlossary(*row) for row in rows]


def _glossary_id(session: Session, project_id: str, name: str) -> str:
    return find_or_add(session, tables.Glossary, {"project_id": project_id, "name": name})


def _versions(glossary_id: str) -> Select[tables.GlossaryVersion]:
    wanted = select(tables.GlossaryVersion).filter_by(glossary_id=glossary_id)
    return wanted.order_by(tables.GlossaryVersion.number.desc())


def _described() -> Select[str, str, str, int, str, str, datetime, str]:
    version, glossary, project = tables.GlossaryVersion, tables.Glossary, tables.Project
    return (
        select(
            version.id,
            project.slug,
            glossary.name,
            version.number,
            version.author,
            version.reason,
            version.created,
            version.digest,
        )
        .join(glossary, glossary.id == version.glossary_id)
        .join(project, project.id == glossary.project_id)
    )


def _add(
    session: Session, glossary_id: str, number: int, glossary: Glossary, author: str, reason: str
) -> str:
    version = tables.GlossaryVersion(
        glossary_id=glossary_id,
        number=number,
        author=author,
        reason=reason,
        digest=glossary.digest,
        sha256=_sha256(glossary),
    )
    session.add(version)
    session.flush()
    owner = version.id
    add_all(
        session,
        tables.Concept,
        (
            {
                "glossary_version_id": owner,
                "position": position,
                "name": concept.id,
                "note": concept.note,
                "origin": concept.origin,
            }
            for position, concept in enumerate(glossary.concepts)
        ),
    )
    add_all(
        session,
        tables.Term,
        (
            {
                "glossary_version_id": owner,
                "concept_position": place,
                "position": position,
                "language": term.language,
                "text": term.text,
                "status": term.status,
            }
            for place, concept in enumerate(glossary.concepts)
            for position, term in enumerate(concept.terms)
        ),
    )
    return owner


def _concepts(session: Session, version_id: str) -> Iterator[Concept]:
    term, concept = tables.Term, tables.Concept
    rows = session.execute(
        select(term.concept_position, term.text, term.language, term.status)
        .filter_by(glossary_version_id=version_id)
        .order_by(term.concept_position, term.position)
    )
    terms = {
        place: tuple(Term(text, language, cast(Status, status)) for _, text, language, status in of)
        for place, of in groupby(rows, key=lambda row: row[0])
    }
    concepts = session.execute(
        select(concept.position, concept.name, concept.note, concept.origin)
        .filter_by(glossary_version_id=version_id)
        .order_by(concept.position)
    )
    for position, name, note, origin in concepts:
        yield Concept(name, terms.get(position, ()), note, origin)


def _sha256(glossary: Glossary) -> str:
    """Return the digest of the concepts as they are, whatever file they were read from."""
    content = [
        [c.id, c.note, c.origin, [[t.text, t.language, t.status] for t in c.terms]]
        for c in glossary.concepts
    ]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()
