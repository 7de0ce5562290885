"""What stands on the page of a report: the rows with their findings."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from checker.reports.items import Item, Items
from checker.reports.pieces import Piece, cut
from checker.reports.places import SIDES
from checker.reports.summary import Summary

# A text of no more rows than this is shown in full.
_SHORT = 60
# In a longer one, rows without findings are folded up where so many and more follow each other …
_FOLD = 4
# … but for those next to a finding.
_AROUND = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """One version of a row; nothing in it where its counterpart is missing."""

    side: str
    language: str
    kind: str
    number: str
    pieces: list[Piece]
    marker: list[Piece]
    empty: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of blocks with its findings."""

    index: int
    kind: str
    number: str
    segment: str
    opens: str
    name: str
    cells: list[Cell]
    items: list[Item]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows in a line; ``folded``: several without findings, which the page folds up."""

    rows: list[Row]
    folded: bool


class Contents:
    """A whole page, from the objects that a check leaves behind."""

    def __init__(
        self, result: Mapping[str, Any], pairs: Sequence[Mapping[str, Any]], summary: Summary
    ) -> None:
        self._documents, self._pairs = result["documents"], pairs
        self.languages = {
            name: codes[0]
            for name in SIDES
            if (codes := [pair[name]["language"] for pair in pairs if pair[name]])
        }
        self.sides = list(self.languages) or ["target"]
        self._made = Items(pairs, self.languages, summary)
        self.items = [self._made.item(i, f) for i, f in enumerate(result["findings"], 1)]
        homes: dict[int | None, list[Item]] = defaultdict(list)
        for item in self.items:
            homes[item.row].append(item)
        self.elsewhere = homes.pop(None, [])
        self.rows = list(self._rows(homes))

    @property
    def title(self) -> str:
        """The names of the files, without their folders."""
        names = dict.fromkeys(PurePath(d["file"]).name for d in self._documents)
        return " – ".join(names)

    @property
    def stretches(self) -> list[Stretch]:
        """The rows, those far from any finding folded up in a long text."""
        if len(self.rows) <= _SHORT:
            return [Stretch(self.rows, folded=False)]
        near = {
            row.index + step
            for row in self.rows
            if row.items or self._marked(row)
            for step in range(-_AROUND, _AROUND + 1)
        }
        groups: list[tuple[bool, list[Row]]] = []
        for row in self.rows:
            quiet = row.index not in near
            if not groups or groups[-1][0] != quiet:
                groups.append((quiet, []))
            groups[-1][1].append(row)
        return [Stretch(rows, quiet and len(rows) >= _FOLD) for quiet, rows in groups]

    def _marked(self, row: Row) -> bool:
        return any((row.index, name) in self._made.marks for name in SIDES)

    def _rows(self, homes: Mapping[int | None, list[Item]]) -> Iterator[Row]:
        document = None
        for index, pair in enumerate(self._pairs):
            side = pair["target"] or pair["source"]
            opens = ""
            if side["segment"] is not None and side["document"] != document:
                document = side["document"]
                opens = "" if document == PurePath(side["file"]).name else document
            yield Row(
                index=index,
                kind=pair["kind"],
                number=pair["number"] or "",
                segment=side["segment"] or "",
                opens=opens,
                name=self._made.name(index),
                cells=[self._cell(index, name, pair) for name in self.sides],
                items=homes.get(index, []),
            )

    def _cell(self, index: int, name: str, pair: Mapping[str, Any]) -> Cell:
        side = pair[name]
        marks = self._made.marks.get((index, name), [])
        if side is None:
            gaps = cut("", (), marks)
            return Cell(name, self.languages.get(name, ""), pair["kind"], "", gaps, [], empty=True)
        number = side["number"] or ""
        counted = tuple(mark for mark in marks if mark.spot.where == "marker")
        marker = [Piece("mark", number, counted)] if counted else []
        marker += [Piece("ref", str(mark.finding), (mark,)) for mark in counted]
        pieces = cut(side["text"], side["calls"], marks)
        return Cell(name, side["language"], side["kind"], number, pieces, marker, empty=False)
