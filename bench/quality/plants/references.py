"""References that lead elsewhere, or are gone."""

import random
import re
from collections.abc import Iterator, Mapping

from bench.quality.slip import Material, Plant, Row, Slip, choose, cut, put
from checker.offsets import Span

_REFERENCE = re.compile(
    r"\b(articles?|paragraphes?|alinéas?|chapitres?|sections?|annexes?|parties?|tableaux?|figures?|"
    r"règles?|étapes?)[ \u00a0](\d+)(?![\w.,-]*\d)",
    re.IGNORECASE,
)
_ROMAN = re.compile(
    r"\b(?:parties?|titres?|annexes?|chapitres?|tomes?|sections?)[ \u00a0]([IVX]+)\b", re.IGNORECASE
)


def extents(slip: Slip) -> Iterator[Span]:
    """Yield the number, and if it is a reference’s the whole: “paragraphe 12(1)a)”."""
    text, (start, end) = slip.row.target, slip.target[0]
    noun = re.search(r"[^\W\d_]+\.?[ \u00a0]\(?$", text[:start])
    tail = re.match(r"\)?(?:\.\d+|\(\w+\)|[a-z]?\))*", text[end:])
    for first in [start, *([noun.start()] if noun else [])]:
        for last in [end, *([end + tail.end()] if tail else [])]:
            yield Span(first, last)


def _reference(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_REFERENCE.finditer(row.target), chance)
    if m is None or not re.search(rf"\b{m[2]}\b", row.source):
        return None
    new = str(int(m[2]) + chance.choice((1, 2, 10)))
    if new in row.source:
        return None
    slip = put(row, *m.span(2), new)
    return Slip(slip.row, tuple(extents(slip)))


def _reference_dropped(row: Row, chance: random.Random, _: Material) -> Slip | None:
    pattern = re.compile(r" \((?:voir |cf\. )?[^()]*?\b(?:chapitre|section|article|annexe)[^()]*\)")
    m = choose(pattern.finditer(row.target), chance)
    found = re.search(r"\([^()]*?\b(?:chapter|section|article|appendix)[^()]*\)", row.source, re.I)
    if m is None or found is None:
        return None
    return cut(row, *m.span(), source=[Span(*found.span())])


def _roman(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_ROMAN.finditer(row.target), chance)
    if m is None or not re.search(rf"\b{m[1]}\b", row.source):
        return None
    others = [n for n in ("II", "III", "IV", "VI", "VIII", "IX", "XI") if n not in row.source]
    if not others:
        return None
    slip = put(row, *m.span(1), chance.choice(others))
    return Slip(slip.row, tuple(extents(slip)))


REFERENCES: Mapping[str, Plant] = {
    "roman-changed": _roman,
    "reference-changed": _reference,
    "reference-dropped": _reference_dropped,
}
