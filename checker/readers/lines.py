"""The lines of a plain text and what each looks like, before they are joined to blocks."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.offsets import Span

Gap = Literal["none", "blank", "page"]
MarkerKind = Literal["number", "letter", "bullet", "note"]

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]*")
_BREAK = re.compile(r"\r\n|[\r\n\f\v\x85\u2028\u2029]")
_MARKERS: tuple[tuple[MarkerKind, re.Pattern[str]], ...] = (
    ("bullet", re.compile(r"([•‣▪◦●○■□➢✓·]|[-–—*](?=\s))\s*")),
    ("number", re.compile(r"(?:§\s*)?(\d{1,3}(?:\.\d{1,3})*)(?:[.)]\s+|\s*[–—]\s+)(?=\S)")),
    # “4.2 Scope”, but not “1.5 million people”
    ("number", re.compile(r"(\d{1,3}(?:\.\d{1,3})+)\s+(?=[^\W\d_a-zß-öø-ÿ]|[“«\"])")),
    ("letter", re.compile(r"\(?([a-z]|[ivx]{1,5}|\d{1,2})\)\s+(?=\S)")),
    ("note", re.compile(r"(\d{1,3}|\*{1,3}|[†‡]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})\s*(?=[^\W\d_]|[“«\"‘(])")),
)
_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:/|of|sur|von)\s*\d{1,4})?", re.I
)
# A running head is no longer than this.
_FURNITURE = 90
_DIGITS = re.compile(r"\d+")
_CLOSED = re.compile(r"[.!?:;…][\d¹²³⁴⁵⁶⁷⁸⁹⁰*†]{0,3}[)\]»”’\"'\s]*[\d¹²³⁴⁵⁶⁷⁸⁹⁰*†]{0,3}$")


@dataclass(frozen=True, slots=True)
class Marker:
    """What a line begins with: its kind, what it says (“12”, “•”) and how wide it is."""

    kind: MarkerKind
    label: str
    width: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank.

    ``start`` and ``end`` bound its words in the text as given, without white space around them;
    ``gap`` is what lies before it: nothing, blank lines, or a page break (a form feed, or the stray
    leading space that extraction leaves where a page begins); ``markers`` are the readings of its
    beginning as a marker, likeliest first.
    """

    text: str
    start: int
    end: int
    gap: Gap
    feed: bool
    markers: tuple[Marker, ...]

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence, a list item or a lead-in does."""
        return bool(_CLOSED.search(self.text))

    @property
    def hyphenated(self) -> bool:
        """Whether it ends inside a word, at a hyphen."""
        return len(self.text) > 1 and self.text[-1] in "-\u2010\u00ad" and self.text[-2].isalpha()

    @property
    def lower(self) -> bool:
        """Whether its first letter is small."""
        return next((c.islower() for c in self.text if c.isalpha()), False)

    @property
    def span(self) -> Span:
        """The words in the text as given."""
        return Span(self.start, self.end)


def read_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank, running heads and page numbers left out."""
    return _drop_furniture(list(_lines(text)))


def _lines(text: str) -> Iterator[Line]:
    rows = list(_rows(text))
    written = [row for row, _, _ in rows if row.strip()]
    indented = sum(row[0].isspace() for row in written)
    # Where many lines are indented, an indent says nothing about pages.
    telling = bool(written) and indented <= max(1, 0.2 * len(written))
    gap: Gap = "blank"
    feed = False
    for row, start, fed in rows:
        if fed:
            gap, feed = "page", True
        words = row.strip()
        if not words:
            gap = "blank" if gap == "none" else gap
            continue
        if telling and row[0].isspace() and gap == "none":
            gap = "page"
        at = start + row.index(words[0])
        yield Line(words, at, at + len(words), gap, feed, _markers(words))
        gap, feed = "none", False


def _rows(text: str) -> Iterator[tuple[str, int, bool]]:
    """Every line, where it starts, and whether a form feed lies before it."""
    at, fed = 0, False
    while at <= len(text):
        found = _LINE.match(text, at)
        end = found.end() if found else at
        yield text[at:end], at, fed
        broken = _BREAK.match(text, end)
        if broken is None:
            return
        fed = broken[0] == "\f"
        at = broken.end()


def _markers(words: str) -> tuple[Marker, ...]:
    if not (words[0].isdigit() or not words[0].isalpha() or words[1:2] == ")" or ")" in words[:6]):
        return ()
    found = ((kind, pattern.match(words)) for kind, pattern in _MARKERS)
    return tuple(Marker(kind, m[1], m.end()) for kind, m in found if m)


def _drop_furniture(lines: list[Line]) -> list[Line]:
    """Leave out running heads and page numbers: short lines that recur beside page breaks."""
    places: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        if len(line.text) <= _FURNITURE and not line.closed:
            places.setdefault(_DIGITS.sub("#", line.text.lower()), []).append(i)
    drop: set[int] = set()
    for shape, where in places.items():
        beside = [i for i in where if _beside_page(lines, i)]
        numbered = bool(_PAGE_NUMBER.fullmatch(lines[where[0]].text))
        counting = _ascending([lines[i].text for i in where]) if "#" in shape else False
        # Two alike may be two versions' “Introduction”, each at the top of its page: only a head
        # that the text runs on behind gives the pair away.
        interrupts = any(i + 1 < len(lines) and lines[i + 1].lower for i in beside)
        enough = len(beside) >= 3 or (len(beside) == 2 and (interrupts or counting))
        if enough and (numbered or len(beside) == len(where)):
            drop.update(beside)
        elif (numbered and counting and len(where) >= 2) or (counting and len(where) >= 3):
            drop.update(i for i in where if _alone(lines, i))
    kept: list[Line] = []
    pending: Gap = "none"
    feed = False
    for i, line in enumerate(lines):
        if i in drop:
            pending, feed = "page", feed or line.feed
            continue
        gap = line.gap if pending == "none" else pending
        kept.append(
            Line(line.text, line.start, line.end, gap, line.feed or feed, line.markers)
            if gap != line.gap or feed
            else line
        )
        pending, feed = "none", False
    return kept


def _alone(lines: list[Line], i: int) -> bool:
    after = lines[i + 1].gap if i + 1 < len(lines) else "blank"
    return lines[i].gap != "none" and after != "none"


def _beside_page(lines: list[Line], i: int) -> bool:
    """Whether a page begins or ends within two lines, with only furniture between.

    Where there are form feeds, the text's own beginning and end are page edges as well.
    """
    if lines[i].feed or any(line.feed for line in lines[i + 1 : i + 3]):
        return True
    if i > 0 and lines[i - 1].feed and len(lines[i - 1].text) <= _FURNITURE:
        return True
    return i in (0, len(lines) - 1) and any(line.feed for line in lines)


def _ascending(texts: list[str]) -> bool:
    numbers = [int(m[-1]) if (m := _DIGITS.findall(text)) else 0 for text in texts]
    return all(a < b for a, b in itertools.pairwise(numbers))
