"""Placeholders and tags lost or altered; a row that has none is given one."""

import random
import re
from collections.abc import Mapping

from bench.quality.slip import WORD, Material, Plant, Row, Slip, put
from checker.offsets import Span

_HOLDERS = ("%s", "%d", "{name}", "{0}", "{count}", "%(file)s", "${path}", "%1$s")


def _given(row: Row, chance: random.Random) -> tuple[Row, str] | None:
    ends = row.source.rstrip(), row.target.rstrip()
    if not all(e.endswith(".") and e[-2:-1].isalpha() for e in ends):
        return None
    holder = chance.choice(_HOLDERS)
    source, target = (f"{e[:-1]} ({holder})." for e in ends)
    return row._replace(source=source, target=target), holder


def _lost(row: Row, chance: random.Random, _: Material) -> Slip | None:
    given = _given(row, chance)
    if given is None:
        return None
    row, holder = given
    at, there = row.target.rindex(f" ({holder})"), row.source.rindex(holder)
    target = row.target[:at] + row.target[at + len(holder) + 3 :]
    spans = Span(there, there + len(holder)), Span(there - 1, there + len(holder) + 1)
    return Slip(row._replace(target=target), (Span(at, at),), spans)


def _altered(row: Row, chance: random.Random, _: Material) -> Slip | None:
    given = _given(row, chance)
    if given is None:
        return None
    row, holder = given
    other = chance.choice([h for h in _HOLDERS if h[0] == holder[0] and h != holder] or ["%x"])
    at, there = row.target.rindex(holder), row.source.rindex(holder)
    return put(row, at, at + len(holder), other, source=[Span(there, there + len(holder))])


def _tag(row: Row, chance: random.Random, _: Material) -> Slip | None:
    """Emphasise a word on either side; the closing tag of the target is lost."""
    words = [list(WORD.finditer(text)) for text in (row.source, row.target)]
    if min(map(len, words)) < 5 or re.search("[<>&]", row.source + row.target):
        return None
    source, target = (w[len(w) // 2] for w in words)
    a = f"{row.source[: source.start()]}<b>{source[0]}</b>{row.source[source.end() :]}"
    b = f"{row.target[: target.start()]}<b>{target[0]}{row.target[target.end() :]}"
    start, end = target.start(), target.end() + 3
    there = source.end() + 3
    spans = Span(end, end), Span(start, start + 3), Span(start, end)
    return Slip(row._replace(source=a, target=b), spans, (Span(there, there + 4),))


MARKUP: Mapping[str, Plant] = {
    "placeholder-lost": _lost,
    "placeholder-altered": _altered,
    "tag-lost": _tag,
}
