"""Names, codes, acronyms and addresses that changed."""

import random
import re
from collections.abc import Iterator, Mapping

from bench.quality.slip import WORD, Material, Plant, Row, Slip, choose, cut, put
from checker.offsets import Span

_NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÉ][a-zà-ÿ]{2,}\b|(?<=[dlDL][’'])[A-ZÉ][a-zà-ÿ]{2,}\b")
_CODE = re.compile(r"(?<![\w./-])[A-Za-z]{1,8}[-/.]?\d{2,}[\w]*(?![./-]?\w)")
_ACRONYM = re.compile(r"(?<![\w./&-])[A-Z]{2,6}(?![\w./&-])")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s«»()\"<>]+(?<![.,;:])|[\w.-]+@[\w.-]+\w")
_ROMAN = frozenset("IVXLC")
# What French writes otherwise than English.
_OWN = {
    "ONU": "UN",
    "OTAN": "NATO",
    "UE": "EU",
    "USA": "US",
    "TVA": "VAT",
    "PIB": "GDP",
    "OMS": "WHO",
    "OIT": "ILO",
    "EEE": "EEA",
    "OCDE": "OECD",
    "SIDA": "AIDS",
    "RGPD": "GDPR",
    "OMC": "WTO",
    "FMI": "IMF",
}


def _places(row: Row) -> Iterator[re.Match[str]]:
    for m in _NAME.finditer(row.target):
        there = re.search(rf"\b{re.escape(m[0])}\b", row.source)
        if there and there.start() and row.target.count(m[0]) == 1 and row.source.count(m[0]) == 1:
            yield m


def _there(row: Row, word: str) -> tuple[Span, ...]:
    at = row.source.find(word)
    return (Span(at, at + len(word)),) if at >= 0 else ()


def _replaced(row: Row, chance: random.Random, material: Material) -> Slip | None:
    m = choose(_places(row), chance)
    others = [n for n in (chance.choice(material.names) for _ in range(9)) if n not in row.source]
    if m is None or not others or others[0] in row.target:
        return None
    return put(row, *m.span(), others[0], source=_there(row, m[0]))


def _misspelt(row: Row, chance: random.Random, material: Material) -> Slip | None:
    m = choose((m for m in _places(row) if len(m[0]) > 4), chance)
    if m is None:
        return None
    word = m[0]
    at = chance.randrange(1, len(word) - 1)
    new = chance.choice(
        (
            word[:at] + chance.choice("aeioulnrstdm") + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
        )
    )
    if new == word or new.lower() in material.vocabulary:
        return None
    return put(row, *m.span(), new, source=_there(row, word))


def _code(row: Row, chance: random.Random, _: Material) -> Slip | None:
    able = (m for m in _CODE.finditer(row.target) if row.source.count(m[0]) == 1)
    m = choose(able, chance)
    if m is None or _ADDRESS.search(row.target) or row.target.count(m[0]) > 1:
        return None
    word = m[0]
    digits = [i for i, c in enumerate(word) if c.isdigit()]
    at = chance.choice(digits)
    new = word[:at] + chance.choice("123456789".replace(word[at], "")) + word[at + 1 :]
    return put(row, *m.span(), new, source=_there(row, word))


def _acronym(row: Row, chance: random.Random, _: Material) -> Slip | None:
    able = (m for m in _ACRONYM.finditer(row.target) if row.source.count(m[0]) == 1)
    m = choose((m for m in able if not _ROMAN.issuperset(m[0])), chance)
    shouting = sum(w.isupper() for w in WORD.findall(row.target))
    if m is None or row.target.count(m[0]) > 1 or shouting > 5:
        return None
    word = m[0]
    at = chance.randrange(len(word))
    new = word[:at] + chance.choice("ABCDEFGLMNPRSTU".replace(word[at], "")) + word[at + 1 :]
    return put(row, *m.span(), new, source=_there(row, word))


def _acronym_left(row: Row, chance: random.Random, _: Material) -> Slip | None:
    able = [m for m in _ACRONYM.finditer(row.target) if m[0] in _OWN and _OWN[m[0]] in row.source]
    m = choose(able, chance)
    return put(row, *m.span(), _OWN[m[0]], source=_there(row, _OWN[m[0]])) if m else None


def _acronym_dropped(row: Row, chance: random.Random, _: Material) -> Slip | None:
    able = (m for m in re.finditer(r" \(([A-Z]{2,6})\)", row.target) if m[1] in row.source)
    m = choose(able, chance)
    if m is None or row.target.count(m[1]) > 1:
        return None
    at = row.source.index(m[1])
    spans = [Span(at, at + len(m[1])), Span(max(0, at - 1), at + len(m[1]) + 1)]
    return cut(row, *m.span(), source=spans)


def _address(row: Row, chance: random.Random, _: Material) -> Slip | None:
    """Alter an address that both sides have; a row without one is given one."""
    m = choose((m for m in _ADDRESS.finditer(row.target) if m[0] in row.source), chance)
    if m is None:
        pieces = [w.lower() for w in WORD.findall(row.source) if w.isascii() and len(w) > 4]
        ends = row.source.rstrip(), row.target.rstrip()
        if len(pieces) < 5 or not all(e.endswith(".") and e[-2:-1].isalpha() for e in ends):
            return None
        number = len(row.source) * 37 % 9000 + 1000
        address = (
            f"https://www.{pieces[0]}.org/{pieces[1]}/{pieces[2]}-{number}",
            f"{pieces[0]}.{pieces[1]}@{pieces[2]}-{number}.net",
        )[number % 2]
        row = row._replace(
            source=f"{ends[0][:-1]} ({address}).", target=f"{ends[1][:-1]} ({address})."
        )
        m = _ADDRESS.search(row.target)
        if m is None:
            return None
    word = m[0]
    letters = [
        i for i, c in enumerate(word[:-1]) if i > 8 and c.isalnum() and word[i + 1].isalnum()
    ]
    if not letters:
        return None
    at = chance.choice(letters)
    new = chance.choice(
        (
            word[:at] + chance.choice("aeiorst2".replace(word[at], "")) + word[at + 1 :],
            word[:at] + word[at + 1 :],
        )
    )
    return put(row, *m.span(), new, source=_there(row, word))


ENTITY: Mapping[str, Plant] = {
    "name-replaced": _replaced,
    "name-misspelt": _misspelt,
    "code-changed": _code,
}
ACRONYM: Mapping[str, Plant] = {
    "acronym-changed": _acronym,
    "acronym-left": _acronym_left,
    "acronym-dropped": _acronym_dropped,
}
LINK: Mapping[str, Plant] = {"address-altered": _address}
