"""The glossaries that checks of a project are held to when they name none, in their order."""

from collections.abc import Callable, Sequence

from sqlalchemy import func, select, update
from sqlalchemy.orm import aliased

from api.database import tables
from api.database.connection import Session
from api.errors import StaleError
from api.glossaries.versions import KEPT, KeptGlossary, described, find_version
from api.projects import find_project
from glossary.errors import GlossaryError


def in_order(session: Session, project: str) -> list[KeptGlossary]:
    """Return the newest versions of these glossaries, the one that is heard first at the beginning.

    Raises ``NotFoundError`` for an unknown project.
    """
    owner = find_project(session, project).id
    glossary, version = tables.Glossary, tables.GlossaryVersion
    newer = aliased(version)
    newest = (
        select(func.max(newer.number))
        .filter(newer.glossary_id == version.glossary_id)
        .scalar_subquery()
    )
    wanted = described().filter(
        glossary.project_id == owner, glossary.precedence.is_not(None), version.number == newest
    )
    return [KeptGlossary(*row) for row in session.execute(wanted.order_by(glossary.precedence))]


def set_order(
    session: Session, project: str, any_ids: Sequence[str], is_meant: Callable[[str], bool]
) -> list[KeptGlossary]:
    """Make these glossaries of ``project`` the ones that it is held to, in this order; return them.

    Each may be named by its own id or by that of a version. ``is_meant`` tells whether the order
    with a tag (see ``tag_of``) is the one that the caller wants to change. Raises
    ``NotFoundError`` for an unknown project or glossary, ``StaleError`` where the order is no
    longer the one that is meant, and ``GlossaryError`` for a glossary that is named twice,
    belongs to another project or came as the file of a check.
    """
    owner = find_project(session, project).id
    # whoever sets the order holds the project: two at once do not mix theirs
    session.get(tables.Project, owner, with_for_update={"key_share": True})
    if not is_meant(tag_of(in_order(session, project))):
        raise StaleError(
            f"the glossaries of the project “{project}” have another order by now",
            mend="read it again, and send its new ETag in If-Match",
        )
    asked = [_usable(find_version(session, any_id), project) for any_id in any_ids]
    named = [kept.glossary for kept in asked]
    for kept in asked:
        if named.count(kept.glossary) > 1:
            raise GlossaryError(f"the glossary “{kept.name}” is named twice", mend="name each once")
    glossary = tables.Glossary
    session.execute(update(glossary).filter_by(project_id=owner).values(precedence=None))
    for place, glossary_id in enumerate(named, 1):
        session.execute(update(glossary).filter_by(id=glossary_id).values(precedence=place))
    return in_order(session, project)


def tag_of(order: Sequence[KeptGlossary]) -> str:
    """Return what names an order: the same glossaries in the same order have the same tag."""
    return "-".join(kept.glossary for kept in order) or "none"


def _usable(kept: KeptGlossary, project: str) -> KeptGlossary:
    if kept.project != project or kept.role != KEPT:
        raise GlossaryError(
            f"the glossary “{kept.name}” is none that the project “{project}” looks after",
            mend=f"GET /api/v1/glossaries?project={project} lists those that it does",
        )
    return kept
