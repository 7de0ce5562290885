"""Connections and transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event, text
from sqlalchemy.exc import DatabaseError as DriverError
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.orm import Session

from api.database.url import Target, parse_url
from api.errors import DatabaseError

__all__ = ["Database", "Session", "connect", "open_database"]

# How long a writer waits for another one, in milliseconds.
_BUSY_TIMEOUT = 30_000
_BEGIN = "sqlite_begin"


@dataclass(frozen=True, slots=True)
class Database:
    """An open database; ``shown`` is its address without a password."""

    engine: Engine
    shown: str

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Give a session in one transaction: committed at the end, undone by any exception.

        Raises ``DatabaseError`` where the database cannot do what is asked of it.
        """
        with self._told(), Session(self.engine) as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that only reads: it keeps no writer waiting and commits nothing."""
        reader = self.engine.execution_options(**{_BEGIN: "BEGIN"})
        with self._told(), Session(reader, autoflush=False) as session:
            yield session

    def ping(self) -> None:
        """Raise ``DatabaseError`` where the database cannot be reached."""
        with self.reading() as session:
            session.execute(text("SELECT 1"))

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            # What else a driver raises is a slip of ours. PostgreSQL's own errors come as they are.
            if isinstance(error, OperationalError | InterfaceError) or type(error) is DriverError:
                raise DatabaseError(
                    reason(error),
                    where=self.shown,
                    mend="try again; check that it runs and has room",
                ) from error
            raise


def open_database(url: str) -> Database:
    """Open the database at ``url``, which has to be of this version's form.

    A file of SQLite that is missing or empty is made, with its folder. Raises ``DatabaseError``
    for a database that cannot be reached or is of another version.
    """
    # imported late: it needs this file
    from api.database.migrate import prepare  # noqa: PLC0415

    target = parse_url(url)
    database = Database(connect(target), target.shown)
    try:
        prepare(database, make=target.is_sqlite)
    except BaseException:
        database.close()
        raise
    return database


def connect(target: Target, *, foreign_keys: bool = True) -> Engine:
    """Return an engine for ``target``, the folder of its file made where it is missing.

    ``foreign_keys`` off is for migrations of SQLite, which make tables anew.
    """
    options: dict[str, Any] = {"connect_args": target.arguments, "hide_parameters": True}
    if target.is_memory:
        options["poolclass"] = StaticPool
    elif target.is_sqlite:
        _make_folder(target)
    else:
        options["pool_pre_ping"] = True
    try:
        engine = create_engine(target.url, **options)
    except ImportError as error:
        raise DatabaseError(
            f"its driver is not installed: {error}", where=target.shown, mend="pip install it"
        ) from None
    if target.is_sqlite:
        _set_up_sqlite(engine, foreign_keys)
    elif target.url.get_driver_name() == "pg8000":
        # This driver sends row by row, one round trip each, where it is not given many at once.
        engine.dialect.use_insertmanyvalues_wo_returning = True
    return engine


def reason(error: DBAPIError) -> str:
    """Return what a driver says, in one line without any value of a row."""
    said = error.orig.args[0] if error.orig and error.orig.args else str(error.orig)
    if isinstance(said, dict):  # what PostgreSQL sends: M is the message
        said = said.get("M", "an error without a message")
    return f"the database says: {str(said).rstrip('.')}"


def _make_folder(target: Target) -> None:
    folder = Path(str(target.url.database)).absolute().parent
    try:
        # what is kept are people's documents: the folder is its owner's alone
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or "not a name of a folder"
        raise DatabaseError(
            f"its folder cannot be made: {said}",
            where=target.shown,
            mend="name another file in ACCORD_DATABASE_URL",
        ) from None


def _set_up_sqlite(engine: Engine, foreign_keys: bool) -> None:
    @event.listens_for(engine, "connect")
    def _configure(connection: Any, record: object) -> None:
        # The driver begins transactions on its own, late and not for every statement: we do it.
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout = {_BUSY_TIMEOUT}",
            "journal_mode = WAL",
            f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A transaction that reads first and writes later would fail if another one wrote between.
        begin = connection.get_execution_options().get(_BEGIN, "BEGIN IMMEDIATE")
        connection.exec_driver_sql(begin)
