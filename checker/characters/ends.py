"""How a sentence ends: its mark, behind which closing quotes, brackets and notes may stand."""

import re
from typing import NamedTuple

_END = re.compile(r"(?P<mark>\.{3}|…|[.!?:;,]|[–—])?(?P<closers>[\s\"'»”’“‘)\]›]*)$")


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
    found = _END.search(text, start, end)
    if found is None or not found["mark"]:
        at = end if found is None else found.start("closers")
        return End("", at, at)
    mark = "…" if found["mark"] == "..." else found["mark"]
    return End(mark, found.start("mark"), found.end("mark"))


def last_word(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the last word of ``text[start:end]`` stands (zero-width if there is none)."""
    words = list(re.finditer(r"\w[\w’'\-]*", text[start:end]))
    if not words:
        return end, end
    return start + words[-1].start(), start + words[-1].end()
