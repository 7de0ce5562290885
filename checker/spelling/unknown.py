"""The words of a version that its dictionary does not have."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import compress
from typing import NamedTuple

from checker.context import Context
from checker.model import Pair, Segment, Side
from checker.occurrences import numbers, runs
from glossary.remembered import Remembered
from glossary.tokens import Token
from glossary.words import words

# Shorter ones are abbreviations, symbols and letters of lists.
_LEAST_LETTERS = 3
# What may stand before and behind a word that is nothing but a word; anything else that touches
# it makes it part of a path, an option, a command or a formula.
_OPENING = "«“„‘’\"'([—–-…"
_CLOSING = "»”“’\"')].,;:!?…—–-"
_WORD = re.compile(r"[^\W\d_]+(?:[’'\-‑][^\W\d_]+)*")
_GLUE = re.compile(r"[’'\-‑]")
# Further than that, no word reaches.
_REACH = 60


class Unknown(NamedTuple):
    """A word that the dictionary of its version does not have, and where it stands.

    ``segment`` is its block, ``other`` what answers that, ``whole`` the word with what hyphens and
    apostrophes join to it.
    """

    segment: Segment
    other: Segment | None
    token: Token
    whole: str


def spells(code: str) -> bool:
    """Whether there is a dictionary of the language."""
    return words(code).spells


@lru_cache(maxsize=16)
def _unknown(code: str) -> Remembered[str, bool]:
    return Remembered(partial(_is_unknown, code=code))


def is_unknown(text: str, code: str) -> bool:
    """Whether ``text``, a token, is a word of small letters that the dictionary does not have.

    A capital may begin it; words that are all capitals, or have capitals or digits inside, are
    names and codes.
    """
    return _unknown(code)[text]


def _is_unknown(text: str, code: str) -> bool:
    if len(text) < _LEAST_LETTERS or not text.isalpha() or not text[1:].islower():
        return False
    known = words(code)
    return not known.known(text) and not known.known(text.lower())


def unknown_tokens(tokens: Sequence[Token], code: str) -> Iterator[Token]:
    """Return those of ``tokens`` that ``is_unknown`` is true of, in order."""
    return compress(tokens, map(_unknown(code).__getitem__, [token.text for token in tokens]))


def unknown_words(side: Side, context: Context) -> tuple[Unknown, ...]:
    """Return the words of one version that its dictionary does not have, in order.

    Not those that are part of an address, a path, an option, a code or a word with marks inside.
    Empty where there is no dictionary.
    """
    return context.once(f"unknown words of the {side}", lambda: tuple(_find(side, context)))


def _find(side: Side, context: Context) -> Iterator[Unknown]:
    language = context.source_language if side == "source" else context.target_language
    if language is None or not spells(language.code):
        return
    code = language.code
    for run in runs(context):
        where = 0
        for word, places in run.of(side).written.items():
            if is_unknown(word, code):
                where |= places
        for number in dict.fromkeys(run.numbers[n] for n in numbers(where)):
            yield from _in_pair(context.pairs[number], side, code)


def _in_pair(pair: Pair, side: Side, code: str) -> Iterator[Unknown]:
    segment, other = pair.source, pair.target
    if side == "target":
        segment, other = other, segment
    if segment is None or segment.empty:
        return
    for token in unknown_tokens(segment.block.facts.tokens, code):
        whole = whole_word(segment.block.text, token)
        if whole is not None and not _is_known(whole, token.text, code):
            yield Unknown(segment, other, token, whole)


def whole_word(text: str, token: Token) -> str | None:
    """Return the word with what is joined to it, ``None`` where it is no plain word."""
    before = text[max(token.start - _REACH, 0) : token.start]
    behind = text[token.end : token.end + _REACH]
    before = before[_last_space(before) :]
    chunk = before + token.text + behind[: _first_space(behind)]
    plain = chunk.lstrip(_OPENING).rstrip(_CLOSING)
    return plain if _WORD.fullmatch(plain) else None


def _last_space(text: str) -> int:
    return next((i + 1 for i in range(len(text) - 1, -1, -1) if text[i].isspace()), 0)


def _first_space(text: str) -> int:
    return next((i for i, c in enumerate(text) if c.isspace()), len(text))


def _is_known(whole: str, word: str, code: str) -> bool:
    """Whether the dictionary has the word together with what is joined to it: “aujourd’hui”."""
    if whole == word:
        return False
    plain = whole.replace("’", "'").replace("‑", "-")
    known = words(code)
    if known.known(plain) or known.known(plain.lower()):
        return True
    # “l’aujourd’hui”: without what is elided before it
    rest = _GLUE.split(plain, maxsplit=1)[1]
    return rest != word and (known.known(rest) or known.known(rest.lower()))
