"""Databases for tests: each test has one of its own, once of SQLite and once of PostgreSQL."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import text

from api.database.connection import Database, connect, open_database
from api.database.migrate import upgrade
from api.database.url import parse_url
from bench.postgres import postgres_server
from checker.lexicon.file import dump
from checker.lexicon.links import Settings
from checker.lexicon.train import train_rows

ROWS = [
    ("The plan failed.", "Le plan a échoué."),
    ("The bridge failed.", "Le pont a échoué."),
    ("The plan of the bridge.", "Le plan du pont."),
    ("A bridge.", "Un pont."),
]


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server: a reason to skip at home, to fail in CI."""
    server = postgres_server()
    try:
        url = server.__enter__()
    except Exception as error:
        message = f"PostgreSQL does not start here: {error}"
        if os.environ.get("CI"):
            pytest.fail(message, pytrace=False)
        pytest.skip(message)
    try:
        yield url
    finally:
        server.__exit__(None, None, None)


@pytest.fixture(scope="session")
def own_lexicon() -> bytes:
    """The file of a small English–French lexicon."""
    return dump(train_rows(ROWS, ("en", "fr"), Settings(), notice="Our own words."))


@pytest.fixture(scope="session")
def other_lexicon() -> bytes:
    """The file of another one of the same languages, the other way round."""
    return dump(train_rows([row[::-1] for row in ROWS[:3]], ("fr", "en"), Settings()))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'data' / 'accord.db'}"
    server: str = request.getfixturevalue("postgres")
    target = parse_url(server)
    name = f"test_{uuid4().hex}"
    engine = connect(target)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    head, _, query = server.partition("?")
    return f"{head.rpartition('/')[0]}/{name}?{query}"


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An open database with its tables."""
    upgrade(database_url)
    database = open_database(database_url)
    yield database
    database.close()
