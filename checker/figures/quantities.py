"""What a number counts and how it limits: “at least 5 km”, “< 30 %”, “€3 million”."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.figures.numbers import Number
from checker.languages import LANGUAGES, Language
from checker.offsets import Span

Limit = Literal["above", "below"]

_LONGEST_LIMIT, _AROUND = 24, 26
_SPACES = " \u00a0\u202f\u2009\n"
_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHES = str.maketrans({"'": "’", "\u00a0": " ", "\u202f": " ", "\n": " "})


class Quantity(NamedTuple):
    """A number with what stands around it.

    ``value`` is what it is worth with “million” behind it. ``unit`` is a key of
    ``FigureWords.units`` and ``unit_span`` where it stands; ``limit`` says whether the number is a
    lower or an upper bound and ``limit_span`` where that is said. A part not given is ``None``.
    """

    number: Number
    value: Decimal
    unit: str | None
    unit_span: Span | None
    limit: Limit | None
    limit_span: Span | None


# Units of one measure, each with how many of the first it is.
_MEASURES: tuple[Mapping[str, Decimal], ...] = tuple(
    {unit: Decimal(factor) for unit, factor in row.items()}
    for row in (
        {
            "second": "1",
            "minute": "60",
            "hour": "3600",
            "day": "86400",
            "week": "604800",
            "month": "2629800",
            "quarter": "7889400",
            "year": "31557600",
            "decade": "315576000",
            "century": "3155760000",
        },
        {
            "metre": "1",
            "millimetre": "0.001",
            "centimetre": "0.01",
            "kilometre": "1000",
            "inch": "0.0254",
            "foot": "0.3048",
            "mile": "1609.344",
        },
        {"gram": "1", "milligram": "0.001", "kilogram": "1000", "tonne": "1000000", "pound": "454"},
        {"litre": "1", "millilitre": "0.001", "gallon": "4.2"},
        {"byte": "1", "kilobyte": "1000", "megabyte": "1e6", "gigabyte": "1e9", "terabyte": "1e12"},
        {"watt": "1", "kilowatt": "1000", "megawatt": "1e6", "gigawatt": "1e9"},
    )
)
# “two weeks” and « quinze jours » are as long as each other for everyone.
_ALIKE = Decimal("0.08")


class _Patterns(NamedTuple):
    after: re.Pattern[str]
    units: Mapping[str, str]
    signs: Mapping[str, str]
    before: tuple[str, ...]
    limits: Mapping[str, Limit]
    behind: tuple[tuple[str, Limit], ...]
    negations: frozenset[str]


@lru_cache(maxsize=8)
def _patterns(code: str) -> _Patterns:
    language = LANGUAGES[code]
    words = language.figures
    units = {form: unit for unit, forms in words.units.items() for form in forms}
    scales = "|".join(map(re.escape, sorted(language.scales, key=len, reverse=True)))
    forms = "|".join(
        re.escape(f).replace(r"\ ", rf"[{_SPACES}]") for f in sorted(units, key=len, reverse=True)
    )
    gap = rf"[{_SPACES}-]?"
    scale = rf"(?:(?:{scales})[{_SPACES}](?:d[’']|de[{_SPACES}]|of[{_SPACES}])?)*" if scales else ""
    after = re.compile(rf"{gap}{scale}({forms})(?![\w/²³])") if forms else re.compile(r"(?!)")
    limits: dict[str, Limit] = dict.fromkeys(words.above, "above")
    limits.update(dict.fromkeys(words.below, "below"))
    behind: list[tuple[str, Limit]] = [(form, "above") for form in words.above_after]
    behind += [(form, "below") for form in words.below_after]
    return _Patterns(
        after,
        units,
        {form: unit for unit, forms in words.signs.items() for form in forms},
        tuple(sorted(limits, key=lambda form: (-len(form), form))),
        limits,
        tuple(behind),
        frozenset(words.negations),
    )


def find_quantities(
    text: str, numbers: Iterable[Number], language: Language
) -> tuple[Quantity, ...]:
    """Return those of the ``numbers`` of ``text`` that have a value, with their units and limits."""
    patterns = _patterns(language.code)
    return tuple(sorted(_find(text, numbers, patterns, language)))


def _find(
    text: str, numbers: Iterable[Number], patterns: _Patterns, language: Language
) -> Iterator[Quantity]:
    for number in numbers:
        if not number.values:
            continue
        start, end = number.start, number.end
        unit = span = None
        m = patterns.after.match(text, end)
        if m:
            unit, span = patterns.units[_plain(m[1])], Span(*m.span(1))
            end = span.end
        head = text[max(start - 5, 0) : start].rstrip(_SPACES)
        sign = next((s for s in patterns.signs if head.endswith(s)), None) if head else None
        if sign is not None and not (unit and unit in language.figures.signs):
            at = start - len(text[max(start - 5, 0) : start]) + len(head)
            unit, span = patterns.signs[sign], Span(at - len(sign), at)
            start = span.start
        limit, said = _limit(text, start, end, patterns)
        yield Quantity(number, _value(text, number, language), unit, span, limit, said)


def _plain(form: str) -> str:
    return form.translate(_APOSTROPHES).replace("\u2009", " ")


def _value(text: str, number: Number, language: Language) -> Decimal:
    value = number.values[0]
    at = number.end
    while (m := _WORD.match(text, at + 1)) and (scale := language.scales.get(m[0].lower())):
        value *= scale
        at = m.end()
    return value


def _limit(
    text: str, start: int, end: int, patterns: _Patterns
) -> tuple[Limit | None, Span | None]:
    """Say what stands before or behind a number; nothing where the two contradict each other."""
    chunk = text[max(start - _LONGEST_LIMIT, 0) : start]
    offset = start - len(chunk)
    head = chunk.translate(_APOSTROPHES).lower()
    if len(head) != len(chunk):  # a letter that grows in lower case: places would be off
        return None, None
    head = head.rstrip(_SPACES)
    before: tuple[Limit, Span] | None = None
    if head.endswith(patterns.before):
        form = next(form for form in patterns.before if head.endswith(form))
        at = len(head) - len(form)
        whole = not form[0].isalpha() or not head[at - 1 : at].isalnum()
        if whole and not _negated(text, offset + at, patterns):
            before = patterns.limits[form], Span(offset + at, offset + len(head))
        elif whole:
            return None, None
    tail = text[end : end + _AROUND].translate(_APOSTROPHES).lower()
    rest = tail.lstrip(_SPACES)
    for form, limit in patterns.behind:
        if rest.startswith(form) and not rest[len(form) : len(form) + 1].isalnum():
            at = end + len(tail) - len(rest)
            if before is None:
                return limit, Span(at, at + len(form))
            return (None, None) if before[0] != limit else before
    return before if before is not None else (None, None)


def _negated(text: str, at: int, patterns: _Patterns) -> bool:
    """Whether a negation before ``at`` may turn round what is said there."""
    words = _WORD.findall(text[max(at - _AROUND, 0) : at].lower())
    return not patterns.negations.isdisjoint(words)


def same_measure(first: Quantity, second: Quantity) -> bool:
    """Whether two quantities in different units are as much: “2 weeks” and « quinze jours »."""
    if first.unit is None or second.unit is None or first.unit == second.unit:
        return False
    for units in _MEASURES:
        if first.unit in units and second.unit in units:
            a, b = first.value * units[first.unit], second.value * units[second.unit]
            return abs(a - b) <= _ALIKE * max(a, b)
    return False
