"""The map from a cleaned text back to the text as it was given.

Reading changes a text: lines are joined, line-end hyphens rejoined, footnote calls lifted out.
Every such change is recorded here as a piece, so that a place found in the cleaned text is carried
back and never searched for again.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """Code points from ``start`` to ``end``, half-open; zero-width where something is missing."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character; a zero-width span counts where it lies inside."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Pieces of a cleaned text and where each came from.

    ``clean[i]`` is where piece ``i`` starts in the cleaned text; ``given[i]`` is the span it came
    from. A piece as long as its origin is character for character; any other stands for its whole
    origin (a line break and its spaces that became one space).
    """

    clean: tuple[int, ...]
    given: tuple[Span, ...]
    length: int

    def to_given(self, start: int, end: int) -> Span:
        """Carry ``[start, end)`` of the cleaned text back to the text as given.

        A zero-width span lands directly behind the character before it. Raises ``ValueError`` for
        a span outside the cleaned text.
        """
        if not 0 <= start <= end <= self.length:
            raise ValueError(f"[{start}, {end}) is outside a text of {self.length} characters")
        if start == end:
            at = self._end(start) if start else self._start(0)
            return Span(at, at)
        return Span(self._start(start), self._end(end))

    def _piece(self, position: int) -> int:
        return max(bisect_right(self.clean, position) - 1, 0)

    def _size(self, piece: int) -> int:
        after = self.clean[piece + 1] if piece + 1 < len(self.clean) else self.length
        return after - self.clean[piece]

    def _start(self, position: int) -> int:
        if not self.clean:
            return 0
        piece = self._piece(position)
        origin = self.given[piece]
        if self._size(piece) == origin.end - origin.start:
            return origin.start + position - self.clean[piece]
        return origin.start

    def _end(self, position: int) -> int:
        if not self.clean:
            return 0
        piece = self._piece(position - 1)
        origin = self.given[piece]
        if self._size(piece) == origin.end - origin.start:
            return origin.start + position - self.clean[piece]
        return origin.end


def identity(start: int, length: int) -> OffsetMap:
    """Return the map of a text taken unchanged from ``start`` of the text as given."""
    return OffsetMap((0,), (Span(start, start + length),), length)


def build(pieces: Iterable[tuple[str, Span]]) -> tuple[str, OffsetMap]:
    """Join ``(cleaned text, span it came from)`` pieces into a text and its map.

    Pieces with empty text are dropped; neighbours that continue each other are merged.
    """
    texts: list[str] = []
    clean: list[int] = []
    given: list[Span] = []
    length = 0
    for text, origin in pieces:
        if not text:
            continue
        whole = len(text) == origin.end - origin.start
        if (
            whole
            and given
            and given[-1].end == origin.start
            and length - clean[-1] == given[-1].end - given[-1].start
        ):
            given[-1] = Span(given[-1].start, origin.end)
        else:
            clean.append(length)
            given.append(origin)
        texts.append(text)
        length += len(text)
    return "".join(texts), OffsetMap(tuple(clean), tuple(given), length)


def cut(text: str, offsets: OffsetMap, removed: Iterable[Span]) -> tuple[str, OffsetMap]:
    """Return ``text`` without the ``removed`` spans (in order, apart), and its map."""
    kept: list[tuple[str, Span]] = []
    ends = [*offsets.clean[1:], offsets.length]
    gone = [*removed, Span(len(text), len(text))]
    for start, end, origin in zip(offsets.clean, ends, offsets.given, strict=False):
        at = start
        for hole in gone:
            stop = min(max(hole.start, at), end)
            if stop > at:
                exact = end - start == origin.end - origin.start
                whence = Span(origin.start + at - start, origin.start + stop - start)
                kept.append((text[at:stop], whence if exact else origin))
            at = min(max(at, hole.end), end)
    return build(kept)


def join(parts: Iterable[tuple[str, OffsetMap]]) -> tuple[str, OffsetMap]:
    """Return texts and their maps as one, a space between each two.

    The space stands for nothing of the text as given but the place where it was put.
    """
    pieces: list[tuple[str, Span]] = []
    for text, offsets in parts:
        if pieces:
            at = pieces[-1][1].end
            pieces.append((" ", Span(at, at)))
        ends = [*offsets.clean[1:], offsets.length]
        pieces.extend(
            (text[start:end], origin)
            for start, end, origin in zip(offsets.clean, ends, offsets.given, strict=False)
        )
    return build(pieces)
