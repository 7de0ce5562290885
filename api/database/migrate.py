"""Bringing a database to the form that this version needs, and back."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, inspect
from sqlalchemy.exc import DBAPIError

import api
from api.database.connection import Database, connect, reason
from api.database.url import parse_url
from api.errors import DatabaseError

# A number of our own: who upgrades PostgreSQL holds it, so that two at once wait for each other.
_LOCK = 4_206_969_001

_Step = Callable[[Config, str], None]


def migrations() -> Path:
    """Return the folder of the migrations: in the wheel inside ``api``, else in the checkout."""
    package = Path(api.__file__).parent
    inside = package / "migrations"
    return inside if inside.is_dir() else package.parent / "alembic"


def upgrade(url: str, revision: str = "head") -> str:
    """Bring the database at ``url`` up to ``revision``; return the revision that it is at.

    The file of SQLite is made where it is missing. All or nothing. Raises ``DatabaseError``.
    """
    return _move(url, command.upgrade, revision)


def downgrade(url: str, revision: str) -> str:
    """Bring the database at ``url`` down to ``revision`` (“base”: no tables); as ``upgrade``.

    What the older form has no place for is lost.
    """
    return _move(url, command.downgrade, revision)


def prepare(database: Database, *, make: bool) -> None:
    """Raise ``DatabaseError`` where ``database`` is not of this version's form.

    ``make`` says that an empty one is to be given its tables.
    """
    scripts = ScriptDirectory(str(migrations()))
    try:
        with database.engine.connect() as connection:
            current = _current(connection)
            empty = current is None and not inspect(connection).get_table_names()
    except DBAPIError as error:
        raise _unusable(database, error) from error
    if current == scripts.get_current_head():
        return
    if empty and make:
        _run(database, command.upgrade, "head")
    elif current is None:
        what = "is empty" if empty else "holds no tables of accord"
        raise DatabaseError(what, where=database.shown, mend="run accord db upgrade")
    elif any(script.revision == current for script in scripts.walk_revisions()):
        raise DatabaseError(
            f"is of an older version (revision {current})",
            where=database.shown,
            mend="make a copy of it and run accord db upgrade",
        )
    else:
        raise DatabaseError(
            f"is of a newer version (revision {current})",
            where=database.shown,
            mend="use the accord that made it",
        )


def _move(url: str, step: _Step, revision: str) -> str:
    target = parse_url(url)
    if target.is_memory:
        raise DatabaseError(
            "is in memory and ends with the command", where=target.shown, mend="name a file"
        )
    database = Database(connect(target, foreign_keys=False), target.shown)
    try:
        return _run(database, step, revision)
    finally:
        database.close()


def _run(database: Database, step: _Step, revision: str) -> str:
    config = Config()
    config.set_main_option("script_location", str(migrations()).replace("%", "%%"))
    try:
        with database.engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
            config.attributes["connection"] = connection
            step(config, revision)
            return _current(connection) or "base"
    except CommandError as error:
        known = [script.revision for script in ScriptDirectory(str(migrations())).walk_revisions()]
        raise DatabaseError(
            f"{error}".rstrip("."),
            where=f"--revision {revision}",
            mend=f"use one of {', '.join(['head', *known, 'base'])}",
        ) from None
    except DBAPIError as error:
        raise _unusable(database, error) from error


def _unusable(database: Database, error: DBAPIError) -> DatabaseError:
    mend = "check ACCORD_DATABASE_URL"
    if database.engine.dialect.name == "postgresql":
        # its driver says but “network error” where the server hangs up faster than it listens
        mend += ": host, user, password, and whether there is such a database"
    return DatabaseError(reason(error), where=database.shown, mend=mend)


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
