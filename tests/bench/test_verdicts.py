"""Verdicts on findings in untouched text: kept without the text, counted, read back."""

import json
from pathlib import Path

import pytest

from bench.quality import measure
from bench.quality.slip import Row
from bench.quality.verdicts import (
    FILE,
    VERDICTS,
    Key,
    key_of,
    reading,
    take,
    verdicts,
    write_unread,
)

ROWS = [
    Row("harbour", "1", "The fee is 12 euros.", "La redevance est de 21 euros."),
    Row("harbour", "2", "The boat leaves at noon.", "Le bateau part à  midi."),
    Row("harbour", "3", "It comes back at night.", "Il revient la nuit."),
]


@pytest.fixture(scope="module")
def clean() -> measure.Clean:
    return measure.clean(ROWS, None)


def test_what_is_no_slip_counts_and_what_nobody_has_read(clean: measure.Clean) -> None:
    number, space = (key_of(f) for f in sorted(clean.findings, key=lambda f: f.rule, reverse=True))
    assert (number.rule, space.rule) == ("number-changed", "double-space")
    unread = reading(clean, {})
    assert (unread.found, unread.read, unread.wrong) == (2, 0, 2)
    assert unread.per_1000_words == clean.per_1000_words
    assert unread.share_marked == clean.share_marked
    read = reading(clean, {number: "slip", space: "taste"})
    assert (read.found, read.read, read.wrong, read.share_marked) == (2, 2, 1, 1 / 3)


def test_a_reader_fills_in_what_nobody_has_read(clean: measure.Clean, tmp_path: Path) -> None:
    given, kept = tmp_path / "to_read.jsonl", tmp_path / "read.jsonl"
    assert write_unread(clean.findings, given) == 2
    rows = [json.loads(line) for line in given.read_text("utf-8").splitlines()]
    assert {row["target"] for row in rows} == {ROWS[0].target, ROWS[1].target}
    rows[0]["verdict"] = "false"
    given.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert take(given, kept) == 1
    assert list(verdicts(kept).values()) == ["false"]
    assert not any(row.target in kept.read_text("utf-8") for row in ROWS)
    # another reading replaces the first
    rows[0]["verdict"] = "slip"
    given.write_text(json.dumps(rows[0]), "utf-8")
    assert take(given, kept) == 1
    assert list(verdicts(kept).values()) == ["slip"]


def test_only_the_three_words_are_verdicts(tmp_path: Path) -> None:
    given = tmp_path / "to_read.jsonl"
    given.write_text(json.dumps({**Key("a", "b", "c")._asdict(), "verdict": "maybe"}), "utf-8")
    with pytest.raises(ValueError, match="maybe"):
        take(given, tmp_path / "read.jsonl")


def test_texts_are_not_written_into_the_checkout(clean: measure.Clean) -> None:
    with pytest.raises(ValueError, match="inside the checkout"):
        write_unread(clean.findings, FILE.with_name("to_read.jsonl"))


def test_what_is_kept_has_no_text() -> None:
    rows = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    assert rows
    for row in rows:
        assert list(row) == ["document", "rule", "fingerprint", "verdict"]
        assert row["verdict"] in VERDICTS
    assert rows == sorted(rows, key=lambda r: (r["document"], r["rule"], r["fingerprint"]))
