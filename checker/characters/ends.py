"""How a sentence ends: its mark, behind which closing quotes, brackets and notes may stand."""

import re
from typing import NamedTuple

_CLOSERS = " \t\r\n\u00a0\u202f\u2009\"'»”’“‘)]›"
_MARKS = ".…!?:;,–—"
_WORD = re.compile(r"\w[\w’'\-]*")


class End(NamedTuple):
    """The end mark of a stretch: ``text[start:end]``, zero-width where there is none."""

    mark: str
    start: int
    end: int


def end_of(text: str, start: int, end: int) -> End:
    """Return the mark that ends ``text[start:end]``; “…” for three dots; ``""`` for none.

    Closing quotes and brackets behind the mark are looked through, and those before it as well:
    “whole”.” and “entière.»” both end in a full stop.
    """
    at = start + len(text[start:end].rstrip(_CLOSERS))
    if at == start or text[at - 1] not in _MARKS:
        return End("", at, at)
    if text.endswith("...", start, at):
        return End("…", at - 3, at)
    return End(text[at - 1], at - 1, at)


def last_word(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the last word of ``text[start:end]`` stands (zero-width if there is none)."""
    words = list(_WORD.finditer(text, start, end))
    return words[-1].span() if words else (end, end)
