"""The words of a finding in the sentence where they stand, for people to read."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from checker.model import Place, Segment
from checker.offsets import Span

# A passage no longer than this is shown whole; of a longer one, so much around the words.
_WHOLE = 240
_AROUND = 90
# Of marked words longer than this, the beginning and the end are shown.
_LONG_MARK = 360
# Marked words no longer than this are shown with their invisible characters.
_CLOSE_UP = 40

# Short names of characters that cannot be seen.
NAMES = {
    "\u00a0": "nbsp",
    "\u202f": "nnbsp",
    "\u2009": "thinsp",
    "\u00ad": "shy",
    "\u200b": "zwsp",
    "\u200c": "zwnj",
    "\u200d": "zwj",
    "\u2060": "wj",
    "\ufeff": "bom",
    "\t": "tab",
}
# What would spoil a terminal: controls, half characters, marks that turn the direction of writing.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ud800-\udfff]"
)


class Piece(NamedTuple):
    """Some text of a passage; ``marked`` are the words that the finding is about."""

    text: str
    marked: bool


def passage(segment: Segment, marks: Sequence[Place]) -> list[Piece]:
    """Return the text of ``segment``, or what stands around ``marks``, in pieces.

    Marks outside the segment are passed over. What is left out is shown by an ellipsis; its
    no-break space keeps it with its word.
    """
    text = segment.block.text
    inside = sorted(
        {
            (mark.start, mark.end, mark.given)
            for mark in marks
            if mark.block is segment.block
            and segment.start <= mark.start
            and mark.end <= segment.end
        },
        key=lambda entry: entry[:2],
    )
    shown = _window(segment, [Span(start, end) for start, end, _ in inside])
    pieces = [Piece("…\u00a0", False)] if shown.start > segment.start else []
    at = shown.start
    for start, end, given in inside:
        if start < at or end > shown.end:
            continue
        pieces.append(Piece(plain(text[at:start]), False))
        words = text[start:end]
        if given is not None:  # lifted out of the clean text: a footnote call
            words = segment.block.origin.text[given.start : given.end]
        pieces.append(Piece(_mark(words), True))
        at = end
    pieces.append(Piece(plain(text[at : shown.end]), False))
    if shown.end < segment.end:
        pieces.append(Piece("\u00a0…", False))
    return [piece for piece in pieces if piece.text or piece.marked]


def around(place: Place) -> Segment:
    """Return the sentence that ``place`` starts in, widened to hold all of it."""
    block = place.block
    for sentence in block.sentences:
        if sentence.start <= place.start <= sentence.end:
            return Segment(place.side, block, sentence.start, max(sentence.end, place.end))
    return Segment(place.side, block, 0, len(block.text))


def whole_words(text: str, start: int, end: int) -> Span:
    """Return a span of ``text`` widened to the ends of the words it touches."""
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


def plain(text: str) -> str:
    """Return ``text`` on one line and without what would spoil a terminal."""
    text = text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ")
    return _UNSAFE.sub(lambda m: f"‹U+{ord(m[0]):04X}›", text)


def close_up(text: str) -> str:
    """Return ``text`` with its invisible characters named: ‹nbsp›, ‹nnbsp›, ‹shy›."""
    return plain("".join(_visible(char) for char in text))


def _visible(char: str) -> str:
    if char in NAMES:
        return f"‹{NAMES[char]}›"
    if unicodedata.category(char) == "Cf":
        return f"‹U+{ord(char):04X}›"
    return char


def _mark(words: str) -> str:
    if len(words) <= _CLOSE_UP:
        return close_up(words)
    if len(words) <= _LONG_MARK:
        return plain(words)
    return f"{plain(words[: _AROUND * 2]).rstrip()} […] {plain(words[-_AROUND:]).lstrip()}"


def _window(segment: Segment, marks: Sequence[Span]) -> Span:
    if segment.end - segment.start <= _WHOLE:
        return Span(segment.start, segment.end)
    text = segment.block.text
    if not marks:
        return Span(segment.start, _word_end(text, segment.start + 2 * _AROUND, segment.end))
    start = max(segment.start, marks[0].start - _AROUND)
    end = min(segment.end, marks[-1].end + _AROUND)
    if end - start > _WHOLE + 2 * _AROUND and len(marks) > 1:
        end = min(segment.end, marks[0].end + _AROUND)
    return Span(_word_start(text, start, segment.start), _word_end(text, end, segment.end))


def _word_start(text: str, at: int, least: int) -> int:
    while at > least and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int, most: int) -> int:
    while at < most and not text[at].isspace():
        at += 1
    return at
