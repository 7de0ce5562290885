"""The texts that slips are planted in, and what plants draw on."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from bench import lexicon as words
from bench.accord import SHARED
from bench.quality.slip import Material, Row
from checker.lexicon.file import shipped

# Of the laws as many rows as there are of prose; whole documents, none of which the word model of
# ``laws_lexicon`` has seen.
LAW_ROWS = 3000
_LOWER = re.compile(r"(?<![^\W\d_])[a-zà-ÿœæ]+(?![^\W\d_])")
_NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÉ][a-zà-ÿ]{3,}\b")
_GERMAN = SHARED / "data" / "alignment" / "dev.de"


def half(document: str) -> int:
    """Return whether a document may be looked at (0) or is measured on (1)."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) // 16 % 2


def prose(part: int) -> list[Row]:
    """Return the pairs of prose of one half, sorted by document as they come."""
    rows = (
        Row(r.document, f"p{i}", r.source, r.target)
        for i, r in enumerate(words.prose())
        if half(r.document) == part
    )
    return _by_document(rows)


def laws(part: int) -> list[Row]:
    """Return some provisions of one half, of the laws that the word model was not learned from."""
    rows = (
        Row(r.document, f"l{i}", r.source, r.target)
        for i, r in enumerate(words.laws())
        if words.is_aside(r.document) and half(r.document) == part
    )
    return _by_document(rows)[:LAW_ROWS]


@cache
def material(genre: str, part: int) -> Material:
    """Return what plants draw on, of all the texts of one genre and half."""
    rows = prose(part) if genre == "prose" else laws(part)
    every = [*words.prose(), *words.laws()]
    vocabulary = frozenset(w for row in every for w in _LOWER.findall(row.target))
    names = sorted({m[0] for row in rows for m in _NAME.finditer(row.target) if m[0] in row.source})
    german = tuple(_GERMAN.read_text(encoding="utf-8").splitlines())
    return Material(vocabulary, rows, german, _answers(rows), names)


def _answers(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Return what English words a French word may stand for, as the shipped lexicon has it."""
    model = shipped("en", "fr")
    if model is None:
        return {}
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for row in rows:
        own = {w for w in _LOWER.findall(row.target) if len(w) > 4}
        for english in {w for w in _LOWER.findall(row.source) if len(w) > 4}:
            for french in own:
                if english not in found[french]:
                    likely = model.strength(english, french)
                    if likely:
                        found[french][english] = likely
    return found


def _by_document(rows: Iterable[Row]) -> list[Row]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.document].append(row)
    return [row for own in grouped.values() for row in own]
