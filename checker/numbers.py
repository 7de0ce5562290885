"""Numbers in running text, by value, whatever the locale they are written in."""

import re
from decimal import Decimal
from typing import NamedTuple

from checker.languages import Language


class Number(NamedTuple):
    """A number written in digits: where it stands, how it is written, what it is worth."""

    start: int
    end: int
    text: str
    value: Decimal


_DIGITS = re.compile(r"\d+")


def find_numbers(text: str, language: Language) -> tuple[Number, ...]:
    """Return the numbers of ``text`` in order, without overlap."""
    return tuple(Number(m.start(), m.end(), m[0], Decimal(m[0])) for m in _DIGITS.finditer(text))
