"""What stands on the page of a report: the rows with their findings, and the summary."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from checker.families import FAMILIES
from checker.languages import LANGUAGES
from checker.model import SEVERITIES
from checker.reports.pieces import Mark, Piece, cut, whole_words
from checker.reports.places import SIDES, Places, Spot
from checker.reports.words import counted, word

# A space that no line may end at, in French.
_LOOSE = re.compile("(?<=«) | (?=[»;:!?%])")
# A text of no more rows than this is shown in full.
_SHORT = 60
# In a longer one, rows without findings are folded up where so many and more follow each other …
_FOLD = 4
# … but for those next to a finding.
_AROUND = 1
# Further places that are shown at once; the others are folded up.
_ALSO = 6


@dataclass(frozen=True, slots=True)
class Further:
    """One further place of a finding: its words, where it is, and the link to it."""

    text: str
    place: str
    language: str
    anchor: str


@dataclass(slots=True)
class Item:
    """One finding as it is shown; ``number`` counts from 1 in the order of the report."""

    number: int
    finding: Mapping[str, Any]
    message: str
    row: int | None = None
    place: str = ""
    sentence: str = ""
    anchor: str = ""
    lines: list[str] = field(default_factory=list)
    also: list[Further] = field(default_factory=list)
    more: list[Further] = field(default_factory=list)
    old: str = ""
    new: str = ""
    fix_language: str = ""

    @property
    def fix(self) -> str:
        """The key of what is suggested: to fix, delete or insert; empty for nothing."""
        if self.old and self.new:
            return "fix"
        return "delete" if self.old else "insert" if self.new else ""


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


@dataclass(frozen=True, slots=True)
class Bar:
    """A family in the chart: findings by severity, and the bar's parts from left to right."""

    family: str
    name: str
    counts: list[int]
    total: int
    parts: list[tuple[str, float, float]]


class Contents:
    """A whole page, from the objects that a check leaves behind."""

    def __init__(
        self, result: Mapping[str, Any], pairs: Sequence[Mapping[str, Any]], lang: str
    ) -> None:
        self.result, self.lang, self._pairs = result, lang, pairs
        self._places = Places(pairs)
        self._marks: dict[tuple[int, str], list[Mark]] = defaultdict(list)
        self.sides = [n for n in SIDES if any(pair[n] for pair in pairs)] or ["target"]
        self.languages = {
            name: next(p[name]["language"] for p in pairs if p[name])
            for name in self.sides
            if any(pair[name] for pair in pairs)
        }
        self.items = [self._item(i + 1, f) for i, f in enumerate(result["findings"])]
        homes: dict[int | None, list[Item]] = defaultdict(list)
        for item in self.items:
            homes[item.row].append(item)
        self.elsewhere = homes.pop(None, [])
        self.rows = list(self._rows(homes))

    @property
    def title(self) -> str:
        """The names of the files, without their folders."""
        names = dict.fromkeys(PurePath(d["file"]).name for d in self.result["documents"])
        return " – ".join(names)

    @property
    def tally(self) -> str:
        """How many findings of which severities, in words."""
        parts = [counted(self.lang, f"n {severity}", n) for severity, n in self.severities]
        findings = counted(self.lang, "findings", len(self.items))
        return f"{findings} ({', '.join(parts)})" if parts else findings

    @property
    def severities(self) -> list[tuple[str, int]]:
        """The severities that occur, the heaviest first, with how often."""
        counts = self.result["counts"]["by_severity"]
        return [(s, counts[s]) for s in reversed(SEVERITIES) if counts.get(s)]

    @property
    def families(self) -> list[tuple[str, str, int]]:
        """The families that occur: id, name, how often; by name."""
        counts = self.result["counts"]["by_family"]
        return sorted(((f, self.family(f), n) for f, n in counts.items()), key=lambda f: f[1])

    @property
    def rules(self) -> list[tuple[str, int]]:
        """The rules that found something, with how often."""
        return sorted(self.result["counts"]["by_rule"].items())

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

    @property
    def bars(self) -> list[Bar]:
        """The chart: families by weight, in hundredths of the largest."""
        counts = Counter((f["family"], f["severity"]) for f in self.result["findings"])
        names = [severity for severity, _ in self.severities]
        rows = [
            (family, [counts[family, severity] for severity in names])
            for family in self.result["counts"]["by_family"]
        ]
        largest = max((sum(row) for _, row in rows), default=1)
        bars = []
        for family, row in sorted(rows, key=lambda r: (*(-n for n in r[1]), r[0])):
            at, parts = 0.0, []
            for severity, n in zip(names, row, strict=True):
                if n:
                    parts.append((severity, round(at, 2), round(100 * n / largest, 2)))
                    at += 100 * n / largest
            bars.append(Bar(family, self.family(family), row, sum(row), parts))
        return bars

    def family(self, family: str) -> str:
        """Return the name of a family."""
        return FAMILIES[family][self.lang] if family in FAMILIES else family

    def language(self, codes: str) -> str:
        """Return the names of languages given as “en” or “en/fr”."""
        names = "/".join(
            LANGUAGES[code].names.get(self.lang, code) if code in LANGUAGES else code
            for code in codes.split("/")
        )
        return names[:1].upper() + names[1:]

    def _marked(self, row: Row) -> bool:
        return any((row.index, name) in self._marks for name in SIDES)

    def _item(self, n: int, finding: Mapping[str, Any]) -> Item:
        item = Item(n, finding, _unbroken(finding["message"][self.lang]))
        main = {name: finding[name] for name in SIDES if finding[name] is not None}
        spots = {name: self._places.find(name, place) for name, place in main.items()}
        item.row = _home(spots, main)
        if item.row is not None:
            item.place = self._name(item.row)
        else:
            item.place = word(self.lang, "elsewhere")
        if (sentence := finding["location"]["sentence"]) and len(self._sentences(item.row)) > 1:
            item.sentence = f"{word(self.lang, 'sentence')} {sentence}"
        for name, spot in spots.items():
            place = main[name]
            if spot is None:
                continue
            if spot.row != item.row and place["start"] == place["end"] and item.row is not None:
                other = self._pairs[item.row][name]
                if other is None:  # the place where it belongs is the empty cell of its own row
                    spot = Spot(item.row, name, 0, 0, "nothing")
            anchor = f"m{n}{name[0]}"
            self._mark(Mark(n, finding["severity"], finding["family"], anchor, spot))
            if name == "target" or not item.anchor:
                item.anchor = anchor
            if finding["location"]["segment"] is None:
                code = self.languages.get(name, "")
                item.lines.append(f"{code} {place['line']}".strip())
        self._also(item)
        self._fix(item)
        return item

    def _sentences(self, row: int | None) -> Sequence[Any]:
        return () if row is None else self._pairs[row]["sentences"]

    def _also(self, item: Item) -> None:
        finding = item.finding
        for i, place in enumerate(finding["also"]):
            spot = self._places.find(place["side"], place)
            if spot is None:
                continue
            anchor = f"m{item.number}a{i + 1}"
            self._mark(
                Mark(item.number, finding["severity"], finding["family"], anchor, spot, also=True)
            )
            further = Further(
                _one_line(place["text"]),
                "" if spot.row == item.row else self._name(spot.row),
                self.languages.get(place["side"], self.lang),
                anchor,
            )
            (item.also if len(item.also) < _ALSO else item.more).append(further)

    def _fix(self, item: Item) -> None:
        suggestion = item.finding["suggestion"]
        if suggestion is None:
            return
        side = suggestion["side"]
        main = item.finding[side] or {}
        like = main or next(p for p in (item.finding["target"], item.finding["source"]) if p)
        spot = self._places.find(side, {**like, **suggestion})
        cell = None if spot is None else self._pairs[spot.row][side]
        item.fix_language = self.languages.get(side, self.lang)
        item.new = suggestion["replacement"]
        if spot is None or cell is None or spot.where != "text":
            if (suggestion["start"], suggestion["end"]) == (main.get("start"), main.get("end")):
                item.old = _one_line(main["text"])
            return
        start, end = whole_words(cell, spot.start, spot.end)
        item.old = cell["text"][start:end]
        item.new = cell["text"][start : spot.start] + item.new + cell["text"][spot.end : end]

    def _mark(self, mark: Mark) -> None:
        self._marks[mark.spot.row, mark.spot.side].append(mark)

    def _name(self, row: int) -> str:
        """Name a row as a person would: “Paragraph 5”, “Bullet, line 51”, or a bitext's id."""
        pair = self._pairs[row]
        side = pair["target"] or pair["source"]
        if side["segment"] is not None:
            return f"{word(self.lang, 'segment').capitalize()} {side['segment']}"
        name = word(self.lang, pair["kind"])
        if pair["number"]:
            return f"{name}\u00a0{pair['number']}"
        return f"{name}, {word(self.lang, 'line')}\u00a0{side['line']}"

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
                name=self._name(index),
                cells=[self._cell(index, name, pair) for name in self.sides],
                items=homes.get(index, []),
            )

    def _cell(self, index: int, name: str, pair: Mapping[str, Any]) -> Cell:
        side = pair[name]
        marks = self._marks.get((index, name), [])
        if side is None:
            gaps = cut("", (), marks)
            return Cell(name, self.languages.get(name, ""), pair["kind"], "", gaps, [], empty=True)
        number = side["number"] or ""
        marker = [m for m in marks if m.spot.where == "marker"]
        return Cell(
            name,
            side["language"],
            side["kind"],
            number,
            cut(side["text"], side["calls"], marks),
            [Piece("mark", number, tuple(marker)), *(Piece("ref", str(m.finding), (m,)) for m in marker)]
            if marker
            else [],
            empty=False,
        )


def _home(spots: Mapping[str, Spot | None], places: Mapping[str, Mapping[str, Any]]) -> int | None:
    """The row that a finding is listed under: its target words', else its source words'."""
    known = {name: spot for name, spot in spots.items() if spot is not None}
    for name in reversed(SIDES):
        if name in known and places[name]["start"] < places[name]["end"]:
            return known[name].row
    return next((known[name].row for name in reversed(SIDES) if name in known), None)


def _unbroken(message: str) -> str:
    """Return one of our sentences with no line end inside its guillemets or before its marks."""
    return _LOOSE.sub("\u00a0", message)


def _one_line(text: str) -> str:
    return " ".join(text.split())

