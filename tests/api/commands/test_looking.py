"""``show``, ``align``, ``rules`` and ``explain``: what they print."""

import json
from pathlib import Path

import pytest

from api.cli import main
from checker.rules import RULES

SOURCE = "The Council adopted the plan. It was good.\r\n\r\nSecond.\r\n"
TARGET = "Le Conseil a adopté le plan. C’était bien.\n\nDeuxième.\n"

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("en.txt").write_bytes(SOURCE.encode())
    Path("fr.txt").write_bytes(TARGET.encode())
    Path("rows.tsv").write_text("id\tsource\ttarget\n7\tOne.\tUn.\n8\t\tDeux.\n", encoding="utf-8")


LANGUAGES = ("--source-lang", "en", "--target-lang", "fr")  # these texts are too short to tell


def printed(capsys: Capture, command: str, *args: str) -> str:
    spoken = LANGUAGES if command in ("show", "align") and "--target-lang" not in args else ()
    assert main((command, *args, *spoken)) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_show_prints_offsets_of_the_text_as_given(capsys: Capture) -> None:
    shown = json.loads(printed(capsys, "show", "en.txt", "fr.txt", "--format", "json"))
    assert list(shown) == ["source", "target"]
    for side, text in (("source", SOURCE), ("target", TARGET)):
        for block in shown[side]:
            assert text[block["start"] : block["end"]].split() == block["text"].split()
            for sentence in block["sentences"]:
                given = text[sentence["start"] : sentence["end"]]
                assert given.split() == sentence["text"].split()


def test_show_for_people(capsys: Capture) -> None:
    shown = printed(capsys, "show", "fr.txt", "--target-lang", "fr")
    assert "paragraph  [0:42]  line 1  fr\n  [0:28]  Le Conseil a adopté le plan.\n" in shown


def test_show_a_bitext(capsys: Capture) -> None:
    shown = json.loads(printed(capsys, "show", "rows.tsv", "--format", "json"))
    assert [(b["segment"], b["line"], b["text"]) for b in shown["target"]] == [
        ("7", 2, "Un."),
        ("8", 3, "Deux."),
    ]


def test_align_as_json_lines(capsys: Capture) -> None:
    lines = printed(capsys, "align", "en.txt", "fr.txt", "--format", "jsonl").splitlines()
    pairs = [json.loads(line) for line in lines]
    assert {tuple(pair) for pair in pairs} == {
        ("level", "kind", "number", "score", "source", "target")
    }
    assert {pair["level"] for pair in pairs} == {"block", "sentence"}
    for pair in pairs:
        for side, text in (("source", SOURCE), ("target", TARGET)):
            if pair[side] is not None:
                assert list(pair[side]) == ["start", "end", "text"]
                assert text[pair[side]["start"] : pair[side]["end"]] == pair[side]["text"]


def test_align_a_bitext_names_a_missing_side_null(capsys: Capture) -> None:
    lines = printed(capsys, "align", "rows.tsv", "--format", "jsonl").splitlines()
    blocks = [p for p in map(json.loads, lines) if p["level"] == "block"]
    assert [p["source"] and p["source"]["text"] for p in blocks] == ["One.", None]


def test_align_as_a_table_and_for_people(capsys: Capture) -> None:
    table = printed(capsys, "align", "en.txt", "fr.txt", "--format", "tsv").splitlines()
    assert table[0].split("\t") == ["level", "kind", "number", "score", "source", "target"]
    assert {line.count("\t") for line in table} == {5}
    text = printed(capsys, "align", "en.txt", "fr.txt")
    assert "  en  It was good.\n  fr  C’était bien.\n" in text
    assert main(["align", "en.txt", "fr.txt", *LANGUAGES, "--output", "out.txt"]) == 0
    assert Path("out.txt").read_text(encoding="utf-8") == text


def test_each_line_may_be_a_sentence(capsys: Capture) -> None:
    Path("a.txt").write_text("One. Two\nthree\n\n  four \n", encoding="utf-8")
    Path("b.txt").write_text("Un. Deux\r\ntrois\r\nquatre", encoding="utf-8")
    args = ("align", "a.txt", "b.txt", "--segments", "lines", "--format", "jsonl")
    pairs = [json.loads(line) for line in printed(capsys, *args).splitlines()]
    beads = [p for p in pairs if p["level"] == "sentence"]
    sources = [p["source"]["text"] for p in beads if p["source"]]
    targets = [p["target"]["text"] for p in beads if p["target"]]
    assert "\n".join(sources).split() == ["One.", "Two", "three", "four"]
    assert sources[0].startswith("One. Two") and targets[0].startswith("Un. Deux")


def test_rules_are_listed(capsys: Capture) -> None:
    text = printed(capsys, "rules")
    catalogue = json.loads(printed(capsys, "rules", "--format", "json"))
    assert [row["rule"] for row in catalogue] == [rule.id for rule in RULES]
    assert len(text.splitlines()) == len(RULES) + 1
    for rule, line in zip(RULES, text.splitlines()[1:], strict=True):
        assert line.split()[:4] == [rule.id, rule.family, rule.severity, rule.level]


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_is_explained(capsys: Capture, rule: str) -> None:
    text = printed(capsys, "explain", rule)
    for title in ("What it finds:", "Why it matters:", "What it says:", "Wrong:", "Right:"):
        assert title in text
