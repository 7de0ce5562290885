"""Keeping what ``accord check --store`` found."""

from collections.abc import Sequence

import click

from api.checks import keep
from api.database.connection import Database, open_database
from api.errors import NotFoundError
from api.projects import DEFAULT, add_project, check_slug, find_project
from api.settings import read_settings
from checker.report import Report
from glossary.model import Glossary


def open_store(project: str | None) -> Database:
    """Open the database of the settings, before a long check rather than after it.

    Raises ``AccordError`` for a database or a project's name that cannot be used.
    """
    if project is not None:
        check_slug(project, "--project")
    database = open_database(read_settings().database_url)
    database.close()  # it opens again when it is used: the processes of --jobs must not inherit it
    return database


def store(
    database: Database, project: str | None, report: Report, glossaries: Sequence[Glossary]
) -> None:
    """Keep ``report`` in ``project``, made where it is missing; tell the id of the check."""
    slug = DEFAULT if project is None else project
    made = False
    with database.session() as session:
        try:
            find_project(session, slug)
        except NotFoundError:
            add_project(session, slug)
            made = True
        check_id = keep(session, slug, report, glossaries)
    if made:
        click.echo(f"accord: made the project {slug}", err=True)
    click.echo(f"accord: kept as check {check_id}", err=True)
