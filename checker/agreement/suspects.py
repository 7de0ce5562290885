"""Two neighbouring words of which the first may not go with the second, whatever is around them.

A text has a determiner every few words, and hardly ever one that is wrong. What two words are to
each other is found out once and remembered; the rules look at the few that are left.
"""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Literal, NamedTuple

from checker.agreement.before import begins_with_vowel, is_plain
from checker.agreement.nouns import gender, in_the_plural, in_the_singular, is_infinitive
from checker.languages import Language
from glossary.remembered import Remembered
from glossary.tokens import Token

Slip = Literal["agreement", "contraction", "elision", "sound"]

_SPACES = " \u00a0\u202f\n"
# What joins a word to another, or makes it part of a path, an option or a formula.
_JOINTS = r"\-‑_/\\@#$=<>{}+*|~^&%"
_BEFORE = re.compile(rf"(?<![\w.{_JOINTS}])")
_BEHIND = re.compile(rf"(?![\w{_JOINTS}’'(\[]|[.:]\w)")


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


Suspects = Mapping[Slip, tuple[Neighbours, ...]]
NO_SUSPECTS: Suspects = MappingProxyType({})


class _Known(NamedTuple):
    """What is known of the words of one language: which come first, and what two may be."""

    firsts: frozenset[str]
    slips: Remembered[tuple[str, str], tuple[Slip, ...]]


_known: dict[str, _Known] = {}


def find_suspects(text: str, tokens: Sequence[Token], language: Language) -> Suspects:
    """Return the neighbouring words of ``text`` that may be a slip, by its kind, in order.

    The second is in small letters, one that the dictionary of the language has, and joined to
    nothing. Before a contraction stands the word that it should be one with.
    """
    known = _known.get(language.code)
    if known is None:
        slips = Remembered(partial(_slips, language=language))
        known = _known[language.code] = _Known(_written(language), slips)
    (firsts, slips), rules = known, language.agreement
    if not firsts or rules is None:
        return NO_SUSPECTS
    contractions = rules.contractions
    found: dict[Slip, list[Neighbours]] = {}
    for i in [i for i, token in enumerate(tokens[:-1]) if token[2] in firsts]:
        first, second = tokens[i], tokens[i + 1]
        for slip in slips[first.text, second.text]:
            if slip == "contraction" and not (i and (tokens[i - 1].key, first.key) in contractions):
                continue
            if are_neighbours(first, second, text):
                both = Neighbours(
                    first.start, second.start, second.end, first.text.lower(), second.text
                )
                found.setdefault(slip, []).append(both)
    return {slip: tuple(row) for slip, row in found.items()} if found else NO_SUSPECTS


def are_neighbours(first: Token, second: Token, text: str) -> bool:
    """Whether only a space parts two words, and nothing joins them to others."""
    return (
        second.start - first.end == 1
        and text[first.end] in _SPACES
        and _BEFORE.match(text, first.start) is not None
        and _BEHIND.match(text, second.end) is not None
    )


def _written(language: Language) -> frozenset[str]:
    """The first words as they may be written: small, with a capital, in capitals."""
    rules = language.agreement
    if rules is None:
        return frozenset()
    firsts = {*rules.elisions, *(b for _, b in rules.contractions), *(rules.by_sound or ())}
    if rules.plural:
        firsts |= rules.plural | rules.singular | rules.masculine | rules.feminine
    return frozenset(form for word in firsts for form in (word, word.capitalize(), word.upper()))


def _slips(words: tuple[str, str], language: Language) -> tuple[Slip, ...]:
    """Which slips two words of a language may be."""
    first, second = words[0].lower(), words[1]
    rules, code = language.agreement, language.code
    if rules is None or not is_plain(second, code):
        return ()
    found: list[Slip] = []
    if rules.plural and _may_disagree(first, second, language):
        found.append("agreement")
    if (
        any(first == b for _, b in rules.contractions)
        and second not in language.closed_words
        and not is_infinitive(second, code)
    ):
        found.append("contraction")
    if first in rules.elisions and second[0] in f"{rules.vowels}h":
        only = rules.before.get(first)
        if (only is None or second in only) and begins_with_vowel(second, code):
            found.append("elision")
    if (
        rules.by_sound is not None
        and first in rules.by_sound
        and first != rules.by_sound[begins_with_vowel(second, code)]
        and second not in language.closed_words
    ):
        found.append("sound")
    return tuple(found)


def _may_disagree(first: str, second: str, language: Language) -> bool:
    """Whether two words are of another number or gender, whatever stands around them."""
    rules, code = language.agreement, language.code
    if rules is None or second in language.closed_words:
        return False
    if first in rules.plural:
        return in_the_plural(second, code) is not None
    if first in rules.singular and in_the_singular(second, code) is not None:
        return True
    wrong = {"masculine": rules.feminine, "feminine": rules.masculine}
    kind = gender(second, code)
    return kind is not None and first in wrong[kind]
