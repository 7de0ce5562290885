"""Letters of other alphabets that look like Latin ones."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_CYRILLIC = dict(
    zip("АВЕЅІЈКМНОРСТУХаеѕіјкорсухԁԛԝһ", "ABESIJKMHOPCTYXaesijkopcyxdqwh", strict=True)
)
_GREEK_CAPITALS = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True))
_GREEK_SMALL = dict(zip("ανιορυ", "aviopu", strict=True))
_LATIN_FORM = _CYRILLIC | _GREEK_CAPITALS | _GREEK_SMALL

_LATIN = "A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿ"
_GREEK = "\u0370-\u03ff"
_CYRILLIC_BLOCK = "\u0400-\u052f"
_MIXED = re.compile(
    f"[{_LATIN}{_GREEK}{_CYRILLIC_BLOCK}]*"
    f"(?:[{_LATIN}][{_GREEK}{_CYRILLIC_BLOCK}]|[{_GREEK}{_CYRILLIC_BLOCK}][{_LATIN}])"
    f"[{_LATIN}{_GREEK}{_CYRILLIC_BLOCK}]*"
)
_FOREIGN = re.compile(f"[{_GREEK}{_CYRILLIC_BLOCK}]")
_LATIN_LETTER = re.compile(f"[{_LATIN}]")
_IS_GREEK = re.compile(f"[{_GREEK}]")


class LookAlike(NamedTuple):
    """A letter at ``at`` that stands in a Latin word and looks like ``latin`` (``None``: like
    no single Latin letter)."""

    at: int
    latin: str | None


def find_lookalikes(text: str) -> Iterator[LookAlike]:
    """Yield the Cyrillic and Greek letters of words that are otherwise Latin.

    Left out: words wholly in another script, words that are mostly Cyrillic, and Greek letters
    that work as symbols at the edge of a word (μm, kΩ, TNFα).
    """
    for word in _MIXED.finditer(text):
        letters = word[0]
        foreign = list(_FOREIGN.finditer(letters))
        latin = len(letters) - len(foreign)
        if _IS_GREEK.search(letters):
            foreign = [m for m in foreign if _disguised(letters, m.start())]
        elif len(foreign) > latin and any(m[0] not in _CYRILLIC for m in foreign):
            continue
        for m in foreign:
            yield LookAlike(word.start() + m.start(), _LATIN_FORM.get(m[0]))


def _disguised(letters: str, at: int) -> bool:
    """Whether the Greek letter at ``at`` passes for a Latin one, and is not a symbol."""
    letter = letters[at]
    if letter in _GREEK_CAPITALS or letter == "ο":
        return len(letters) > 2
    if letter not in _GREEK_SMALL:
        return False
    inside = letters[at - 1 : at] + letters[at + 1 : at + 2]
    return len(inside) == 2 and all(_LATIN_LETTER.match(c) for c in inside)
