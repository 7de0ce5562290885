"""Words with their places, in one form that ignores how they happen to be written."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

from glossary.remembered import Remembered

# Letters, digits, combining marks, and the invisible characters that may stand inside a word
# (soft hyphen, zero-width space and joiners, byte-order mark). Apostrophes and hyphens part
# words: “l’infrastructure” is two tokens, “counter-terrorism” is two, “NATO’s” is two.
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_WORD = re.compile(rf"[^\W_]+(?:[\u0300-\u036f{_INVISIBLE}]+[^\W_]*)*")
# The same, for taking a text apart into what stands between words and words by turns.
_PARTS = re.compile(f"({_WORD.pattern})")
_STRIP = re.compile(f"[{_INVISIBLE}]")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ﬁ": "fi", "ﬂ": "fl"})


class Token(NamedTuple):
    """A word of a text.

    ``start`` and ``end`` are code points in the text that was tokenized, half-open; ``text`` is
    exactly those characters; ``key`` is what two spellings of the same word have in common
    (case folded, composed, ligatures opened, invisible characters dropped; accents are kept).
    """

    start: int
    end: int
    text: str
    key: str


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return the form of ``word`` in which spellings are compared (see ``Token.key``)."""
    if word.isascii():
        return word.lower()
    word = unicodedata.normalize("NFC", _STRIP.sub("", word))
    return word.lower().translate(_LIGATURES)


_folded = Remembered(fold)
# Every text is taken apart here: this makes a token without running Python code.
_token: Callable[[tuple[int, int, str, str]], Token] = partial(tuple.__new__, Token)


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the words of ``text`` in order, without overlap; punctuation is left out."""
    return tokens_of(take_apart(text))


def take_apart(text: str) -> list[str]:
    """Return what ``text`` is made of: marks and words by turns, marks (perhaps none) at the ends.

    Joined together they are the text.
    """
    return _PARTS.split(text)


def tokens_of(parts: list[str]) -> tuple[Token, ...]:
    """Return the words of a text that was taken apart, in order."""
    words = parts[1::2]
    ends = list(accumulate(map(len, parts)))
    rows = zip(ends[::2], ends[1::2], words, map(_folded.__getitem__, words), strict=False)
    return tuple(map(_token, rows))


def spellings(text: str, start: int, end: int) -> list[str]:
    """Return the words of ``text[start:end]`` in order, as they are written.

    For who counts words and does not point at them: it is several times quicker than ``tokenize``.
    """
    return _WORD.findall(text, start, end)
