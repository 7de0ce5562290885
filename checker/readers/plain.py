"""Plain text, also as the extraction from a PDF leaves it.

Lines are gathered to blocks in one pass. A block may be interrupted – by a page foot, a footnote, a
running head – and go on behind it: it is taken up again by the first line that carries on its
sentence.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.languages import LANGUAGES
from checker.model import Kind, Note, NoteCall, Origin
from checker.offsets import Span, build
from checker.readers.given import Draft, Given
from checker.readers.hyphens import Hyphens, guess_language
from checker.readers.lines import Line, Marker, read_lines
from checker.readers.notes import find_labels, lift_calls

# A line is full when it is at least this part of the text's usual width: its end is the margin's
# doing, not the writer's.
_FULL = 0.75
_HEADING_LETTERS, _HEADING_WORDS = 100, 14
_CLOSED_WORDS = frozenset().union(*(row.closed_words for row in LANGUAGES.values()))
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")


@dataclass(slots=True)
class _Gathering:
    """A block whose lines are still being gathered."""

    kind: Kind
    lines: list[Line]
    marker: Marker | None = None
    number: str | None = None

    @property
    def last(self) -> Line:
        return self.lines[-1]


def lay_out(name: str, text: str, encoding: str = "utf-8", notes: tuple[Note, ...] = ()) -> Given:
    """Find the blocks of ``text``: what they are, where they stand, and their clean words."""
    lines = read_lines(text)
    labels = find_labels(lines)
    gathered = _Gatherer(lines, labels).gather()
    hyphens = Hyphens(lines)
    blocks = tuple(_draft(block, text, hyphens, labels) for block in gathered)
    return Given(Origin(name, text), blocks, encoding, notes)


class _Gatherer:
    """One pass over the lines, with the blocks that may still go on."""

    def __init__(self, lines: Sequence[Line], labels: frozenset[str]) -> None:
        self.lines, self.labels = lines, labels
        self.width = _usual_width(lines)
        self.wrapped = _is_wrapped(lines)
        self.done: list[_Gathering] = []
        self.body: _Gathering | None = None
        self.note: _Gathering | None = None
        self.current: _Gathering | None = None
        self.number = 0

    def gather(self) -> list[_Gathering]:
        """Return the blocks in the order in which they begin."""
        for i, line in enumerate(self.lines):
            after = self.lines[i + 1] if i + 1 < len(self.lines) else None
            self._take(line, after)
        return self.done

    def _take(self, line: Line, after: Line | None) -> None:
        marker = self._marker(line)
        if marker is not None:
            self._begin(line, marker)
            return
        current = self.current
        if current is None:
            self._begin(line, None)
        elif line.gap == "none":
            if self._breaks(current, line, after):
                self._begin(line, None)
            else:
                self._go_on(current, line)
        else:
            interrupted = self._interrupted(line)
            if interrupted is not None:
                self._go_on(interrupted, line)
            else:
                self._begin(line, None)

    def _go_on(self, block: _Gathering, line: Line) -> None:
        block.lines.append(line)
        self.current = block
        if block is self.body:
            self.note = None

    def _begin(self, line: Line, marker: Marker | None) -> None:
        kind: Kind = "paragraph"
        number = None
        if marker is not None:
            kind = {"bullet": "bullet", "letter": "bullet", "note": "footnote"}.get(  # type: ignore[assignment]
                marker.kind, "paragraph"
            )
            number = None if marker.kind == "bullet" else marker.label
            if marker.kind == "number" and marker.label.isdigit():
                self.number = int(marker.label)
        block = _Gathering(kind, [line], marker, number)
        self.done.append(block)
        self.current = block
        if kind == "footnote":
            self.note = block
        else:
            self.body, self.note = block, None

    def _marker(self, line: Line) -> Marker | None:
        """The reading of the line's beginning that its surroundings bear out, if any."""
        current = self.current
        loose = current is None or line.gap != "none" or not self.wrapped
        for marker in line.markers:
            rest = line.text[marker.width :]
            if marker.kind == "note":
                follows_note = (
                    current is not None and current.kind == "footnote" and current.last.closed
                )
                if marker.label in self.labels and (line.gap != "none" or follows_note):
                    return marker
            elif marker.kind == "bullet":
                settled = current is not None and (current.last.closed or current.kind == "bullet")
                if loose or settled:
                    return marker
            elif marker.kind == "number":
                if self._number_fits(marker, line, loose, rest):
                    return marker
            elif loose or (current is not None and _lists(current.last)):
                return marker
        return None

    def _number_fits(self, marker: Marker, line: Line, loose: bool, rest: str) -> bool:
        current = self.current
        ended = current is None or current.last.closed or self._short(current.last)
        if not marker.label.isdigit():
            return loose or ended
        number = int(marker.label)
        in_order = number == self.number + 1 or number == 1
        if in_order:
            return loose or ended
        # A line may well begin with the last word of a sentence: “… in / 2008. We …”.
        return loose and ended and not rest[:1].islower()

    def _short(self, line: Line) -> bool:
        return len(line.text) < _FULL * self.width

    def _breaks(self, current: _Gathering, line: Line, after: Line | None) -> bool:
        """Whether a line begins a new block though nothing but a line end lies before it."""
        if not self.wrapped:
            return True
        last = current.last
        if last.hyphenated or line.lower or not self._short(last):
            return False
        if len(current.lines) == 1 and _like_heading(current, last.text):
            return _ends_freely(last)
        return last.closed and current.kind != "footnote"

    def _interrupted(self, line: Line) -> _Gathering | None:
        """The block that a line behind a gap carries on: the text's own before a footnote's."""
        candidates = [b for b in (self.body, self.note) if b is not None]
        for block in candidates:
            if block.last.hyphenated and line.lower:
                return block
            if self._open(block) and (line.lower or self._hangs(block.last)):
                return block
        for block in candidates:
            full = self._open(block) and not self._short(block.last)
            if full and line.gap == "page" and not _like_heading(block, line.text):
                return block
        return None

    def _open(self, block: _Gathering) -> bool:
        if block.last.closed:
            return False
        return not (
            len(block.lines) == 1
            and block.kind != "footnote"
            and self._short(block.last)
            and _like_heading(block, block.last.text)
            and _ends_freely(block.last)
        )

    def _hangs(self, line: Line) -> bool:
        """Whether a line ends in a word or mark that cannot end anything: “of the”, a comma."""
        return not _ends_freely(line)


def _ends_freely(line: Line) -> bool:
    if line.text[-1] in ",(–—-«“":
        return False
    last = _LAST_WORD.search(line.text)
    return last is None or last[1].lower() not in _CLOSED_WORDS


def _lists(line: Line) -> bool:
    """Whether an item of a list may begin behind this line."""
    return line.closed or line.text[-1] == "," or line.text.rsplit(" ", 1)[-1] in _LINKS


_LINKS = frozenset({"and", "or", "et", "ou", "und", "oder"})


def _like_heading(block: _Gathering, text: str) -> bool:
    if block.kind not in ("paragraph", "heading") or len(text) > _HEADING_LETTERS:
        return False
    if block.marker is not None and text.startswith(block.marker.label):
        text = text[block.marker.width :]
    first = next((c for c in text if c.isalpha()), "")
    return (
        bool(first)
        and not first.islower()
        and text[-1] not in ".;:,!…-"
        and len(text.split()) <= _HEADING_WORDS
    )


def _usual_width(lines: Sequence[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(0.8 * len(lengths))] if lengths else 0


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether line ends are the margin's doing: enough lines go on in the middle of a sentence."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if b.gap == "none"]
    running = sum(not a.closed and (b.lower or a.hyphenated) for a, b in pairs)
    return running >= max(1, 0.25 * len(pairs))


def _draft(block: _Gathering, text: str, hyphens: Hyphens, labels: frozenset[str]) -> Draft:
    pieces: list[tuple[str, Span]] = []
    marker = None
    language = guess_language(block.lines)
    for i, line in enumerate(block.lines):
        start = line.start
        if i == 0 and block.marker is not None:
            start += block.marker.width
            marker = Span(line.start, start)
        end = line.end
        if i + 1 < len(block.lines):
            after = block.lines[i + 1]
            if line.hyphenated and after.text[0].isalnum():
                if hyphens.is_soft(line, after, language):
                    end -= 1
                pieces.append((text[start:end], Span(start, end)))
            else:
                pieces.append((text[start:end], Span(start, end)))
                gap = text[end : after.start]
                # Only the white space before whatever interrupts the block stands for the space.
                width = len(gap) if not gap.strip() else len(gap) - len(gap.lstrip())
                pieces.append((" ", Span(end, end + width)))
        else:
            pieces.append((text[start:end], Span(start, end)))
    whole, offsets = build(pieces)
    found: tuple[NoteCall, ...] = ()
    if block.kind != "footnote":
        whole, offsets, found = lift_calls(whole, offsets, labels)
    return Draft(_kind(block, whole), whole, offsets, block.number, marker, found)


def _kind(block: _Gathering, text: str) -> Kind:
    if block.kind == "paragraph" and _like_heading(block, text):
        return "heading"
    return block.kind
