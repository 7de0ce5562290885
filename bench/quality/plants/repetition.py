"""One text said in two ways."""

import random
import re
from collections.abc import Mapping

from bench.quality.slip import WORD, Material, Plant, Row, Slip, content_words, prose_like
from checker.offsets import Span


def _again(row: Row, chance: random.Random, material: Material) -> Slip | None:
    """Repeat the pair with one content word of the target exchanged."""
    able = content_words(row.target)
    if not prose_like(row) or len(row.source) < 30 or not able:
        return None
    m = chance.choice(able)
    other = chance.choice(content_words(chance.choice(material.rows).target) or [m])[0]
    if other in row.target:
        return None
    target = row.target[: m.start()] + other + row.target[m.end() :]
    changed = row._replace(id=f"{row.id}+", target=target)
    spans = Span(m.start(), m.start() + len(other)), Span(0, len(target.rstrip()))
    return Slip(changed, spans, more=row)


def _hyphen_lost(row: Row, chance: random.Random, material: Material) -> Slip | None:
    """Write a compound that the document has with a hyphen as two words."""
    pattern = re.compile(r"\b[a-zà-ÿ]{3,}-[a-zà-ÿ]{3,}\b")
    able = list(pattern.finditer(row.target))
    if not able:
        return None
    m = chance.choice(able)
    uses = sum(m[0] in r.target for r in material.rows if r.document == row.document)
    if uses < 4 or len(WORD.findall(row.target)) < 5:
        return None
    target = row.target[: m.start()] + m[0].replace("-", " ") + row.target[m.end() :]
    return Slip(row._replace(target=target), (Span(*m.span()),))


CONSISTENCY: Mapping[str, Plant] = {"repeat-differs": _again, "hyphen-lost": _hyphen_lost}
