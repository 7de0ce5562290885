"""Glossaries come back as they were kept, version by version."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from api.checks import find_check, keep
from api.database.connection import Database
from api.errors import NotFoundError
from api.glossaries import (
    find_glossary,
    keep_glossary,
    list_glossaries,
    list_glossary_versions,
)
from api.projects import add_project
from checker.run import check_texts
from glossary.formats.csv import parse_csv
from glossary.model import Concept, Glossary

TERMS = "en,fr,status,forbidden,note\nplan|scheme,plan,,schéma,a note\nrule,règle,admitted,,\n"
GLOSSARY = parse_csv(TERMS, "terms.csv")
LATER = parse_csv(TERMS + "year,année,proposed,,\n", "terms.csv")


def test_a_glossary_comes_back_with_its_history(database: Database) -> None:
    with database.session() as session:
        first = keep_glossary(session, "default", "terms.csv", GLOSSARY, "Ann", "as agreed")
        again = keep_glossary(session, "default", "terms.csv", GLOSSARY, "Bob", "no change")
        second = keep_glossary(session, "default", "terms.csv", LATER, "Bob", "a new term")
        back = keep_glossary(session, "default", "terms.csv", GLOSSARY, "Ann", "not agreed")
    assert first == again and len({first, second, back}) == 3
    with database.reading() as session:
        kept, glossary = find_glossary(session, first)
        assert glossary == GLOSSARY
        assert (kept.number, kept.author, kept.reason) == (1, "Ann", "as agreed")
        assert (kept.project, kept.name, kept.digest) == ("default", "terms.csv", GLOSSARY.digest)
        assert find_glossary(session, second)[1] == LATER
        versions = list_glossary_versions(session, "default", "terms.csv")
        assert [(v.number, v.id) for v in versions] == [(3, back), (2, second), (1, first)]


def test_the_newest_version_of_each_is_listed(database: Database) -> None:
    with database.session() as session:
        add_project(session, "other")
        keep_glossary(session, "default", "b", GLOSSARY)
        keep_glossary(session, "default", "b", LATER)
        keep_glossary(session, "default", "a", GLOSSARY)
        keep_glossary(session, "other", "a", LATER)
    with database.reading() as session:
        found, total = list_glossaries(session)
        rows = [(g.project, g.name, g.number) for g in found]
        assert rows == [("default", "a", 1), ("default", "b", 2), ("other", "a", 1)]
        assert total == 3
        assert list_glossaries(session, "other") == (found[2:], 1)
        assert list_glossaries(session, page=2, per_page=2) == (found[2:], 3)


def test_a_check_names_the_version_with_its_concepts(database: Database) -> None:
    report = check_texts("The plan.", "Le plan.", glossaries=[GLOSSARY, LATER])
    turned = replace(GLOSSARY, concepts=tuple(reversed(GLOSSARY.concepts)))
    with database.session() as session:
        first = keep_glossary(session, "default", "terms.csv", GLOSSARY)
        keep_glossary(session, "default", "terms.csv", LATER)
        check_id = keep(session, "default", report, [turned, GLOSSARY])
    with database.reading() as session:
        versions = find_check(session, check_id).glossary_versions
        assert versions[1] == first
        kept, glossary = find_glossary(session, versions[0])
        assert glossary == turned and kept.number == 3  # the file is the same, its reading is not


def test_concepts_without_terms_and_odd_characters(database: Database) -> None:
    odd = Glossary("a\udcff.csv", (Concept("x\x00", (), "note", "a:1"),), "digest")
    with database.session() as session:
        version = keep_glossary(session, "default", odd.name, odd)
    with database.reading() as session:
        assert find_glossary(session, version)[1] == odd


def test_two_at_once_do_not_take_the_same_number(database: Database) -> None:
    glossaries = [
        replace(GLOSSARY, concepts=(replace(GLOSSARY.concepts[0], note=str(i)),)) for i in range(8)
    ]

    def add(glossary: Glossary) -> str:
        with database.session() as session:
            return keep_glossary(session, "default", "terms.csv", glossary)

    with ThreadPoolExecutor(4) as pool:
        ids = set(pool.map(add, glossaries))
    with database.reading() as session:
        versions = list_glossary_versions(session, "default", "terms.csv")
    assert [version.number for version in versions] == list(range(8, 0, -1))
    assert {version.id for version in versions} == ids


def test_what_is_not_there_is_told(database: Database) -> None:
    with database.reading() as session:
        with pytest.raises(NotFoundError, match="“nope”"):
            find_glossary(session, "nope")
        with pytest.raises(NotFoundError, match="“nope” in “default”"):
            list_glossary_versions(session, "default", "nope")
        with pytest.raises(NotFoundError, match="no project “nope”"):
            list_glossaries(session, "nope")
