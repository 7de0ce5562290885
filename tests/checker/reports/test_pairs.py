"""Pairs as plain objects: everything a page needs, and nothing that JSON cannot keep."""

import json

from checker.reports.pairs import pair_rows
from checker.run import check_texts

SOURCE = """Aims

1. Scope: The plan covers the whole valley. It was adopted in 2019.

• Lend copies to the schools of the valley.

The archives keep their files in open formats1 and check them twice.

1 A format that anyone may use.
"""
TARGET = """Objet

1. Portée. Le plan couvre toute la vallée. Il a été adopté en 2019.

Les archives conservent leurs fichiers dans des formats ouverts1 et les vérifient.

1 Un format que chacun peut utiliser.
"""


def test_rows_can_be_kept_as_json_and_lead_back_to_the_text_as_given() -> None:
    rows = pair_rows(check_texts(SOURCE, TARGET))
    assert json.loads(json.dumps(rows)) == rows
    given = {"source": SOURCE, "target": TARGET}
    for row in rows:
        for name, text in given.items():
            side = row[name]
            if side is None:
                continue
            assert isinstance(side, dict)
            ends = [piece[0] for piece in side["map"][1:]] + [len(side["text"])]
            for (clean, start, end), stop in zip(side["map"], ends, strict=True):
                if stop - clean == end - start:
                    assert side["text"][clean:stop] == text[start:end]
            for at, label, start, end in side["calls"]:
                assert (text[start:end], label) == ("1", "1")
                assert side["text"][:at].endswith(("formats", "ouverts"))
            assert side["map"][0][1] == side["start"] and side["map"][-1][2] == side["end"]


def test_a_missing_side_is_none_and_a_numbered_paragraph_has_its_head() -> None:
    rows = pair_rows(check_texts(SOURCE, TARGET))
    alone = [row for row in rows if row["target"] is None]
    assert [row["kind"] for row in alone] == ["bullet"]
    (numbered,) = (row for row in rows if row["number"] == "1" and row["kind"] == "paragraph")
    target, sentences = numbered["target"], numbered["sentences"]
    assert isinstance(target, dict) and isinstance(sentences, list)
    assert target["head"] and target["language"] == "fr" and target["line"] == 3
    spans = [bead["target"] for bead in sentences]
    assert [target["text"][start:end] for start, end in spans] == [
        "Portée.",
        "Le plan couvre toute la vallée.",
        "Il a été adopté en 2019.",
    ]
