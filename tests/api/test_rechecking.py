"""A check made again says which findings came and went, and which change of a glossary did it."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, update

from api.checks import find_check, keep
from api.database import tables
from api.database.connection import Database
from api.errors import ConflictError, NotFoundError
from api.glossaries import find_glossary, find_version, keep_glossary
from api.glossaries.concepts import add_concept, change_concept
from api.rechecking import find_recheck, keep_recheck, prepare_recheck
from checker.load import File, LoadOptions, load_given, tell_languages
from checker.policy import Policy
from checker.readers.bitext import parse_bitext
from checker.report import Report
from checker.run import check_bitext, check_documents
from glossary.formats.csv import parse_csv
from glossary.model import Concept, Glossary, Term

EN = "The reading room opens at nine.\n\nThe the plan was adopted by the Council in 2024.\n"
FR = "La salle de lecture ouvre à neuf heures.\n\nLe plan plan a été adopté en 2025 au Conseil.\n"
TERMS = parse_csv("en,fr\nreading room,salle de lecture\nplan,plan\n", "terms.csv")
POLICY = Policy(name="ours", ignore=("acronym",), fail_on="minor")
PLAN = Concept("2", (Term("plan", "en"), Term("projet", "fr")), origin="terms.csv:3")


def two(glossaries: list[Glossary]) -> Report:
    files = [File("en.txt", EN.encode("cp1252")), File("fr.txt", FR.encode("cp1252"))]
    return check_documents(*load_given(files, LoadOptions("en", "fr")), glossaries, POLICY)


def both(glossaries: list[Glossary]) -> Report:
    text = EN * 3 + "\n" + FR * 3
    return check_documents(*load_given([File("both.txt", text)], LoadOptions()), glossaries, POLICY)


def alone(glossaries: list[Glossary]) -> Report:
    files = [File("fr.txt", FR)]
    return check_documents(*load_given(files, LoadOptions()), glossaries, POLICY)


def rows(glossaries: list[Glossary]) -> Report:
    pairs = zip(EN.split("\n\n"), FR.split("\n\n"), strict=True)
    lines = ["path;doc;en;fr", ""]
    lines += [f"{i};{d};{a.strip()};{b.strip()}" for d in "ab" for i, (a, b) in enumerate(pairs)]
    fields = {"id": "path", "document": "doc", "source": "en", "target": "fr"}
    bitext = parse_bitext("rows.csv", "\n".join(lines).encode("cp1252"), fields, "cp1252")
    return check_bitext(*tell_languages(bitext, LoadOptions("en", "fr")), glossaries, POLICY)


def again(database: Database, check_id: str) -> tuple[str, dict[str, Any]]:
    with database.reading() as session:
        prepared = prepare_recheck(session, check_id)
    done = prepared.run()
    with database.session() as session:
        new_id = keep_recheck(session, prepared.check.project, done)
        return new_id, find_recheck(session, new_id)


def checked(
    database: Database, check: Callable[[list[Glossary]], Report], *files: Glossary
) -> tuple[str, str]:
    """Check with the kept glossary and files; return the ids of the check and the version."""
    with database.session() as session:
        version = keep_glossary(session, "default", "terms.csv", TERMS)
        kept, glossary = find_glossary(session, version)
        report = check([glossary, *files])
        return keep(session, "default", report, [kept, *files]), version


@pytest.mark.parametrize("check", [two, both, alone, rows], ids=lambda check: check.__name__)
def test_the_same_texts_and_glossaries_give_the_same_check(
    database: Database, check: Callable[[list[Glossary]], Report]
) -> None:
    brought = parse_csv("en,fr\ncouncil,conseil\n", "own.csv")
    check_id, version = checked(database, check, brought)
    new_id, said = again(database, check_id)
    assert new_id != check_id
    with database.reading() as session:
        before, after = find_check(session, check_id), find_check(session, new_id)
        assert after.result == before.result and after.result["findings"]
        assert after.pairs == before.pairs
        assert after.glossary_versions == before.glossary_versions
        assert after.glossary_versions[0] == version
        for name in ("source_version", "target_version", "policy_version"):
            assert getattr(after, name) == getattr(before, name)
        assert (said["come"], said["gone"], said["baseline"]) == ([], [], "kept")
        prints = [finding["fingerprint"] for finding in after.result["findings"]]
        assert said["stayed"] == prints
        assert (said["before"], said["check"]) == (check_id, new_id)
        assert [(g["name"], g["from"], g["to"]) for g in said["glossaries"]] == [
            ("terms.csv", 1, 1),
            ("own.csv", 1, 1),
        ]


@pytest.mark.parametrize("check", [two, rows], ids=lambda check: check.__name__)
def test_what_came_and_went_is_laid_at_the_door_of_a_change(
    database: Database, check: Callable[[list[Glossary]], Report]
) -> None:
    check_id, version = checked(database, check)

    def to_projet(concept: Concept) -> Concept:
        return replace(PLAN, id=concept.id)

    with database.session() as session:
        change_concept(session, version, "2", to_projet, lambda tag: True, "Ann", "as decided")
        seat = Concept("", (Term("seat", "en"), Term("siège", "fr")))
        add_concept(session, version, seat, "Bob", "also")
    new_id, said = again(database, check_id)
    assert said["come"] and not said["gone"]
    for one in said["come"]:
        assert one["finding"]["rule"] == "term-missing"
        assert one["because"] == [{"glossary": "terms.csv", "concept": "2", "change": "changed"}]
    (told,) = said["glossaries"]
    assert (told["from"], told["to"]) == (1, 3)
    assert [(v["version"], v["author"], v["reason"]) for v in told["versions"]] == [
        (2, "Ann", "as decided"),
        (3, "Bob", "also"),
    ]
    assert told["concepts"] == [
        {"id": "2", "change": "changed"},
        {"id": "3", "change": "added"},
    ]
    with database.session() as session:
        (used,) = find_check(session, new_id).glossary_versions
        assert find_version(session, used).number == 3
        keep_glossary(session, "default", "terms.csv", TERMS, "Ann", "back")
    _, back = again(database, new_id)
    assert not back["come"]
    assert [one["finding"] for one in back["gone"]] == [one["finding"] for one in said["come"]]
    assert {one["because"][0]["concept"] for one in back["gone"]} == {"2"}


def test_a_file_of_a_check_stays_as_it_is(database: Database) -> None:
    own = parse_csv("en,fr\nplan,plan\n", "own.csv")
    report = two([own])
    with database.session() as session:
        check_id = keep(session, "default", report, [own])
        keep_glossary(session, "default", "own.csv", replace(own, concepts=(PLAN,)))
    _, said = again(database, check_id)
    assert (said["come"], said["gone"]) == ([], [])


def test_what_another_accord_found_is_not_laid_at_a_glossary(database: Database) -> None:
    check_id, version = checked(database, two)
    with database.session() as session:
        session.execute(update(tables.Check).values(signature="version:0.0.1"))
        finding = tables.Finding
        session.execute(delete(finding).where(finding.check_id == check_id))
        change_concept(session, version, "2", lambda c: PLAN, lambda tag: True, "Ann", "x")
    _, said = again(database, check_id)
    assert said["baseline"] == "again"
    assert {one["finding"]["rule"] for one in said["come"]} == {"term-missing"}
    assert said["stayed"]


def test_what_cannot_be_checked_again_is_told(database: Database) -> None:
    check_id, _ = checked(database, two)
    with database.session() as session:
        with pytest.raises(NotFoundError, match="is the first of its texts"):
            find_recheck(session, check_id)
        with pytest.raises(NotFoundError, match="no check “nope”"):
            prepare_recheck(session, "nope")
        session.execute(delete(tables.Document))
    with database.reading() as session, pytest.raises(ConflictError, match="no longer kept"):
        prepare_recheck(session, check_id)


def test_the_example_is_found_again_to_the_byte(database: Database) -> None:
    folder = Path(__file__).resolve().parents[2] / "examples"
    files = [File("charter.txt", (folder / "charter.txt").read_bytes())]
    terms = parse_csv((folder / "glossary.csv").read_text(encoding="utf-8"), "glossary.csv")
    report = check_documents(*load_given(files, LoadOptions()), [terms])
    with database.session() as session:
        check_id = keep(session, "default", report, [terms])
    new_id, _ = again(database, check_id)
    with database.reading() as session:
        before, after = find_check(session, check_id), find_check(session, new_id)
        assert json.dumps(after.result) == json.dumps(before.result)
