"""``accord check``: what each option does."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from api.cli import main

SOURCE = "The Council adopted the plan.\n\nAll is said here in words enough.\n"
TARGET = "Le Conseil a adopté le plan plan.\n\nTout est dit ici en assez de mots.\n"

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("en.txt").write_text(SOURCE, encoding="utf-8")
    Path("fr.txt").write_text(TARGET, encoding="utf-8")
    return tmp_path


def report(capsys: Capture, *args: str, status: int = 0) -> Any:
    assert main(["check", *args, "--format", "json"]) == status
    return json.loads(capsys.readouterr().out)


def test_select_ignore_and_policy(capsys: Capture) -> None:
    both = ("en.txt", "fr.txt")
    for args, count in (
        (("--select", "number, duplication"), 1),
        (("--select", "number", "--select", "repeated-word"), 1),
        (("--select", "number"), 0),
        (("--ignore", "duplication"), 0),
    ):
        rules = report(capsys, *both, *args)["counts"]["by_rule"]
        assert rules.get("repeated-word", 0) == count, args

    Path("p.toml").write_text('severity = {repeated-word = "critical"}\n', encoding="utf-8")
    strict = report(capsys, *both, "--policy", "p.toml", "--fail-on", "critical", status=1)
    assert re.search(r"\|policy:p\.toml\.[0-9a-f]{8}$", strict["signature"])
    named = report(capsys, *both, "--policy", "p.toml", "--ignore", "duplication", status=0)
    assert re.search(r"\|policy:p\.toml\+options\.[0-9a-f]{8}$", named["signature"])


def test_a_preset_is_a_policy_and_a_file_may_build_on_it(capsys: Capture) -> None:
    both = ("en.txt", "fr.txt")
    legal = report(capsys, *both, "--preset", "legal")["signature"]
    assert "|policy:legal." in legal
    Path("p.toml").write_text('preset = "legal"\n', encoding="utf-8")
    built = report(capsys, *both, "--policy", "p.toml")["signature"]
    assert built.replace("p.toml", "legal") == legal
    assert main(["check", *both, "--policy", "p.toml", "--preset", "legal"]) == 2
    assert 'preset = "legal"' in capsys.readouterr().err


def test_weights_are_those_of_the_policy(capsys: Capture) -> None:
    Path("p.toml").write_text("weights = {minor = 2.5}\n", encoding="utf-8")
    score = report(capsys, "en.txt", "fr.txt", "--policy", "p.toml")["score"]
    assert score["weights"] == {"neutral": 0, "minor": 2.5, "major": 5, "critical": 25}
    assert (score["penalty"], score["per_1000_words"]) == (2.5, 166.67)
    main(["check", "en.txt", "fr.txt", "--policy", "p.toml"])
    said = "2.5 penalty points (neutral 0, minor 2.5, major 5, critical 25) in 15 words"
    assert said in capsys.readouterr().out


def test_the_output_file_is_whole_and_standard_output_empty(capsys: Capture, folder: Path) -> None:
    Path("out.json").write_text("old", encoding="utf-8")
    assert main(["check", "en.txt", "fr.txt", "--format", "json", "--output", "out.json"]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["verdict"] == "pass"
    assert sorted(p.name for p in folder.iterdir()) == ["en.txt", "fr.txt", "out.json"]
    mode = Path("out.json").stat().st_mode & 0o777
    assert mode == Path("en.txt").stat().st_mode & 0o777


def test_a_device_is_written_to_and_not_replaced(capsys: Capture) -> None:
    assert main(["check", "en.txt", "fr.txt", "--output", os.devnull]) == 0
    assert not Path(os.devnull).is_file()
    Path("link.txt").symlink_to("real.txt")
    assert main(["check", "en.txt", "fr.txt", "--output", "link.txt"]) == 0
    assert Path("link.txt").is_symlink() and Path("real.txt").is_file()


def test_languages_are_taken_as_said(capsys: Capture) -> None:
    found = report(capsys, "en.txt", "fr.txt", "--source-lang", "de", "--target-lang", "fr-CA")
    assert [d["language"] for d in found["documents"]] == ["de", "fr"]


def test_one_text_alone_is_the_target(capsys: Capture) -> None:
    found = report(capsys, "fr.txt", "--target-lang", "fr")
    (document,) = found["documents"]
    assert (document["side"], document["language"]) == ("target", "fr")
    assert "alone" in document["notes"][-1]["en"]


def test_an_encoding_that_was_guessed_is_told(capsys: Capture) -> None:
    Path("fr.txt").write_bytes(TARGET.encode("cp1252"))
    args = ["check", "en.txt", "fr.txt", "--format", "json"]
    assert main(args) == 0
    out, err = capsys.readouterr()
    assert err.startswith("accord: fr.txt is not UTF-8") and err.count("\n") == 1
    assert len(json.loads(out)["documents"][1]["notes"]) == 1
    assert main([*args, "--lang", "fr"]) == 0
    assert "n’est pas en UTF-8" in capsys.readouterr().err
    for quiet in ("--quiet", "--encoding=cp1252"):
        assert main([*args, quiet]) == 0
        assert capsys.readouterr().err == ""


def test_text_in_french_and_quiet(capsys: Capture) -> None:
    args = ["check", "en.txt", "fr.txt", "--select", "repeated-word", "--lang", "fr"]
    assert main(args) == 0
    assert "CONFORME" in capsys.readouterr().out
    assert main([*args, "--quiet"]) == 0
    quiet = capsys.readouterr().out
    assert "⟦plan plan⟧" in quiet and "CONFORME" not in quiet and "accord" not in quiet


def test_a_bitext_with_fields_and_jobs(capsys: Capture) -> None:
    rows = [
        {"doc": "b", "path": "1", "en": "The plan.", "fr": "Le plan plan."},
        {"doc": "a", "path": "1", "en": "The the plan.", "fr": "Le plan."},
    ]
    Path("rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    fields = ("--fields", "source=en,target=fr,document=doc,id=path", "--select", "repeated-word")
    one = report(capsys, "rows.jsonl", *fields)
    two = report(capsys, "rows.jsonl", *fields, "--jobs", "2")
    assert one == two
    places = [finding["location"] for finding in one["findings"]]
    assert [(p["document"], p["segment"]) for p in places] == [("b", "1"), ("a", "1")]
    assert [f["target"] and f["target"]["line"] for f in one["findings"]] == [1, None]
    assert [f["source"] and f["source"]["start"] for f in one["findings"]] == [None, 0]
    assert one["documents"][0]["side"] == "both"


def test_a_glossary_is_read(capsys: Capture) -> None:
    Path("terms.csv").write_text("source_term,target_term\nplan,plan\n", encoding="utf-8")
    found = report(capsys, "en.txt", "fr.txt", "--glossary", "terms.csv")
    assert "glossary:none" not in found["signature"]


def test_a_reference_translation(capsys: Capture) -> None:
    Path("old.txt").write_text(TARGET.replace("adopté", "voté"), encoding="utf-8")
    found = report(capsys, "en.txt", "fr.txt", "--reference", "old.txt", "--fail-on", "never")
    assert found["reference"]["file"] == "old.txt"
    assert found["reference"]["departures"][0]["reference"].startswith("Le Conseil a voté")


def test_a_reference_that_cannot_be_used(capsys: Capture) -> None:
    Path("rows.jsonl").write_text(
        json.dumps({"id": "1", "source": SOURCE, "target": TARGET}), encoding="utf-8"
    )
    for args, words in (
        (("en.txt", "fr.txt", "--reference", "en.txt"), "en.txt: is not in French"),
        (("en.txt", "fr.txt", "--reference", "rows.jsonl"), "rows.jsonl: is a bitext"),
        (("rows.jsonl", "--reference", "fr.txt"), "--fields reference="),
    ):
        assert main(["check", *args]) == 2
        out, error = capsys.readouterr()
        assert out == ""
        assert words in error


def test_a_corrected_copy_of_what_is_picked(capsys: Capture, folder: Path) -> None:
    both = ("check", "en.txt", "fr.txt")
    assert main([*both, "--apply", "new.txt", "--pick", "duplication,number"]) == 0
    assert Path("new.txt").read_text(encoding="utf-8") == TARGET.replace("plan plan", "plan")
    assert Path("fr.txt").read_text(encoding="utf-8") == TARGET
    assert "accord: new.txt: 1 of 1 picked corrections made" in capsys.readouterr().err
    Path("new.txt").write_text("mine", encoding="utf-8")
    for args, said in (
        (("--apply", "new.txt", "--pick", "all"), "nothing is overwritten"),
        (("--apply", "fr.txt", "--pick", "all"), "nothing is overwritten"),
        (("--apply", "no/new.txt", "--pick", "all"), "folder"),
        (("--apply", "other.txt"), "--pick all"),
        (("--pick", "all"), "--apply"),
        (("--apply", "other.txt", "--pick", "0123456789abcdef"), "no finding bears"),
    ):
        assert main([*both, *args]) == 2
        out, err = capsys.readouterr()
        assert (said in err, out) == (True, ""), args
    assert Path("new.txt").read_text(encoding="utf-8") == "mine"
    assert sorted(p.name for p in folder.iterdir()) == ["en.txt", "fr.txt", "new.txt"]


def test_what_cannot_be_corrected_is_told_with_its_reason(capsys: Capture) -> None:
    Path("en.txt").write_text(SOURCE.replace("the plan", "the the plan"), encoding="utf-8")
    args = ("--apply", "new.txt", "--pick", "all", "--lang", "fr")
    assert main(["check", "en.txt", "fr.txt", *args]) == 0
    told = capsys.readouterr().err
    assert "new.txt : corrections apportées : 1 sur 2" in told
    assert "se trouve dans la source" in told
