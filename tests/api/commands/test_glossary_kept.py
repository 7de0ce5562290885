"""Glossaries of a project, from the command line."""

from pathlib import Path

import pytest

from api.cli import main

Capture = pytest.CaptureFixture[str]
TERMS = "en,fr\nreading room,salle de lecture\nplan,{plan}\n"


@pytest.fixture(autouse=True)
def _database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCORD_DATABASE_URL", f"sqlite:///{tmp_path / 'accord.db'}")
    assert main(["db", "upgrade"]) == 0


def bring(folder: Path, plan: str, *options: str) -> int:
    file = folder / "terms.csv"
    file.write_text(TERMS.format(plan=plan), encoding="utf-8")
    return main(["glossary", "import", str(file), "--project", "house", *options])


def exported(capsys: Capture, *options: str) -> str:
    capsys.readouterr()
    export = ["glossary", "export", "terms.csv", "--project", "house", "--format", "csv"]
    assert main([*export, *options]) == 0
    return capsys.readouterr().out


def test_what_was_only_told_is_not_kept(tmp_path: Path, capsys: Capture) -> None:
    assert bring(tmp_path, "plan") == 0
    assert "2 added" in capsys.readouterr().out
    export = ["glossary", "export", "terms.csv", "--project", "house", "--format", "csv"]
    assert main(export) == 2
    assert "house" in capsys.readouterr().err


def test_every_version_can_be_had_again(tmp_path: Path, capsys: Capture) -> None:
    who = ("--apply", "--author", "A. Terminologist", "--reason")
    assert bring(tmp_path, "plan", *who, "the first state") == 0
    assert bring(tmp_path, "projet", "--replace", *who, "the Council decided") == 0
    assert "plan,projet" in exported(capsys)
    assert "plan,plan" in exported(capsys, "--version", "1")


@pytest.mark.parametrize(
    "options",
    [("--apply",), ("--apply", "--author", "A"), ("--into", "other.json")],
    ids=["nobody", "no reason", "two places"],
)
def test_who_and_why_must_be_said(
    tmp_path: Path, capsys: Capture, options: tuple[str, ...]
) -> None:
    assert bring(tmp_path, "plan", *options) == 2
    assert capsys.readouterr().out == ""
