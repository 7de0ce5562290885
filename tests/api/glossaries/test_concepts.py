"""Single concepts: found, searched in a stable order, changed only in the state that is meant."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from api.database import tables
from api.database.connection import Database, Session
from api.errors import ConflictError, NotFoundError, StaleError
from api.glossaries import find_glossary, find_version, keep_glossary
from api.glossaries.concepts import (
    ChangeSet,
    add_concept,
    apply,
    change_concept,
    find_concept,
    list_concepts,
    newest,
    remove_concept,
)
from glossary.model import Concept, Glossary, Term


def concept(name: str, english: str, french: str = "", *subjects: str) -> Concept:
    terms = [Term(english, "en"), *([Term(french, "fr", "admitted")] if french else [])]
    return Concept(name, tuple(terms), origin=f"t.csv:{name}", subjects=subjects)


CONCEPTS = (
    concept("1", "Reading room", "salle de lecture", "library"),
    concept("2", "meeting", "réunion"),
    concept("a/b", "seat of 100% wool", "siège", "furniture", "library"),
    concept("4", "œuvre"),
)
WHO = ("Ann", "because")
TERMS = Glossary("t.csv", CONCEPTS, "d")


@pytest.fixture
def version(database: Database) -> str:
    with database.session() as session:
        return keep_glossary(session, "default", "t.csv", TERMS, "Bob", "first")


def always(tag: str) -> bool:
    return True


def test_each_change_is_a_version_and_the_others_stay(database: Database, version: str) -> None:
    with database.session() as session:
        _, changed = change_concept(
            session, version, "2", lambda c: replace(c, note="new"), always, *WHO
        )
        assert (changed.concept.note, changed.since) == ("new", 2)
        made, added = add_concept(session, version, replace(CONCEPTS[0], id="", origin=""), *WHO)
        assert (added.concept.id, added.concept.origin, made.number) == ("5", "t.csv#5", 3)
        last = remove_concept(session, version, "1", always, *WHO)
        assert (last.number, last.size, last.author, last.reason) == (4, 4, *WHO)
    with database.reading() as session:
        owner = find_version(session, version).glossary
        states = [
            find_glossary(session, find_version(session, owner, number).id)[1].concepts
            for number in (1, 2, 3, 4)
        ]
        note = replace(CONCEPTS[1], note="new")
        assert states[0] == CONCEPTS
        assert states[1] == (CONCEPTS[0], note, *CONCEPTS[2:])
        assert states[2] == (*states[1], added.concept)
        assert states[3] == states[2][1:]
        digests = {find_version(session, owner, number).digest for number in (1, 2, 3, 4)}
        assert len(digests) == 4
        assert session.scalar(select(func.count()).select_from(tables.Concept)) == 6


def test_the_same_changes_have_the_same_digest(database: Database) -> None:
    digests = []
    for name in ("one", "two"):
        with database.session() as session:
            version = keep_glossary(session, "default", name, TERMS)
            made = remove_concept(session, version, "2", always, *WHO)
            digests.append(made.digest)
    assert digests[0] == digests[1]


def test_a_change_of_nothing_is_no_version(database: Database, version: str) -> None:
    with database.session() as session:
        kept, _ = change_concept(session, version, "2", lambda c: c, always, *WHO)
        assert kept.number == 1


def test_a_change_is_made_only_to_the_state_that_is_meant(database: Database, version: str) -> None:
    def note(text: str) -> Callable[[Concept], Concept]:
        return lambda c: replace(c, note=text)

    with database.session() as session:
        tag = find_concept(session, find_version(session, version), "2").tag
        _, first = change_concept(session, version, "2", note("first"), tag.__eq__, *WHO)
        assert first.tag != tag
        for change in (
            lambda: change_concept(session, version, "2", note("second"), tag.__eq__, *WHO),
            lambda: remove_concept(session, version, "2", tag.__eq__, *WHO),
        ):
            with pytest.raises(StaleError, match="“2” was changed in version 2"):
                change()
        # one of another concept does not matter
        other = find_concept(session, newest(session, version), "1")
        assert change_concept(session, version, "1", note("x"), other.tag.__eq__, *WHO)


def test_changes_that_do_not_fit_are_told_all_at_once(database: Database, version: str) -> None:
    changes = ChangeSet(
        added=(CONCEPTS[0], concept("9", "new")),
        changed=(concept("none", "x"), concept("4", "y")),
        removed=("gone", "4"),
    )
    with database.session() as session:
        with pytest.raises(ConflictError) as caught:
            apply(session, newest(session, version), changes, *WHO)
        assert [(one.where, one.what) for one in caught.value.refusals] == [
            ("#/added/0", "there is a concept “1” already"),
            ("#/changed/0", "there is no concept “none”"),
            ("#/changed/1", "“4” stands 2 times in the changes"),
            ("#/removed/0", "there is no concept “gone”"),
            ("#/removed/1", "“4” stands 2 times in the changes"),
        ]
        assert newest(session, version).number == 1
        with pytest.raises(NotFoundError, match=r"no concept “none” in version 1 of “t\.csv”"):
            find_concept(session, find_version(session, version), "none")


def found(session: Session, version: str, **asked: str) -> list[str]:
    kept = find_version(session, version)
    listed, total = list_concepts(session, kept, **asked)  # type: ignore[arg-type]  # all texts
    assert total == len(listed)
    return [one.concept.id for one in listed]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["1", "2", "a/b", "4"]),
        ({"text": "rEading"}, ["1"]),
        ({"text": "REUNION"}, ["2"]),
        ({"text": "oeuvre"}, ["4"]),
        ({"text": "0%"}, ["a/b"]),
        ({"text": "_"}, []),
        ({"text": "e"}, ["1", "2", "a/b", "4"]),
        ({"text": "ea", "language": "fr"}, []),
        ({"text": "reading", "status": "admitted"}, []),
        ({"language": "fr"}, ["1", "2", "a/b"]),
        ({"status": "admitted"}, ["1", "2", "a/b"]),
        ({"subject": "library"}, ["1", "a/b"]),
        ({"subject": "library", "text": "siege"}, ["a/b"]),
        ({"subject": "lib"}, []),
        ({"text": "\x00"}, []),
    ],
)
def test_concepts_are_searched(
    database: Database, version: str, asked: dict[str, str], ids: list[str]
) -> None:
    with database.reading() as session:
        assert found(session, version, **asked) == ids


def test_a_search_is_of_one_version_and_in_pages(database: Database, version: str) -> None:
    with database.session() as session:
        moved = replace(CONCEPTS[1], terms=(Term("assembly", "en"),))
        made, _ = change_concept(session, version, "2", lambda c: moved, always, *WHO)
        assert found(session, version, text="meeting") == ["2"]
        assert found(session, made.id, text="meeting") == []
        assert found(session, made.id, text="assembly") == ["2"]
        pages = [list_concepts(session, made, page=page, per_page=3) for page in (1, 2, 3)]
        assert [[one.concept.id for one in page] for page, _ in pages] == [
            ["1", "2", "a/b"],
            ["4"],
            [],
        ]
        assert {total for _, total in pages} == {4}


def test_many_at_once_neither_overwrite_nor_lose_each_other(
    database: Database, version: str
) -> None:
    with database.reading() as session:
        kept = find_version(session, version)
        tags = {one.concept.id: one.tag for one in list_concepts(session, kept)[0]}

    def change(name: str) -> bool:
        try:
            with database.session() as session:
                change_concept(
                    session,
                    version,
                    name,
                    lambda c: replace(c, note="changed"),
                    tags[name].__eq__,
                    *WHO,
                )
        except StaleError:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(change, ["1", "2", "1", "4", "2", "1"]))
    assert sum(done) == 3
    with database.reading() as session:
        kept, glossary = find_glossary(session, kept.glossary)
        assert kept.number == 4
        assert [concept.note for concept in glossary.concepts] == ["changed"] * 2 + ["", "changed"]
