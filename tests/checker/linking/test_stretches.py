"""Where parts of a sentence begin and end."""

import pytest

from checker.document import document
from checker.languages import language
from checker.linking.stretches import Doubt, marks, parts, sentences, series
from checker.model import Segment
from checker.readers.plain import lay_out


def passage(text: str, code: str = "en") -> Segment:
    block = document(lay_out("text", text), language(code)).blocks[0]
    return Segment("source", block, 0, len(block.text))


def words_of(text: str, kind: str, code: str = "en") -> list[str]:
    side = passage(text, code)
    return [side.block.text[p.start : p.end] for p in parts(side) if p.kind == kind]


def test_clauses_lie_between_marks() -> None:
    text = "The Agency, which meets twice in every year, reports to the Council of Ministers."
    assert words_of(text, "clause") == [
        "The Agency, which meets twice in every year",
        "which meets twice in every year",
        "which meets twice in every year, reports to the Council of Ministers",
        "reports to the Council of Ministers",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The fee (payable each year) is due.", ["(payable each year)"]),
        # references, list markers and acronyms are other rules' matter
        ("Under section 12 (2) the Agency (ICA) acts.", []),
        ("It covers (a) the north and (b) the south.", []),
    ],
)
def test_parentheses_hold_words(text: str, wanted: list[str]) -> None:
    assert words_of(text, "parenthesis") == wanted


@pytest.mark.parametrize(
    ("text", "code", "wanted"),
    [
        ("It protects rivers, lakes, forests and coasts.", "en", ["lakes", "forests"]),
        ("It protects rivers, lakes, and coasts.", "en", ["lakes"]),
        ("Il protège les rivières, les lacs et les côtes.", "fr", ["les lacs"]),
        # an aside behind the conjunction is no member; what follows it may be one
        ("La sécurité et, plus largement, la paix et la vie.", "fr", ["la paix"]),
        # a comma inside a number parts nothing
        ("It costs 1,000 euros and more.", "en", []),
    ],
)
def test_members_of_a_list(text: str, code: str, wanted: list[str]) -> None:
    assert words_of(text, "item", code) == wanted


def test_a_list_knows_its_size() -> None:
    side = passage("It protects rivers, lakes, forests and coasts.")
    text = side.block.text
    (own,) = series(text, marks(text, 0, len(text)), language("en"))
    assert own.size == 4
    assert text[own.last :].startswith("coasts")


def test_sentences_of_a_passage() -> None:
    side = passage("It meets. The Council adopts the budget. Members are told of it.")
    found = [side.block.text[s.start : s.end] for s in sentences(side)]
    assert found == ["The Council adopts the budget.", "Members are told of it."]


@pytest.mark.parametrize(
    ("gone", "wanted"),
    [
        ("", []),
        ("twice", []),
        ("meets twice", ["which meets twice in every year"]),
        ("Council Ministers", ["reports to the Council of Ministers"]),
        # too short to be told by its words
        ("Agency", []),
    ],
)
def test_only_parts_in_doubt(gone: str, wanted: list[str]) -> None:
    """Half of the words that an answer is asked of must be without one."""
    text = "The Agency, which meets twice in every year, reports to the Council of Ministers."
    closed = {"The", "which", "in", "to", "the", "of"}
    side = passage(text)
    words = side.block.facts.tokens
    missed = [None if w.text in closed else w.text in gone.split() for w in words]
    doubt = Doubt([w.start for w in words], missed)
    assert [text[p.start : p.end] for p in parts(side, doubt) if p.kind == "clause"] == wanted


def test_runs_in_doubt_are_those_that_there_is_doubt_about() -> None:
    starts, gone = range(0, 40, 4), [None, True, False, False, True, True, None, False, None, True]
    doubt = Doubt(starts, gone)
    begun, ended = [0, 3, 8, 20, 40], [0, 4, 10, 24, 40]
    wanted = {
        (i, j)
        for i in range(4)
        for j in range(i + 1, min(i + 2, 4) + 1)
        if doubt.about(ended[i], begun[j])
    }
    assert set(doubt.runs(begun, ended, 2)) == wanted
    assert wanted


def test_a_part_in_doubt_may_begin_somewhere() -> None:
    doubt = Doubt([0, 4, 8, 12], [True, False, False, False])
    assert doubt.begins(0, 16)
    assert not doubt.about(0, 16)
    assert not doubt.begins(4, 16)
