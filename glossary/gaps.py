"""What may stand between two words of a term."""

import re
from functools import lru_cache

# White space, one hyphen or apostrophe, and the invisible marks of a line that was broken. A
# spaced hyphen is a dash; before a space it holds the place of a word: “short- and long-term”.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_GAP = re.compile(rf"[\s{_INVISIBLE}]*|[{_INVISIBLE}]*[-‐‑–'’ʼ＇`´]\s*|\s+[-‐‑]")
_HYPHEN = re.compile(rf"[{_INVISIBLE}]*[-‐‑]\s*")
_SPACE = re.compile(r"\s+")
_HYPHENS = re.compile("[‐‑]")
_APOSTROPHES = re.compile("[’ʼ＇`´]")


@lru_cache(maxsize=4096)
def is_gap(between: str) -> bool:
    """Whether a term may go on behind ``between``, what parts two words of a text."""
    return _GAP.fullmatch(between) is not None


@lru_cache(maxsize=4096)
def is_hyphen(between: str) -> bool:
    """Whether two words are parted by one hyphen, at the end of a line perhaps."""
    return _HYPHEN.fullmatch(between) is not None


def gap_key(between: str) -> str:
    """Return the key of what parts two words otherwise than a gap does: “&” in “R & D”."""
    return f"\0{_SPACE.sub('', between)}"


def plainly(words: str) -> str:
    """Return ``words`` in the one form that all ways to set them in type have in common.

    White space, line breaks, kinds of hyphen and apostrophe and invisible marks are made alike;
    letters stay as they are.
    """
    if words.isascii() and " " not in words and "\n" not in words:
        return words
    words = re.sub(f"[{_INVISIBLE}]", "", words)
    words = _APOSTROPHES.sub("'", _HYPHENS.sub("-", words))
    return re.sub(r"-\s+", "-", _SPACE.sub(" ", words))
