"""Glossaries as they were kept before versions shared their concepts are all there after it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, text

from api.database.connection import connect, open_database
from api.database.migrate import downgrade, upgrade
from api.database.url import parse_url
from api.glossaries import find_glossary, find_named, keep_glossary, keep_used_glossary
from api.projects import find_project
from glossary.model import Concept, Glossary, Term

BEFORE = "0002"
PLAN = Concept("1", (Term("plan", "en"), Term("projet", "fr", "admitted")), "a note", "t.csv:2")
ODD = Concept("n\x00\ud800\ufdd0", (Term("é\x00", "fr", "forbidden"),), "", "t.csv:3")
EMPTY = Concept("3", (), "alone", "")
VERSIONS = {
    "v1": (PLAN, ODD),
    "v2": (PLAN, replace(ODD, note="changed"), EMPTY),
    "v3": (EMPTY, PLAN),
    "v4": (),
}
TABLES = ("glossary", "glossary_version", "concept", "term", "check_glossary")


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = connect(parse_url(url))
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def kept(given: str) -> str:
    """A text as tables have it that take neither NUL nor halves of characters."""
    for odd in "\ufdd0\x00\ud800":
        given = given.replace(odd, f"\ufdd0{ord(odd):04x}")
    return given


def fill(connection: Connection) -> None:
    def add(table: str, **row: Any) -> None:
        names = ", ".join(row)
        values = ", ".join(f":{name}" for name in row)
        statement = f"INSERT INTO {table} ({names}) VALUES ({values})"  # noqa: S608 - our names
        connection.execute(text(statement), row)

    now = "2026-01-01 00:00:00"
    add("glossary", id="g", project_id="default", name="t.csv", created=now)
    for number, (version, concepts) in enumerate(VERSIONS.items(), 1):
        more = {"author": "A", "reason": "R", "digest": "d" * 64, "sha256": f"{number}" * 64}
        add("glossary_version", id=version, glossary_id="g", number=number, created=now, **more)
        for place, concept in enumerate(concepts):
            of = {"glossary_version_id": version}
            texts = {"name": concept.id, "note": concept.note, "origin": concept.origin}
            kept_texts = {name: kept(value) for name, value in texts.items()}
            add("concept", position=place, **of, **kept_texts)
            for position, term in enumerate(concept.terms):
                own = {"language": term.language, "text": kept(term.text), "status": term.status}
                add("term", concept_position=place, position=position, **of, **own)


def rows(connection: Connection, *without: str) -> dict[str, list[dict[str, Any]]]:
    found = {}
    for table in TABLES:
        statement = text(f"SELECT * FROM {table}")  # noqa: S608 - our names
        all_of = connection.execute(statement).mappings()
        kept_rows = [{k: str(v) for k, v in row.items() if k not in without} for row in all_of]
        found[table] = sorted(kept_rows, key=str)
    return found


@pytest.fixture
def filled(database_url: str) -> str:
    upgrade(database_url, BEFORE)
    with connected(database_url) as connection:
        fill(connection)
    return database_url


def test_every_version_is_there_after_it(filled: str) -> None:
    upgrade(filled)
    with closing(open_database(filled)) as database, database.session() as session:
        for number, (version, concepts) in enumerate(VERSIONS.items(), 1):
            described, glossary = find_glossary(session, version)
            assert glossary.concepts == concepts
            assert (described.number, described.size) == (number, len(concepts))
            assert (described.glossary, described.role) == ("g", "kept")
        again = Glossary("t.csv", VERSIONS["v2"], "d")
        owner = find_project(session, "default").id
        assert keep_used_glossary(session, owner, again) == "v2"
        assert keep_glossary(session, "default", "t.csv", again) != "v2"
        newest = find_named(session, "default", "t.csv")
        assert newest is not None and newest.number == 5


def test_the_way_back_loses_nothing_that_was_there(filled: str) -> None:
    with connected(filled) as connection:
        before = rows(connection, "sha256")
    upgrade(filled)
    downgrade(filled, BEFORE)
    with connected(filled) as connection:
        assert rows(connection, "sha256") == before
    upgrade(filled)
    with closing(open_database(filled)) as database, database.reading() as session:
        assert find_glossary(session, "v2")[1].concepts == VERSIONS["v2"]


def test_on_the_way_back_files_of_checks_become_versions(filled: str) -> None:
    upgrade(filled)
    brought = Glossary("t.csv", (replace(PLAN, note="of a check"),), "e")
    with closing(open_database(filled)) as database, database.session() as session:
        owner = find_project(session, "default").id
        version = keep_used_glossary(session, owner, brought)
        alone = keep_used_glossary(session, owner, replace(brought, name="other.csv"))
    downgrade(filled, BEFORE)
    with connected(filled) as connection:
        found = connection.execute(
            text("SELECT id, glossary_id, number FROM glossary_version ORDER BY number")
        )
        kept_rows = [tuple(row) for row in found]
        assert (version, "g", 5) in kept_rows and alone in {row[0] for row in kept_rows}
    upgrade(filled)
    with closing(open_database(filled)) as database, database.reading() as session:
        assert find_glossary(session, version)[1].concepts == brought.concepts
