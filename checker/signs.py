"""What the words and the marks of a text may be the beginning of, found in one pass over it.

Most texts have no number in words, no acronym, no bracket. What looks for such things asks here
first, and a rule that says what it ``needs`` is not called where neither version has any of it.
What one word or mark may begin is a few bits of a plain number, remembered as long as the process
lives; those of a text are put together without running Python code for each of them.
"""

import re
from collections.abc import Mapping, Sequence
from functools import partial, reduce
from operator import or_
from typing import Final

from checker.characters.joints import LONE, may_join
from checker.figures.numbers import may_be_roman, may_be_roman_ordinal
from checker.figures.triggers import may_be
from checker.languages import Language
from checker.names.capitals import may_be_acronym, may_be_name
from glossary.remembered import Remembered

# Words: a digit; a numeral, month or weekday in words; a word of reference (“article”); a Roman
# numeral; an acronym; a proper name.
DIGIT: Final = 1 << 0
WORDED: Final = 1 << 1
REFERENCE: Final = 1 << 2
ROMAN: Final = 1 << 3
ACRONYM: Final = 1 << 4
NAME: Final = 1 << 5
# Marks, alone or with others and spaces: those that meet as in a slip; ``; : ? ! % « »``; double
# quotation marks; round, square and angle brackets; ``{`` and ``%``; what an address has.
JOINT: Final = 1 << 6
SPACED: Final = 1 << 7
QUOTE: Final = 1 << 8
ROUND: Final = 1 << 9
SQUARE: Final = 1 << 10
ANGLE: Final = 1 << 11
BRACE: Final = 1 << 12
ADDRESS: Final = 1 << 13
_ALL: Final = (1 << 14) - 1
FIGURE: Final = DIGIT | WORDED | ROMAN
# What counts only beside something else.
_LONE: Final = 1 << 14
_ARTICLE: Final = 1 << 15
_UNIT: Final = 1 << 16

_MARKS = (
    (SPACED, ";:?!%«»"),
    (QUOTE, '“”„«»"'),
    (ROUND, "()"),
    (SQUARE, "[]"),
    (ANGLE, "<>"),
    (BRACE, "{%"),
    (ADDRESS, "@/\\_"),
)
_ADDRESS = re.compile(r":/|(?<=x)\.(?=\S)")
_DIGIT = re.compile(r"\d")
# What stands where a text begins and ends, beside its first and last marks.
_EDGE = "\0"


def _begun_by(word: str, language: Language) -> int:
    """What a word of a language may begin."""
    kind = may_be(word, language)
    bits = (
        (kind.worded and WORDED)
        | (kind.reference and REFERENCE)
        | (kind.article and _ARTICLE)
        | (kind.unit and _UNIT)
    )
    if _DIGIT.search(word):
        bits |= DIGIT
    if may_be_roman(word) or may_be_roman_ordinal(word):
        bits |= ROMAN
    if may_be_acronym(word):
        bits |= ACRONYM
    if may_be_name(word, language):
        bits |= NAME
    if word in LONE:
        bits |= _LONE
    return bits


def _begun_between(marks: str) -> int:
    """What the marks between two words, before the first or behind the last may begin."""
    bits = 0
    for bit, characters in _MARKS:
        if not set(characters).isdisjoint(marks):
            bits |= bit
    before, behind = ("" if edge else "x" for edge in (marks[:1] == _EDGE, marks[-1:] == _EDGE))
    between = before + marks.strip(_EDGE) + behind
    if may_join(between):
        bits |= JOINT
    if _ADDRESS.search(between):
        bits |= ADDRESS
    return bits


_marks = Remembered(_begun_between)
_words: dict[str, Remembered[str, int]] = {}


def signs_of(parts: Sequence[str], language: Language) -> int:
    """Return what a text may have, as bits; ``parts`` are its marks and words by turns.

    A bit that is not set is certain; one that is set is a reason to look.
    """
    words = _words.get(language.code)
    if words is None:
        words = _words[language.code] = Remembered(partial(_begun_by, language=language))
    marks = {_EDGE + parts[0], *parts[2:-1:2], parts[-1] + _EDGE}
    bits = reduce(
        or_,
        map(words.__getitem__, set(parts[1::2])),
        reduce(or_, map(_marks.__getitem__, marks), 0),
    )
    # « un kilomètre »
    if bits & _ARTICLE and bits & _UNIT and _counted(parts[1::2], words):
        bits |= WORDED
    # « l » stands in most French texts, and nearly always before its apostrophe
    if bits & _LONE and not bits & JOINT and _parted(parts):
        bits |= JOINT
    return bits & _ALL


def _counted(said: Sequence[str], words: Mapping[str, int]) -> bool:
    """Whether an article stands before a unit."""
    behind = (said[i + 1] for i, word in enumerate(said[:-1]) if words[word] & _ARTICLE)
    return any(words[word] & _UNIT for word in behind)


def _parted(parts: Sequence[str]) -> bool:
    """Whether a single letter stands between two spaces."""
    return any(
        parts[2 * i + 2] == " " and parts[2 * i][-1:].isspace()
        for i, word in enumerate(parts[1::2])
        if word in LONE
    )
