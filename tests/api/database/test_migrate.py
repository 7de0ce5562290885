"""Migrations: they make what the tables say, and lead back and forth, from checkout and wheel."""

import importlib.util
import os
import subprocess
import sys
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, func, inspect, select, text

import api.database.migrate
from api.checks import find_check, keep
from api.database.connection import Database, connect, open_database
from api.database.migrate import downgrade, migrations, upgrade
from api.database.tables import Table
from api.database.url import parse_url
from api.decisions import decide, find_decided
from api.errors import DatabaseError
from api.glossaries import keep_glossary
from api.glossaries.concepts import ChangeSet
from api.glossaries.proposals import comment, propose
from api.lexicons import keep_lexicon, list_lexicons
from api.rechecking import keep_recheck, prepare_recheck
from checker.run import check_texts
from glossary.model import Concept, Glossary, Term

ROOT = Path(__file__).resolve().parents[3]
HEAD = ScriptDirectory(str(migrations())).get_current_head()
GLOSSARY = Glossary("terms.csv", (Concept("1", (Term("plan", "en"), Term("plan", "fr"))),), "d")
SUBJECT = replace(GLOSSARY, concepts=(replace(GLOSSARY.concepts[0], subjects=("law",)),))


def filled(database: Database, lexicon: bytes) -> str:
    report = check_texts("The the plan.", "Le plan plan.", glossaries=[GLOSSARY])
    with database.session() as session:
        keep_lexicon(session, "default", lexicon, "a.lexicon")
        version = keep_glossary(session, "default", "kept", SUBJECT)
        proposal = propose(session, version, ChangeSet(removed=("1",)), "A", "not ours")
        comment(session, proposal.id, "B", "I agree")
        check_id = keep(session, "default", report, [GLOSSARY])
        keep_recheck(session, "default", prepare_recheck(session, check_id).run())
        decide(session, check_id, report.findings[0].fingerprint, "confirmed", lambda tag: True)
        return check_id


def sizes(database: Database) -> dict[str, int]:
    with database.reading() as session:
        return {
            table.name: session.scalar(select(func.count()).select_from(table)) or 0
            for table in Table.metadata.sorted_tables
        }


def test_the_migrations_make_what_the_tables_say(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Table.metadata) == []


def test_keys_and_indexes_have_names_by_which_they_can_be_changed(database: Database) -> None:
    looked = inspect(database.engine)
    for table in looked.get_table_names():
        if table == "alembic_version":
            continue
        for key in (
            looked.get_pk_constraint(table),
            *looked.get_foreign_keys(table),
            *looked.get_unique_constraints(table),
            *looked.get_indexes(table),
        ):
            assert key["name"], (table, key)
        for key in looked.get_foreign_keys(table):
            assert key["options"]["ondelete"] in ("CASCADE", "SET NULL"), (table, key)


def test_down_and_up_again_on_a_filled_database(database_url: str, own_lexicon: bytes) -> None:
    assert upgrade(database_url) == HEAD
    with closing(open_database(database_url)) as database:
        filled(database, own_lexicon)
        assert min(sizes(database).values()) > 0
    assert upgrade(database_url) == HEAD
    with closing(open_database(database_url)) as database:
        assert min(sizes(database).values()) > 0

    assert downgrade(database_url, "base") == "base"
    engine = connect(parse_url(database_url))
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()

    assert upgrade(database_url, "head") == HEAD
    with closing(open_database(database_url)) as database:
        assert {name for name, rows in sizes(database).items() if rows} == {"project"}
        check_id = filled(database, own_lexicon)
        with database.reading() as session:
            assert find_check(session, check_id).counts["findings"] == 2


def test_a_database_without_lexicons_gets_room_for_them(
    database_url: str, own_lexicon: bytes
) -> None:
    upgrade(database_url, "0001")
    with pytest.raises(DatabaseError, match=r"older version.*accord db upgrade"):
        open_database(database_url)
    upgrade(database_url)
    with closing(open_database(database_url)) as database:
        check_id = filled(database, own_lexicon)
    downgrade(database_url, "0001")
    upgrade(database_url)
    with closing(open_database(database_url)) as database, database.reading() as session:
        assert list_lexicons(session, "default") == []
        assert find_check(session, check_id).counts["findings"] == 2


def test_findings_kept_before_decisions_can_be_decided_on(
    database_url: str, own_lexicon: bytes
) -> None:
    upgrade(database_url)
    with closing(open_database(database_url)) as database:
        check_id = filled(database, own_lexicon)
        report = check_texts("The \ud800 the plan.", "Le \x00 plan plan.")
        odd = replace(report, documents=tuple(replace(d, file="\udfff") for d in report.documents))
        with database.session() as session:
            odd_id = keep(session, "default", odd)
            before = session.execute(text("SELECT key FROM finding ORDER BY check_id, position"))
            keys = list(before.scalars())
    downgrade(database_url, "0004")
    upgrade(database_url)
    with closing(open_database(database_url)) as database, database.session() as session:
        after = session.execute(text("SELECT key FROM finding ORDER BY check_id, position"))
        assert list(after.scalars()) == keys
        for one in (check_id, odd_id):
            finding = find_check(session, one).result["findings"][-1]["fingerprint"]
            assert find_decided(session, one, finding).state == "open"
            assert decide(session, one, finding, "rejected", lambda tag: True).state == "rejected"


def test_a_migration_that_fails_leaves_nothing(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(connection: object) -> None:
        raise KeyError

    monkeypatch.setattr(api.database.migrate, "_current", broken)
    with pytest.raises(KeyError):
        upgrade(database_url)
    engine = connect(parse_url(database_url))
    assert inspect(engine).get_table_names() == []
    engine.dispose()


def test_an_unknown_revision_is_told(database_url: str) -> None:
    for move in (upgrade, downgrade):
        with pytest.raises(DatabaseError, match=r"--revision 0815.*0005.*0001"):
            move(database_url, "0815")
    with pytest.raises(DatabaseError, match="in memory"):
        upgrade("sqlite://")


def test_the_migrations_of_the_checkout_are_found() -> None:
    assert migrations() == ROOT / "alembic"


def test_those_who_write_migrations_can_use_alembic_itself(tmp_path: Path) -> None:
    def alembic(*args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "alembic", *args],
            cwd=ROOT,
            capture_output=True,
            check=False,
            text=True,
            env={**os.environ, "ACCORD_DATABASE_URL": f"sqlite:///{tmp_path / 'a.db'}"},
        )

    assert alembic("upgrade", "head").returncode == 0
    checked = alembic("check")
    assert checked.returncode == 0 and "No new upgrade operations" in checked.stdout


def test_the_wheel_carries_its_migrations(tmp_path: Path) -> None:
    if importlib.util.find_spec("hatchling") is None:
        message = "needs hatchling, which make installs"
        if os.environ.get("CI"):
            pytest.fail(message, pytrace=False)
        pytest.skip(message)
    built = tmp_path / "dist"
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = built.glob("*.whl")
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        archive.extractall(site)
    assert "api/migrations/versions/0001_first_tables.py" in names
    assert not [name for name in names if name.startswith("alembic")]
    path = tmp_path / "accord.db"
    code = "import api.cli as c, sys; print(c.__file__); sys.exit(c.main())"
    done = subprocess.run(
        [sys.executable, "-c", code, "db", "upgrade"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": str(site),
            "ACCORD_DATABASE_URL": f"sqlite:///{path}",
        },
    )
    assert done.stdout.strip().startswith(str(site))
    assert done.stderr == f"accord: the database is at revision {HEAD}\n"
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT slug FROM project")) == "default"
    engine.dispose()
