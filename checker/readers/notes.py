"""Footnote calls: the small digits that extraction leaves glued to words."""

import re
from collections.abc import Sequence

from checker.languages import LANGUAGES
from checker.model import NoteCall
from checker.offsets import OffsetMap, Span, cut
from checker.readers.lines import Line

_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_SUPERSCRIPT, "0123456789")
# A call behind a word (“actors1”, “security4.”), behind the mark that ends it (“threat.3”,
# “whole”.2”), or written as one.
_CALL = re.compile(
    rf"(?<=[^\W\d_])(?P<word>\d{{1,3}})(?![^\W_]|[.,]\d|[-–]\w)"
    rf"|(?<=[^\W\d_][.,;:!?])(?P<mark>\d{{1,3}})(?=\s|$)"
    rf"|(?<=[»”’\")\]])(?P<closed>\d{{1,3}})(?=[\s.,;:!?]|$)"
    rf"|(?<=[»”’\")\]][.,;:!?])(?P<marks>\d{{1,3}})(?=\s|$)"
    rf"|(?<=[^\s\d(])(?P<raised>[{_SUPERSCRIPT}]{{1,3}}|[*†‡]{{1,3}}(?=\s|[.,;:]|$))"
)
# Most texts hold none of these: a digit close behind something else, or a raised sign.
_MAY_CALL = re.compile(rf"[\d{_SUPERSCRIPT}*†‡](?<=[^\s\d(].)")
_WORD_BEFORE = re.compile(r"[^\W_]+$")
_UNITS = frozenset("m km cm mm dm s µm nm ft in".split())
_ABBREVIATIONS = frozenset().union(*(row.abbreviations for row in LANGUAGES.values()))


def find_labels(lines: Sequence[Line]) -> frozenset[str]:
    """Return the labels that a line defines as a footnote and that some word calls."""
    defined = {
        _label(marker.label) for line in lines for marker in line.markers if marker.kind == "note"
    }
    called = {
        _label(call[0])
        for line in lines
        for call in _CALL.finditer(line.text)
        if _may_call(line.text, call)
    }
    return frozenset(defined & called)


def lift_calls(
    text: str, offsets: OffsetMap, labels: frozenset[str] = frozenset()
) -> tuple[str, OffsetMap, tuple[NoteCall, ...]]:
    """Take the footnote calls out of a block's text.

    ``labels`` are the footnotes that the document has: their calls are lifted wherever they are
    glued to a word. Without its footnote a call is known only by its form: raised, or behind the
    full stop that ends a sentence (“…of the threat.3”). Returns the text, its map and the calls.
    """
    if not _MAY_CALL.search(text):
        return text, offsets, ()
    found = [m for m in _CALL.finditer(text) if _is_call(text, m, labels)]
    if not found:
        return text, offsets, ()
    calls = []
    gone = 0
    for m in found:
        label = _label(m[0])
        calls.append(NoteCall(m.start() - gone, label, offsets.to_given(m.start(), m.end())))
        gone += m.end() - m.start()
    text, offsets = cut(text, offsets, [Span(m.start(), m.end()) for m in found])
    return text, offsets, tuple(calls)


def _label(text: str) -> str:
    return text.translate(_PLAIN)


def _may_call(text: str, call: re.Match[str]) -> bool:
    """Whether what stands before the digits is a word, not a designator (MC472) or a unit (m²)."""
    if call["raised"]:
        before = _WORD_BEFORE.search(text, 0, call.start())
        return before is None or before[0].lower() not in _UNITS
    if call["word"]:
        before = _WORD_BEFORE.search(text, 0, call.start())
        return (
            before is not None
            and len(before[0]) > 2
            and before[0].isalpha()
            and (not before[0].isupper())
        )
    return True


def _is_call(text: str, call: re.Match[str], labels: frozenset[str]) -> bool:
    if not _may_call(text, call):
        return False
    if _label(call[0]) in labels or (call["raised"] and call["raised"][0] in _SUPERSCRIPT):
        return True
    if not call["mark"] or text[call.start() - 1] not in ".!?":
        return False
    word = _WORD_BEFORE.search(text, 0, call.start() - 1)
    ends = text[call.end() :].lstrip()[:1]
    return (
        word is not None
        and len(word[0]) > 2
        and word[0].islower()
        and word[0] not in _ABBREVIATIONS
        and (not ends or ends.isupper() or ends in '«“"(')
    )
