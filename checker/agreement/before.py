"""Pairs of neighbouring words, of which the first may not go with the second."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.languages import language
from glossary.words import words

_SPACES = " \u00a0\u202f\n"
# What joins a word to another, or makes it part of a path, an option or a formula.
_JOINTS = r"\-‑_/\\@#$=<>{}+*|~^&%"
_BEFORE = re.compile(r"([^\W\d_]+)[^\w.;:!?()\[\]«»“”\"]+$")
_REACH = 30


class Neighbours(NamedTuple):
    """Two words parted by a space alone.

    ``text[start:end]`` are both, ``middle`` is where the second begins; ``first`` is in small
    letters.
    """

    start: int
    middle: int
    end: int
    first: str
    second: str


def neighbours(
    text: str, firsts: Collection[str], code: str, letters: str = ""
) -> Iterator[Neighbours]:
    """Yield each word of ``firsts`` with the word behind it, where both are plain words.

    The second is in small letters, one that the dictionary of the language has, and joined to
    nothing; it begins with one of ``letters`` where there are any.
    """
    for m in _pattern(frozenset(firsts), letters).finditer(text):
        if _is_plain(m[2], code):
            yield Neighbours(m.start(), m.start(2), m.end(), m[1].lower(), m[2])


@lru_cache(maxsize=64)
def _pattern(firsts: frozenset[str], letters: str) -> re.Pattern[str]:
    # each as it may be written: a pattern that ignores case compares letter by letter
    written = {form for word in firsts for form in (word, word.capitalize(), word.upper())}
    first = "|".join(map(re.escape, sorted(written)))
    begins = f"(?=[{letters}])" if letters else ""
    return re.compile(
        rf"(?<![\w.{_JOINTS}])({first})[{_SPACES}]{begins}([^\W\d_]+)"
        rf"(?![\w{_JOINTS}’'(\[]|[.:]\w)"
    )


@lru_cache(maxsize=65536)
def _is_plain(word: str, code: str) -> bool:
    return word.islower() and words(code).known(word)


def word_before(text: str, at: int) -> str | None:
    """Return the word before ``at`` in small letters, ``None`` where a mark or nothing is there."""
    found = _BEFORE.search(text[max(at - _REACH, 0) : at])
    return found[1].lower() if found else None


def listed(word: str, entries: Sequence[str]) -> bool:
    """Whether ``word`` is among ``entries``; one with “*” stands for all that begins like it."""
    return any(word.startswith(e[:-1]) if e.endswith("*") else word == e for e in entries)


@lru_cache(maxsize=65536)
def begins_with_vowel(word: str, code: str) -> bool:
    """Whether a word sounds as if a vowel began it: it elides what is before it, or has “an”."""
    rules = language(code).agreement
    if rules is None:
        return False
    if word.startswith(tuple(rules.vowels)):
        return not listed(word, rules.sounded)
    return listed(word, rules.silent)
