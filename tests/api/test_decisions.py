"""What people say of findings: told apart by document, kept for the project, counted by entry."""

from pathlib import Path

import pytest

from api.checks import find_check, keep
from api.cli import main
from api.database.connection import Database
from api.decisions import decide, entry_decisions, find_decided, reviews
from api.errors import ConflictError, NotFoundError, StaleError
from checker.languages import language
from checker.policy import Policy
from checker.readers.bitext import parse_bitext
from checker.report import Report
from checker.run import check_bitext, check_texts
from glossary.formats.csv import parse_csv

TERMS = parse_csv("en,fr\nplan,projet\noffice,bureau\n", "terms.csv", "en", "fr")


def twins() -> Report:
    rows = "".join(f"{i}\t{d}\tThe plan.\tLe plan plan.\n" for i, d in enumerate("ab"))
    text = f"id\tdocument\tsource\ttarget\n{rows}"
    bitext = parse_bitext("rows.tsv", text.encode())
    return check_bitext(bitext, language("en"), language("fr"), policy=Policy(ignore=("language",)))


def test_findings_of_two_documents_are_two(database: Database) -> None:
    report = twins()
    assert len({f.fingerprint for f in report.findings}) == 1 and len(report.findings) == 2
    name = report.findings[0].fingerprint
    with database.session() as session:
        check = keep(session, "default", report)
        with pytest.raises(ConflictError, match=r"\?document="):
            find_decided(session, check, name)
        decide(session, check, name, "rejected", lambda tag: True, document="a")
        assert find_decided(session, check, name, "a").state == "rejected"
        assert find_decided(session, check, name, "b").state == "open"
        counts = reviews(session, [find_check(session, check)])[check]["counts"]
        assert counts == {"open": 1, "confirmed": 0, "rejected": 1}
        with pytest.raises(NotFoundError):
            find_decided(session, check, name, "c")


def test_a_state_that_is_gone_is_not_changed(database: Database) -> None:
    report = check_texts("The plan.", "Le plan plan.")
    name = report.findings[0].fingerprint
    with database.session() as session:
        check = keep(session, "default", report)
        first = find_decided(session, check, name).tag
        decide(session, check, name, "confirmed", lambda tag: tag == first, "A", "yes")
        with pytest.raises(StaleError):
            decide(session, check, name, "rejected", lambda tag: tag == first)
        now = find_decided(session, check, name)
        assert (now.state, now.author, now.reason) == ("confirmed", "A", "yes")
        opened = decide(session, check, name, "open", lambda tag: tag == now.tag)
        assert opened.tag not in (first, now.tag)
        assert find_decided(session, check, name).state == "open"


def test_decisions_on_an_entry_are_counted_for_its_glossary(
    database: Database,
    database_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    source = "The plan of the office is good.\n\nThe plan that we saw is old.\n"
    source += "\nNo plan is like that one.\n\nThis office was closed.\n"
    target = "Le dessein du bureau est bon.\n\nLe dessein que nous avons vu est vieux.\n"
    target += "\nAucun dessein ne lui ressemble.\n\nCette agence a été fermée.\n"
    policy = Policy(select=("term-missing",))
    report = check_texts(source, target, glossaries=[TERMS], policy=policy)
    by_entry: dict[str, list[str]] = {}
    for finding in report.findings:
        by_entry.setdefault(str(finding.problem.evidence["entry"]), []).append(finding.fingerprint)
    assert sorted(map(len, by_entry.values())) == [1, 3]
    with database.session() as session:
        check = keep(session, "default", report, [TERMS])
        for names in by_entry.values():
            state = "rejected" if len(names) == 3 else "confirmed"
            for name in names:
                decide(session, check, name, state, lambda tag: True)
    with database.reading() as session:
        assert entry_decisions(session, "default", "terms.csv") == {"1": (0, 3), "2": (1, 0)}
        assert entry_decisions(session, "default", "others.csv") == {}
    file = tmp_path / "terms.csv"
    file.write_text("en,fr\nplan,projet\noffice,bureau\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ACCORD_DATABASE_URL", database_url)
    for _ in range(2):  # three rejections of three are not yet sure to be more than half
        assert main(["glossary", "lint", "terms.csv", "--project", "default"]) == 0
    assert "entry-noisy" not in capsys.readouterr().out
