"""Negations lost and gained."""

import random
import re
from collections.abc import Mapping

from bench.quality.slip import Material, Plant, Row, Slip, choose, put
from checker.offsets import Span

_NO = re.compile(
    r"\b(?:not|cannot|never|no|none|nor|neither|without|nothing|nobody|only|unless|until|hardly|"
    r"few|little|fail\w*|lack\w*|unable|avoid\w*|prevent\w*|deny|refus\w*|but|than|before|"
    r"un\w+|in\w+|im\w+|dis\w+|non\w*)\b|n[’']t\b|-less\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:cannot|not|never)\b|\b\w+n[’']t\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(ne |n[’'])((?:(?:le|la|les|se|en|y|lui|vous|nous) |[ls][’'])?\w+) (pas|jamais)\b"
)
_VERBS = re.compile(
    r"(?<![’'])\b(est|sont|peut|peuvent|doit|doivent|sera|seront|permet|permettent|fait|"
    r"contient|utilise|prend|possède|devient|reste|fonctionne|suffit|existe|convient)\b(?!-)"
)


def _wide(text: str, m: re.Match[str]) -> list[Span]:
    """Return the word of a match, with a word before it, one behind it, and both."""
    before = re.search(r"[\w’']+ $", text[: m.start()])
    after = re.match(r" [\w’']+", text[m.end() :])
    starts = [m.start(), *([before.start()] if before else [])]
    ends = [m.end(), *([m.end() + after.end()] if after else [])]
    return [Span(a, b) for a in starts for b in ends]


def _lost(row: Row, chance: random.Random, _: Material) -> Slip | None:
    found = list(_NEGATED.finditer(row.target))
    nots = list(_NOT.finditer(row.source))
    if len(found) != 1 or len(nots) != 1:
        return None
    m = found[0]
    verb = m[2]
    slip = put(row, *m.span(), verb, source=_wide(row.source, nots[0]))
    start, end = slip.target[0]
    before = re.search(r"[\w’']+ $", slip.row.target[:start])
    spans = [*slip.target, Span(start, start), Span(end, end)]
    if before:
        spans.append(Span(before.start(), end))
    return Slip(slip.row, tuple(spans), slip.source)


def _without(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(re.finditer(r"\bsans\b(?! que| doute)", row.target), chance)
    there = list(re.finditer(r"\bwithout\b", row.source))
    if m is None or len(there) != 1 or row.target.count("sans") != 1:
        return None
    slip = put(row, *m.span(), "avec", source=_wide(row.source, there[0]))
    after = re.match(r" [\w’']+", slip.row.target[slip.target[0].end :])
    start, end = slip.target[0]
    return Slip(
        slip.row, (*slip.target, Span(start, end + (after.end() if after else 0))), slip.source
    )


def _added(row: Row, chance: random.Random, _: Material) -> Slip | None:
    if _NO.search(row.source) or re.search(r"\b(?:ne|pas|aucune?|sans|ni)\b|\bn[’']", row.target):
        return None
    m = choose(_VERBS.finditer(row.target), chance)
    if m is None:
        return None
    ne = "n’" if m[1][0] in "aeiouéh" else "ne "
    new = f"{ne}{m[1]} pas"
    slip = put(row, *m.span(), new)
    start, end = slip.target[0]
    spans = (
        Span(start, end),
        Span(start, start + len(ne)),
        Span(end - 3, end),
        Span(start, end - 4),
        Span(start + len(ne), end),
    )
    return Slip(slip.row, spans)


NEGATION: Mapping[str, Plant] = {
    "negation-lost": _lost,
    "negation-added": _added,
    "without-to-with": _without,
}
