"""Words that have run into one where the apostrophe between them was lost: “lespoir”, “dun”."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from checker.context import Context
from checker.model import Segment, Side
from checker.occurrences import pairs_with
from checker.spelling.alike import has_another_spelling
from checker.spelling.unknown import Unknown, unknown_words
from glossary.tokens import fold
from glossary.words import words

_VOWELS = "aeiouyhàâæéèêëîïôœùûü"
# A shorter word behind the apostrophe must be a function word.
_LEAST_LETTERS = 4
_BEFORE = re.compile(r"([^\W\d_]+)[’']?\s*\Z")
_OPENS = re.compile(r"(?:\A|[.:!?«(\"“–—]\s*)\Z")
_REACH = 40


class Joined(NamedTuple):
    """Where such a word stands in its block; its first ``letters`` are the elided one."""

    start: int
    end: int
    letters: int


def joined_words(side: Side, context: Context) -> Mapping[int, tuple[Joined, ...]]:
    """Return the joined words of one version by the ``id`` of their block, in order.

    They are words that the dictionary does not have, and “dune” where no such noun can stand.
    Empty where there is no dictionary, and in languages without elision.
    """

    def collect() -> Mapping[int, tuple[Joined, ...]]:
        found: dict[int, list[Joined]] = {}
        for unknown in unknown_words(side, context):
            letters = _letters(unknown)
            if letters:
                start, end = unknown.token.start, unknown.token.end
                found.setdefault(id(unknown.segment.block), []).append(Joined(start, end, letters))
        noun_like = _noun_like_words(side, context)
        suspected = pairs_with(noun_like, side, context) if noun_like else frozenset()
        for pair in context.pairs:
            here, there = pair.source, pair.target
            if side == "target":
                here, there = there, here
            if id(pair) in suspected and here is not None and not here.empty:
                known = tuple(_known(here, there, noun_like))
                if known:
                    found.setdefault(id(here.block), []).extend(known)
        return {block: tuple(sorted(set(places))) for block, places in found.items()}

    return context.once(f"joined words of the {side}", collect)


def _letters(unknown: Unknown) -> int:
    """How many letters of an unknown word are an elided one; 0 if none are."""
    token, language = unknown.token.text, unknown.segment.block.language
    if not language.elisions or token != unknown.whole:
        return 0
    if token[0].isupper() and not _OPENS.search(unknown.segment.block.text, 0, unknown.token.start):
        return 0
    if unknown.other is not None and token.lower() in unknown.other.block.text.lower():
        return 0
    if has_another_spelling(token.lower(), language.code):
        return 0
    for letters in (1, 2, 4, 5, 6, 7):
        rest = token[letters:]
        if not rest or rest[0] not in _VOWELS or fold(token[:letters]) not in language.elisions:
            continue
        if fold(rest) in language.closed_words:
            return letters
        if len(rest) >= _LEAST_LETTERS and words(language.code).known(rest):
            return letters
    return 0


def _known(here: Segment, there: Segment | None, noun_like: frozenset[str]) -> Iterator[Joined]:
    """Where “d’une” is written like a noun, which would have its article before it."""
    text, language = here.block.text, here.block.language
    for m in _pattern(noun_like).finditer(text):
        before = _BEFORE.search(text, max(m.start() - _REACH, 0), m.start())
        if before is not None and fold(before[1]) in language.determiners | language.articles:
            continue
        if there is None or m[0] not in there.block.text.lower():
            yield Joined(m.start(), m.end(), 1)


def _noun_like_words(side: Side, context: Context) -> frozenset[str]:
    """Return the nouns that are one elided letter before a determiner as well: “dune”."""
    language = context.source_language if side == "source" else context.target_language
    if language is None or language.agreement is None:
        return frozenset()
    elided = (language.agreement.elisions.get(word, "") for word in language.noun_links)
    letters = "".join(sorted(form[0] for form in elided if len(form) == len("d’")))
    return _noun_like(language.code, letters, language.determiners)


@lru_cache(maxsize=16)
def _noun_like(code: str, letters: str, determiners: frozenset[str]) -> frozenset[str]:
    vowels = tuple(_VOWELS)
    joined = (c + word for c in letters for word in determiners if word.startswith(vowels))
    return frozenset(word for word in joined if words(code).known(word))


@lru_cache(maxsize=16)
def _pattern(noun_like: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(noun_like))})\b(?![-’'])")
