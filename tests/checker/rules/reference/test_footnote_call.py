"""A call that only one side has is found, wherever in the paragraph the other stands."""

from collections.abc import Iterator
from typing import cast

from checker.context import Context
from checker.languages import language
from checker.model import Block, NoteCall, Origin, Pair, Problem, Segment, Side
from checker.offsets import Span, identity
from checker.rules.reference.footnote_call import footnote_call
from checker.rules.rule import PairCheck
from glossary.matcher import Matcher


def side(name: Side, text: str, code: str, *calls: tuple[int, str]) -> Segment:
    block = Block(
        "paragraph",
        text,
        identity(0, len(text)),
        Origin("t", text),
        language(code),
        calls=tuple(NoteCall(at, label, Span(at, at + 1)) for at, label in calls),
    )
    return Segment(name, block, 0, len(text))


def problems(source: Segment, target: Segment) -> list[Problem]:
    pair = Pair("block", source, target, Span(0, 1), Span(0, 1), 1.0)
    context = Context([pair], language("en"), language("fr"), Matcher(()))
    found: Iterator[Problem] = cast(PairCheck, footnote_call.check)(pair, context)
    return list(found)


def test_a_call_in_another_place_is_right() -> None:
    source = side("source", "Against the threat.", "en", (19, "3"))
    assert problems(source, side("target", "Contre la menace.", "fr", (16, "3"))) == []


def test_missing() -> None:
    source = side("source", "Against the threat.", "en", (19, "3"))
    (problem,) = problems(source, side("target", "Contre la menace.", "fr"))
    assert problem.message == "missing" and problem.params == {"label": "3"}
    assert problem.source is not None and problem.source.in_file() == Span(19, 20)
    assert problem.target is not None and (problem.target.start, problem.target.end) == (16, 16)


def test_added() -> None:
    source = side("source", "Against the threat.", "en", (19, "3"))
    target = side("target", "Contre la menace.", "fr", (16, "3"), (16, "4"))
    (problem,) = problems(source, target)
    assert problem.message == "added" and problem.params == {"label": "4"}
