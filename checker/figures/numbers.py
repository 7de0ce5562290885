"""Numbers in running text, by value, whatever the locale they are written in."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from checker.languages import LANGUAGES, Language

NumberKind = Literal["plain", "ordinal", "roman", "time", "label", "word"]


class Number(NamedTuple):
    """A number of a text: where it stands, how it is written, what it may be worth.

    ``text[start:end]`` are its digits with their separators and an ordinal ending, no unit.
    ``values`` are its possible readings, that of the text's own language first (“1,000” is 1000
    in English and 1 in French); for what has no value (a time, a dotted label such as “4.2.1”, a
    telephone number) it is empty and ``names`` says what two ways of writing it have in common.
    ``decimal`` and ``group`` are the separators it uses, ``""`` without one; for “1,000” ``group``
    is the comma in every language, as that reading needs no luck with the digits. The kind of a
    cardinal in words is ``word``; an ordinal in words is an ``ordinal``.
    """

    start: int
    end: int
    text: str
    values: tuple[Decimal, ...]
    kind: NumberKind = "plain"
    decimal: str = ""
    group: str = ""
    names: tuple[str, ...] = ()

    @property
    def value(self) -> Decimal | None:
        """The reading of the text's own language; ``None`` for a time or a label."""
        return self.values[0] if self.values else None

    @property
    def readings(self) -> tuple[Decimal | str, ...]:
        """All that it may be equal to: its values, or its names."""
        return self.values or self.names


_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_WORD = re.compile(r"[IVX]{2,7}(?![\w&-])")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

# One pass. A number starts where no letter or digit stands before it. The alternatives, the
# longest reading first: a telephone number, a time, groups of three with one separator
# throughout (and a decimal part behind another), a list without spaces or a dotted label, a
# decimal, plain digits; last the Roman ordinals of centuries and reigns.
_NUMBER = re.compile(
    r"""
    (?<!\w) (?=[\d+.IVX])
    (?: (?P<phone> \+\d[\d().\u00a0\u202f\ -]{6,}\d )
      | (?P<hour>\d{1,2}) (?: :(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])
                            | [\ \u00a0\u202f]?h[\ \u00a0\u202f]?(?P<minutes>[0-5]\d)(?!\d) )
      | (?P<grouped> [1-9]\d{0,2}
            (?P<group>[,.'’\ \u00a0\u2009\u202f]) \d{3} (?: (?P=group) \d{3} )* (?!\d)
            (?: (?P<after>[.,]) (?<!(?P=group)) \d+ (?![.,]?\d) )?
            (?! [.,]\d ) )
      | (?P<list> \d+ (?: (?P<link>[.,])\d+ ) (?: (?P=link)\d+ )+ )
      | (?P<decimal> (?: \d+ (?P<mark>[.,]) | (?<!\.)\. ) \d+ )
      | \d+
    )
    (?P<tail> [^\W\d_]+ )?
    | (?<!\w) (?P<roman> [IVX][IVXLC]* ) (?P<suffix> e | ème | er | re | ère ) (?!\w)
    """,
    re.VERBOSE,
)

# What a number begins with: looked for first, for hardly a text has much of it.
_FIRST = re.compile(r"[\d+.IVX]")
_ROMAN_END = re.compile(r"[IVX]{2}(?!\w)")
_CAPITALS = re.compile(r"[IVXLC](?:e|ème|er|re|ère)\b")

_ORDINALS = frozenset(s for row in LANGUAGES.values() for s in row.ordinal_suffixes)
# What may be written close up behind a number without making it a name: units and multipliers.
_UNITS = frozenset(
    """
    s m cm mm km µm nm g kg mg t l ml cl ha h min ms ns kw mw gw kwh mwh hz khz mhz ghz b kb mb gb
    tb ko mo go to px pt dpi k bn m€ c f x º ª ½ ¼ ¾ v w a
    """.split()
)
# Not units though their small letters would be: 4G, 7A.
_NAMES = frozenset("ABFGHSVWX")
_HALVES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_NOON = re.compile(r"[\s\u00a0\u202f]?(?:a|p)\.?[\s\u00a0\u202f]?m\b", re.IGNORECASE)
_CENTURY = re.compile(r"(?:1[0-9]|20)\d\d[-–/]$")


def roman_value(numeral: str) -> int | None:
    """Return what an upper-case Roman numeral is worth, or ``None`` if it is not one."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return None
    digits = [_ROMAN_DIGITS[c] for c in numeral]
    return sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits))


def find_numbers(text: str, language: Language) -> tuple[Number, ...]:
    """Return the numbers of ``text`` in order, without overlap.

    Digits that belong to a name (MC472, COVID-19, CO2, v2.0) are no numbers of the text.
    """
    return tuple(_find(text, language))


def may_be_roman(word: str) -> bool:
    """Whether a word ends like a Roman numeral that stands by itself."""
    return _ROMAN_END.search(word) is not None


def may_be_roman_ordinal(word: str) -> bool:
    """Whether a word ends like the Roman number of a century or a reign: “XXe”."""
    return _CAPITALS.search(word) is not None


def _in_a_word(text: str, start: int) -> bool:
    before = text[start - 1 : start] if start else ""
    return before.isalnum() or before in ("&", ".", "-", "_")


def find_roman_numerals(text: str) -> tuple[Number, ...]:
    """Return the Roman numerals of two letters or more that stand by themselves: “Louis XIV”.

    Those with L, C, D and M are left out: acronyms are made of them.
    """
    return tuple(
        Number(m.start(), m.end(), m[0], (Decimal(value),), "roman")
        for m in _ROMAN_WORD.finditer(text)
        if not _in_a_word(text, m.start()) and (value := roman_value(m[0])) is not None
    )


def _find(text: str, language: Language) -> Iterator[Number]:
    name_end = done = -1
    for first in _FIRST.finditer(text):
        m = _NUMBER.match(text, first.start()) if first.start() >= done else None
        if m is None:
            continue
        start, end = m.start(), m.end()
        done = end
        if m["roman"]:
            worth = roman_value(m["roman"])
            if worth is not None and (worth == 1) == (m["suffix"] in ("er", "re", "ère")):
                yield Number(start, end, m[0], (Decimal(worth),), "roman")
            continue
        tail = m["tail"] or ""
        body_end = end - len(tail)
        if _of_a_name(text, start, name_end) or (tail and not _may_follow(tail, text, end)):
            name_end = end
            continue
        ordinal = _is_ordinal(tail)
        if tail and not ordinal and tail not in _HALVES:
            end = body_end
        word = text[start:end]
        if m["phone"]:
            digits = re.sub(r"\D", "", m["phone"])
            yield Number(start, end, word, (), "label", names=(digits,))
        elif m["minute"] or m["minutes"]:
            yield _time(m, start, end)
        elif m["grouped"]:
            yield _grouped(m, start, end, language)
        elif m["list"]:
            yield from _list(m, language)
        elif m["decimal"] and m["mark"] == "." and _NOON.match(text, body_end):
            # “9.30 a.m.”
            hour, minute = (int(piece) for piece in m["decimal"].split("."))
            yield Number(
                start,
                end,
                word,
                (),
                "time",
                names=(f"{hour}:{minute:02}", f"{hour + 12}:{minute:02}"),
            )
        elif m["decimal"]:
            value = Decimal(m["decimal"].replace(",", "."))
            yield Number(start, end, word, (value,), decimal=m["mark"] or ".")
        else:
            values = _plain(text, start, body_end, tail)
            yield Number(start, end, word, values, "ordinal" if ordinal else "plain")


def _plain(text: str, start: int, end: int, tail: str) -> tuple[Decimal, ...]:
    value = Decimal(text[start:end])
    if tail in _HALVES:
        return (value + _HALVES[tail],)
    if end - start == 2 and _CENTURY.search(text, max(start - 5, 0), start):
        century = Decimal(text[start - 5 : start - 3]) * 100
        return (value, century + value)
    if end - start == 4 and tail == "s":
        return (value, value % 100)
    if value <= 12 and not tail and _NOON.match(text, end):
        return (value, value + 12)
    return (value,)


def _time(m: re.Match[str], start: int, end: int) -> Number:
    """A time of day; a full hour is worth its hour, as “5 p.m.” and “17 h” are."""
    minute = int(m["minute"] or m["minutes"])
    hours = [int(m["hour"])]
    if _NOON.match(m.string, m.end()):
        hours.append((hours[0] + 12) % 24)
    values = () if minute else tuple(Decimal(hour) for hour in hours)
    names = tuple(f"{hour}:{minute:02}" for hour in hours)
    return Number(start, end, m.string[start:end], values, "time", names=names)


def _grouped(m: re.Match[str], start: int, end: int, language: Language) -> Number:
    body, group, after = m["grouped"], m["group"], m["after"] or ""
    whole, _, part = body.rpartition(after) if after else (body, "", "")
    digits = whole.replace(group, "")
    value = Decimal(f"{digits}.{part}" if part else digits)
    values: tuple[Decimal, ...] = (value,)
    # “1,000” is 1 in a language with a decimal comma, but 250,000 in English is nothing else
    if group in ".," and group != language.groups[0] and not after and whole.count(group) == 1:
        other = Decimal(whole.replace(group, "."))
        values = (other, value) if group == language.decimal else (value, other)
        if group not in (language.decimal, *language.groups):
            values = (value, other)
    return Number(start, end, m.string[start:end], values, decimal=after, group=group)


def _list(m: re.Match[str], language: Language) -> Iterator[Number]:
    """Dotted digits are one label; digits parted by commas are so many numbers."""
    start, body = m.start(), m["list"]
    if m["link"] == ".":
        yield Number(start, start + len(body), body, (), "label", names=(_label(body),))
        return
    for piece in re.finditer(r"\d+", body):
        at = start + piece.start()
        yield Number(at, at + len(piece[0]), piece[0], (Decimal(piece[0]),))


def _label(dotted: str) -> str:
    return ".".join(str(int(piece)) for piece in dotted.split(".") if piece)


def _may_follow(tail: str, text: str, end: int) -> bool:
    """Whether the letters close behind a number leave it a number: “21st”, “10km”, “1990s”."""
    if end < len(text) and (text[end].isalnum() or text[end] == "_"):
        return False
    return _is_ordinal(tail) or (tail.lower() in _UNITS and tail not in _NAMES)


def _is_ordinal(tail: str) -> bool:
    """Whether ``tail`` is an ordinal ending; a lone capital (3D) is none, “5D” is a name."""
    return tail in _ORDINALS or (len(tail) > 1 and tail.lower() in _ORDINALS)


def _of_a_name(text: str, start: int, name_end: int) -> bool:
    """Whether the digits at ``start`` go on with a name: “COVID-19”, “A/RES/60/1”, “v2.0”."""
    if not start:
        return False
    before = text[start - 1]
    if before not in "-‑/._@#&=:+%":
        return False
    # of a placeholder, too: “%2d”, “%.250s”
    if start - 1 == name_end or before == "%":
        return True
    head = text[start - 2] if start > 1 else " "
    if before in "._@#&=+:":
        return head.isalnum()
    if not head.isalpha():
        return False
    at = start - 2
    while at > 0 and (text[at - 1].isalpha()):
        at -= 1
    return before == "/" or any(c.isupper() for c in text[at : start - 1])
