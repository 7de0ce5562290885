"""Characters that an encoding, a keyboard or a conversion spoilt."""

import random
import re
from collections.abc import Mapping

from bench.quality.slip import Material, Plant, Row, Slip, choose, put
from checker.offsets import Span

_ACCENTED = re.compile(r"\b[a-zà-ÿ]*[éèêàçù][a-zà-ÿ]*\b")
_HYPHEN = re.compile(r"\b[^\W\d_]+-[^\W\d_]+\b")
_ALIKE = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "A": "А", "E": "Е", "O": "О", "i": "і"}
_HTML = {"é": "&eacute;", "è": "&egrave;", "à": "&agrave;", "ê": "&ecirc;", "ç": "&ccedil;"}


def _mojibake(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_ACCENTED.finditer(row.target), chance)
    return put(row, *m.span(), m[0].encode().decode("cp1252", "replace")) if m else None


def _not_sign(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_HYPHEN.finditer(row.target), chance)
    return put(row, *m.span(), m[0].replace("-", "¬", 1)) if m else None


def _lookalike(row: Row, chance: random.Random, _: Material) -> Slip | None:
    able = (m for m in re.finditer(r"\b[^\W\d_]{4,}\b", row.target) if set(m[0]) & set(_ALIKE))
    m = choose(able, chance)
    if m is None:
        return None
    letter = next(c for c in m[0] if c in _ALIKE)
    return put(row, *m.span(), m[0].replace(letter, _ALIKE[letter], 1))


def _replacement(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_ACCENTED.finditer(row.target), chance)
    if m is None:
        return None
    return put(row, *m.span(), re.sub("[éèêàçù]", "\ufffd", m[0], count=1))


def _question_mark(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose((m for m in _ACCENTED.finditer(row.target) if len(m[0]) > 3), chance)
    if m is None:
        return None
    new = re.sub("[éèêàçù]", "?", m[0])
    return put(row, *m.span(), new) if not new.endswith("?") else None


def _entity(row: Row, chance: random.Random, _: Material) -> Slip | None:
    able = (m for m in _ACCENTED.finditer(row.target) if set(m[0]) & set(_HTML))
    m = choose(able, chance)
    if m is None:
        return None
    letter = next(c for c in m[0] if c in _HTML)
    slip = put(row, *m.span(), m[0].replace(letter, _HTML[letter], 1))
    start = m.start() + m[0].index(letter)
    reference = Span(start, start + len(_HTML[letter]))
    return Slip(slip.row, (*slip.target, reference))


ENCODING: Mapping[str, Plant] = {
    "mojibake": _mojibake,
    "not-sign": _not_sign,
    "lookalike-letter": _lookalike,
    "replacement-character": _replacement,
    "accent-to-question-mark": _question_mark,
    "html-entity": _entity,
}
