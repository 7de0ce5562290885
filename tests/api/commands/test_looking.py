"""``show``, ``align``, ``rules`` and ``explain``: what they print."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from api.cli import main
from checker.rules import RULES

SOURCE = "The Council adopted the plan. It was good.\r\n\r\nSecond.\r\n"
TARGET = "Le Conseil a adopté le plan. C’était bien.\n\nDeuxième.\n"

ROOT = Path(__file__).resolve().parents[3]

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
    assert "  en  It was good.\n        fr  C’était bien.\n" in text
    assert main(["align", "en.txt", "fr.txt", *LANGUAGES, "--output", "out.txt"]) == 0
    assert Path("out.txt").read_text(encoding="utf-8") == text


def scores(capsys: Capture, *args: str) -> list[float]:
    lines = printed(capsys, "align", "a.txt", "b.txt", "--format", "jsonl", *args).splitlines()
    return [p["score"] for p in map(json.loads, lines) if p["level"] == "sentence"]


def test_align_shows_the_doubtful_first_or_alone(capsys: Capture) -> None:
    Path("a.txt").write_text(
        "1. The plan was adopted on 4 July.\n\n2. Books are read in the north room at nine.\n\n"
        "3. Dogs are not admitted. Cats are.\n",
        encoding="utf-8",
    )
    Path("b.txt").write_text(
        "1. Le plan a été adopté le 4 juillet.\n\n2. Il est interdit de fumer. Nul ne gare sa "
        "voiture derrière la grange.\n\n3. Les chiens ne sont pas admis. Les chats le sont.\n",
        encoding="utf-8",
    )
    usual = scores(capsys)
    assert min(usual) == usual[1] < 0.5 < max(usual)
    assert scores(capsys, "--doubtful-first")[0] == usual[1]
    assert sorted(scores(capsys, "--doubtful-first")) == sorted(usual)
    assert scores(capsys, "--below", "0.5") == [score for score in usual if score < 0.5]
    assert scores(capsys, "--below", "0") == []
    for form in ("text", "tsv", "tmx", "html"):
        args = ("align", "a.txt", "b.txt", "--format", form, "--doubtful-first")
        shown = printed(capsys, *args)
        assert shown.index("Books are read") < shown.index("The plan was"), form
        assert printed(capsys, *args) == shown
    assert main(["align", "a.txt", "b.txt", *LANGUAGES, "--below", "2"]) == 2
    out, err = capsys.readouterr()
    assert out == "" and "--below" in err


def test_align_in_another_process_gives_the_same_bytes(capsys: Capture) -> None:
    code = "import sys; from api.cli import main; sys.exit(main(sys.argv[1:]))"
    for form in ("text", "tsv", "jsonl", "tmx", "html"):
        args = ["align", "en.txt", "fr.txt", *LANGUAGES, "--format", form]
        runs = {
            subprocess.run(
                [sys.executable, "-c", code, *args],
                capture_output=True,
                check=True,
                env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
            ).stdout
            for seed in ("0", "1")
        }
        assert len(runs) == 1, form
        assert main(args) == 0
        assert capsys.readouterr().out.encode() in runs


def test_align_says_where_there_is_no_word_model(capsys: Capture) -> None:
    args = ["align", "en.txt", "fr.txt", "--source-lang", "de", "--target-lang", "fr"]
    assert main([*args, "--format", "html"]) == 0
    out, err = capsys.readouterr()
    assert "No word model of German and French took part" in out
    assert err.count("\n") == 1 and err.startswith("accord: No word model of German and French")
    assert main([*args, "--lang", "fr"]) == 0
    assert capsys.readouterr().err.startswith("accord: Aucun modèle de mots")


# What cannot be aligned: the files, and what is said.
UNFIT = {
    "one text alone": (["en.txt"], "there is nothing to align"),
    "the same file twice": (["en.txt", "en.txt"], "is given as both versions"),
    "an empty file": (["en.txt", "empty.txt"], "empty.txt: has no text in it"),
    "white space": (["blank.txt", "fr.txt"], "blank.txt: has no text in it"),
    "a form feed": (["en.txt", "feed.txt"], "feed.txt: has no text in it"),
    "no such file": (["en.txt", "none.txt"], "none.txt: no such file"),
    "a bitext and a text": (["rows.tsv", "fr.txt"], "rows.tsv: is a bitext"),
    "a bitext without targets": (["half.tsv"], "half.tsv: has no text on the target side"),
    "a bitext without text": (["none.tsv"], "none.tsv: has no text on the source side"),
    "a bitext without rows": (["head.tsv"], "head.tsv: has no rows"),
}


@pytest.mark.parametrize("name", UNFIT)
@pytest.mark.parametrize("command", ["align", "check"])
def test_what_cannot_be_paired(capsys: Capture, name: str, command: str) -> None:
    head = "id\tsource\ttarget\n"
    for file, content in {
        "empty.txt": "",
        "blank.txt": " \n\t\n",
        "feed.txt": "\f\n\f",
        "half.tsv": f"{head}1\tOne.\t\n2\tTwo.\t \n",
        "none.tsv": f"{head}1\t\t\n",
        "head.tsv": head,
    }.items():
        Path(file).write_text(content, encoding="utf-8")
    files, complaint = UNFIT[name]
    if (command, name) == ("check", "one text alone"):
        complaint = ""  # which it checks
    spoken = LANGUAGES[2:] if len(files) == 1 and files[0] == "en.txt" else LANGUAGES
    status = main([command, *files, *spoken, "--format", "jsonl"])
    out, err = capsys.readouterr()
    if not complaint:
        assert status != 2
        return
    assert status == 2
    assert out == "" and complaint in err and err.count("\n") == 1 and "internal" not in err


def test_rows_that_never_have_both_sides_are_shown_as_they_are(capsys: Capture) -> None:
    Path("rows.tsv").write_text(
        "id\tsource\ttarget\n1\tThe plan.\t\n2\t\tLe plan.\n3\t\t\n", encoding="utf-8"
    )
    text = printed(capsys, "align", "rows.tsv")
    assert text.endswith("0\u00a0pairs, 2\u00a0sentences unpaired\n")
    assert "  0.00  en  The plan.\n        fr  –\n" in text


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
    listed = [line.split() for line in text.splitlines() if line.startswith(("●", "○"))]
    lines = {words[2]: words for words in listed}
    for rule, row in zip(RULES, catalogue, strict=True):
        assert lines[rule.id][:2] == ["●" if rule.on else "○", rule.severity]
        assert (row["on"], row["on_by"], row["severity_by"]) == (rule.on, "default", "default")
        assert text.count(f" {rule.id} ") == 1
    assert "off by itself: it costs more than it finds" in text


def test_rules_say_what_a_policy_changes(capsys: Capture) -> None:
    Path("p.toml").write_text(
        'preset = "legal"\non = ["clause-missing"]\noff = ["repeated-word"]\n'
        'severity = {number-changed = "minor"}\n',
        encoding="utf-8",
    )
    args = ("rules", "--policy", "p.toml")
    rows = {r["rule"]: r for r in json.loads(printed(capsys, *args, "--format", "json"))}
    stand = {rule: (row["on"], row["on_by"]) for rule, row in rows.items()}
    assert stand["clause-missing"] == (True, "default")  # as it is by default, after all
    assert stand["clause-added"] == (False, "preset")
    assert stand["repeated-word"] == (False, "policy")
    assert stand["date-changed"] == (True, "default")
    weigh = {rule: (row["severity"], row["severity_by"]) for rule, row in rows.items()}
    assert weigh["date-changed"] == ("critical", "preset")
    assert weigh["number-changed"] == ("minor", "policy")
    text = " ".join(printed(capsys, *args).split())
    for said in (
        "off by the preset legal",
        "off by the policy p.toml",
        "raised from major by the preset legal",
        "lowered from major by the policy p.toml",
    ):
        assert said in text


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_is_explained(capsys: Capture, rule: str) -> None:
    text = printed(capsys, "explain", rule)
    for title in (
        *("What it finds:", "Why it matters:", "What was measured:"),
        *("What it says:", "Wrong:", "Right:"),
    ):
        assert title in text
