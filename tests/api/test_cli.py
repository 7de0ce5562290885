"""The command line from outside: what is printed where, and the exit status."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from api.cli import COMMANDS, main

ROOT = Path(__file__).parents[2]

SOURCE = "The Council adopted the plan.\n\nAll is said here in words enough.\n"
TARGET = "Le Conseil a adopté le plan plan.\n\nTout est dit ici en assez de mots.\n"
ROW = '{"id": "1", "source": "The plan.", "target": "Le plan plan."}\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a source, a target and a bitext, which is where we are."""
    monkeypatch.chdir(tmp_path)
    Path("en.txt").write_text(SOURCE, encoding="utf-8")
    Path("fr.txt").write_text(TARGET, encoding="utf-8")
    Path("rows.jsonl").write_text(ROW, encoding="utf-8")
    return tmp_path


def run(*args: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    code = "import sys; from api.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, *args],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )


def test_status_and_streams_of_a_check() -> None:
    only = ("--select", "repeated-word")
    passed = run("check", "en.txt", "fr.txt", *only)
    assert (passed.returncode, passed.stderr) == (0, b"")
    assert "⟦plan plan⟧" in passed.stdout.decode()

    failed = run("check", "en.txt", "fr.txt", *only, "--fail-on", "minor", "--format", "jsonl")
    assert (failed.returncode, failed.stderr) == (1, b"")
    (finding,) = map(json.loads, failed.stdout.splitlines())
    assert finding["target"]["text"] == "plan plan"

    refused = run("check", "en.txt", "none.txt")
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert refused.stderr == b"accord: none.txt: no such file (check the name)\n"


def test_standard_input_is_a_file() -> None:
    alone = run("check", "-", "--format", "json", stdin=TARGET.encode())
    assert alone.returncode == 0
    (document,) = json.loads(alone.stdout)["documents"]
    assert (document["file"], document["side"]) == ("-", "target")
    pair = run("check", "en.txt", "-", "--format", "json", stdin=TARGET.encode())
    assert [d["side"] for d in json.loads(pair.stdout)["documents"]] == ["source", "target"]


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    for form in ("json", "text"):
        args = ("check", "en.txt", "fr.txt", "--format", form)
        assert run(*args, PYTHONHASHSEED="1").stdout == run(*args, PYTHONHASHSEED="2").stdout


def test_a_reader_that_leaves_early_is_no_error() -> None:
    code = "import sys; from api.cli import main; sys.exit(main())"
    Path("long.txt").write_text("A sentence of some words. " * 20_000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", code, "show", "long.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_quick_commands_import_little() -> None:
    code = (
        "import sys; from api.cli import main; main(['rules']); "
        "print(*sorted({'rich', 'msgspec', 'nupunkt', 'langdetect', 'numpy'} & set(sys.modules)), "
        "file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.stderr.decode().strip() == ""


def glossary_without_columns() -> list[str]:
    Path("terms.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    return ["check", "en.txt", "fr.txt", "--glossary", "terms.csv"]


def bad_line_1000() -> list[str]:
    rows = [ROW.replace('"1"', f'"{i}"') for i in range(999)]
    Path("bad.jsonl").write_text("".join(rows) + '{"id": \n', encoding="utf-8")
    return ["check", "bad.jsonl"]


def file(name: str, data: bytes) -> list[str]:
    Path(name).write_bytes(data)
    return ["check", name]


def large() -> list[str]:
    with Path("large.txt").open("wb") as out:
        out.truncate(50_000_000)
    return ["check", "large.txt"]


BAD: dict[str, tuple[Callable[[], list[str]], list[str]]] = {
    "an empty file": (lambda: file("a.txt", b""), ["a.txt", "no text"]),
    "a binary file": (lambda: file("a.bin", bytes(range(256)) * 9), ["a.bin", "binary"]),
    "a PDF file": (lambda: file("a.pdf", b"%PDF-1.4 \x00"), ["a.pdf", "PDF", "plain text"]),
    "one word": (lambda: file("a.txt", b"Bonjour"), ["a.txt", "too short", "--target-lang"]),
    "50 MB": (large, ["large.txt", "20 MB", "split"]),
    "a line of 5 MB": (lambda: file("a.txt", b"one\n" + b"x" * 5_000_000), ["a.txt:2", "line"]),
    "a missing file": (lambda: ["check", "no.txt"], ["no.txt", "no such file"]),
    "a folder": (lambda: ["check", "."], ["folder"]),
    "a glossary without columns": (glossary_without_columns, ["terms.csv", "source_term"]),
    "a missing glossary": (
        lambda: ["check", "en.txt", "fr.txt", "--glossary", "no.csv"],
        ["no.csv", "no such file"],
    ),
    "an id twice": (
        lambda: file("a.jsonl", (ROW + ROW).encode()),
        ["a.jsonl:2", "id “1”", "line 1"],
    ),
    "bad JSON on line 1,000": (bad_line_1000, ["bad.jsonl:1000", "not JSON"]),
    "no command": (lambda: [], ["Missing command"]),
    "an unknown command": (lambda: ["chekc"], ["chekc", "check"]),
    "an unknown option": (lambda: ["check", "--formt", "x"], ["--formt", "--format"]),
    "an unknown format": (lambda: ["check", "en.txt", "--format", "xml"], ["--format", "xml"]),
    "an unknown language": (
        lambda: ["check", "en.txt", "--source-lang", "xx"],
        ["--source-lang", "xx", "de, en, fr"],
    ),
    "an unknown encoding": (
        lambda: ["check", "en.txt", "--encoding", "klingon"],
        ["--encoding", "klingon", "utf-8"],
    ),
    "an unknown rule": (
        lambda: ["check", "en.txt", "--select", "number,repeated-wrod"],
        ["--select", "repeated-wrod", "did you mean “repeated-word”"],
    ),
    "an unknown rule to explain": (
        lambda: ["explain", "repeated-wrod"],
        ["repeated-wrod", "did you mean “repeated-word”"],
    ),
    "an unknown field": (
        lambda: ["check", "rows.jsonl", "--fields", "sorce=en"],
        ["--fields", "sorce", "did you mean “source”"],
    ),
    "fields of what has none": (
        lambda: ["check", "en.txt", "--fields", "source=en"],
        ["en.txt", "--fields"],
    ),
    "a bitext and another": (lambda: ["check", "rows.jsonl", "fr.txt"], ["rows.jsonl", "alone"]),
    "a missing policy": (
        lambda: ["check", "en.txt", "--policy", "no.toml"],
        ["no.toml", "cannot be read"],
    ),
    "an output without folder": (
        lambda: ["check", "en.txt", "fr.txt", "--output", "no/such/out.json"],
        ["no/such/out.json", "folder"],
    ),
    "an output that is a folder": (
        lambda: ["check", "en.txt", "fr.txt", "--output", "."],
        ["--output", "folder"],
    ),
    "no jobs": (lambda: ["check", "en.txt", "--jobs", "0"], ["--jobs"]),
    "too much confidence": (
        lambda: ["check", "en.txt", "--min-confidence", "2"],
        ["--min-confidence"],
    ),
    "one text to align": (lambda: ["align", "fr.txt"], ["fr.txt", "other version"]),
    "standard input twice": (lambda: ["check", "-", "-"], ["standard input", "once"]),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_used_is_one_line(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    args, words = BAD[name]
    assert main(args()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("accord: ") and err.count("\n") == 1 and "Traceback" not in err
    for expected in words:
        assert expected in err


def test_a_bug_of_ours_says_so_without_words_of_the_document(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(*args: object) -> None:
        raise KeyError("secret words")

    monkeypatch.setattr("api.checking.check_documents", break_down)
    assert main(["check", "en.txt", "fr.txt"]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1
    assert "KeyError in test_cli.py" in err and "ACCORD_DEBUG=1" in err and "secret" not in err

    monkeypatch.setenv("ACCORD_DEBUG", "1")
    assert main(["check", "en.txt", "fr.txt"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "accord 0.1.0\n"
    assert main(["--help"]) == 0
    listed = capsys.readouterr().out
    for command in COMMANDS:
        assert command in listed
        assert main([command, "--help"]) == 0
        assert "Usage: accord " + command in capsys.readouterr().out
