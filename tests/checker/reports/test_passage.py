"""The words of a finding, marked in as much of their sentence as one needs."""

import pytest

from checker.languages import language
from checker.model import Block, Origin, Place, Segment
from checker.offsets import Span, identity
from checker.reports.passage import around, close_up, passage, plain, whole_words


def block(text: str, *sentences: tuple[int, int]) -> Block:
    return Block(
        kind="paragraph",
        text=text,
        offsets=identity(0, len(text)),
        origin=Origin("a.txt", text),
        language=language("en"),
        sentences=tuple(Span(*s) for s in sentences),
    )


def shown(text: str, *marks: tuple[int, int]) -> str:
    home = block(text)
    places = [Place("target", home, start, end) for start, end in marks]
    pieces = passage(Segment("target", home, 0, len(text)), places)
    return "".join(f"⟦{p.text}⟧" if p.marked else p.text for p in pieces)


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("The the plan.", [(0, 7)], "⟦The the⟧ plan."),
        ("The plan", [(8, 8)], "The plan⟦⟧"),
        ("", [], ""),
        ("a b c", [(4, 5), (0, 1), (0, 1)], "⟦a⟧ b ⟦c⟧"),
        ("one two", [(0, 5), (4, 7)], "⟦one t⟧wo"),
        ("prêt\u202f?", [(3, 6)], "prê⟦t‹nnbsp›?⟧"),
        ("one\r\ntwo\nthree", [(11, 14)], "one two th⟦ree⟧"),
    ],
)
def test_words_are_marked(text: str, marks: list[tuple[int, int]], expected: str) -> None:
    assert shown(text, *marks) == expected


def test_a_long_passage_is_a_window_of_whole_words() -> None:
    text = "before " * 60 + "HERE " + "after " * 60
    at = text.index("HERE")
    found = shown(text, (at, at + 4))
    assert found.startswith("…\u00a0before ") and found.endswith(" after\u00a0…")
    assert "⟦HERE⟧" in found
    assert 180 <= len(found) <= 220


def test_long_marked_words_keep_both_ends() -> None:
    text = "A" + " word" * 200 + " Z."
    found = shown(text, (0, len(text)))
    assert found.startswith("⟦A word") and found.endswith("Z.⟧") and " […] " in found
    assert len(found) < 300


def test_without_a_mark_the_beginning_is_shown() -> None:
    found = shown("word " * 100)
    assert found.endswith("\u00a0…") and len(found) < 200


def test_a_lifted_footnote_call_is_shown_where_it_stood() -> None:
    home = Block(
        kind="paragraph",
        text="The threat.",
        offsets=identity(0, 11),
        origin=Origin("a.txt", "The threat.3"),
        language=language("en"),
    )
    call = Place("target", home, 11, 11, given=Span(11, 12))
    pieces = passage(Segment("target", home, 0, 11), [call])
    assert [p.text for p in pieces if p.marked] == ["3"]


def test_nothing_reaches_the_terminal_that_would_spoil_it() -> None:
    assert plain("a\x1b[31mb\u202ec\ud800") == "a‹U+001B›[31mb‹U+202E›c‹U+D800›"
    assert close_up("a\u00a0b\u00adc\u200bd\u2063") == "a‹nbsp›b‹shy›c‹zwsp›d‹U+2063›"


def test_around_is_the_sentence_of_a_place() -> None:
    home = block("One. Two. Three.", (0, 4), (5, 9), (10, 16))
    assert around(Place("source", home, 6, 7)).text == "Two."
    assert around(Place("source", home, 6, 12)).text == "Two. Th"
    assert whole_words(home.text, 6, 11) == (5, 16)
