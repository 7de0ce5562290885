"""References to paragraphs, articles, annexes: a word of reference and what it numbers."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from checker.figures.numbers import roman_value
from checker.languages import Language


class Reference(NamedTuple):
    """One member of a reference: “paragraph 12”, “(b)” in “paragraphs 3(a) and (b)”.

    ``text[start:end]`` is the word with its number for the first member of a list, the number
    alone for the others; ``label`` is where the number starts. ``kind`` is a key of
    ``Language.reference_words``. ``parts`` are what the number is made of, from the outside in,
    each as the set of its readings: ``VI`` is ``{"vi", "6"}``; ``12(1)(a)`` is three parts.
    """

    start: int
    end: int
    text: str
    kind: str
    parts: tuple[frozenset[str], ...]
    label: int

    @property
    def local(self) -> bool:
        """Whether it names a neighbour, as “subsection (2)” does: another language says “it”."""
        return self.text.endswith(")") and len(self.parts) == 1

    @property
    def first(self) -> bool:
        """Whether it is the first of its list, with the word of reference."""
        return self.label > self.start


_PART = re.compile(r"\d+(?:\.\d+)*|[^\W\d_]+")
_SHORT = re.compile(
    r"\d+(?:\.\d+)*|(?<![^\W\d_])(?:[A-Za-z]{1,3}|[IVXLC]{4,8}|[ivxlc]{4,8})(?![^\W\d_])"
)
# “12(1)(a)”, « 12(1)a) », « 36f.1) », “VI”, “(b)”, « b) ».
_LETTER = r"[a-z]{1,3}(?:\.\d+)?\)"
_LABEL = (
    rf"(?:(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z])(?={_LETTER})"
    r"|(?:\d+(?:\.\d+)*[A-Za-z]{0,2}|[IVXLC]+|[A-Z])(?![^\W_]|[-.’']\w)"
    rf"|(?=\(|{_LETTER}))"
    rf"(?:\([0-9A-Za-z.]{{1,5}}\)|{_LETTER})*"
)


class _Patterns(NamedTuple):
    head: re.Pattern[str]
    more: re.Pattern[str]
    kinds: dict[str, str]


def _patterns(language: Language) -> _Patterns:
    kinds: dict[str, str] = {}
    for kind, words in language.reference_words.items():
        for word in words:
            kinds.setdefault(word, kind)
    alternatives = "|".join(
        re.escape(word) + _stop(word, language)
        for word in sorted(kinds, key=lambda w: (-len(w), w))
    )
    signs = "|".join(map(re.escape, language.number_signs))
    joins = "|".join(map(re.escape, sorted(language.list_words, key=len, reverse=True)))
    gap = r"[ \t\n\u00a0\u202f]"
    word = rf"(?<!\w)(?i:({alternatives}))"
    head = rf"{word}{gap}?(?i:(?:{signs}){gap}?)?({_LABEL})"
    more = rf"(?:,?{gap}(?:{joins}){gap}|,{gap}|{gap}?[-–&]{gap}?)({_LABEL})"
    return _Patterns(re.compile(head), re.compile(more), kinds)


def _stop(word: str, language: Language) -> str:
    """What may close a reference word: “par.” is one by its stop, “para.” with or without."""
    if len(word) < 3 or word in language.closed_words:
        return r"\."
    return r"(?![^\W_])" + (r"\.?" if word in language.abbreviations else "")


_PATTERNS: dict[str, _Patterns] = {}


def find_references(text: str, starts: Iterable[int], language: Language) -> tuple[Reference, ...]:
    """Return the references of ``text`` in order, without overlap, a list member by member.

    ``starts`` are the places where a word of reference may begin, in order (see ``Triggers``).
    """
    patterns = _PATTERNS.get(language.code)
    if patterns is None:
        patterns = _PATTERNS[language.code] = _patterns(language)
    found = []
    end = -1
    for start in starts:
        m = patterns.head.match(text, start) if start >= end else None
        if m is None:
            continue
        word, label = m[1], m[2]
        if label == "I" and "i" in language.closed_words and word.islower():
            continue
        kind = patterns.kinds[word.lower().rstrip(".")]
        found.append(Reference(m.start(), m.end(), m[0], kind, _parts(label), m.start(2)))
        end = m.end()
        while more := patterns.more.match(text, end):
            start = more.start(1)
            found.append(Reference(start, more.end(), more[1], kind, _parts(more[1]), start))
            end = more.end()
    return tuple(found)


@lru_cache(maxsize=4096)
def _parts(label: str) -> tuple[frozenset[str], ...]:
    return tuple(readings(m[0]) for m in _PART.finditer(label))


@lru_cache(maxsize=4096)
def readings(part: str) -> frozenset[str]:
    """Return what one part of a label may be: itself, and its value if it is a Roman numeral."""
    value = roman_value(part.upper()) if part.isascii() and part.isalpha() else None
    return frozenset({part.lower(), str(value)} if value else {part.lower()})


def all_parts(text: str) -> frozenset[str]:
    """Return every reading of every number, letter and Roman numeral of ``text``."""
    return frozenset().union(*map(readings, set(_SHORT.findall(text))))
