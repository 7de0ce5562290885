"""Glossaries come back as they were kept, version by version."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from random import Random

import pytest
from sqlalchemy import func, select

from api.checks import find_check, keep
from api.database import tables
from api.database.connection import Database
from api.errors import NotFoundError
from api.glossaries import (
    find_glossary,
    find_named,
    find_version,
    keep_glossary,
    list_glossaries,
    list_versions,
    states,
)
from api.projects import add_project
from checker.run import check_texts
from glossary.formats.csv import parse_csv
from glossary.model import Concept, Glossary, LanguageSection, Term

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
        versions, total = list_versions(session, kept.glossary)
        assert total == 3
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
        assert glossary == turned and (kept.role, kept.number) == ("check", 1)


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
        newest = find_named(session, "default", "terms.csv")
        assert newest is not None
        versions, _ = list_versions(session, newest.glossary)
    assert [version.number for version in versions] == list(range(8, 0, -1))
    assert {version.id for version in versions} == ids


def test_what_is_not_there_is_told(database: Database) -> None:
    with database.reading() as session:
        with pytest.raises(NotFoundError, match="“nope”"):
            find_glossary(session, "nope")
        with pytest.raises(NotFoundError, match="“nope” with a version 2"):
            find_version(session, "nope", 2)
        assert find_named(session, "default", "nope") is None
        with pytest.raises(NotFoundError, match="no project “nope”"):
            list_glossaries(session, "nope")


FULL = Concept(
    "c-1",
    (
        Term(
            "fair-trade coffee\x00",
            "en",
            "admitted",
            "exact",
            "any",
            "fullForm",
            "noun",
            "neuter",
            "singular",
            "technicalRegister",
            "a context",
            "a source",
            "2020-01-01",
            "2030-01-01",
            "a note",
            ("<x>1</x>", "<y/>"),
            "GB",
            "whence the context",
        ),
        Term("café équitable", "fr"),
    ),
    "note",
    "terms.tbx:7",
    "what it is",
    ("trade", "food\ud800"),
    "a body",
    "https://example.org",
    ("charter*",),
    True,
    (LanguageSection("fr", "ce que c’est", "remarque", ("<z/>",), "CA", "une source"),),
    ("<extra/>",),
    "whence the definition",
)


def test_every_field_of_the_model_comes_back(database: Database) -> None:
    assert all(getattr(FULL, field.name) != field.default for field in fields(Concept))
    assert all(getattr(FULL.terms[0], field.name) != field.default for field in fields(Term))
    glossary = Glossary("terms.tbx", (FULL, Concept("c-1", ())), "digest", ("<header/>",))
    with database.session() as session:
        version = keep_glossary(session, "default", "terms.tbx", glossary)
        assert keep_glossary(session, "default", "terms.tbx", glossary) == version
        other = keep_glossary(session, "default", "terms.tbx", replace(glossary, extra=()))
    with database.reading() as session:
        assert find_glossary(session, version)[1] == glossary
        assert find_glossary(session, other)[1] == replace(glossary, extra=())


def test_a_version_is_found_by_the_glossary_too(database: Database) -> None:
    with database.session() as session:
        first = keep_glossary(session, "default", "terms.csv", GLOSSARY)
        second = keep_glossary(session, "default", "terms.csv", LATER)
        owner = find_version(session, first).glossary
        assert find_version(session, owner).id == second
        assert find_version(session, owner, 1).id == first
        assert find_version(session, second, 1).id == first
        with pytest.raises(NotFoundError, match="version 3"):
            find_version(session, owner, 3)


def test_a_file_of_a_check_is_no_version_of_what_people_look_after(database: Database) -> None:
    report = check_texts("The plan.", "Le plan.", glossaries=[LATER])
    with database.session() as session:
        first = keep_glossary(session, "default", "terms.csv", GLOSSARY)
        check_id = keep(session, "default", report, [LATER])
        (used,) = find_check(session, check_id).glossary_versions
        assert find_version(session, used).role == "check"
        newest = find_named(session, "default", "terms.csv")
        assert newest is not None and newest.id == first
        assert [one.id for one in list_glossaries(session)[0]] == [first]


def test_a_check_records_the_very_version_that_it_used(database: Database) -> None:
    report = check_texts("The plan.", "Le plan.", glossaries=[GLOSSARY])
    with database.session() as session:
        add_project(session, "other")
        for glossary in (GLOSSARY, LATER, GLOSSARY):
            version = keep_glossary(session, "default", "terms.csv", glossary)
        used = find_version(session, version)
        assert used.number == 3
        for project in ("default", "other"):
            check_id = keep(session, project, report, [used])
            assert find_check(session, check_id).glossary_versions == [version]


def shuffled(seed: int, before: tuple[Concept, ...]) -> tuple[Concept, ...]:
    random = Random(seed)  # noqa: S311 - the same every time
    concepts = [c for c in before if random.random() > 0.2]
    concepts = [replace(c, note=f"{seed}") if random.random() > 0.7 else c for c in concepts]
    for number in range(random.randrange(4)):
        concepts.insert(random.randrange(len(concepts) + 1), Concept(f"{seed}-{number}", ()))
    if random.random() > 0.5:
        random.shuffle(concepts)
    return tuple(concepts)


def test_any_succession_of_states_comes_back(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(states, "STEP", 4)  # little room, so that it runs out
    history = [tuple(Concept(str(i), (Term(f"t{i}", "en"),)) for i in range(8))]
    for seed in range(40):
        history.append(shuffled(seed, history[-1]))
    with database.session() as session:
        ids = {
            keep_glossary(session, "default", "g", Glossary("g", concepts, "d")): concepts
            for concepts in history
        }
    with database.reading() as session:
        for version, concepts in ids.items():
            assert find_glossary(session, version)[1].concepts == concepts


def test_what_stays_is_not_copied(database: Database) -> None:
    concepts = tuple(Concept(str(i), (Term(f"t{i}", "en"),)) for i in range(50))
    changed = (*concepts[:7], replace(concepts[7], note="new"), *concepts[8:20], *concepts[21:])
    with database.session() as session:
        keep_glossary(session, "default", "g", Glossary("g", concepts, "d"))
        keep_glossary(session, "default", "g", Glossary("g", changed, "e"))
        assert session.scalar(select(func.count()).select_from(tables.Concept)) == 51
        assert session.scalar(select(func.count()).select_from(tables.Term)) == 51
