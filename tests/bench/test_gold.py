"""What a careful reviser marked in the seed documents is found, and nothing that is right."""

from pathlib import Path

import pytest

from bench.gold import Seeds


@pytest.fixture(scope="module")
def seeds(shared: Path) -> Seeds:
    return Seeds(shared / "seeds")


def test_every_defect_is_found(seeds: Seeds) -> None:
    missed = [f"{d['id']} {d['problem']}" for d in seeds.gold["defects"] if not seeds.finds(d)]
    assert missed == []


def test_no_trap_is_reported(seeds: Seeds) -> None:
    reported = {
        trap["id"]: [(f["rule"], f["message"]["en"]) for f in seeds.suspects(trap)]
        for trap in seeds.gold["traps"]
        if seeds.suspects(trap)
    }
    assert reported == {}


def test_blocks_are_paired_as_a_reader_pairs_them(seeds: Seeds) -> None:
    missed = [unit["id"] for unit in seeds.gold["alignment"] if not seeds.pairs_block(unit)]
    assert missed == []


def test_sentences_are_paired_inside_each_block(seeds: Seeds) -> None:
    missed = [unit["id"] for unit in seeds.gold["alignment"] if not seeds.pairs_sentences(unit)]
    assert missed == []


def test_words_broken_at_line_ends_are_rejoined(seeds: Seeds) -> None:
    rows = seeds.gold["line_end_hyphens"]
    missed = [(row["line"], row["rejoined"]) for row in rows if not seeds.rejoins(row)]
    assert missed == []
