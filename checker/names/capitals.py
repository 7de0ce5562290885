"""Proper names and acronyms: the words of a text whose capitals mean something."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.figures.numbers import roman_value
from checker.languages import Language, language
from checker.names.cldr import calendar, place_words
from checker.names.equivalents import place_words as known_places
from checker.spelling.corrections import accented_otherwise
from glossary.forms import bare
from glossary.tokens import Token, fold, tokenize
from glossary.words import words


class Acronym(NamedTuple):
    """Two capitals or more; ``key`` is it in the singular and without full stops.

    ``text[start:end]`` are its letters, the “s” of a plural among them. It is ``sure`` unless the
    capitals may only make a word loud (“MUST”, “PATH”).
    """

    start: int
    end: int
    text: str
    key: str
    sure: bool = True


_LEAST_LETTERS = 3
_ACRONYM = re.compile(
    r"(?<![\w&./\\@#={<|-])[A-Z](?:[A-Z&]*[A-Z]|(?:\.-?[A-Z])+)(?![^\W_s]|s\w|[.@/]\w)s?"
)
_ACRONYM_START = re.compile(r"[A-Z](?:[A-Z]|$)")
# Acronyms with an ending are no names: “CDs”, “NMUed”; nor are units: “GiB”, “MHz”.
_ACRONYM_WORD = re.compile(r"[A-Z]{2,}(?:[a-z]{0,2}|ing)$|[A-Z][a-z]?[A-Z]$")
_LOUD = 3
# Longer ones are words in capitals more often than acronyms (“MERCHANTABILITY”).
_LONGEST = 6
# “IV” is a numeral, “MC” and “CD” are not.
_NUMERAL = frozenset("IVX")
# A hyphen makes “Non-Aligned” two words; what stands before or behind it is no name of its own.
_CHAINED = ("/", "\\", "@", "_", "=")


@lru_cache(maxsize=65536)
def is_proper(word: str, code: str) -> bool:
    """Whether a word with a capital is a name: no dictionary has it without its capital.

    Without a dictionary nothing can be told: every word is taken for an ordinary one.
    """
    if len(word) < _LEAST_LETTERS or not word.isalpha():
        return False
    known = words(code)
    lower = word.lower()
    return known.spells and lower not in calendar(code) and not known.known(lower)


@lru_cache(maxsize=65536)
def _is_loud(word: str, code: str) -> bool:
    """Whether capitals may only make an ordinary word loud: “MUST”, “NOTE”, « STRATEGIE »."""
    lower = word.lower()
    return len(word) > _LOUD and (
        len(word) > _LONGEST
        or words(code).known(lower)
        or bool(accented_otherwise(lower, language(code)))
    )


def _is_chained(token: Token, text: str) -> bool:
    """Whether it is a link of a path, of “abc.Mapping”, or an abbreviation (“Ste.”, “num. 3”)."""
    before, behind = text[max(token.start - 1, 0) : token.start], text[token.end : token.end + 1]
    if before in _CHAINED or behind in _CHAINED:
        return True
    if before == ".":
        return True
    return behind == "." and (
        len(token.text) <= _LEAST_LETTERS
        or text[token.end + 1 : token.end + 2].isalnum()
        or text[token.end + 1 :].lstrip()[:1].islower()
    )


@lru_cache(maxsize=65536)
def is_place(word: str, code: str) -> bool:
    """Whether a word with a capital is called like a country, a city or a people.

    “Turkey” and « Vienne » are other words too, without their capital: inside a sentence they are
    names.
    """
    key = bare(fold(word))
    return key in place_words(code) or key in known_places(code)


def may_be_name(word: str, language: Language) -> bool:
    """Whether a word is a proper name where it stands in the right place."""
    return (
        word[0].isupper()
        and not _ACRONYM_WORD.match(word)
        and fold(word) not in language.abbreviations
        and (is_proper(word, language.code) or is_place(word, language.code))
    )


def find_names(tokens: Sequence[Token], text: str, language: Language) -> tuple[Token, ...]:
    """Return the words of ``tokens`` that are proper names, in order."""
    return tuple(
        token
        for token in tokens
        if token.text[0].isupper()
        and may_be_name(token.text, language)
        and (is_proper(token.text, language.code) or is_inside(token, text))
        and not _is_chained(token, text)
    )


def may_be_acronym(word: str) -> bool:
    """Whether a word begins like an acronym: with two capitals, or as one letter of “U.N.”."""
    return _ACRONYM_START.match(word) is not None


def is_inside(token: Token, text: str) -> bool:
    """Whether a small letter stands before it: it does not begin anything."""
    before = text[max(token.start - 3, 0) : token.start].rstrip(" \u00a0\u202f’'")
    return bool(before) and (before[-1].islower() or before[-1] == ",")


def find_acronyms(text: str, language: Language) -> tuple[Acronym, ...]:
    """Return the acronyms of ``text`` in order, without Roman numerals and function words."""
    found = []
    for m in _ACRONYM.finditer(text):
        key = m[0].rstrip("s").replace(".", "").replace("-", "")
        if _NUMERAL.issuperset(key) and roman_value(key) is not None:
            continue
        found.append(Acronym(m.start(), m.end(), m[0], key))
    if len(found) >= _LOUD:
        found = [a for a in found if not _in_a_loud_line(a, text)]
    return tuple(
        a._replace(sure=False) if _is_loud(a.key, language.code) else a
        for a in found
        if a.key.lower() not in language.closed_words
        or "." in a.text
        # “the World Health Organization (WHO)”
        or text[a.start - 1 : a.start] + text[a.end : a.end + 1] == "()"
    )


def _in_a_loud_line(acronym: Acronym, text: str) -> bool:
    """Whether the words around it are in capitals too: a heading, a warning."""
    before = [t.text for t in tokenize(text[max(acronym.start - 60, 0) : acronym.start])][-2:]
    after = [t.text for t in tokenize(text[acronym.end : acronym.end + 60])][:2]
    return any(
        len(pair) == 2 and all(w.isupper() and not w.isdigit() for w in pair)
        for pair in (before, after)
    )
