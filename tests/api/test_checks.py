"""Checks come back as they were kept, and none is ever kept by half."""

import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select
from sqlalchemy.exc import DBAPIError

import api.checks
from api.checks import find_check, finding_bodies, keep, list_checks, list_findings
from api.database import tables
from api.database.connection import Database, Session
from api.errors import NotFoundError
from api.glossaries import find_glossary
from api.projects import add_project
from checker.load import LoadOptions, load, tell_languages
from checker.policy import Policy
from checker.readers.bitext import read_bitext
from checker.report import Report
from checker.reports import REPORTS, View
from checker.reports.json import encode
from checker.reports.pairs import pair_rows
from checker.run import check_bitext, check_documents, check_texts
from glossary.formats import read_glossary
from glossary.model import Glossary

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ("The the plan has 10 parts.", "Le plan plan a 12 parties.")


def example() -> tuple[Report, Glossary]:
    return _checked(ROOT / "examples" / "charter.txt", ROOT / "examples" / "glossary.csv")


def _checked(path: Path, terms: Path) -> tuple[Report, Glossary]:
    source, target = load([str(path)], LoadOptions())
    glossary = read_glossary(terms)
    return check_documents(source, target, [glossary]), glossary


def bitext(folder: Path, rows: list[dict[str, str]]) -> Report:
    path = folder / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    given = read_bitext(str(path))
    return check_bitext(*tell_languages(given, LoadOptions("en", "fr")))


def kept(database: Database, report: Report, *glossaries: Glossary) -> str:
    with database.session() as session:
        return keep(session, "default", report, glossaries)


def sizes(session: Session) -> dict[str, int]:
    return {
        table.name: session.scalar(select(func.count()).select_from(table)) or 0
        for table in tables.Table.metadata.sorted_tables
    }


def assert_same(database: Database, check_id: str, report: Report) -> None:
    with database.reading() as session:
        check = find_check(session, check_id)
        assert encode(check.result, indent=1) == REPORTS["json"](report, View())
        assert check.pairs == json.loads(json.dumps(pair_rows(report)))
        lines = "".join(f"{body}\n" for body in finding_bodies(session, check_id))
        assert lines.encode() == REPORTS["jsonl"](report, View())
        assert check.counts == report.counts and check.verdict == report.verdict
        assert (check.signature, check.score["words"]) == (report.signature, report.score.words)


def test_the_example_comes_back_to_the_byte(database: Database) -> None:
    report, glossary = example()
    check_id = kept(database, report, glossary)
    assert_same(database, check_id, report)
    with database.reading() as session:
        check = find_check(session, check_id)
        assert check.project == "default" and check.target_version == check.source_version
        assert datetime.now(UTC) - check.created < timedelta(minutes=1)
        (version,) = check.glossary_versions
        described, again = find_glossary(session, version)
        assert again == glossary
        assert (described.number, described.reason) == (1, "used by a check")
        text = session.scalar(
            select(tables.DocumentVersion.content).filter_by(id=check.target_version)
        )
        charter = (ROOT / "examples" / "charter.txt").read_bytes().decode()
        assert text == charter
        for finding in check.result["findings"]:
            for side in ("source", "target"):
                if place := finding[side]:
                    assert charter[place["start"] : place["end"]] == place["text"]


def test_the_seed_comes_back_to_the_byte(database: Database, shared: Path) -> None:
    seeds = shared / "seeds"
    (path,) = seeds.glob("000_*.txt")
    report, glossary = _checked(path, seeds / "glossary.en-fr.csv")
    assert_same(database, kept(database, report, glossary), report)


def test_two_files_are_two_documents(database: Database, tmp_path: Path) -> None:
    for name, text in zip(("en.txt", "fr.txt"), TEXTS, strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    paths = [str(tmp_path / name) for name in ("en.txt", "fr.txt")]
    report = check_documents(*load(paths, LoadOptions("en", "fr")))
    check_id = kept(database, report)
    assert_same(database, check_id, report)
    with database.reading() as session:
        check = find_check(session, check_id)
        for version, path, text in zip(
            (check.source_version, check.target_version), paths, TEXTS, strict=True
        ):
            row = session.get_one(tables.DocumentVersion, version)
            owner = session.get_one(tables.Document, row.document_id)
            assert (owner.name, row.content) == (path, text)


def test_one_text_alone_has_no_source(database: Database) -> None:
    report = check_texts(None, TEXTS[1])
    check_id = kept(database, report)
    assert_same(database, check_id, report)
    with database.reading() as session:
        check = find_check(session, check_id)
        assert check.source_version is None and check.target_version is not None


def test_a_bitext_is_one_document_also_with_what_no_database_takes(
    database: Database, tmp_path: Path
) -> None:
    rows = [
        {"document": "a\x00", "id": "1\x00", "source": "The the \x00 plan.", "target": ""},
        {"document": "b", "id": "2", "source": "", "target": "Le plan plan."},
        {"document": "b", "id": "3", "source": TEXTS[0], "target": TEXTS[1]},
    ]
    report = bitext(tmp_path, rows)
    check_id = kept(database, report)
    assert_same(database, check_id, report)
    with database.reading() as session:
        check = find_check(session, check_id)
        assert check.source_version == check.target_version
        row = session.get_one(tables.DocumentVersion, check.target_version)
        assert [json.loads(line) for line in row.content.splitlines()] == rows
        assert row.language == "en/fr"


def test_half_characters_and_nul_are_kept(database: Database) -> None:
    report = check_texts("The the \ud800 plan \x00 has words.", "Un \udfff texte texte \x00.")
    check_id = kept(database, report)
    assert_same(database, check_id, report)
    with database.reading() as session:
        check = find_check(session, check_id)
        row = session.get_one(tables.DocumentVersion, check.source_version)
        assert row.content == "The the \ud800 plan \x00 has words."


def test_the_same_text_is_kept_once(database: Database) -> None:
    report, glossary = example()
    first, second = kept(database, report, glossary), kept(database, report, glossary)
    assert first != second
    with database.reading() as session:
        count = sizes(session)
        assert (count["check"], count["finding"]) == (2, 2 * len(report.findings))
        for once in ("document", "document_version", "glossary_version", "policy_version"):
            assert count[once] == 1, once
    kept(database, check_texts(*TEXTS))
    kept(database, check_texts("The plan has 11 parts.", TEXTS[1]))
    with database.reading() as session:
        count = sizes(session)
        assert (count["document"], count["document_version"]) == (3, 4)


def test_two_at_once_share_their_documents(database: Database) -> None:
    report, glossary = example()
    with ThreadPoolExecutor(4) as pool:
        ids = list(pool.map(lambda _: kept(database, report, glossary), range(8)))
    with database.reading() as session:
        count = sizes(session)
        assert (count["check"], count["document_version"], count["glossary_version"]) == (8, 1, 1)
    for check_id in ids:
        assert_same(database, check_id, report)


def test_a_policy_of_other_settings_is_another_version(database: Database) -> None:
    for policy in (Policy(), Policy(), Policy(fail_on="never")):
        kept(database, check_texts(*TEXTS, policy=policy))
    with database.reading() as session:
        contents = list(session.scalars(select(tables.PolicyVersion.content)))
        assert sorted(json.loads(content)["fail_on"] for content in contents) == ["major", "never"]


def test_nothing_is_left_where_the_last_row_fails(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    report, glossary = example()
    rows = api.checks._findings

    def with_one_twice(check_id: str, report: Report) -> Iterator[Mapping[str, object]]:
        row: Mapping[str, object] = {}
        for row in rows(check_id, report):
            yield row
        yield row

    with database.reading() as session:
        before = sizes(session)
    monkeypatch.setattr(api.checks, "_findings", with_one_twice)
    with pytest.raises(DBAPIError) as caught:
        kept(database, report, glossary)
    assert report.findings[-1].messages["en"] not in str(caught.value)
    with database.reading() as session:
        assert sizes(session) == before
    monkeypatch.undo()
    assert_same(database, kept(database, report, glossary), report)


def test_findings_are_filtered_and_paged(database: Database) -> None:
    report, glossary = example()
    check_id = kept(database, report, glossary)
    everything = [json.loads(line) for line in REPORTS["jsonl"](report, View()).splitlines()]
    with database.reading() as session:
        assert list_findings(session, check_id) == (everything, len(everything))
        for asked in (
            {"family": "number"},
            {"severity": "minor"},
            {"rule": "full-stop-missing"},
            {"paragraph": "5"},
            {"paragraph": "5", "family": "punctuation"},
            {"family": "date", "severity": "minor"},
        ):
            expected = [
                f
                for f in everything
                if all(
                    (f["location"]["number"] if name == "paragraph" else f[name]) == value
                    for name, value in asked.items()
                )
            ]
            found = list_findings(session, check_id, **asked)  # type: ignore[arg-type] # names
            assert found == (expected, len(expected)), asked
        pages = [list_findings(session, check_id, page=page, per_page=6) for page in (1, 2, 3, 4)]
        assert [finding for found, _ in pages for finding in found] == everything
        assert {total for _, total in pages} == {len(everything)} and pages[3][0] == []
        assert list_findings(session, check_id, family="\x00", rule="\ud800") == ([], 0)
        for unknown in ("nope", "no\x00pe", "\ud800"):
            with pytest.raises(NotFoundError, match="no check “"):
                list_findings(session, unknown)
            with pytest.raises(NotFoundError, match="no check “"):
                find_check(session, unknown)


def test_checks_are_listed_the_newest_first_by_project(database: Database) -> None:
    report = check_texts(*TEXTS)
    with database.session() as session:
        add_project(session, "other")
        ids = [keep(session, slug, report) for slug in ("default", "other", "default")]
    with database.reading() as session:
        checks, total = list_checks(session)
        assert ([check.id for check in checks], total) == (ids[::-1], 3)
        assert [check.project for check in checks] == ["default", "other", "default"]
        mine, count = list_checks(session, "other")
        assert ([check.id for check in mine], count) == ([ids[1]], 1)
        assert [c.id for c in list_checks(session, page=2, per_page=2)[0]] == [ids[0]]
        for unknown in (
            lambda: list_checks(session, "none"),
            lambda: find_check(session, "none"),
        ):
            with pytest.raises(NotFoundError, match="“none”"):
                unknown()
    with pytest.raises(NotFoundError, match="default, other"), database.session() as session:
        keep(session, "none", report)


def test_what_belongs_to_a_project_goes_with_it(database: Database) -> None:
    report, glossary = example()
    kept(database, report, glossary)
    with database.session() as session:
        session.execute(delete(tables.Project))
    with database.reading() as session:
        assert set(sizes(session).values()) == {0}


def test_a_check_outlives_its_documents(database: Database) -> None:
    report, glossary = example()
    check_id = kept(database, report, glossary)
    with database.session() as session:
        session.execute(delete(tables.Document))
    assert_same(database, check_id, report)
    with database.reading() as session:
        assert find_check(session, check_id).target_version is None


def test_findings_alike_in_two_documents_of_a_bitext(database: Database, tmp_path: Path) -> None:
    rows = [{"document": name, "id": "1", "source": TEXTS[0], "target": TEXTS[1]} for name in "ab"]
    report = bitext(tmp_path, rows)
    names = [finding.fingerprint for finding in report.findings]
    assert len(set(names)) < len(names)
    assert_same(database, kept(database, report), report)


def test_a_check_without_findings(database: Database) -> None:
    report = replace(check_texts("All is well here.", "Tout va bien ici."), findings=())
    check_id = kept(database, report)
    assert_same(database, check_id, report)
    with database.reading() as session:
        assert list_findings(session, check_id) == ([], 0)
