"""Findings as a page shows them, each with its places among the rows."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checker.reports.passage import whole_words
from checker.reports.pieces import Mark
from checker.reports.places import SIDES, Places, Spot
from checker.reports.summary import Summary
from checker.reports.words import percent, word
from checker.rules import RULES_BY_ID

# A space that no line may end at, in French.
_LOOSE = re.compile("(?<=«) | (?=[»;:!?%])")
# Further places that are shown at once; the others are folded up.
_ALSO = 6


@dataclass(frozen=True, slots=True)
class Further:
    """One further place of a finding: its words, the row if it is another, and the link to it."""

    text: str
    place: str
    language: str
    anchor: str


@dataclass(slots=True)
class Item:
    """One finding as it is shown; ``number`` counts from 1 in the order of the report.

    ``row`` is the row it is listed under; ``anchor`` the link to its words; ``about`` what else
    there is to say of it; ``why`` it matters, as far as its rule is still there; ``old`` and
    ``new`` the words of its suggestion.
    """

    number: int
    finding: Mapping[str, Any]
    message: str
    row: int | None = None
    place: str = ""
    anchor: str = ""
    about: list[str] = field(default_factory=list)
    why: str = ""
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


class Items:
    """Makes the items of a report and gathers their marks by row and side.

    ``languages`` are the codes of the two sides, as far as there is any text.
    """

    def __init__(
        self, pairs: Sequence[Mapping[str, Any]], languages: Mapping[str, str], summary: Summary
    ) -> None:
        self._pairs, self._languages, self._summary = pairs, languages, summary
        self._lang = summary.lang
        self._places = Places(pairs)
        self.marks: dict[tuple[int, str], list[Mark]] = defaultdict(list)

    def item(self, number: int, finding: Mapping[str, Any]) -> Item:
        """Return one finding, its marks put among the others."""
        item = Item(number, finding, _unbroken(finding["message"][self._lang]))
        main = {name: finding[name] for name in SIDES if finding[name] is not None}
        spots = {name: self._places.find(name, place) for name, place in main.items()}
        item.row = _home(spots, main)
        item.place = word(self._lang, "elsewhere") if item.row is None else self.name(item.row)
        for name, spot in spots.items():
            if spot is None:
                continue
            alone = item.row is not None and self._pairs[item.row][name] is None
            if alone and spot.start == spot.end and spot.row != item.row:
                # what is missing belongs into the empty side of its own row
                spot = Spot(item.row or 0, name, 0, 0, "nothing")
            anchor = f"m{number}{name[0]}"
            self._mark(item, anchor, spot)
            if name == "target" or not item.anchor:
                item.anchor = anchor
        self._also(item)
        self._fix(item)
        item.about = list(self._about(item, main))
        rule = RULES_BY_ID.get(finding["rule"])
        item.why = "" if rule is None else _unbroken(rule.why_it_matters(self._lang))
        return item

    def name(self, row: int) -> str:
        """Name a row as a person would: “Paragraph 5”, “Bullet, line 51”, or a bitext's id."""
        pair = self._pairs[row]
        side = pair["target"] or pair["source"]
        if side["segment"] is not None:
            return f"{word(self._lang, 'segment').capitalize()} {side['segment']}"
        name = word(self._lang, pair["kind"])
        if pair["number"]:
            return f"{name}\u00a0{pair['number']}"
        return f"{name}, {word(self._lang, 'line')}\u00a0{side['line']}"

    def _about(self, item: Item, main: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
        finding, lang = item.finding, self._lang
        yield self._summary.family(finding["family"])
        sentence = finding["location"]["sentence"]
        if sentence and item.row is not None and len(self._pairs[item.row]["sentences"]) > 1:
            yield f"{word(lang, 'sentence')}\u00a0{sentence}"
        if finding["location"]["segment"] is None and main:
            lines = (
                f"{self._languages.get(side, side)}\u00a0{main[side]['line']}" for side in main
            )
            yield f"{word(lang, 'line')} {' · '.join(lines)}"
        if isinstance(entry := finding["evidence"].get("entry"), str):
            yield entry
        if finding["confidence"] is not None:
            yield word(lang, "confidence", share=percent(lang, finding["confidence"]))
        if seen := finding["evidence"].get("also_seen_by"):
            yield f"{word(lang, 'seen by')} {', '.join(seen)}"

    def _also(self, item: Item) -> None:
        for i, place in enumerate(item.finding["also"]):
            spot = self._places.find(place["side"], place)
            anchor = "" if spot is None else f"m{item.number}a{i + 1}"
            if spot is not None:
                self._mark(item, anchor, spot, also=True)
            further = Further(
                _one_line(place["text"]),
                "" if spot is None or spot.row == item.row else self.name(spot.row),
                self._languages.get(place["side"], self._lang),
                anchor,
            )
            (item.also if len(item.also) < _ALSO else item.more).append(further)

    def _fix(self, item: Item) -> None:
        suggestion = item.finding["suggestion"]
        if suggestion is None:
            return
        side = suggestion["side"]
        main = item.finding[side] or item.finding["target"] or item.finding["source"]
        item.fix_language = self._languages.get(side, self._lang)
        item.new = suggestion["replacement"]
        spot = self._places.find(side, {**main, **suggestion})
        cell = None if spot is None else self._pairs[spot.row][side]
        if spot is not None and cell is not None and spot.where == "text":
            start, end = whole_words(cell["text"], spot.start, spot.end)
            item.old = cell["text"][start:end]
            item.new = cell["text"][start : spot.start] + item.new + cell["text"][spot.end : end]
        elif (suggestion["start"], suggestion["end"]) == (main["start"], main["end"]):
            item.old = _one_line(main["text"])

    def _mark(self, item: Item, anchor: str, spot: Spot, *, also: bool = False) -> None:
        finding = item.finding
        self.marks[spot.row, spot.side].append(
            Mark(item.number, finding["severity"], finding["family"], anchor, spot, also)
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
