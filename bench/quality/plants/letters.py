"""Letters and small words: capitals, doubles, misspellings, agreement."""

import random
import re
import unicodedata
from collections.abc import Mapping

from bench.quality.slip import Material, Plant, Row, Slip, choose, content_words, put
from checker.offsets import Span

_START = re.compile(r"[A-ZÉÀÊÎÔ](?=[a-zà-ÿ’' ])")
_INNER_START = re.compile(r"(?<=[a-zà-ÿ]{3}[.?] )[A-ZÉÀ](?=[a-zà-ÿ]{2})")
_NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÉ][a-zà-ÿ]{3,}\b|(?<=[dlDL][’'])[A-ZÉ][a-zà-ÿ]{3,}\b")
_ELISION = re.compile(r"\b([ldnscj]|qu)[’']([aeiouéèêâhy][a-zà-ÿ]+)")
_FULL = {
    "l": ("le", "la"),
    "d": ("de",),
    "n": ("ne",),
    "s": ("se",),
    "c": ("ce",),
    "j": ("je",),
    "qu": ("que",),
}
_CONTRACTED = {"du": "de le", "au": "à le", "aux": "à les"}
_ARTICLE = re.compile(
    r"\b(dans|sur|par|avec|selon|vers|entre) (la|le|une|un) ([bcdfgjklmnpqrstvz]\w{3,})\b"
)
_OTHER = {"la": "le", "le": "la", "une": "un", "un": "une"}
_PLURAL = re.compile(r"\b(les|des|ces|ses|leurs|aux|certains|plusieurs) ([a-zà-ÿ]{4,}[^s]s)\b")


def _start_lowered(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = _START.match(row.target)
    if m is None or not row.source[:2].istitle() or row.target.split(" ")[0].isupper():
        return None
    return _first_word(put(row, *m.span(), m[0].lower()))


def _inner_start_lowered(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_INNER_START.finditer(row.target), chance)
    return _first_word(put(row, *m.span(), m[0].lower())) if m else None


def _first_word(slip: Slip) -> Slip:
    start = slip.target[0].start
    word = re.compile(r"\w+").match(slip.row.target, start)
    with_rest = re.compile(r"\w+[’']\w+").match(slip.row.target, start)
    spans = [Span(start, m.end()) for m in (word, with_rest) if m]
    return Slip(slip.row, (*spans, *slip.target))


def _name_lowered(row: Row, chance: random.Random, material: Material) -> Slip | None:
    able = (
        m
        for m in _NAME.finditer(row.target)
        if m[0].lower() not in material.vocabulary and m[0] in row.source
    )
    m = choose(able, chance)
    return put(row, *m.span(), m[0].lower()) if m else None


def _capital_added(row: Row, chance: random.Random, _: Material) -> Slip | None:
    words = content_words(row.target)
    able = (m for m in words if re.search(r"[a-zà-ÿ] $", row.target[: m.start()]))
    m = choose(able, chance)
    return put(row, *m.span(), m[0].capitalize()) if m else None


def _word_doubled(row: Row, chance: random.Random, _: Material) -> Slip | None:
    able = re.finditer(r"(?<![\w’'-])([a-zà-ÿ]{2,}) (?=[a-zà-ÿ])", row.target)
    m = choose((m for m in able if m[1] not in ("nous", "vous")), chance)
    if m is None:
        return None
    return _twice(row, m)


def _twice(row: Row, m: re.Match[str]) -> Slip:
    slip = put(row, m.start(), m.end(), f"{m[1]} {m[1]} ")
    start, again, end = m.start(), m.end(), m.end() + len(m[1])
    return Slip(slip.row, (Span(start, end), Span(again, end)))


def _phrase_doubled(row: Row, chance: random.Random, _: Material) -> Slip | None:
    able = re.finditer(r"(?<![\w’'-])([a-zà-ÿ]{2,} [a-zà-ÿ]{3,}) (?=[a-zà-ÿ])", row.target)
    m = choose(able, chance)
    if m is None:
        return None
    return _twice(row, m)


def _misspelt(row: Row, chance: random.Random, material: Material) -> Slip | None:
    m = choose(content_words(row.target), chance)
    if m is None:
        return None
    word = m[0]
    at = chance.randrange(1, len(word) - 1)
    new = chance.choice(
        (
            word[:at] + chance.choice("aeioulnrstdmpc") + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
    )
    known = new in material.vocabulary or new == word
    return None if known else put(row, *m.span(), new)


def _accent_lost(row: Row, chance: random.Random, material: Material) -> Slip | None:
    m = choose((m for m in content_words(row.target) if not m[0].isascii()), chance)
    if m is None:
        return None
    new = "".join(c for c in unicodedata.normalize("NFD", m[0]) if not unicodedata.combining(c))
    known = new in material.vocabulary or new == m[0] or not new.isascii()
    return None if known else put(row, *m.span(), new)


def _elision_undone(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_ELISION.finditer(row.target), chance)
    if m is None:
        return None
    full = chance.choice(_FULL[m[1]])
    slip = put(row, *m.span(), f"{full} {m[2]}")
    start = slip.target[0].start
    return Slip(slip.row, (*slip.target, Span(start, start + len(full))))


def _contraction_undone(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(re.finditer(r"\b(du|aux?) ([a-zà-ÿ]{4,})", row.target), chance)
    if m is None:
        return None
    slip = put(row, *m.span(1), _CONTRACTED[m[1]])
    start, end = slip.target[0]
    return Slip(slip.row, (Span(start, end), Span(start, end + 1 + len(m[2]))))


def _gender(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_ARTICLE.finditer(row.target), chance)
    if m is None:
        return None
    slip = put(row, *m.span(2), _OTHER[m[2]])
    start, end = slip.target[0]
    noun = Span(end + 1, end + 1 + len(m[3]))
    return Slip(slip.row, (Span(start, noun.end), Span(start, end), noun))


def _number(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_PLURAL.finditer(row.target), chance)
    if m is None:
        return None
    slip = put(row, *m.span(2), m[2][:-1])
    return Slip(slip.row, (*slip.target, Span(m.start(), slip.target[0].end)))


CAPITALISATION: Mapping[str, Plant] = {
    "start-lowered": _start_lowered,
    "inner-start-lowered": _inner_start_lowered,
    "name-lowered": _name_lowered,
    "capital-added": _capital_added,
}
DUPLICATION: Mapping[str, Plant] = {
    "word-doubled": _word_doubled,
    "phrase-doubled": _phrase_doubled,
}
SPELLING: Mapping[str, Plant] = {"word-misspelt": _misspelt, "accent-lost": _accent_lost}
GRAMMAR: Mapping[str, Plant] = {
    "elision-undone": _elision_undone,
    "contraction-undone": _contraction_undone,
    "gender-clash": _gender,
    "plural-lost": _number,
}
