"""Designators and codes: “MC 472”, “S/RES/2250”, “COM(2019) 640”, “A400M”, “v2.0”, “python3”."""

import re
from typing import NamedTuple

from checker.languages import Language
from glossary.forms import bare
from glossary.words import words


class Code(NamedTuple):
    """A code; ``text[start:end]`` are its characters.

    ``key`` is what two ways of writing it have in common (case, accents, hyphens, brackets and
    spaces apart); ``letters`` is the key without its digits, ``digits`` are their runs.
    ``spaced``: a space stands between its letters and its digits.
    """

    start: int
    end: int
    text: str
    key: str
    letters: str
    digits: tuple[str, ...]
    spaced: bool = False


_DIGITS = re.compile(r"\d+")
_INSIDE = frozenset("-\u2011–./_+:()")
_CAPITALS = re.compile(r"(?<![\w/-])[A-Z]{2,8}(?:[/-][A-Z]{1,8})*[ \u00a0\u202f]$")
_YEAR_FIRST = re.compile(r"(?<![\w/-])[A-Z]{2,8}\(\d{2,4}\)[ \u00a0\u202f]$")
# What begins with digits is a code only as a version (“2.6.32-5-amd64”) or with capitals inside
# (“4E-BP1”); “12(1)(a)”, “64-bit”, “10h30” are none.
_VERSION = re.compile(r"(?:\d+:)?\d+(?:\.\d+)+(?:[-+~]\w+)*[-+~]?(?:[a-z]+\d[\w.+~-]*)?")
_LONG = re.compile(r"[a-z]\d{2,}[a-z]*$")
_REFERENCE = re.compile(r"[a-z]{1,6}\.\d.*|[a-z]|\d.*", re.DOTALL)
_SEPARATORS = re.compile(r"[-\u2011– \u00a0\u202f()]")
# “II 5” is a numeral with a number; “MC 472” and “CD 12” are not.
_NUMERAL = frozenset("IVX")
_LETTER = re.compile(r"[^\W\d_]")


def find_codes(text: str, language: Language) -> tuple[Code, ...]:
    """Return the codes of ``text`` in order, without overlap."""
    found: list[Code] = []
    done = 0
    for m in _DIGITS.finditer(text):
        if m.start() < done:
            continue
        start, end = _stretch(text, m.start(), m.end())
        done = max(end, m.end())
        word = text[start:end]
        if not _LETTER.search(word):
            head = _YEAR_FIRST.search(text, max(start - 20, 0), start)
            if head is None:
                head = _CAPITALS.search(text, max(start - 20, 0), start)
                if head is None or not _is_designator(head[0][:-1], language):
                    continue
            start = head.start()
            if found and found[-1].end > start:
                found.pop()
            found.append(_code(text, start, end, spaced=True))
        elif _is_code(word):
            found.append(_code(text, start, end))
    return tuple(found)


def _code(text: str, start: int, end: int, *, spaced: bool = False) -> Code:
    word = text[start:end]
    key = bare(_SEPARATORS.sub("", word).lower())
    return Code(
        start,
        end,
        word,
        key,
        _DIGITS.sub("#", key),
        tuple(_DIGITS.findall(key)),
        spaced,
    )


def _stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """The characters around some digits that belong to one code, without the marks around it."""
    while start and (text[start - 1].isalnum() or text[start - 1] in _INSIDE):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in _INSIDE):
        end += 1
    opened = 0
    for i in range(start, end):
        if text[i] == "(":
            opened += 1
        elif text[i] == ")":
            opened -= 1
            if opened < 0:
                # a bracket that was opened before
                end = i
                break
    word = text[start:end]
    while word and (not word[-1].isalnum()) and not (word[-1] == ")" and "(" in word[1:]):
        word = word[:-1]
    cut = len(word) - len(word.lstrip("-\u2011–./_+:()"))
    return start + cut, start + len(word)


def _is_code(word: str) -> bool:
    if word[0].isdigit():
        if not word.isascii():
            return False
        capitals = sum("A" <= c <= "Z" for c in word)
        return _VERSION.fullmatch(word) is not None or capitals > 1
    head = re.match(r"[^\W\d_]+", word)
    return not (
        _REFERENCE.fullmatch(word)
        # “i386”, “l10n”; not “p1”, “x2”
        or (head is not None and head[0].islower() and len(head[0]) == 1 and not _LONG.match(word))
        or ("(" in word and not word[0].isupper())
    )


def _is_designator(head: str, language: Language) -> bool:
    """Whether capitals before a number name a series: “MC 472”, not “PART 3”, “II 5”."""
    if _NUMERAL.issuperset(head):
        return False
    return not any(words(language.code).known(piece.lower()) for piece in re.split("[/-]", head))
