"""``glossary lint`` and ``glossary mine``."""

import json
from pathlib import Path

import pytest

from api.cli import main
from glossary.formats import read_glossary

ROWS = [
    ("The Alliance needs new capabilities.", "L’Alliance a besoin de nouveaux moyens."),
    ("These capabilities are shared.", "Ces moyens sont mis en commun."),
    ("Members report on their capabilities.", "Les membres rendent compte de leurs moyens."),
    ("No capability was lost in the storm.", "Aucun moyen n’a été perdu dans la tempête."),
    ("A capability of that kind is rare.", "Un moyen de cette sorte est rare."),
    ("The storm is over, the Alliance says.", "La tempête est passée, dit l’Alliance."),
    ("A storm was feared by the Alliance.", "L’Alliance craignait une tempête."),
]
LANGUAGES = ("--source-lang", "en", "--target-lang", "fr")

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    table = ["id\tsource\ttarget", *(f"{i}\t{a}\t{b}" for i, (a, b) in enumerate(ROWS))]
    Path("rows.tsv").write_text("\n".join(table), encoding="utf-8")
    Path("good.csv").write_text("en,fr\nstorm,tempête\n", encoding="utf-8")
    Path("odd.csv").write_text("en,fr\nstorm,tempête;\n", encoding="utf-8")
    Path("bad.csv").write_text("en,fr\nstorm,tempête\ncapability,\n", encoding="utf-8")
    Path("wrong.csv").write_text("en,fr\ncapability,capacité\n", encoding="utf-8")
    Path("one.txt").write_text("The plan was adopted by all members. " * 5, encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (("good.csv",), 0),
        (("odd.csv",), 0),
        (("odd.csv", "--fail-on", "minor"), 1),
        (("bad.csv",), 1),
        (("bad.csv", "--fail-on", "never"), 0),
        (("bad.csv", "--fail-on", "critical"), 0),
        (("wrong.csv",), 0),
        (("wrong.csv", "--corpus", "rows.tsv", *LANGUAGES), 1),
        (("absent.csv",), 2),
        (("good.csv", "--corpus", "absent.tsv"), 2),
        (("good.csv", "--corpus", "one.txt", *LANGUAGES), 2),
    ],
)
def test_exit_status_of_lint(capsys: Capture, args: tuple[str, ...], status: int) -> None:
    assert main(("glossary", "lint", *args)) == status
    out, err = capsys.readouterr()
    if status == 2:
        assert out == ""
        assert len(err.splitlines()) == 1
    else:
        assert out


def test_lint_as_json_and_in_french(capsys: Capture) -> None:
    args = ("glossary", "lint", "wrong.csv", "--corpus", "rows.tsv", *LANGUAGES)
    main((*args, "--format", "json"))
    shown = json.loads(capsys.readouterr().out)
    (found,) = shown["findings"]
    assert (found["lint"], found["origin"]) == ("entry-contradicted", "wrong.csv:2")
    assert found["evidence"]["found"] == 5
    assert found["message"].keys() == found["mend"].keys() == {"en", "fr"}
    main((*args, "--lang", "fr", "--output", "out.txt"))
    assert "Correction : Corrigez l’entrée" in Path("out.txt").read_text(encoding="utf-8")
    assert capsys.readouterr().out == ""


def test_what_is_mined_is_a_glossary_of_proposed_terms(capsys: Capture) -> None:
    args = ("glossary", "mine", "rows.tsv", *LANGUAGES, "--format", "csv")
    assert main((*args, "--output", "mined.csv")) == 0
    first = Path("mined.csv").read_bytes()
    assert main((*args, "--output", "mined.csv")) == 0
    assert Path("mined.csv").read_bytes() == first
    terms = [t for c in read_glossary("mined.csv").concepts for t in c.terms]
    assert {t.status for t in terms} == {"proposed"}
    assert {"storm", "tempête", "Alliance"} <= {t.text for t in terms}
    assert main((*args, "--glossary", "good.csv")) == 0
    assert "tempête,proposed" not in capsys.readouterr().out


def test_mined_as_json_and_text(capsys: Capture) -> None:
    args = ("glossary", "mine", "rows.tsv", *LANGUAGES)
    assert main((*args, "--format", "json", "--lexicon", "none", "--top", "1")) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["source_language"], len(shown["candidates"])) == ("en", 1)
    assert main(args) == 0
    assert "storm – tempête  (3 together, 3 / 3)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (("one.txt", *LANGUAGES), "one.txt: holds one language only"),
        (("rows.tsv", *LANGUAGES, "--rank", "lexicon", "--lexicon", "none"), "needs a word model"),
        (("rows.tsv", "--output", "no/such.csv"), "its folder does not exist"),
    ],
)
def test_what_cannot_be_mined(capsys: Capture, args: tuple[str, ...], complaint: str) -> None:
    assert main(("glossary", "mine", *args)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert complaint in err
