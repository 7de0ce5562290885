"""The plain data of a check: documents, pairs, problems, findings.

Places are given twice. Inside the checker a place is a span of a block's *clean* text (lines
joined, line-end hyphens rejoined, footnote calls lifted out); on the outside it is a span of the
text as given. ``Place.in_file`` carries the one to the other.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.languages import Language
from checker.offsets import OffsetMap, Span

Side = Literal["source", "target"]
Kind = Literal["heading", "paragraph", "bullet", "footnote", "cell"]
Severity = Literal["neutral", "minor", "major", "critical"]
Level = Literal["sentence", "block", "document", "check"]

# The ends that editors count: str.splitlines also breaks at form feeds and other controls.
_LINE_END = re.compile(r"\r\n|\r|\n")

SEVERITIES: tuple[Severity, ...] = ("neutral", "minor", "major", "critical")


class Note(NamedTuple):
    """Something the reader of a report should know of a document: one sentence per language."""

    en: str
    fr: str


class Origin:
    """A text as the user gave it, and where it came from: what offsets and lines count in.

    ``text`` is the decoded content without a byte-order mark, line ends as they are. For a row of
    a bitext it is that row's one side, ``row`` is its line, ``segment`` its id and ``document``
    the document that the bitext says it belongs to; else that is the file, without its folder.
    """

    def __init__(
        self,
        file: str,
        text: str,
        *,
        row: int | None = None,
        segment: str | None = None,
        document: str | None = None,
    ) -> None:
        self.file, self.text, self.row, self.segment = file, text, row, segment
        self.document = PurePath(file).name if document is None else document

    def line(self, offset: int) -> int:
        """Return the 1-based line that ``offset`` lies on (for a bitext row: the row's line)."""
        return self.row if self.row is not None else bisect_right(self._starts, offset)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(m.end() for m in _LINE_END.finditer(self.text))]


@dataclass(frozen=True, slots=True)
class NoteCall:
    """A footnote call that was lifted out of a block's text.

    ``at`` is where it stood in the clean text (the call itself is no longer there), ``given`` its
    span in the text as given.
    """

    at: int
    label: str
    given: Span


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A heading, paragraph, bullet, footnote or table cell.

    ``text`` is clean and without the marker (“12.”, “•”); ``number`` is what the marker said, as
    “12” or “12.a”, or the footnote's label. ``sentences`` are spans of ``text``; the first is the
    run-in head when ``head`` is true. A block that a page foot interrupts is one block. Compared by
    identity: two blocks with the same words are two blocks.
    """

    kind: Kind
    text: str
    offsets: OffsetMap
    origin: Origin
    language: Language
    number: str | None = None
    marker: Span | None = None
    sentences: tuple[Span, ...] = ()
    head: bool = False
    calls: tuple[NoteCall, ...] = ()
    facts: Facts = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "facts", Facts(self.text, self.language))

    @property
    def extent(self) -> Span:
        """Where the block's clean text lies in the text as given."""
        return self.offsets.to_given(0, len(self.text))


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One language version, ready to be paired.

    What was noticed on the way (an encoding that had to be guessed) stands in ``notes``, for the
    reader of a report.
    """

    name: str
    text: str
    language: Language
    blocks: tuple[Block, ...]
    encoding: str = "utf-8"
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Words of one block, on one side; zero-width where something is missing.

    ``start`` and ``end`` count in the block's clean text. ``given`` overrides them for what no
    longer stands there (a footnote call).
    """

    side: Side
    block: Block
    start: int
    end: int
    given: Span | None = None

    @property
    def text(self) -> str:
        """The clean words."""
        return self.block.text[self.start : self.end]

    def in_file(self) -> Span:
        """The span in the text as given."""
        return self.given or self.block.offsets.to_given(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one block: what a pair joins. Zero-width where a side is missing."""

    side: Side
    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The clean text of the stretch."""
        return self.block.text[self.start : self.end]

    @property
    def empty(self) -> bool:
        """Whether nothing stands here: the counterpart is missing."""
        return self.start == self.end

    def place(self, start: int, end: int) -> Place:
        """Return the place of ``block.text[start:end]`` (offsets of the block, not the segment)."""
        return Place(self.side, self.block, start, end)

    def whole(self) -> Place:
        """Return the place of the whole stretch."""
        return Place(self.side, self.block, self.start, self.end)


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two stretches that say the same: two blocks, or inside them a bead of sentences.

    A side is ``None`` only where there is no such document (one text alone); where its counterpart
    is missing it is an empty segment at the place where that belongs. ``sentences`` of a block
    pair are its beads in order; ``source_range`` and ``target_range`` say which sentences (or
    blocks) of either side it joins, half-open, of any size. ``score`` is 0 … 1.
    """

    level: Level
    source: Segment | None
    target: Segment | None
    source_range: Span
    target_range: Span
    score: float
    sentences: "tuple[Pair, ...]" = ()

    @property
    def both(self) -> bool:
        """Whether either side has text."""
        here, there = self.source, self.target
        return (
            here is not None
            and there is not None
            and here.start != here.end
            and there.start != there.end
        )

    @property
    def sides(self) -> tuple[Segment, ...]:
        """The sides that have text, source first."""
        here, there = self.source, self.target
        if here is None or here.start == here.end:
            return () if there is None or there.start == there.end else (there,)
        return (here,) if there is None or there.start == there.end else (here, there)

    @property
    def shown(self) -> Segment:
        """The side that names the pair in a report: the target where it has text."""
        sides = self.sides
        return sides[-1]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Replace the words at ``place`` by ``replacement``."""

    place: Place
    replacement: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule says: what is wrong and where. It does not name the rule.

    ``message`` is a key of the rule's ``messages``, ``params`` fills its gaps. ``source`` and
    ``target`` are the main places, ``also`` further ones.
    """

    message: str
    source: Place | None = None
    target: Place | None = None
    params: Mapping[str, str] = field(default_factory=dict)
    also: tuple[Place, ...] = ()
    suggestion: Suggestion | None = None
    confidence: float | None = None
    evidence: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def at(
        cls,
        message: str,
        place: Place,
        *,
        params: Mapping[str, str] | None = None,
        also: tuple[Place, ...] = (),
        replacement: str | None = None,
        evidence: Mapping[str, object] | None = None,
    ) -> "Problem":
        """Return a problem of one side alone; ``replacement`` is what ``place`` should read."""
        return cls(
            message,
            source=place if place.side == "source" else None,
            target=place if place.side == "target" else None,
            params=params or {},
            also=also,
            suggestion=None if replacement is None else Suggestion(place, replacement),
            evidence=evidence or {},
        )

    @property
    def places(self) -> tuple[Place, ...]:
        """The main places, source first."""
        return tuple(p for p in (self.source, self.target) if p is not None)


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem signed by the engine: rule, severity, confidence, fingerprint, and its pair."""

    rule: str
    family: str
    severity: Severity
    its: str
    mqm: str
    confidence: float | None
    messages: Mapping[str, str]
    problem: Problem
    pair: Pair
    fingerprint: str
    seen_by: tuple[str, ...] = ()
