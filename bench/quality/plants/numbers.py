"""Numbers, units and limits that changed on the way."""

import random
import re
from collections.abc import Callable, Iterator, Mapping

from bench.quality.plants.references import extents
from bench.quality.slip import NUMBER, Material, Plant, Row, Slip, choose, cut, put
from checker.offsets import Span

_WORDS = {
    "deux": "two",
    "trois": "three",
    "quatre": "four",
    "cinq": "five",
    "six": "six",
    "sept": "seven",
    "huit": "eight",
    "neuf": "nine",
    "dix": "ten",
    "quinze": "fifteen",
    "vingt": "twenty",
    "trente": "thirty",
    "soixante": "sixty",
}
_ORDINALS = {
    "première": "first",
    "premier": "first",
    "deuxième": "second",
    "troisième": "third",
    "quatrième": "fourth",
    "cinquième": "fifth",
}
_UNITS = {
    "jours": "mois",
    "mois": "jours",
    "heures": "jours",
    "minutes": "heures",
    "secondes": "minutes",
    "années": "mois",
    "ans": "mois",
    "semaines": "mois",
    "Mo": "Go",
    "Go": "Mo",
    "Ko": "Mo",
    "kg": "g",
    "km": "m",
    "mètres": "kilomètres",
    "litres": "hectolitres",
    "hectares": "acres",
}
_SPANS_OF_TIME = re.compile(rf"\b(?:\d[\d \u00a0,]*)[ \u00a0]({'|'.join(_UNITS)})\b")
_PERCENT = re.compile(r"(\d)([ \u00a0\u202f]?(?:%|pour cent|p\. 100))")
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\w]|[.,]\d)")
_DECIMAL = re.compile(r"(?<![\w.,])\d+,\d+(?![\w]|[.,]\d)")


def _kept(row: Row) -> Iterator[re.Match[str]]:
    """Yield the numbers of the target that the source has too, just once on either side."""
    there = NUMBER.findall(row.source)
    own = NUMBER.findall(row.target)
    for m in NUMBER.finditer(row.target):
        same = m[0].replace(",", ".")
        if there.count(same) == 1 and own.count(m[0]) == 1:
            yield m


def _at(row: Row, number: str) -> tuple[Span, ...]:
    found = re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d])", row.source)
    return (Span(*found.span()),) if found else ()


def _altered(change: Callable[[str, random.Random], str | None]) -> Plant:
    def plant(row: Row, chance: random.Random, _: Material) -> Slip | None:
        m = choose(_kept(row), chance)
        new = change(m[0], chance) if m else None
        if m is None or new is None or new == m[0] or new in NUMBER.findall(row.source):
            return None
        slip = put(row, *m.span(), new, source=_at(row, m[0].replace(",", ".")))
        return Slip(slip.row, tuple(extents(slip)), slip.source)

    return plant


def _swap(number: str, chance: random.Random) -> str | None:
    able = [
        i
        for i in range(len(number) - 1)
        if number[i : i + 2].isdigit() and number[i] != number[i + 1]
    ]
    able = [i for i in able if i or number[1] != "0"]
    if not able:
        return None
    at = chance.choice(able)
    return number[:at] + number[at + 1] + number[at] + number[at + 2 :]


def _digit(number: str, chance: random.Random) -> str | None:
    at = chance.choice([i for i, c in enumerate(number) if c.isdigit()])
    return number[:at] + chance.choice("123456789".replace(number[at], "")) + number[at + 1 :]


def _shift(number: str, chance: random.Random) -> str | None:
    if "," in number or "." in number:  # a nought behind a decimal changes nothing
        return number.replace(",", "").replace(".", "")
    return f"{number}0" if chance.random() < 0.5 or not number.endswith("0") else number[:-1]


def _one_digit_less(number: str, chance: random.Random) -> str | None:
    able = [i for i in range(1, len(number)) if number[i - 1 : i + 1].isdigit()]
    if not able or len(number) < 3:
        return None
    at = chance.choice(able)
    return number[:at] + number[at + 1 :]


def _dropped(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose((m for m in _kept(row) if row.target[m.end() : m.end() + 1] in " \u00a0"), chance)
    if m is None or not row.target[: m.start()].endswith(" "):
        return None
    return cut(row, m.start(), m.end() + 1, source=_at(row, m[0].replace(",", ".")))


def _in_words(words: Mapping[str, str]) -> Plant:
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b(?!-)")

    def plant(row: Row, chance: random.Random, _: Material) -> Slip | None:
        source = row.source.lower()
        able = (m for m in pattern.finditer(row.target) if source.count(words[m[0]]) == 1)
        m = choose(able, chance)
        if m is None or row.target[m.start() - 1 : m.start()] == "-":
            return None
        others = [w for w in words if words[w] != words[m[0]] and words[w] not in source]
        at = source.index(words[m[0]])
        lost = Span(at, at + len(words[m[0]]))
        return put(row, *m.span(), chance.choice(others), source=[lost])

    return plant


def _unit(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_SPANS_OF_TIME.finditer(row.target), chance)
    if m is None:
        return None
    slip = put(row, *m.span(1), _UNITS[m[1]])
    end = slip.target[0].end
    return Slip(slip.row, (*slip.target, Span(m.start(), end)))


def _percent(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_PERCENT.finditer(row.target), chance)
    if m is None or not re.search(r"%|per ?cent", row.source):
        return None
    slip = cut(row, *m.span(2))
    at = slip.target[0].start
    number = re.search(r"[\d.,\u00a0 ]*\d$", slip.row.target[:at])
    begin = number.start() if number else at
    begin += len(slip.row.target[begin:at]) - len(slip.row.target[begin:at].lstrip())
    sign = re.search(r"(?:\d[\d,.]*)? ?(%|per ?cent)", row.source)
    lost = (Span(*sign.span()), Span(*sign.span(1))) if sign else ()
    return Slip(slip.row, (Span(begin, at), *slip.target), lost)


def _english_form(row: Row, chance: random.Random, _: Material) -> Slip | None:
    able = [*_GROUPED.finditer(row.target), *_DECIMAL.finditer(row.target)]
    m = choose(able, chance)
    if m is None:
        return None
    new = m[0].replace(",", ".")
    if "." not in new:
        new = re.sub(r"[ \u00a0\u202f]", ",", new)
    return put(row, *m.span(), new) if new in row.source else None


def _currency(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(re.finditer(r"\d([ \u00a0](\$|€|dollars|euros))(?!\w)", row.target), chance)
    if m is None or not re.search(r"[$€]|dollar|euro|EUR|USD", row.source):
        return None
    new = {"$": "£", "€": "$", "dollars": "livres", "euros": "dollars"}[m[2]]
    slip = put(row, *m.span(2), new)
    number = re.search(r"\d[\d., \u00a0]*$", slip.row.target[: m.start(1)])
    end = slip.target[0].end
    wide = (Span(number.start(), end),) if number else ()
    return Slip(slip.row, (*slip.target, *wide))


_LIMITS = {
    "au moins": ("au plus", r"at least|not less than|no fewer|minimum"),
    "au plus": ("au moins", r"at most|not more than|no more than|not exceed|maximum"),
    "plus de": ("moins de", r"more than|over|exceed"),
    "moins de": ("plus de", r"less than|fewer than|under|within"),
    "supérieur à": ("inférieur à", r"greater than|more than|higher than|exceed|above"),
    "inférieur à": ("supérieur à", r"less than|lower than|fewer than|below"),
    "supérieure à": ("inférieure à", r"greater than|more than|higher than|exceed|above"),
    "inférieure à": ("supérieure à", r"less than|lower than|fewer than|below"),
}


def _limit(row: Row, chance: random.Random, _: Material) -> Slip | None:
    """Turn a limit round that stands before a number."""
    able = re.finditer(rf"\b({'|'.join(_LIMITS)}) (\d[\d,]*)", row.target)
    m = choose((m for m in able if re.search(_LIMITS[m[1]][1], row.source)), chance)
    if m is None:
        return None
    slip = put(row, *m.span(1), _LIMITS[m[1]][0])
    start, end = slip.target[0]
    unit = re.match(rf" {m[2]}(?:[ \u00a0](?:%|[^\W\d_]+))?", slip.row.target[end:])
    ends = [end, end + 1 + len(m[2]), *([end + unit.end()] if unit else [])]
    return Slip(slip.row, tuple(Span(start, e) for e in ends))


NUMBERS: Mapping[str, Plant] = {
    "digits-swapped": _altered(_swap),
    "digit-changed": _altered(_digit),
    "number-shifted": _altered(_shift),
    "digit-dropped": _altered(_one_digit_less),
    "number-dropped": _dropped,
    "number-word-changed": _in_words(_WORDS),
    "ordinal-changed": _in_words(_ORDINALS),
    "unit-changed": _unit,
    "percent-lost": _percent,
    "english-form": _english_form,
    "currency-changed": _currency,
    "limit-flipped": _limit,
}
