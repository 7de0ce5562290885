"""Word models of projects: set, replaced, removed, and used."""

import hashlib

import pytest

from api.database.connection import Database
from api.errors import NotFoundError
from api.lexicons import (
    KeptLexicon,
    drop_lexicon,
    keep_lexicon,
    kept_or_shipped,
    lexicon_content,
    list_lexicons,
)
from api.projects import add_project
from checker.errors import LexiconError
from checker.lexicon.file import shipped


def kept(
    database: Database, data: bytes, project: str = "default", languages: str | None = None
) -> tuple[KeptLexicon, bool]:
    with database.session() as session:
        return keep_lexicon(session, project, data, "own.lexicon", languages)


def listed(database: Database, project: str = "default") -> list[KeptLexicon]:
    with database.reading() as session:
        return list_lexicons(session, project)


def used(database: Database, source: str, target: str, project: str = "default") -> str:
    lexicon = kept_or_shipped(database, project, source, target)
    assert lexicon is not None
    assert (lexicon.source_language, lexicon.target_language) == (source, target)
    return lexicon.digest


def test_a_lexicon_is_kept_to_the_byte(database: Database, own_lexicon: bytes) -> None:
    lexicon, first = kept(database, own_lexicon)
    assert first
    assert (lexicon.project, lexicon.languages) == ("default", "en-fr")
    assert lexicon.sha256 == hashlib.sha256(own_lexicon).hexdigest()
    assert lexicon.notice == "Our own words."
    assert listed(database) == [lexicon]
    with database.reading() as session:
        for languages in ("en-fr", "fr-en"):
            assert lexicon_content(session, "default", languages) == own_lexicon


def test_a_new_one_takes_the_place_of_the_old_one(
    database: Database, own_lexicon: bytes, other_lexicon: bytes
) -> None:
    old, _ = kept(database, own_lexicon)
    same, first = kept(database, own_lexicon, languages="fr-en")
    assert (same, first) == (old, False)
    new, first = kept(database, other_lexicon)
    assert not first and new.sha256 != old.sha256 and new.created >= old.created
    assert listed(database) == [new]


def test_checks_of_a_project_use_its_own(
    database: Database, own_lexicon: bytes, other_lexicon: bytes
) -> None:
    usual = shipped("en", "fr")
    assert usual is not None
    with database.session() as session:
        add_project(session, "other")
    assert used(database, "en", "fr") == usual.digest
    own, _ = kept(database, own_lexicon)
    for source, target in (("en", "fr"), ("fr", "en")):
        assert used(database, source, target) == own.sha256
    assert used(database, "en", "fr", "other") == usual.digest
    assert used(database, "en", "fr", "not-there") == usual.digest
    other, _ = kept(database, other_lexicon)
    assert used(database, "en", "fr") == other.sha256
    assert kept_or_shipped(database, "default", "fr", "de") is None
    with database.session() as session:
        drop_lexicon(session, "default", "fr-en")
    assert used(database, "en", "fr") == usual.digest
    assert listed(database) == []


def test_what_is_none_is_refused_and_the_old_one_stays(
    database: Database, own_lexicon: bytes
) -> None:
    lexicon, _ = kept(database, own_lexicon)
    for data, languages, complaint in (
        (b"", None, "is not a lexicon"),
        (own_lexicon[:-1], None, "damaged"),
        (own_lexicon, "de-fr", "is of en-fr, not of de-fr"),
    ):
        with pytest.raises(LexiconError, match=f"own.lexicon: .*{complaint}"):
            kept(database, data, languages=languages)
    assert listed(database) == [lexicon]


def test_what_is_not_there(database: Database, own_lexicon: bytes) -> None:
    with pytest.raises(NotFoundError, match="no project"):
        kept(database, own_lexicon, "none")
    with pytest.raises(NotFoundError, match="no project"):
        listed(database, "none")
    with database.session() as session:
        for act in (lexicon_content, drop_lexicon):
            with pytest.raises(NotFoundError, match="has no lexicon of en-fr"):
                act(session, "default", "fr-en")
