"""From the text as given back to the words on the page: exact, through every kind of change."""

from pathlib import Path

import pytest

from checker.languages import language
from checker.load import LoadOptions, load
from checker.model import Block, Document
from checker.readers.bitext import Bitext, read_bitext
from checker.report import Report
from checker.reports.pairs import pair_rows
from checker.reports.places import Places, Spot
from checker.run import check_bitext, check_documents

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"


@pytest.fixture(scope="module")
def charter() -> tuple[Document | None, Document, Report]:
    """Hyphens at line ends, page feet inside paragraphs, footnote calls, bullets."""
    source, target = load([str(EXAMPLES / "charter.txt")], LoadOptions())
    return source, target, check_documents(source, target)


def given(block: Block, start: int, end: int) -> dict[str, object]:
    return {"file": block.origin.file, "start": start, "end": end, "line": block.origin.line(start)}


def test_every_word_is_found_where_it_stands(
    charter: tuple[Document | None, Document, Report],
) -> None:
    source, target, report = charter
    places = Places(pair_rows(report))
    homes = {
        (str(side.side), side.block.extent): row
        for row, pair in enumerate(report.pairs)
        for side in pair.sides
    }
    for name, document in (("source", source), ("target", target)):
        assert document is not None
        for block in document.blocks:
            row = homes[name, block.extent]
            for start in range(0, len(block.text), 3):
                for end in (start + 1, start + 4, start + 40, len(block.text)):
                    if end > len(block.text):
                        continue
                    span = block.offsets.to_given(start, end)
                    assert places.find(name, given(block, *span)) == Spot(row, name, start, end)
            for at in range(len(block.text) + 1):
                span = block.offsets.to_given(at, at)
                assert places.find(name, given(block, *span)) == Spot(row, name, at, at)
            for call in block.calls:
                spot = places.find(name, given(block, *call.given))
                assert spot == Spot(row, name, call.at, call.at, "call")
            if block.marker is not None and block.number:
                spot = places.find(name, given(block, *block.marker))
                assert spot == Spot(row, name, 0, 0, "marker")


def test_what_lies_outside_every_row_lands_on_the_nearest(
    charter: tuple[Document | None, Document, Report],
) -> None:
    _, target, report = charter
    places = Places(pair_rows(report))
    text = target.text
    end = given(target.blocks[0], len(text), len(text))
    spot = places.find("target", end)
    assert spot is not None and spot.row == len(report.pairs) - 1
    assert places.find("target", {**end, "file": "another.txt"}) is None


def bitext(path: Path) -> Bitext:
    path.write_text(
        '{"id": "a", "source": "One plan.", "target": "Un plan."}\n'
        '{"id": "b", "source": "Two plans.", "target": ""}\n',
        encoding="utf-8",
    )
    return read_bitext(str(path))


def test_a_row_of_a_bitext_is_found_by_its_line(tmp_path: Path) -> None:
    rows = bitext(tmp_path / "rows.jsonl")
    report = check_bitext(rows, language("en"), language("fr"))
    places = Places(pair_rows(report))
    place = {"file": rows.file, "start": 3, "end": 7, "line": 1}
    assert places.find("target", place) == Spot(0, "target", 3, 7)
    place = {"file": rows.file, "start": 0, "end": 0, "line": 2}
    assert places.find("target", place) == Spot(1, "target", 0, 0, "nothing")
    assert places.find("source", {**place, "end": 3}) == Spot(1, "source", 0, 3)
