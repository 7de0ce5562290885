"""What a number counts and how it limits: “at least 5 km”, “< 30 %”, “€3 million”."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.figures.numbers import Number
from checker.languages import LANGUAGES, Language
from checker.offsets import Span

Direction = Literal["up", "down"]

_LONGEST_LIMIT, _BEHIND, _BEFORE = 24, 26, 90
_SPACES = " \u00a0\u202f\u2009\n"
_MINUS = ("-", "−", "–")
_WORD = re.compile(r"[^\W\d_]+")
_NEXT_WORD = re.compile(rf"[{_SPACES}-]{{1,2}}([^\W\d_]+)")
_APOSTROPHES = str.maketrans({"'": "’", "\u00a0": " ", "\u202f": " ", "\n": " "})


class Limit(NamedTuple):
    """What is said of a number as a bound: “at least”, “plus de”, “<”.

    ``firm``: no negation turns it round (“at least”, but “more than”). ``denied``: one stands
    before it in the sentence. ``negated``: it is a negation itself (“not less than”).
    """

    start: int
    end: int
    direction: Direction
    firm: bool
    denied: bool
    negated: bool


class Quantity(NamedTuple):
    """A number with what stands around it.

    ``value`` is what it is worth with “million” behind it. ``unit`` is a key of
    ``FigureWords.units`` and ``unit_span`` where it stands; ``limit`` says whether the number is a
    lower or an upper bound. A part not given is ``None``.
    ``negative``: a minus sign stands before it (“−5”, not “2–5”).
    """

    number: Number
    value: Decimal
    unit: str | None
    unit_span: Span | None
    limit: Limit | None
    negative: bool = False


class _Patterns(NamedTuple):
    after: re.Pattern[str]
    units: Mapping[str, str]
    signs: Mapping[str, str]
    sign_ends: frozenset[str]
    before: tuple[str, ...]
    limits: Mapping[str, tuple[Direction, bool]]
    behind: Mapping[str, Direction]
    behind_forms: tuple[str, ...]
    negations: frozenset[str]
    copulas: frozenset[str]


@lru_cache(maxsize=8)
def _patterns(code: str) -> _Patterns:
    language = LANGUAGES[code]
    words = language.figures
    units = {form: unit for unit, forms in words.units.items() for form in forms}
    scales = "|".join(map(re.escape, sorted(language.scales, key=len, reverse=True)))
    forms = "|".join(
        re.escape(f).replace(r"\ ", rf"[{_SPACES}]") for f in sorted(units, key=len, reverse=True)
    )
    gap = rf"\)?[{_SPACES}-]?"
    scale = rf"(?:(?:{scales})[{_SPACES}](?:d[’']|de[{_SPACES}]|of[{_SPACES}])?)*" if scales else ""
    if words.unit_adjectives:
        scale += rf"(?:(?:{'|'.join(words.unit_adjectives)})[{_SPACES}])?"
    after = re.compile(rf"{gap}{scale}({forms})(?![\w/²³’'])") if forms else re.compile(r"(?!)")
    limits: dict[str, tuple[Direction, bool]] = dict.fromkeys(words.more, ("up", False))
    limits.update(dict.fromkeys(words.less, ("down", False)))
    limits.update(dict.fromkeys(words.at_least, ("up", True)))
    limits.update(dict.fromkeys(words.at_most, ("down", True)))
    behind: dict[str, Direction] = dict.fromkeys(words.at_least_after, "up")
    behind.update(dict.fromkeys(words.at_most_after, "down"))
    return _Patterns(
        after,
        units,
        {form: unit for unit, forms in words.signs.items() for form in forms},
        frozenset(form[-1] for forms in words.signs.values() for form in forms),
        tuple(sorted(limits, key=lambda form: (-len(form), form))),
        limits,
        behind,
        tuple(behind),
        frozenset(words.negations),
        frozenset(words.copulas),
    )


def find_quantities(
    text: str, numbers: Iterable[Number], language: Language
) -> tuple[Quantity, ...]:
    """Return the ``numbers`` of ``text`` that have a value, with their units and limits."""
    patterns = _patterns(language.code)
    return tuple(sorted(_find(text, numbers, patterns, language)))


def _find(
    text: str, numbers: Iterable[Number], patterns: _Patterns, language: Language
) -> Iterator[Quantity]:
    for number in numbers:
        if not number.values or number.text.lower() in language.scales:
            continue
        start, end = number.start, number.end
        unit = span = None
        m = patterns.after.match(text, end)
        if m:
            unit, span = patterns.units[_plain(m[1])], Span(*m.span(1))
            end = span.end
        head = text[max(start - 5, 0) : start].rstrip(_SPACES)
        sign = None
        if head and head[-1] in patterns.sign_ends:
            sign = next((s for s in patterns.signs if head.endswith(s)), None)
        if sign is not None and not (unit and unit in language.figures.signs):
            at = start - len(text[max(start - 5, 0) : start]) + len(head)
            unit, span = patterns.signs[sign], Span(at - len(sign), at)
            start = span.start
        limit = _limit(text, start, end, patterns)
        scale = scale_behind(text, number, language.scales)
        value = number.values[0] * (scale or 1)
        negative = text[number.start - 1 : number.start] in _MINUS and _is_minus(text, number.start)
        yield Quantity(number, value, unit, span, limit, negative)


def _plain(form: str) -> str:
    return form.translate(_APOSTROPHES).replace("\u2009", " ")


def _limit(text: str, start: int, end: int, patterns: _Patterns) -> Limit | None:
    """Return what stands before or behind a number; nothing where the two contradict each other."""
    before = _before(text, start, patterns)
    tail = text[end : end + _BEHIND].translate(_APOSTROPHES).lower()
    rest = tail.lstrip(_SPACES)
    if not rest.startswith(patterns.behind_forms):
        return before
    for form, direction in patterns.behind.items():
        if rest.startswith(form) and not rest[len(form) : len(form) + 1].isalnum():
            if before is not None:
                return before if before.direction == direction else None
            at = end + len(tail) - len(rest)
            return Limit(at, at + len(form), direction, firm=True, denied=False, negated=False)
    return before


def _before(text: str, start: int, patterns: _Patterns) -> Limit | None:
    chunk = text[max(start - _LONGEST_LIMIT, 0) : start]
    head = chunk.translate(_APOSTROPHES).lower()
    if len(head) != len(chunk):  # a letter that grows in lower case: places would be off
        return None
    head = head.rstrip(_SPACES)
    if not head.endswith(patterns.before):
        return None
    form = next(form for form in patterns.before if head.endswith(form))
    at = len(head) - len(form)
    if form[0].isalpha() and head[at - 1 : at].isalnum():
        return None
    direction, firm = patterns.limits[form]
    negated = form.split()[0] in patterns.negations
    at += start - len(chunk)
    before = _WORD.findall(text[max(at - _BEFORE, 0) : at].lower())
    denied = not patterns.negations.isdisjoint(before)
    if firm:
        return Limit(at, at + len(form), direction, firm, denied, negated)
    if before and before[-1] in patterns.copulas:
        before.pop()
    if before and before[-1] in patterns.negations:  # “is not less than”
        turned: Direction = "up" if direction == "down" else "down"
        return Limit(at, at + len(form), turned, firm=True, denied=False, negated=True)
    return Limit(at, at + len(form), direction, firm, denied, negated)


def _is_minus(text: str, at: int) -> bool:
    """Whether the dash before ``at`` is no hyphen, no range and no bullet."""
    head = text[: at - 1].rstrip(_SPACES)
    return bool(head) and head != text[: at - 1] and not head[-1].isdigit()


def scale_behind(text: str, number: Number, scales: Mapping[str, int]) -> int | None:
    """Return what the words of scale behind a number multiply it by: “hundred thousand”."""
    return _scale(text, number.end, scales)[0]


def scaled(text: str, number: Number, language: Language) -> Span:
    """Return where a number stands with the words of scale behind it: “1.5 million”."""
    return Span(number.start, _scale(text, number.end, language.scales)[1])


def _scale(text: str, end: int, scales: Mapping[str, int]) -> tuple[int | None, int]:
    scale = None
    while (m := _NEXT_WORD.match(text, end)) and (factor := scales.get(m[1].lower())):
        scale = (scale or 1) * factor
        end = m.end()
    return scale, end


def may_be_turned(first: Limit, second: Limit) -> bool:
    """Whether two limits that point in opposite directions may still say the same.

    “Not more than” answers “il est interdit d’avoir plus de”: what denies a comparison may stand
    far from it, or be another word.
    """
    for a, b in ((first, second), (second, first)):
        if not a.firm and (a.denied or b.denied if b.firm else a.denied != b.denied):
            return True
        if a.negated and not b.firm:
            return True
    return False
