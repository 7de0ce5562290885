"""Imports: told first and nothing kept, then done whole or not at all."""

import pytest
from sqlalchemy import func, select

from api.database import tables
from api.database.connection import Database
from api.errors import NotFoundError
from api.glossaries import find_glossary, find_named, keep_glossary, read_version
from api.glossaries.exporting import MEDIA_TYPES, export
from api.glossaries.importing import carry_out_import, preview_import
from glossary.errors import GlossaryError
from glossary.formats import FORMATS, Reading, scan_glossary
from glossary.formats.csv import parse_csv

TERMS = "en,fr,note\nplan,projet,\nroom,salle,\nseat,siège,\n"
LATER = "en,fr,note\nyear,année,\nplan,projet,a note\n"


def reading(text: str, name: str = "t.csv") -> Reading:
    return scan_glossary(name, "en", "fr", text.encode())


def rows(database: Database) -> list[int | None]:
    with database.reading() as session:
        return [
            session.scalar(select(func.count()).select_from(table))
            for table in tables.Table.metadata.sorted_tables
        ]


def test_a_dry_run_tells_and_keeps_nothing(database: Database) -> None:
    with database.session() as session:
        keep_glossary(session, "default", "t.csv", parse_csv(TERMS, "t.csv"))
    before = rows(database)
    with database.session() as session:
        told = preview_import(session, "default", "t.csv", reading(LATER))
        counts = {kind: n for kind, n in told.comparison.counts.items() if n}
        assert counts == {"added": 1, "changed": 1, "removed": 2}
        assert told.version is None and told.comparison.applicable
        assert told.present is not None and told.present.number == 1
        new = preview_import(session, "none", "t.csv", reading(LATER))
        assert new.present is None and new.comparison.counts["added"] == 2
    assert rows(database) == before


@pytest.mark.parametrize(
    ("replaces", "english"),
    [(False, ["plan", "room", "seat", "year"]), (True, ["year", "plan"])],
)
def test_an_import_is_one_version(database: Database, replaces: bool, english: list[str]) -> None:
    with database.session() as session:
        keep_glossary(session, "default", "t.csv", parse_csv(TERMS, "t.csv"))
        done = carry_out_import(
            session, "default", "t.csv", reading(LATER), "Ann", "new words", replaces=replaces
        )
        assert done.version is not None
        assert (done.version.number, done.version.author) == (2, "Ann")
        glossary = read_version(session, done.version)
        assert [concept.terms[0].text for concept in glossary.concepts] == english
        names = {concept.terms[0].text: concept.id for concept in glossary.concepts}
        assert names["plan"] == "1"
        again = carry_out_import(
            session, "default", "t.csv", reading(LATER), "Ann", "again", replaces=replaces
        )
        assert again.version == done.version


def test_nothing_is_kept_of_a_file_with_a_bad_line(database: Database) -> None:
    bad = TERMS + ",nothing,\n"
    before = rows(database)
    with pytest.raises(GlossaryError, match=r"t\.csv:5"), database.session() as session:
        carry_out_import(session, "default", "t.csv", reading(bad), "Ann", "x")
    assert rows(database) == before
    with database.session() as session:
        told = preview_import(session, "default", "t.csv", reading(bad))
        assert told.comparison.counts["refused"] == 1 and not told.comparison.applicable
        with pytest.raises(NotFoundError, match="no project “none”"):
            carry_out_import(session, "none", "t.csv", reading(TERMS), "Ann", "x")


def test_nothing_is_kept_of_a_file_in_conflict(database: Database) -> None:
    with database.session() as session:
        keep_glossary(session, "default", "t.csv", parse_csv(TERMS, "t.csv"))
    before = rows(database)
    with pytest.raises(GlossaryError, match="“plan”"), database.session() as session:
        other = reading("en,fr\nplan,programme\n")
        carry_out_import(session, "default", "t.csv", other, "Ann", "x")
    assert rows(database) == before


@pytest.mark.parametrize("form", MEDIA_TYPES)
def test_a_version_leaves_as_it_came(database: Database, form: str) -> None:
    with database.session() as session:
        carry_out_import(session, "default", "t.csv", reading(TERMS), "Ann", "first")
        kept = find_named(session, "default", "t.csv")
        assert kept is not None
        _, glossary = find_glossary(session, kept.id)
        file = export(glossary, form)
        assert file.lost == 0
        back = scan_glossary(f"t{file.ending}", "en", "fr", file.data)
        again = preview_import(session, "default", "t.csv", back)
        counts = {kind: n for kind, n in again.comparison.counts.items() if n}
        assert counts == {"unchanged": 3}


def test_every_format_can_be_asked_for() -> None:
    assert set(MEDIA_TYPES) == set(FORMATS)
