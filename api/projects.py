"""Projects: what owns documents, glossaries, policies and checks."""

import re

from sqlalchemy import select

from api.database.connection import Session
from api.database.rows import find_or_add
from api.database.tables import Project
from api.errors import NotFoundError, ProjectError

DEFAULT = "default"

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MAX_SLUG = 64


def find_project(session: Session, slug: str) -> Project:
    """Return the project of that slug; raises ``NotFoundError``."""
    found = session.scalar(select(Project).filter_by(slug=slug))
    if found is None:
        known = ", ".join(project.slug for project in list_projects(session))
        raise NotFoundError(f"there is no project “{slug}”", mend=f"there is {known or 'none'}")
    return found


def add_project(session: Session, slug: str, name: str | None = None) -> Project:
    """Add a project; raises ``ProjectError`` for a slug that cannot be one or is taken."""
    check_slug(slug)
    if session.scalar(select(Project.id).filter_by(slug=slug)) is not None:
        raise ProjectError(f"there is a project “{slug}” already", mend="choose another slug")
    project = Project(slug=slug, name=slug if name is None else name)
    session.add(project)
    session.flush()
    return project


def find_or_add_project(session: Session, slug: str) -> None:
    """See to it that there is a project of that slug; raises ``SettingsError`` as above."""
    check_slug(slug)
    find_or_add(session, Project, {"slug": slug}, name=slug)


def check_slug(slug: str, where: str = "") -> None:
    """Raise ``ProjectError`` for what cannot be the slug of a project."""
    if len(slug) > _MAX_SLUG or not _SLUG.fullmatch(slug):
        raise ProjectError(
            f"“{slug}” cannot be the name of a project",
            where=where,
            mend=f"use up to {_MAX_SLUG} small letters and digits, joined by hyphens",
        )


def list_projects(session: Session) -> list[Project]:
    """Return all projects by slug."""
    return list(session.scalars(select(Project).order_by(Project.slug)))
