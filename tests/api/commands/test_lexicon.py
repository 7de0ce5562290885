"""``lexicon train``, ``show``, ``keep`` and ``drop``, and ``--lexicon`` of other commands."""

import gzip
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from api.cli import main

ROWS = [
    ("The plan failed.", "Le plan a échoué."),
    ("The bridge failed.", "Le pont a échoué."),
    ("The plan of the bridge.", "Le plan du pont."),
    ("A bridge.", "Un pont."),
]
LANGUAGES = ("--source-lang", "en", "--target-lang", "fr")

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ACCORD_DATABASE_URL", "sqlite:///data/accord.db")
    lines = [json.dumps({"n": str(i), "a": a, "b": b}) for i, (a, b) in enumerate(ROWS)]
    Path("rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    Path("en.txt").write_text("The plan.", encoding="utf-8")


def train(*args: str) -> int:
    fields = ("--fields", "id=n,source=a,target=b") if "rows.jsonl" in args else ()
    return main(("lexicon", "train", *args, *fields, *LANGUAGES, "--output", "a.lexicon"))


def test_a_lexicon_is_learned_and_looked_up(capsys: Capture) -> None:
    assert train("rows.jsonl") == 0
    first = Path("a.lexicon").read_bytes()
    assert train("rows.jsonl") == 0
    assert Path("a.lexicon").read_bytes() == first
    assert capsys.readouterr() == ("", "")
    assert main(("lexicon", "show", "new bridge", "--lexicon", "a.lexicon")) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "new: not known"
    assert lines[1] == "bridge"
    assert lines[2].split()[1] == "pont"


def test_both_directions_as_json(capsys: Capture) -> None:
    train("rows.jsonl")
    args = ("--lexicon", "a.lexicon", "--format", "json", "--count", "1")
    assert main(("lexicon", "show", "Pont", *args, "--reverse")) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["source_language"], shown["target_language"]) == ("fr", "en")
    (word,) = shown["words"]
    assert word["word"] == "pont"
    assert [r["word"] for r in word["renderings"]] == ["bridge"]


def test_the_one_that_comes_with_the_program_is_asked_by_default(capsys: Capture) -> None:
    assert main(("lexicon", "show", "minister", "--count", "1")) == 0
    assert capsys.readouterr().out.split()[-1] == "ministre"


# What cannot be learned from: the rows (or a text), further options, and what is said.
UNFIT: dict[str, tuple[str | list[tuple[str, str]], tuple[str, ...], str]] = {
    "one side empty": ([(a, "") for a, _ in ROWS], LANGUAGES, "has no text on the target side"),
    "both sides empty": ([(" ", "")], LANGUAGES, "has no text on the source side"),
    "never both sides": (
        [(ROWS[0][0], ""), ("", ROWS[0][1])] * 2,
        LANGUAGES,
        "there is nothing to learn from",
    ),
    "words seen once": ([("One.", "Deux.")], LANGUAGES, "there is nothing to learn from"),
    "no words": ([("1.", "2.")] * 3, LANGUAGES, "there is nothing to learn from"),
    "the same on both sides": ([(a, a) for a, _ in ROWS], LANGUAGES, "the same text on both sides"),
    "one language, told": (
        [(f"{a} It is all that there was.", f"{a} It is all that we had.") for a, _ in ROWS],
        (),
        "both versions are in English",
    ),
    "one language, said": (ROWS, ("--source-lang", "en", "--target-lang", "en"), "are in English"),
    "an unknown language": (ROWS, ("--source-lang", "xx"), "--source-lang: unknown language"),
    "one field for both": (
        ROWS,
        (*LANGUAGES, "--fields", "source=source,target=source"),
        "--fields: “source” is named twice",
    ),
    "no rows": ("id\tsource\ttarget\n", LANGUAGES, "has no rows"),
    "nothing": ("", LANGUAGES, "has no text in it"),
}


@pytest.mark.parametrize("name", UNFIT)
def test_what_cannot_be_learned_from(capsys: Capture, name: str) -> None:
    content, options, complaint = UNFIT[name]
    if not isinstance(content, str):
        lines = [f"{i}\t{a}\t{b}\n" for i, (a, b) in enumerate(content)]
        content = "id\tsource\ttarget\n" + "".join(lines)
    Path("bad.tsv").write_text(content, encoding="utf-8")
    assert main(("lexicon", "train", "bad.tsv", *options, "--output", "a.lexicon")) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and complaint in err and "internal" not in err
    assert not Path("a.lexicon").exists()


def test_a_text_is_no_bitext(capsys: Capture) -> None:
    assert train("en.txt") == 2
    assert "en.txt: is not a bitext" in capsys.readouterr().err


def test_bitexts_of_other_languages_are_not_mixed(capsys: Capture) -> None:
    for name, turn in (("there.tsv", 1), ("back.tsv", -1)):
        rows = [
            (f"{a} It is all that there was.", f"{b} C’est tout ce qui était.") for a, b in ROWS
        ]
        lines = ["\t".join((str(i), *row[::turn])) + "\n" for i, row in enumerate(rows)]
        Path(name).write_text("id\tsource\ttarget\n" + "".join(lines), encoding="utf-8")
    assert main(("lexicon", "train", "there.tsv", "back.tsv", "--output", "a.lexicon")) == 2
    err = capsys.readouterr().err
    assert "back.tsv: is of fr and en, there.tsv of en and fr" in err
    swapped = ("--source-lang", "fr", "--target-lang", "en")
    assert main(("lexicon", "train", "there.tsv", *swapped, "--output", "a.lexicon")) == 0
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(" does not read like ")[::2] for line in told] == [
        ("accord: there.tsv (source)", "French, which it is said to be in."),
        ("accord: there.tsv (target)", "English, which it is said to be in."),
    ]


# What is no lexicon, or none that can be used: its content made of a good one, and what is said.
BROKEN: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "nothing": (lambda data: b"", "is not a lexicon"),
    "words": (lambda data: b"The plan.", "is not a lexicon"),
    "an archive": (lambda data: b"PK\x03\x04" + data, "is not a lexicon"),
    "a bomb": (lambda data: gzip.compress(bytes(10**7)), "is not a lexicon"),
    "its half": (lambda data: data[: len(data) // 2], "is damaged or not whole"),
    "a byte too few": (lambda data: data[:-1], "is damaged or not whole"),
    "a byte changed": (lambda data: data[:99] + b"\0" + data[100:], "is damaged or not whole"),
}
READERS = (
    ("lexicon", "show", "plan", "--lexicon", "bad.lexicon"),
    ("lexicon", "keep", "bad.lexicon"),
    ("check", "rows.tsv", *LANGUAGES, "--lexicon", "bad.lexicon"),
    ("align", "rows.tsv", *LANGUAGES, "--lexicon", "bad.lexicon"),
)


@pytest.mark.parametrize("args", READERS, ids=lambda args: " ".join(args[:2]))
@pytest.mark.parametrize("name", [*BROKEN, "not there"])
def test_what_is_no_lexicon(
    capsys: Capture, own_lexicon: bytes, name: str, args: tuple[str, ...]
) -> None:
    complaint = "cannot be read: No such file"
    if name in BROKEN:
        spoil, complaint = BROKEN[name]
        Path("bad.lexicon").write_bytes(spoil(own_lexicon))
    Path("rows.tsv").write_text("id\tsource\ttarget\n1\tThe plan.\tLe plan.\n", encoding="utf-8")
    assert main(args) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith(f"accord: bad.lexicon: {complaint}")
    assert err.count("\n") == 1 and err.endswith(")\n")
    assert not Path("data").exists()


def checked(capsys: Capture, *args: str) -> Any:
    assert main(["check", "rows.tsv", *args, "--fail-on", "never", "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_check_uses_the_lexicon_it_is_given(capsys: Capture, own_lexicon: bytes) -> None:
    Path("own.lexicon").write_bytes(own_lexicon)
    Path("rows.tsv").write_text("id\tsource\ttarget\n1\tThe plan.\tLe plan.\n", encoding="utf-8")
    digest = hashlib.sha256(own_lexicon).hexdigest()
    usual = checked(capsys, *LANGUAGES)
    own = checked(capsys, *LANGUAGES, "--lexicon", "own.lexicon")
    assert f"|lexicon:{digest[:8]}|" in own["signature"] != usual["signature"]
    turned = checked(
        capsys, "--source-lang", "fr", "--target-lang", "en", "--lexicon", "own.lexicon"
    )
    assert f"|lexicon:{digest[:8]}|" in turned["signature"]
    none = checked(capsys, *LANGUAGES, "--lexicon", "none")
    assert "|lexicon:none|" in none["signature"]
    assert "No word model" in none["documents"][0]["notes"][0]["en"]
    german = ("--source-lang", "de", "--target-lang", "fr")
    assert "No word model" in checked(capsys, *german)["documents"][0]["notes"][0]["en"]
    assert main(("check", "rows.tsv", *german, "--lexicon", "own.lexicon")) == 2
    assert "own.lexicon: is of en and fr, not of de and fr" in capsys.readouterr().err


def test_a_lexicon_does_not_change_with_the_number_of_jobs(
    capsys: Capture, own_lexicon: bytes
) -> None:
    Path("own.lexicon").write_bytes(own_lexicon)
    rows = [f"{d}\t1\tThe plan failed. The bridge failed.\tLe plan a échoué.\n" for d in "abc"]
    Path("rows.tsv").write_text("document\tid\tsource\ttarget\n" + "".join(rows), encoding="utf-8")
    args = (*LANGUAGES, "--lexicon", "own.lexicon")
    assert checked(capsys, *args) == checked(capsys, *args, "--jobs", "2")


def test_a_project_keeps_a_lexicon(
    capsys: Capture, own_lexicon: bytes, other_lexicon: bytes
) -> None:
    Path("own.lexicon").write_bytes(own_lexicon)
    Path("other.lexicon").write_bytes(other_lexicon)
    Path("rows.tsv").write_text("id\tsource\ttarget\n1\tThe plan.\tLe plan.\n", encoding="utf-8")

    def told(*args: str) -> list[str]:
        assert main(["lexicon", *args]) == 0
        out, err = capsys.readouterr()
        assert out == ""
        return err.splitlines()

    def used(*args: str) -> str:
        signature: str = checked(capsys, *LANGUAGES, *args)["signature"]
        return signature.split("lexicon:")[1][:8]

    usual = used()
    assert told("keep", "own.lexicon", "--project", "laws") == [
        "accord: made the project laws",
        "accord: kept the lexicon en-fr of the project laws",
    ]
    own, other = (hashlib.sha256(data).hexdigest()[:8] for data in (own_lexicon, other_lexicon))
    assert used("--store", "--project", "laws") == own
    assert used("--store") == used() == usual
    assert used("--store", "--project", "laws", "--lexicon", "none") == "none|pol"
    assert told("keep", "other.lexicon", "--project", "laws") == [
        "accord: replaced the lexicon en-fr of the project laws"
    ]
    assert used("--store", "--project", "laws") == other
    assert told("drop", "fr", "en", "--project", "laws") == [
        "accord: removed the lexicon en-fr of the project laws"
    ]
    assert used("--store", "--project", "laws") == usual
    assert main(["lexicon", "drop", "fr", "en", "--project", "laws"]) == 2
    assert "the project laws has no lexicon of en-fr" in capsys.readouterr().err
