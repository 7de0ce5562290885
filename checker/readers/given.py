"""A text as a reader hands it over, before its language is known."""

from dataclasses import dataclass

from checker.model import Kind, Note, NoteCall, Origin
from checker.offsets import OffsetMap, Span


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A block whose language and sentences are not known yet; see ``checker.model.Block``."""

    kind: Kind
    text: str
    offsets: OffsetMap
    number: str | None = None
    marker: Span | None = None
    calls: tuple[NoteCall, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """What was read from one file: the text that offsets count in, and its blocks in order."""

    origin: Origin
    blocks: tuple[Draft, ...]
    encoding: str
    notes: tuple[Note, ...] = ()
