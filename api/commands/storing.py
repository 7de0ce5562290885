"""Keeping what ``accord check --store`` found."""

from collections.abc import Sequence
from functools import partial

import click

from api.checking import GlossaryFor, as_kept
from api.checks import keep
from api.database.connection import Database, Session, open_database
from api.errors import NotFoundError
from api.glossaries import KeptGlossary, read_version
from api.glossaries.order import in_order
from api.lexicons import drop_lexicon, keep_lexicon, kept_or_shipped, pair_of
from api.projects import DEFAULT, add_project, check_slug, find_project
from api.settings import read_settings
from checker.lexicon.choice import LexiconFor
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


def lexicons(database: Database, project: str | None) -> LexiconFor:
    """Return the word models that checks of ``project`` use."""
    return partial(kept_or_shipped, database, DEFAULT if project is None else project)


def glossaries(
    database: Database, project: str | None
) -> tuple[list[KeptGlossary], list[GlossaryFor]]:
    """Return the glossaries that checks of ``project`` are held to where they name none."""
    with database.reading() as session:
        try:
            order = in_order(session, DEFAULT if project is None else project)
        except NotFoundError:  # the check makes the project
            return [], []
        return order, [partial(as_kept, read_version(session, kept)) for kept in order]


def store(
    database: Database,
    project: str | None,
    report: Report,
    glossaries: Sequence[Glossary | KeptGlossary],
) -> None:
    """Keep ``report`` in ``project``, made where it is missing; tell the id of the check."""
    slug = DEFAULT if project is None else project
    with database.session() as session:
        made = _made(session, slug)
        check_id = keep(session, slug, report, glossaries)
    _tell_made(slug, made)
    click.echo(f"accord: kept as check {check_id}", err=True)


def store_lexicon(database: Database, project: str | None, data: bytes, file: str) -> None:
    """Keep a lexicon's file in ``project``, made where it is missing; tell its languages.

    Raises ``LexiconError``, and then nothing is made.
    """
    slug = DEFAULT if project is None else project
    with database.session() as session:
        made = _made(session, slug)
        kept, first = keep_lexicon(session, slug, data, file)
    _tell_made(slug, made)
    done = "kept" if first else "replaced"
    click.echo(f"accord: {done} the lexicon {kept.languages} of the project {slug}", err=True)


def remove_lexicon(database: Database, project: str | None, source: str, target: str) -> None:
    """Remove the lexicon of two languages from ``project``; raises ``NotFoundError``."""
    slug = DEFAULT if project is None else project
    pair = pair_of(source, target)
    with database.session() as session:
        drop_lexicon(session, slug, pair)
    click.echo(f"accord: removed the lexicon {pair} of the project {slug}", err=True)


def _made(session: Session, slug: str) -> bool:
    try:
        find_project(session, slug)
    except NotFoundError:
        add_project(session, slug)
        return True
    return False


def _tell_made(slug: str, made: bool) -> None:
    if made:
        click.echo(f"accord: made the project {slug}", err=True)
