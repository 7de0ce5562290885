"""Dates that changed on the way."""

import random
import re
from collections.abc import Mapping

from bench.quality.slip import Material, Plant, Row, Slip, choose, put
from checker.languages import ENGLISH, FRENCH
from checker.offsets import Span

_MONTH = re.compile(rf"\b(?:{'|'.join(FRENCH.months)})\b")
_DATE = re.compile(rf"\b(\d{{1,2}}|1er) ({'|'.join(FRENCH.months)})(?: (\d{{4}}))?\b")
_WEEKDAYS = dict(
    zip(
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)


def _date(part: int) -> Plant:
    """Change the day (1), the month (2) or the year (3) of a date."""

    def plant(row: Row, chance: random.Random, _: Material) -> Slip | None:
        able = (m for m in _DATE.finditer(row.target) if m[part])
        m = choose(able, chance)
        if m is None or m[part] == "mai":
            return None
        old = m[part]
        if part == 2:
            if not re.search(rf"\b{ENGLISH.months[FRENCH.months.index(old)]}\b", row.source, re.I):
                return None
            new = chance.choice([w for w in FRENCH.months if w != old])
        else:
            if not old.isdigit() or old not in row.source:
                return None
            number = int(old) + chance.choice((-2, -1, 1, 2))
            if part == 1 and not 2 <= number <= 28:
                return None
            new = str(number)
        slip = put(row, *m.span(part), new)
        moved = len(new) - len(old)
        return Slip(slip.row, (*slip.target, Span(m.start(), m.end() + moved)))

    return plant


def _month_alone(row: Row, chance: random.Random, _: Material) -> Slip | None:
    able = (m for m in _MONTH.finditer(row.target) if not _DATE.search(row.target))
    m = choose(able, chance)
    if m is None or m[0] in ("mai", "mars"):
        return None
    if not re.search(rf"\b{ENGLISH.months[FRENCH.months.index(m[0])]}\b", row.source, re.I):
        return None
    slip = put(row, *m.span(), chance.choice([w for w in FRENCH.months if w != m[0]]))
    year = re.match(r" \d{4}", slip.row.target[slip.target[0].end :])
    start, end = slip.target[0]
    return Slip(slip.row, (*slip.target, Span(start, end + (year.end() if year else 0))))


def _weekday(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(re.finditer(rf"\b(?:{'|'.join(_WEEKDAYS)})\b", row.target), chance)
    if m is None or _WEEKDAYS[m[0]] not in row.source:
        return None
    others = [day for day, there in _WEEKDAYS.items() if there not in row.source]
    return put(row, *m.span(), chance.choice(others)) if others else None


DATES: Mapping[str, Plant] = {
    "day-changed": _date(1),
    "month-changed": _date(2),
    "year-changed": _date(3),
    "month-alone-changed": _month_alone,
    "weekday-changed": _weekday,
}
