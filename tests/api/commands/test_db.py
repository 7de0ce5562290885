"""``accord db`` and ``accord check --store``."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from api.checks import find_check, list_checks
from api.cli import main
from api.database.connection import open_database
from api.database.migrate import migrations
from api.glossaries.order import set_order
from api.glossaries.versions import list_glossaries
from checker.reports.json import encode

ROOT = Path(__file__).resolve().parents[3]
HEAD = ScriptDirectory(str(migrations())).get_current_head()
CHECK = ["check", "en.txt", "fr.txt", "--fail-on", "never"]

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ACCORD_DATABASE_URL", "sqlite:///data/accord.db")
    Path("en.txt").write_text(
        "The Council adopted the plan.\n\nAll is said here in words enough.\n", encoding="utf-8"
    )
    Path("fr.txt").write_text(
        "Le Conseil a adopté le plan plan.\n\nTout est dit ici en assez de mots.\n",
        encoding="utf-8",
    )
    Path("terms.csv").write_text("source_term,target_term\nplan,projet\n", encoding="utf-8")
    return tmp_path


def kept_id(err: str) -> str:
    found = re.search(r"^accord: kept as check ([0-9a-f]{20})$", err, re.M)
    assert found is not None, err
    return found[1]


def test_a_check_is_kept_only_when_asked(capsys: Capture) -> None:
    assert main(CHECK) == 0
    assert not Path("data").exists()
    without = capsys.readouterr()
    assert main([*CHECK, "--store"]) == 0
    out, err = capsys.readouterr()
    assert out == without.out
    assert err == f"{without.err}accord: kept as check {kept_id(err)}\n"


@pytest.mark.parametrize("form", ["json", "text"])
def test_what_is_kept_is_what_is_printed(form: str, capsys: Capture) -> None:
    args = ["--store", "--glossary", "terms.csv", "--project", "plans"]
    assert main([*CHECK, *args, "--format", "json"]) == 0
    printed, err = capsys.readouterr()
    assert "accord: made the project plans\n" in err
    assert main([*CHECK, *args, "--format", form, "--quiet"]) == 0
    second = kept_id(capsys.readouterr().err)
    with (
        closing(open_database("sqlite:///data/accord.db")) as database,
        database.reading() as session,
    ):
        for check_id in (kept_id(err), second):
            check = find_check(session, check_id)
            assert encode(check.result, indent=1).decode() == printed
        assert [c.id for c in list_checks(session, "plans")[0]] == [second, kept_id(err)]


def test_a_bitext_is_kept_too(capsys: Capture) -> None:
    rows = [
        {"document": name, "id": "1", "source": "The plan.", "target": "Le plan plan."}
        for name in "ab"
    ]
    Path("rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    langs = ["--source-lang", "en", "--target-lang", "fr"]
    args = [*langs, "--jobs", "2", "--fail-on", "never"]
    assert main(["check", "rows.jsonl", *args, "--store"]) == 0
    kept_id(capsys.readouterr().err)


def test_a_check_that_is_kept_is_held_to_the_order_of_its_project(capsys: Capture) -> None:
    Path("ministry.csv").write_text("source_term,target_term\nplan,schéma\n", encoding="utf-8")
    for file in ("terms.csv", "ministry.csv"):
        who = ["--author", "Ann", "--reason", "first", "--apply"]
        assert main(["glossary", "import", file, "--project", "plans", *who]) == 0

    def asked(*options: str) -> list[str]:
        capsys.readouterr()
        terms = ["--select", "term-missing", "--format", "json", "--quiet"]
        assert main([*CHECK, *terms, *options]) == 0
        findings = json.loads(capsys.readouterr().out)["findings"]
        return [term for finding in findings for term in finding["evidence"]["expected"]]

    def order(*names: str) -> None:
        with (
            closing(open_database("sqlite:///data/accord.db")) as database,
            database.session() as session,
        ):
            ids = {g.name: g.glossary for g in list_glossaries(session, "plans")[0]}
            set_order(session, "plans", [ids[name] for name in names], lambda _: True)

    stored = ("--store", "--project", "plans")
    assert asked(*stored) == []  # nothing says yet what the project is held to
    order("terms.csv", "ministry.csv")
    assert asked(*stored) == ["projet"]
    order("ministry.csv", "terms.csv")
    assert asked(*stored) == ["schéma"]
    # what the command names is what counts; another project and a check that is not kept have none
    assert asked(*stored, "--glossary", "terms.csv") == ["projet"]
    assert asked("--store") == asked() == []


def test_the_exit_status_is_that_of_the_check(capsys: Capture) -> None:
    assert main([*CHECK[:3], "--store", "--fail-on", "minor"]) == 1
    kept_id(capsys.readouterr().err)


def test_up_and_down(capsys: Capture) -> None:
    for args, revision in (
        (["upgrade"], HEAD),
        (["upgrade", "--revision", "head"], HEAD),
        (["downgrade", "--revision", "base"], "base"),
        (["upgrade", "--revision", "0001"], "0001"),
    ):
        assert main(["db", *args]) == 0
        assert capsys.readouterr() == ("", f"accord: the database is at revision {revision}\n")


def older() -> None:
    main(["db", "upgrade"])
    main(["db", "downgrade", "--revision", "base"])


def foreign() -> None:
    Path("data").mkdir()
    with closing(sqlite3.connect("data/accord.db")) as connection:
        connection.execute("CREATE TABLE birds (name TEXT)")


def no_folder() -> None:
    Path("data").write_text("a file", encoding="utf-8")


BAD = {
    "an older database": (older, [*CHECK, "--store"], ["accord db upgrade"]),
    "a database of others": (foreign, [*CHECK, "--store"], ["no tables of accord"]),
    "no folder": (no_folder, [*CHECK, "--store"], ["folder", "ACCORD_DATABASE_URL"]),
    "a project without store": (None, [*CHECK, "--project", "a"], ["--project", "--store"]),
    "a project's name": (
        None,
        [*CHECK, "--store", "--project", "A b"],
        ["--project", "A b", "letters"],
    ),
    "an unknown revision": (
        None,
        ["db", "upgrade", "--revision", "x"],
        ["--revision x", f"head, {HEAD}, "],
    ),
    "a downgrade to nowhere": (None, ["db", "downgrade"], ["--revision"]),
    "no command": (None, ["db"], ["Missing command"]),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_used_is_one_line(name: str, capsys: Capture) -> None:
    prepare, args, words = BAD[name]
    if prepare is not None:
        prepare()
        capsys.readouterr()
    assert main(args) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("accord: ") and err.count("\n") == 1
    for word in words:
        assert word in err


def test_a_check_that_is_not_kept_does_not_pay_for_the_database() -> None:
    code = (
        "import sys; from api.cli import main; main(sys.argv[1:]); "
        "print(*sorted({'sqlalchemy', 'alembic', 'pydantic'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *CHECK],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.stderr.decode().strip() == ""
