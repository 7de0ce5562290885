"""``lexicon train`` and ``lexicon show``."""

import json
from pathlib import Path

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
    lines = [json.dumps({"n": str(i), "a": a, "b": b}) for i, (a, b) in enumerate(ROWS)]
    Path("rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    Path("empty.tsv").write_text("id\tsource\ttarget\n1\tOne bridge.\t\n", encoding="utf-8")
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


@pytest.mark.parametrize(
    ("paths", "complaint"),
    [
        (("empty.tsv",), "empty.tsv: has no text on the target side"),
        (("en.txt",), "en.txt: is not a bitext"),
    ],
)
def test_what_cannot_be_learned_from(
    capsys: Capture, paths: tuple[str, ...], complaint: str
) -> None:
    assert train(*paths) == 2
    assert complaint in capsys.readouterr().err
    assert not Path("a.lexicon").exists()


def test_what_is_no_lexicon(capsys: Capture) -> None:
    assert main(("lexicon", "show", "plan", "--lexicon", "en.txt")) == 2
    assert capsys.readouterr().err.startswith("accord: en.txt: is not a lexicon")
