"""Acronyms introduced in brackets behind the name that they stand for."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.figures.numbers import roman_value
from checker.model import Block
from checker.offsets import Span
from glossary.forms import Forms, bare
from glossary.tokens import Token

BRACKETED = re.compile(r"\(([A-Z][A-Z0-9&/-]{1,7})s?\)")
# Fewer letters of an acronym begin a word only by chance: “(NOTE)”, “(NEW)”.
_INITIALS = 2
_WORD = re.compile(r"[^\W\d_]+")
# The name of an acronym is so many times as long as that, in words, function words included.
_LONGEST = 3


class Introduction(NamedTuple):
    """An acronym in brackets, where the bracket stands, and where the name before it.

    ``name`` holds the content words of the name as their inflections share them.
    """

    acronym: str
    bracket: Span
    words: Span
    name: tuple[str, ...]


def introduces(acronym: str, before: str) -> bool:
    """Whether the letters of ``acronym`` come, in order, from the words before its bracket."""
    letters = [c.lower() for c in acronym if c.isalpha()]
    words = [w.lower() for w in _WORD.findall(before[-150:])][-2 * len(letters) - 2 :]
    if roman_value(acronym) is not None:
        # (II), (IV): only if each letter begins a word
        initials = [w[0] for w in words][-len(letters) :]
        return initials == letters
    return any(
        words[at][0] == letters[0]
        and _spells(letters, "".join(words[at:]))
        and _in_order(letters, [w[0] for w in words[at:]]) >= _INITIALS
        for at in range(len(words))
    )


def introductions(block: Block) -> tuple[Introduction, ...]:
    """Return the acronyms of ``block`` that stand behind their name, one letter a content word.

    Stricter than ``introduces``: the name is known to its first word.
    """
    text = block.text
    if "(" not in text:
        return ()
    found = []
    for m in BRACKETED.finditer(text):
        if len(m[1]) > 1 and m[1].isalpha() and roman_value(m[1]) is None:
            words = _name(m[1].lower(), m.start(), block)
            if words is not None:
                forms, closed = _forms(block.language.code), block.language.closed_words
                name = tuple(forms.term_key(t.key) for t in words if t.key not in closed)
                span = Span(words[0].start, words[-1].end)
                found.append(Introduction(m[1], Span(*m.span()), span, name))
    return tuple(found)


def _name(letters: str, bracket: int, block: Block) -> Sequence[Token] | None:
    """Return the words directly before the bracket whose content words begin with ``letters``."""
    before = [t for t in block.facts.tokens if t.end <= bracket]
    if not before or bracket - before[-1].end > 1:
        return None
    closed = block.language.closed_words
    left = list(letters)
    for at in range(len(before) - 1, max(len(before) - _LONGEST * len(letters) - 1, -1), -1):
        token = before[at]
        if token.key in closed:
            continue
        if bare(token.key[0]) != left.pop():
            return None
        if not left:
            return before[at:]
    return None


@lru_cache(maxsize=16)
def _forms(code: str) -> Forms:
    return Forms(code)


def _in_order(letters: list[str], initials: list[str]) -> int:
    """How many of ``letters`` are initials, taken in order."""
    at = count = 0
    for letter in letters:
        if letter in initials[at:]:
            at = initials.index(letter, at) + 1
            count += 1
    return count


def _spells(letters: list[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
