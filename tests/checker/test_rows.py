"""Rows become pairs as they are given."""

from checker.languages import language
from checker.readers.bitext import BitextDocument, Row
from checker.rows import row_pairs


def test_each_side_keeps_its_own_text_and_place() -> None:
    rows = (
        Row(3, "x7", "  One. Two.\n", "Un. Deux."),
        Row(4, "x8", " \t ", "\n"),
        Row(9, "x9", "Three.", " "),
    )
    document = BitextDocument("memo", rows)
    pairs = list(row_pairs("a.jsonl", document, language("en"), language("fr")))
    assert [pair.source_range.start for pair in pairs] == [0, 1]

    first, second = pairs
    assert first.source and first.target and second.target
    block = first.source.block
    assert (block.text, block.extent) == ("One. Two.", (2, 11))
    assert [block.text[s.start : s.end] for s in block.sentences] == ["One.", "Two."]
    origin = block.origin
    assert (origin.file, origin.document, origin.segment) == ("a.jsonl", "memo", "x7")
    assert (origin.text, origin.line(5)) == ("  One. Two.\n", 3)
    assert second.target.empty and not second.both
