"""From a place in the text as given to the words of a row on the page."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

SIDES = ("source", "target")

Where = Literal["text", "call", "marker", "nothing"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the clean text of one side of a row; zero-width where something is missing.

    ``where``: in the text; the footnote call that was lifted out at ``start``; the marker before
    the text; or in a row that has nothing on that side.
    """

    row: int
    side: str
    start: int
    end: int
    where: Where = "text"


class _Piece(NamedTuple):
    """A stretch of the text as given, and the clean text that came of it."""

    given: int
    given_end: int
    row: int
    clean: int
    clean_end: int
    where: Where

    def inside(self, at: int, otherwise: int) -> int:
        """Carry the offset ``at``; ``otherwise`` where the piece stands for its whole origin."""
        if self.where == "text" and self.given_end - self.given == self.clean_end - self.clean:
            return self.clean + at - self.given
        return otherwise


class Places:
    """The rows of ``pair_rows``, searched by file and offset, those of a bitext by file and line.

    Nothing is searched for by its words: the maps of the rows are read backwards.
    """

    def __init__(self, pairs: Sequence[Mapping[str, Any]]) -> None:
        self._pairs = pairs
        self._lines: dict[tuple[str, str, int], int] = {}
        gathered: dict[tuple[str, str], list[_Piece]] = {}
        for row, pair in enumerate(pairs):
            for name in SIDES:
                side = pair[name]
                known = side or pair["target"] or pair["source"]
                if known["segment"] is not None:
                    self._lines[known["file"], name, known["line"]] = row
                elif side is not None:
                    gathered.setdefault((side["file"], name), []).extend(_pieces(side, row))
        self._pieces = {key: sorted(pieces) for key, pieces in gathered.items()}
        self._starts = {key: [p.given for p in pieces] for key, pieces in self._pieces.items()}

    def find(self, side: str, place: Mapping[str, Any]) -> Spot | None:
        """Return where ``place`` stands, ``None`` where no row holds anything of its file."""
        row = self._lines.get((place["file"], side, place["line"]))
        key = (place["file"], side)
        if row is not None:
            given = self._pairs[row][side]
            if given is None:
                return Spot(row, side, 0, 0, "nothing")
            pieces = sorted(_pieces(given, row))
            starts = [piece.given for piece in pieces]
        elif key in self._pieces:
            pieces, starts = self._pieces[key], self._starts[key]
        else:
            return None
        return _spot(side, place["start"], place["end"], pieces, starts)


def _spot(side: str, start: int, end: int, pieces: list[_Piece], starts: list[int]) -> Spot:
    if start == end:
        # it stands directly behind the character before it; at the very start before the first
        piece = pieces[max(bisect_right(starts, start - 1) - 1, 0)]
        after = pieces[min(bisect_right(starts, start - 1), len(pieces) - 1)]
        if piece.given_end < start and after.given == start:
            return Spot(after.row, side, after.clean, after.clean)
        inside = min(start, piece.given_end)
        at = piece.clean if inside <= piece.given else piece.inside(inside, piece.clean_end)
        return Spot(piece.row, side, at, at)
    i = max(bisect_right(starts, start) - 1, 0)
    if pieces[i].given_end <= start and i + 1 < len(pieces) and pieces[i + 1].given < end:
        i += 1
    first = pieces[i]
    last = pieces[max(bisect_right(starts, end - 1) - 1, i)]
    if last.row != first.row:  # a place never spans blocks: keep what is surely right
        last = first
    if first.where == last.where != "text":
        return Spot(first.row, side, first.clean, first.clean, first.where)
    begin = first.inside(min(max(start, first.given), first.given_end), first.clean)
    stop = last.inside(min(end, last.given_end), last.clean_end)
    return Spot(first.row, side, begin, max(begin, stop))


def _pieces(side: Mapping[str, Any], row: int) -> list[_Piece]:
    ends = [*(piece[0] for piece in side["map"][1:]), len(side["text"])]
    pieces = [
        _Piece(start, end, row, clean, stop, "text")
        for (clean, start, end), stop in zip(side["map"], ends, strict=True)
    ]
    pieces += [_Piece(start, end, row, at, at, "call") for at, _, start, end in side["calls"]]
    if side["marker"] is not None and side["number"]:
        start, end = side["marker"]
        pieces.append(_Piece(start, end, row, 0, 0, "marker"))
    return pieces
