"""``glossary import``, ``glossary export`` and ``glossary show``."""

import json
from pathlib import Path

import pytest

from api.cli import main
from glossary.formats import read_glossary

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("terms.csv", "source_term,target_term,note\nweir,déversoir,\nlock,écluse,\n")
    write("more.csv", "source_term,target_term,note\nweir,déversoir,in rivers\nsluice,vanne,\n")
    write("bad.csv", "en,fr,status\nweir,déversoir,maybe\nlock,écluse,\n,vanne,\n")


def write(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")


def test_an_import_is_told_before_it_is_done(capsys: Capture) -> None:
    assert main(("glossary", "import", "terms.csv", "--into", "kept.json")) == 0
    out, err = capsys.readouterr()
    assert "2 added" in out and err == "accord: nothing is changed yet: --apply does it\n"
    assert not Path("kept.json").exists()
    assert main(("glossary", "import", "terms.csv", "--into", "kept.json", "--apply")) == 0
    assert [c.terms[0].text for c in read_glossary("kept.json").concepts] == ["weir", "lock"]
    assert capsys.readouterr().err == ""
    assert main(("glossary", "import", "terms.csv", "--into", "kept.json")) == 0
    assert capsys.readouterr() == ("kept.json: 2 unchanged\n", "")


def test_a_second_import_is_merged(capsys: Capture) -> None:
    main(("glossary", "import", "terms.csv", "--into", "kept.tbx", "--apply"))
    capsys.readouterr()
    assert main(("glossary", "import", "more.csv", "--into", "kept.tbx", "--apply")) == 0
    assert capsys.readouterr().out == (
        "changed      “1” en weir / fr déversoir  more.csv:2\n"
        "    concept, note: “” → “in rivers”\n"
        "added        “3” en sluice / fr vanne  more.csv:3\n"
        "kept.tbx: 1 added, 1 changed, 1 not in the file (they stay)\n"
    )
    assert [c.id for c in read_glossary("kept.tbx").concepts] == ["1", "2", "3"]
    assert (
        main(("glossary", "import", "more.csv", "--into", "kept.tbx", "--apply", "--replace")) == 0
    )
    assert "removed      “2” en lock / fr écluse" in capsys.readouterr().out
    assert len(read_glossary("kept.tbx").concepts) == 2


def test_every_bad_line_is_told_and_nothing_is_done(capsys: Capture) -> None:
    main(("glossary", "import", "terms.csv", "--into", "kept.json", "--apply"))
    before = Path("kept.json").read_bytes()
    capsys.readouterr()
    assert main(("glossary", "import", "bad.csv", "--into", "kept.json", "--apply")) == 2
    told = capsys.readouterr()
    assert "bad.csv:2\n    unknown status “maybe” (use one of" in told.out
    assert "bad.csv:4\n    the row has no source term (fill the cell" in told.out
    assert told.err.startswith("accord: bad.csv:2: unknown status “maybe”")
    assert told.err.count("\n") == 1
    assert Path("kept.json").read_bytes() == before


def test_a_conflict_is_told_and_nothing_is_done(capsys: Capture) -> None:
    main(("glossary", "import", "terms.csv", "--into", "kept.json", "--apply"))
    write("other.csv", "en,fr\nweir,seuil\n")
    capsys.readouterr()
    arguments = ("other.csv", "--into", "kept.json", "--apply", "--format", "json")
    assert main(("glossary", "import", *arguments)) == 2
    told = json.loads(capsys.readouterr().out)
    assert (told["applicable"], told["counts"]["conflicting"]) == (False, 1)
    (change, _) = told["changes"]
    assert change["reason"] == "“weir” is “déversoir” in fr here, and “seuil” in the file"
    assert change["where"] == "other.csv:2"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("import", "terms.csv", "--apply"), "--apply needs --into PATH"),
        (("import", "terms.csv", "--into", "kept.csv"), "a table cannot keep all"),
        (("import", "none.csv"), "none.csv: the glossary cannot be read: no such file"),
        (("import", "terms.csv", "--columns", "en"), "--columns: “en” is not a list of names"),
        (("export", "terms.csv"), "name --format, or an --output"),
        (("export", "bad.csv", "--format", "tbx"), "bad.csv:2: unknown status “maybe”"),
        (("export", "terms.csv", "--output", "terms.doc"), "unknown kind of glossary"),
        (("show", "weir", "--glossary", "terms.csv", "--language", "xyzzy"), "unknown language"),
    ],
)
def test_what_cannot_be_done(capsys: Capture, arguments: tuple[str, ...], complaint: str) -> None:
    assert main(("glossary", *arguments)) == 2
    told = capsys.readouterr().err
    assert complaint in told
    assert told.startswith("accord: ")
    assert told.count("\n") == 1


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.xlsx", "a.tbx", "a.json"])
def test_any_format_to_any_other(name: str, capsys: Capture) -> None:
    assert main(("glossary", "export", "terms.csv", "--output", name)) == 0
    assert capsys.readouterr() == ("", "")
    again = read_glossary(name)
    assert [[t.text for t in c.terms] for c in again.concepts] == [
        ["weir", "déversoir"],
        ["lock", "écluse"],
    ]
    assert main(("glossary", "export", name, "--format", "tbx2")) == 0
    assert "<term>écluse</term>" in capsys.readouterr().out


def test_what_a_format_cannot_hold_is_told(capsys: Capture) -> None:
    concept = '{"id": "c1", "terms": [{"text": "weir", "language": "en", "extra": ["<own/>"]}]}'
    write("kept.json", f'{{"accord": "glossary", "version": 1, "concepts": [{concept}]}}')
    assert main(("glossary", "export", "kept.json", "--format", "csv")) == 0
    told = capsys.readouterr()
    assert told.err == "accord: csv has no place for extra of “c1” (en: weir: <own/>)\n"


def test_columns_of_other_hands(capsys: Capture) -> None:
    write("odd.csv", "Wort;Mot;Avis\nweir;déversoir;admis\n")
    arguments = ("--columns", "en=Wort,fr=Mot,status=Avis", "--format", "json")
    assert main(("glossary", "export", "odd.csv", *arguments)) == 0
    (concept,) = json.loads(capsys.readouterr().out)["concepts"]
    assert concept["terms"][1] == {"text": "déversoir", "language": "fr", "status": "admitted"}


def test_a_term_is_shown(capsys: Capture) -> None:
    assert main(("glossary", "show", "WEIR", "--glossary", "more.csv")) == 0
    assert capsys.readouterr().out == (
        "1  more.csv:2\n"
        "  note: in rivers\n"
        "  en\n"
        "    preferred   weir\n"
        "  fr\n"
        "    preferred   déversoir\n"
    )
    assert main(("glossary", "show", "weir", "--glossary", "more.csv", "--language", "fr")) == 1
    assert capsys.readouterr().out == "weir: not known\n"
    assert main(("glossary", "show", "vanne", "--glossary", "more.csv", "--format", "json")) == 0
    assert json.loads(capsys.readouterr().out)["concepts"][0]["id"] == "2"
