"""UTF-8 that was read as Windows-1252 or Latin-1, found by undoing it."""

import re
from typing import NamedTuple

# What the bytes 0x80 … 0xBF look like when they are read as Latin-1 or as Windows-1252.
_LATIN = "".join(map(chr, range(0x80, 0xC0)))
_WINDOWS = bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
_NEXT = f"[{re.escape(_LATIN + _WINDOWS)}]"
# “à” becomes Ã and a no-break space, the no-break space Â and itself: where spaces were tidied
# afterwards a plain one follows.
_SEQUENCE = re.compile(
    f"(?:[Â-ß]{_NEXT}|[à-ï]{_NEXT}{{2}}|[ð-ô]{_NEXT}{{3}})+|(?<![A-ZÀ-Þ])[ÃÂ](?= )"
)
# Marks that follow a capital letter in good text too: “CAFÉ”, «ÉGALITÉ», GRÂCE…
_CLOSING = "“”‘’«»‹›…–—"


class Misread(NamedTuple):
    """A run of misread characters: ``text[start:end]``, and what it was."""

    start: int
    end: int
    right: str


def find_misread(text: str) -> list[Misread]:
    """Return the runs of ``text`` that become plausible when their bytes are read as UTF-8."""
    if text.isascii():
        return []
    found = []
    for m in _SEQUENCE.finditer(text):
        right = _undo(m[0], text[m.start() - 1 : m.start()])
        if right is not None:
            found.append(Misread(m.start(), m.end(), right))
    return found


def _undo(run: str, before: str) -> str | None:
    if len(run) == 1:
        # the second half was a no-break space, and is now the plain space that follows
        return "à" if run == "Ã" else ("" if not before.isalnum() else None)
    if len(run) == 2 and run[1] in _CLOSING and before.isupper():
        return None
    try:
        right = b"".join(map(_byte, run)).decode("utf-8")
    except (UnicodeError, ValueError):
        return None
    # a byte-order mark in the middle of a text is not to be put back
    return right.replace("\ufeff", "") if _plausible(right) else None


def _byte(character: str) -> bytes:
    return character.encode("latin-1" if ord(character) < 0x100 else "cp1252")


def _plausible(right: str) -> bool:
    """Whether characters are such as European text has, or several of another script."""
    if any(not _usual(c) for c in right):
        return False
    return len(right) > 1 or ord(right) < 0x180 or ord(right) >= 0x2000


def _usual(character: str) -> bool:
    code = ord(character)
    return (
        0xA0 <= code < 0x180
        or 0x370 <= code < 0x700
        or 0x2000 <= code < 0x2C00
        or 0xFB00 <= code < 0xFB07
        or code in (0xFEFF, 0xFFFD)
        or 0x1F000 <= code < 0x20000
    )
