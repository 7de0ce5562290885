"""What stands before a word, and how it sounds."""

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.languages import language
from glossary.words import words

_BEFORE = re.compile(r"([^\W\d_]+)[^\w.;:!?()\[\]«»“”\"]+$")
_REACH = 30


def is_plain(word: str, code: str) -> bool:
    """Whether a word is in small letters and the dictionary has it."""
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
