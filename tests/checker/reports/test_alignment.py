"""An alignment as text, table and lines of JSON: every pair with its score."""

import json

from checker.reports import View
from checker.reports.alignment import ALIGNMENTS
from checker.reports.alignment_pairs import Alignment

ENGLISH, FRENCH = View("en"), View("fr")


def test_text(alignment: Alignment) -> None:
    assert ALIGNMENTS["text"](alignment, ENGLISH).decode() == (
        "Paragraph 1\n"
        "  0.98  en  The plan was adopted.\n"
        "        fr  Le plan a été adopté.\n"
        "\n"
        "  0.00  en  It was published.\n"
        "        fr  –\n"
        "\n"
        "Paragraph 2\n"
        "  0.91  en  Members pay a fee.\n"
        "        fr  Les membres paient.\n"
        "\n"
        "Paragraph 3\n"
        "  0.20? en  Books are read here.\n"
        "        fr  Il est interdit de fumer.\n"
        "\n"
        "3\u00a0pairs, 1\u00a0doubtful, 1\u00a0sentence unpaired\n"
    )


def test_text_in_french(alignment: Alignment) -> None:
    lines = ALIGNMENTS["text"](alignment, FRENCH).decode().splitlines()
    assert lines[0] == "Paragraphe 1"
    assert lines[1] == "  0,98  en  The plan was adopted."
    assert lines[-1] == "3\u00a0paires, 1\u00a0douteuse, 1\u00a0phrase sans équivalent"


def test_table(alignment: Alignment) -> None:
    rows = [line.split("\t") for line in ALIGNMENTS["tsv"](alignment, ENGLISH).decode().split("\n")]
    assert rows[0] == ["level", "kind", "number", "score", "source", "target"]
    assert rows[3] == ["sentence", "paragraph", "1", "0.0000", "It was published.", ""]
    assert rows[-2] == [
        *("sentence", "paragraph", "3", "0.2000"),
        *("Books are read here.", "Il est interdit de fumer."),
    ]


def test_lines_of_json(alignment: Alignment) -> None:
    lines = ALIGNMENTS["jsonl"](alignment, ENGLISH).decode().splitlines()
    assert [(p["level"], p["number"], p["score"]) for p in map(json.loads, lines)] == [
        ("block", "1", 1.0),
        ("sentence", "1", 0.98),
        ("sentence", "1", 0.0),
        ("block", "2", 1.0),
        ("sentence", "2", 0.91),
        ("block", "3", 0.2),
        ("sentence", "3", 0.2),
    ]
    assert json.loads(lines[2])["target"] is None


def test_nothing_to_show() -> None:
    nothing = {form: write(Alignment(()), ENGLISH) for form, write in ALIGNMENTS.items()}
    assert nothing["text"] == "0\u00a0pairs\n".encode()
    assert nothing["jsonl"] == b""
    assert nothing["tsv"].count(b"\n") == 1
    assert b"There is nothing to show." in nothing["html"]
    assert b"<tu " not in nothing["tmx"]


def test_the_same_pairs_give_the_same_bytes(alignment: Alignment) -> None:
    for write in ALIGNMENTS.values():
        assert write(alignment, ENGLISH) == write(alignment, ENGLISH)
