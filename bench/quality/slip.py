"""A slip put into a pair of texts, and the words that a finding must point at."""

import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.offsets import Span

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
NUMBER = re.compile(r"(?<![\w./:@#$-])\d+(?:[.,]\d+)?(?![\w/:@-]|[.,]\d)")
FUNCTION_LENGTH = 4


class Row(NamedTuple):
    """A pair of a document; ``id`` is unique."""

    document: str
    id: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Slip:
    """A row gone wrong.

    ``target`` holds the spans in its target of which one must be pointed at: the wrong words, in
    every extent that a reviser would accept, or a zero-width span where something is missing.
    ``source`` holds spans of the source text: the words that lost their counterpart. ``more`` is a
    further row, put behind this one, that the slip needs (a repetition).
    """

    row: Row
    target: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    more: Row | None = None


@dataclass(frozen=True)
class Material:
    """What plants draw on: every lower-case word of the texts, other rows, sentences in German.

    ``answers`` are the English words that a French one may stand for, and how likely.
    """

    vocabulary: frozenset[str]
    rows: Sequence[Row]
    foreign: Sequence[str]
    answers: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    names: Sequence[str] = ()


Plant = Callable[[Row, random.Random, Material], Slip | None]


def put(row: Row, start: int, end: int, new: str, *, source: Iterable[Span] = ()) -> Slip:
    """Return ``row`` with ``new`` for ``target[start:end]``, to be pointed at as it stands."""
    target = row.target[:start] + new + row.target[end:]
    changed = row._replace(target=target)
    return Slip(changed, (Span(start, start + len(new)),), tuple(source))


def cut(row: Row, start: int, end: int, *, source: Iterable[Span] = ()) -> Slip:
    """Return ``row`` without ``target[start:end]``: the gap is to be pointed at."""
    changed = row._replace(target=row.target[:start] + row.target[end:])
    return Slip(changed, (Span(start, start),), tuple(source))


def choose(found: Iterable[re.Match[str]], chance: random.Random) -> re.Match[str] | None:
    """Return one match of several."""
    matches = list(found)
    return chance.choice(matches) if matches else None


def with_neighbours(slip: Slip, before: int = 0, after: int = 0) -> Slip:
    """Return ``slip`` accepted as well with up to so many words around its words."""
    text = slip.row.target
    spans = list(slip.target)
    start, end = slip.target[0]
    words = [Span(*m.span()) for m in WORD.finditer(text)]
    left = [w.start for w in words if w.end <= start][::-1][:before]
    right = [w.end for w in words if w.start >= end][:after]
    wider = ((a, b) for a in (start, *left) for b in (end, *right) if (a, b) != (start, end))
    spans.extend(Span(a, b) for a, b in wider)
    return Slip(slip.row, tuple(spans), slip.source, slip.more)


def content_words(text: str) -> list[re.Match[str]]:
    """Return the lower-case words of five letters or more, apart from names, links and code."""
    return [
        m
        for m in re.finditer(r"(?<![\w./@_<&%$\\-])[^\W\d_]{5,}(?![\w/@_=(-]|\.\w)", text)
        if m[0].islower()
    ]


def prose_like(row: Row) -> bool:
    """Whether both sides are sentences, and of some length."""
    return all(len(WORD.findall(text)) >= FUNCTION_LENGTH for text in (row.source, row.target))
