"""Highlights cut so that they never overlap, and characters that cannot be seen."""

import pytest

from checker.model import Severity
from checker.reports.pieces import Mark, cut, runs
from checker.reports.places import Spot, Where

TEXT = "long term plan"


def mark(
    number: int, start: int, end: int, severity: Severity = "minor", where: Where = "text"
) -> Mark:
    spot = Spot(0, "target", start, end, where)
    return Mark(number, severity, "number", f"m{number}", spot)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((), "long term plan"),
        ((mark(1, 0, 4),), "[1:long](1) term plan"),
        # nested, and crossing: the heaviest comes first
        ((mark(1, 0, 14), mark(2, 5, 9)), "[1:long ][1 2:term](2)[1: plan](1)"),
        ((mark(1, 0, 9), mark(2, 5, 14, "major")), "[1:long ][2 1:term](1)[2: plan](2)"),
        # zero-width: at the beginning, inside words of another, at the end
        ((mark(1, 0, 0), mark(2, 14, 14)), "^(1)long term plan^(2)"),
        ((mark(1, 0, 4), mark(2, 2, 2)), "[1:lo]^(2)[1:ng](1) term plan"),
        # the same words twice
        ((mark(1, 0, 4), mark(2, 0, 4)), "[1 2:long](1)(2) term plan"),
        ((mark(1, 0, 0, where="marker"),), "long term plan"),
    ],
)
def test_pieces_never_overlap_and_carry_their_numbers(
    marks: tuple[Mark, ...], expected: str
) -> None:
    forms = {"text": "{p.text}", "mark": "[{p.numbers}:{p.text}]", "gap": "^", "ref": "({p.text})"}
    assert "".join(forms[p.kind].format(p=p) for p in cut(TEXT, (), marks)) == expected


def test_a_footnote_call_stands_in_its_place_and_can_be_marked() -> None:
    calls = [[4, "7", 104, 105]]
    plain = cut(TEXT, calls, ())
    assert [(p.kind, p.text) for p in plain] == [
        ("text", "long"),
        ("call", "7"),
        ("text", " term plan"),
    ]
    marked = cut(TEXT, calls, [mark(1, 4, 4, where="call")])
    assert [(p.kind, p.numbers) for p in marked] == [
        ("text", ""),
        ("call", "1"),
        ("ref", "1"),
        ("text", ""),
    ]


@pytest.mark.parametrize(
    ("text", "close", "expected"),
    [
        ("plain", True, [("plain", "")]),
        ("", True, []),
        ("«\u00a0a", False, [("«\u00a0a", "")]),
        ("«\u00a0a", True, [("«", ""), ("\u00a0", "nbsp"), ("a", "")]),
        ("a\u00adb", True, [("a", ""), ("\u00ad", "shy"), ("b", "")]),
        ("a\u202eb", False, [("a", ""), ("\u202e", "U+202E"), ("b", "")]),
        ("a\x00", False, [("a", ""), ("\ufffd", "U+0000")]),
        ("\ud800", False, [("\ufffd", "U+D800")]),
    ],
)
def test_what_cannot_be_seen_is_named(
    text: str, close: bool, expected: list[tuple[str, str]]
) -> None:
    assert runs(text, close) == expected
