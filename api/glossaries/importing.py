"""Files brought into a glossary: first told, then done whole or not at all."""

from dataclasses import dataclass

from api.database.connection import Session
from api.errors import NotFoundError
from api.glossaries.versions import (
    KeptGlossary,
    add_version,
    find_named,
    find_or_add_glossary,
    find_version,
    hold,
    read_version,
)
from api.projects import find_project
from glossary.changes import Comparison, apply, compare
from glossary.formats import Reading


@dataclass(frozen=True, slots=True)
class Import:
    """What a file changes in a glossary, and the version that came of it, if it was to be done.

    ``present`` is the version that the file was compared to, ``None`` where there is none yet.
    """

    comparison: Comparison
    present: KeptGlossary | None
    version: KeptGlossary | None = None


def preview_import(
    session: Session, project: str, name: str, reading: Reading, *, replaces: bool = False
) -> Import:
    """Say what a file would change in the glossary ``name`` of a project; nothing is kept.

    With ``replaces`` the file is the whole new state, without it is added to the present one. A
    project that is not there yet has no glossary.
    """
    try:
        present = find_named(session, project, name)
    except NotFoundError:
        present = None
    return Import(_compared(session, present, reading, replaces), present)


def carry_out_import(
    session: Session,
    project: str,
    name: str,
    reading: Reading,
    author: str,
    reason: str,
    *,
    replaces: bool = False,
) -> Import:
    """Bring a file into the glossary ``name`` of a project, which is made where it is missing.

    What it changes becomes one version; a file that changes nothing makes none. Raises
    ``GlossaryError`` with every line that is refused and every concept in conflict, and then
    nothing is kept; ``NotFoundError`` for an unknown project.
    """
    owner = find_or_add_glossary(session, find_project(session, project).id, name)
    newest = hold(session, owner)
    present = None if newest is None else find_version(session, newest.id)
    comparison = _compared(session, present, reading, replaces)
    glossary = apply(comparison)
    if present is not None and not _changes(comparison):
        return Import(comparison, present, present)
    version = add_version(session, owner, newest, glossary, author, reason)
    return Import(comparison, present, find_version(session, version))


def _changes(comparison: Comparison) -> bool:
    """Whether a file that can be brought in makes any difference."""
    counts = comparison.counts
    return bool(counts["added"] or counts["changed"] or (comparison.replaces and counts["removed"]))


def _compared(
    session: Session, present: KeptGlossary | None, reading: Reading, replaces: bool
) -> Comparison:
    ours = None if present is None else read_version(session, present)
    return compare(ours, reading.glossary, reading.refusals, replaces=replaces)
