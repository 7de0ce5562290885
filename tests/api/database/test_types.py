"""What is put in comes out, whatever characters it has."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import StatementError

from api.database.connection import Database
from api.database.tables import Project

TEXTS = [
    "plain",
    "",
    "élevé ’ « »\u202f\u00a0\u2028",
    "\U0001f600 \U0010ffff",
    "a NUL \x00 and more \x00",
    "half \ud83d and other half \ude00",
    "both halves apart \ud83d\ude00",
    "\udcff.txt",
    "\ufdd0 is the mark, \ufdd00000 looks escaped, \ufdd0\x00",
    "\r\n \x1b \ufffe \uffff \ufeff",
]


def test_every_text_comes_back(database: Database) -> None:
    with database.session() as session:
        session.add_all(Project(slug=str(i), name=name) for i, name in enumerate(TEXTS))
    with database.reading() as session:
        for i, name in enumerate(TEXTS):
            assert session.scalar(select(Project.name).filter_by(slug=str(i))) == name
            assert session.scalar(select(Project.slug).filter_by(name=name)) == str(i)
    with database.reading() as session:
        raw = session.scalar(text("SELECT name FROM project WHERE slug = '2'"))
    assert raw == TEXTS[2]


def test_moments_are_those_of_utc(database: Database) -> None:
    noon = datetime(2026, 3, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    with database.session() as session:
        session.add(Project(slug="a", name="a", created=noon))
    with database.reading() as session:
        created = session.scalars(select(Project.created).filter_by(slug="a")).one()
    assert created == noon and created.tzinfo is UTC and created.hour == 10


def test_a_moment_without_a_zone_is_a_slip(database: Database) -> None:
    with pytest.raises(StatementError, match="time zone"), database.session() as session:
        session.add(Project(slug="a", name="a", created=datetime(2026, 3, 1)))
        session.flush()
