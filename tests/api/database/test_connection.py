"""Opening databases, transactions, and what goes wrong with them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

import api.database.connection
from api.database.connection import Database, open_database
from api.database.migrate import downgrade, upgrade
from api.database.tables import Project
from api.errors import DatabaseError


def slugs(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(Project.slug).order_by(Project.slug)))


def test_the_default_project_is_there_from_the_first_start(database: Database) -> None:
    assert slugs(database) == ["default"]


def test_a_transaction_is_whole_or_nothing(database: Database) -> None:
    with pytest.raises(KeyError), database.session() as session:
        session.add(Project(slug="a", name="a"))
        session.flush()
        raise KeyError
    assert slugs(database) == ["default"]
    with database.session() as session:
        session.add(Project(slug="a", name="a"))
    assert slugs(database) == ["a", "default"]


def test_reading_commits_nothing(database: Database) -> None:
    with database.reading() as session:
        session.add(Project(slug="a", name="a"))
        session.flush()
    assert slugs(database) == ["default"]


def test_a_reader_does_not_wait_for_a_writer(database: Database) -> None:
    with database.session() as session:
        session.add(Project(slug="a", name="a"))
        session.flush()
        assert slugs(database) == ["default"]


def test_a_slip_of_ours_shows_no_value_of_a_row(database: Database) -> None:
    with pytest.raises(IntegrityError) as caught, database.session() as session:
        session.add(Project(slug="default", name="secret words"))
    assert "secret words" not in str(caught.value)


def test_a_writer_that_waits_too_long_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api.database.connection, "_BUSY_TIMEOUT", 1)
    path = tmp_path / "a.db"
    with (
        closing(open_database(f"sqlite:///{path}")) as database,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError, match="locked"), database.session() as session:
            session.scalar(select(Project.slug))
        other.execute("ROLLBACK")
        with database.session() as session:
            session.add(Project(slug="a", name="a"))


def test_sqlite_is_set_up(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "a.db"
    with closing(open_database(f"sqlite:///{path}")) as database:
        assert path.is_file() and path.parent.stat().st_mode & 0o777 == 0o700
        with database.reading() as session:
            for pragma, value in (
                ("journal_mode", "wal"),
                ("foreign_keys", 1),
                ("busy_timeout", 30_000),
            ):
                assert session.scalar(text(f"PRAGMA {pragma}")) == value


def test_a_database_in_memory_serves_while_it_is_open() -> None:
    with closing(open_database("sqlite://")) as database:
        with database.session() as session:
            session.add(Project(slug="a", name="a"))
        assert slugs(database) == ["a", "default"]


def test_an_empty_file_gets_its_tables_and_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.touch()
    for _ in range(2):
        with closing(open_database(f"sqlite:///{path}")) as database:
            assert slugs(database) == ["default"]


def test_postgresql_is_not_upgraded_behind_the_operator_s_back(postgres: str) -> None:
    with pytest.raises(DatabaseError, match=r"is empty .*run accord db upgrade"):
        open_database(postgres)


def test_an_older_database_is_refused(database_url: str) -> None:
    upgrade(database_url)
    downgrade(database_url, "base")
    with pytest.raises(DatabaseError, match="run accord db upgrade"):
        open_database(database_url)
    upgrade(database_url)
    open_database(database_url).close()


def test_a_newer_database_is_refused(database: Database, database_url: str) -> None:
    with database.session() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseError, match=r"newer version \(revision 9999\)"):
        open_database(database_url)


def test_what_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE birds (name TEXT)")
    with pytest.raises(DatabaseError, match="no tables of accord"):
        open_database(f"sqlite:///{other}")
    text_file = tmp_path / "notes.txt"
    text_file.write_text("These are notes, long enough to be no header. " * 9, encoding="utf-8")
    before = text_file.read_bytes()
    with pytest.raises(DatabaseError, match="not a database"):
        open_database(f"sqlite:///{text_file}")
    assert text_file.read_bytes() == before


@pytest.mark.parametrize(
    "url", ["postgresql://u:secret@127.0.0.1:1/n", "sqlite:////dev/null/a.db", "sqlite:////dev"]
)
def test_what_cannot_be_reached_is_told_without_the_password(url: str) -> None:
    with pytest.raises(DatabaseError) as caught:
        open_database(url)
    assert "secret" not in str(caught.value) and "\n" not in str(caught.value)
