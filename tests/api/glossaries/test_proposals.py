"""Proposals: discussed, and approved only while what they are about is as it was."""

from dataclasses import replace

import pytest

from api.database.connection import Database
from api.errors import ConflictError, NotFoundError
from api.glossaries import find_glossary, find_version, keep_glossary
from api.glossaries.comparing import compare_versions
from api.glossaries.concepts import ChangeSet, change_concept, remove_concept
from api.glossaries.proposals import (
    comment,
    decide,
    find_proposal,
    list_proposals,
    propose,
    proposed_changes,
)
from glossary.model import Concept, Glossary, Term

PLAN, ROOM, SEAT = (
    Concept(name, (Term(name, "en"), Term(f"{name} fr", "fr")), origin=f"t.csv:{name}")
    for name in ("plan", "room", "seat")
)
YEAR = Concept("year", (Term("year", "en"),))
CHANGES = ChangeSet((YEAR,), (replace(PLAN, note="a note"),), ("seat",))


@pytest.fixture
def version(database: Database) -> str:
    with database.session() as session:
        glossary = Glossary("t.csv", (PLAN, ROOM, SEAT), "d")
        return keep_glossary(session, "default", "t.csv", glossary)


def always(tag: str) -> bool:
    return True


def test_it_is_proposed_discussed_and_approved(database: Database, version: str) -> None:
    with database.session() as session:
        made = propose(session, version, CHANGES, "Ann", "tidied")
        assert (made.state, made.base, made.version) == ("open", 1, None)
        said = [(one.kind, one.id) for one in proposed_changes(session, made)]
        assert said == [("added", "year"), ("changed", "plan"), ("removed", "seat")]
        comment(session, made.id, "Bob", "Why?")
        comment(session, made.id, "Ann", "It is doubled.")
        assert find_glossary(session, made.glossary)[1].concepts == (PLAN, ROOM, SEAT)
    with database.session() as session:
        done = decide(session, made.id, "approve", "Bob", "agreed")
        assert (done.state, done.version, done.decided_by) == ("approved", 2, "Bob")
        assert [(c.author, c.text) for c in done.comments] == [
            ("Bob", "Why?"),
            ("Ann", "It is doubled."),
        ]
        assert done.decided is not None and done.decided >= done.created
        kept, glossary = find_glossary(session, made.glossary)
        year = replace(YEAR, origin="t.csv#year")
        assert glossary.concepts == (replace(PLAN, note="a note"), ROOM, year)
        assert (kept.author, kept.reason) == ("Bob", "tidied (proposed by Ann)")
        with pytest.raises(ConflictError, match="approved already"):
            decide(session, made.id, "reject", "Bob", "no")
        # what it was about is still told against its base
        assert proposed_changes(session, done)[1].before == PLAN


@pytest.mark.parametrize(("decision", "state"), [("reject", "rejected"), ("withdraw", "withdrawn")])
def test_one_that_is_not_wanted_is_kept_with_its_reason(
    database: Database, version: str, decision: str, state: str
) -> None:
    with database.session() as session:
        made = propose(session, version, CHANGES, "Ann", "tidied")
        done = decide(session, made.id, decision, "Ann", "not now")  # type: ignore[arg-type]
        assert find_proposal(session, made.id) == done
        assert (done.state, done.decision, done.version) == (state, "not now", None)
        assert find_version(session, made.glossary).number == 1
        assert list_proposals(session, made.glossary, "open") == ([], 0)
        assert list_proposals(session, made.glossary, state) == ([done], 1)
        assert comment(session, made.id, "Bob", "A pity.").state == state


def test_only_its_author_withdraws_it(database: Database, version: str) -> None:
    with database.session() as session:
        made = propose(session, version, CHANGES, "Ann", "tidied")
        with pytest.raises(ConflictError, match="by “Ann”"):
            decide(session, made.id, "withdraw", "Bob", "")
        assert find_proposal(session, made.id).state == "open"


def test_it_is_not_approved_where_its_concepts_have_changed(
    database: Database, version: str
) -> None:
    with database.session() as session:
        made = propose(session, version, CHANGES, "Ann", "tidied")
        other = propose(session, version, ChangeSet(removed=("room",)), "Ann", "tidied")
        change_concept(session, version, "plan", lambda c: replace(c, note="x"), always, "Bo", "y")
        remove_concept(session, version, "seat", always, "Bo", "y")
    with database.session() as session:
        with pytest.raises(ConflictError, match="moved on since version 1") as caught:
            decide(session, made.id, "approve", "Ann", "")
        assert [(one.where, one.what) for one in caught.value.refusals] == [
            ("#/changed/0", "the concept “plan” was changed in version 2 by Bo"),
            ("#/removed/0", "the concept “seat” was removed"),
        ]
        assert find_proposal(session, made.id).state == "open"
        # what nobody has touched is approved although the glossary has moved on
        assert decide(session, other.id, "approve", "Ann", "").version == 4
        assert not find_glossary(session, made.glossary)[1].concepts[1:]


def test_what_was_added_meanwhile_is_not_added_again(database: Database, version: str) -> None:
    with database.session() as session:
        first, second = (
            propose(session, version, ChangeSet(added=(YEAR,)), name, "new") for name in "AB"
        )
        decide(session, first.id, "approve", "C", "")
        with pytest.raises(ConflictError) as caught:
            decide(session, second.id, "approve", "C", "")
        (refusal,) = caught.value.refusals
        assert refusal.what == "the concept “year” was added in version 2 by C"


def test_it_has_to_fit_its_base(database: Database, version: str) -> None:
    with database.session() as session:
        with pytest.raises(ConflictError) as caught:
            wrong = ChangeSet((PLAN,), (YEAR, ROOM), ("none", "room"))
            propose(session, version, wrong, "Ann", "x")
        assert [one.where for one in caught.value.refusals] == [
            "#/added/0",
            "#/changed/0",
            "#/removed/0",
            "#/removed/1",
        ]
        with pytest.raises(NotFoundError, match="version 7"):
            propose(session, version, CHANGES, "Ann", "x", base=7)
        with pytest.raises(NotFoundError, match="no proposal “nope”"):
            find_proposal(session, "nope")
        nameless = replace(YEAR, id="")
        changes = ChangeSet(added=(nameless, nameless, replace(YEAR, id="5")))
        made = propose(session, version, changes, "Ann", "x")
        assert [one.id for one in made.changes.added] == ["4", "6", "5"]


def test_two_versions_are_compared_field_by_field(database: Database, version: str) -> None:
    with database.session() as session:
        after = (SEAT, replace(PLAN, note="n", terms=(PLAN.terms[0], Term("projet", "fr"))), YEAR)
        keep_glossary(session, "default", "t.csv", Glossary("t.csv", after, "e"))
        owner = find_version(session, version).glossary
        there = compare_versions(session, owner, 1, 2)
        kinds = {(one.kind, one.id) for one in there}
        assert kinds >= {("removed", "room"), ("changed", "plan"), ("added", "year")}
        assert kinds - {("moved", "seat")} == kinds - {("moved", "seat"), ("moved", "plan")}
        (changed,) = (one for one in there if one.kind == "changed")
        assert [(d.part, d.field, d.before, d.after) for d in changed.differences] == [
            ("concept", "note", "", "n"),
            ("fr: plan fr", "term", "plan fr", ""),
            ("fr: projet", "term", "", "projet"),
        ]
        back = compare_versions(session, owner, 2, 1)
        assert {one.id for one in back} == {one.id for one in there}
        assert {one.kind for one in back if one.id == "room"} == {"added"}
        assert compare_versions(session, owner, 2, 2) == []
