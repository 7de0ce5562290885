"""``accord glossary import`` and ``export`` with ``--project``: glossaries kept in the database."""

from contextlib import closing

import click

from api.commands.storing import open_store
from api.errors import NotFoundError
from api.glossaries.importing import carry_out_import, preview_import
from api.glossaries.versions import find_named, find_version, read_version
from api.projects import add_project, find_project
from glossary.changes import Comparison
from glossary.formats import Reading
from glossary.model import Glossary


def preview(project: str, name: str, reading: Reading, *, replaces: bool) -> Comparison:
    """Return what a file would change in the glossary ``name`` of ``project``."""
    with closing(open_store(project)) as database, database.reading() as session:
        return preview_import(session, project, name, reading, replaces=replaces).comparison


def carry_out(
    project: str, name: str, reading: Reading, author: str, reason: str, *, replaces: bool
) -> None:
    """Make what a file changes a version of the glossary, and tell its number.

    A project that is missing is made. Raises ``GlossaryError`` where anything is refused or in
    conflict, and then nothing is kept.
    """
    with closing(open_store(project)) as database, database.session() as session:
        try:
            find_project(session, project)
        except NotFoundError:
            add_project(session, project)
        done = carry_out_import(session, project, name, reading, author, reason, replaces=replaces)
        version = done.version
    if version is not None:
        click.echo(f"accord: {name} is at version {version.number} in {project}", err=True)


def read_kept(project: str, name: str, version: int | None) -> Glossary:
    """Return a version of the glossary ``name`` of ``project``, the newest where none is named.

    Raises ``NotFoundError``.
    """
    with closing(open_store(project)) as database, database.reading() as session:
        newest = find_named(session, project, name)
        if newest is None:
            raise NotFoundError(
                f"the project “{project}” has no glossary “{name}”",
                mend="GET /api/v1/glossaries lists them",
            )
        return read_version(session, find_version(session, newest.id, version))
