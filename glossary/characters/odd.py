"""Single characters that cannot be meant, by themselves or where they stand."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_BIDI = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_JOINERS = "\u200b-\u200d\u2060\ufeff"
_LETTER = r"[^\W\d_]"
_ALNUM = r"[^\W_]"
# What stands in the place of a hyphen when a text has gone through the wrong code page.
_HYPHENS = "\xac\xa6\xa4\xaf\u25a0\u25a1"
# Characters that are odd by themselves or between the letters they stand between. White space
# (also a page break) and the invisible characters of other scripts are looked at below.
_SINGLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u180e\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff"
    f"\ud800-\udfff\U000f0000-\U0010ffff{_BIDI}{_JOINERS}]"
    rf"|(?<={_ALNUM})[{_HYPHENS}](?={_ALNUM})"
    rf"|(?<={_LETTER})\xac\s+(?={_LETTER})"
    rf"|(?<={_LETTER})\xad(?={_LETTER})"
    rf"|(?<={_LETTER}{{2}})\u2212(?={_LETTER}{{2}})"
)
# The cheap questions asked of every text: is there a character to look at, and does a misread run
# begin? One class each, which the engine searches much faster than alternatives.
_SUSPECT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u0370-\u052f\u180e\u2212\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff"
    f"\ud800-\udfff\U000f0000-\U0010ffff{_HYPHENS}{_BIDI}{_JOINERS}]"
)
_MISREAD = re.compile("[ÂÃÄÅÎÏÐÑ×ØÙâïð][\x80-\xbf\u0152-\u2122 ]")
# Where joiners do their work: scripts from Hebrew on, and pictures.
_JOINED = re.compile(
    "[\u0590-\u1dff\u2190-\u2bff\u3000-\ud7ff\ufb1d-\ufdcf\ufdf0-\ufefc\U00010000-\U000effff]"
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]")

Kind = Literal["hyphen", "named", "nameless"]


class Odd(NamedTuple):
    """Odd characters: ``text[start:end]``.

    ``kind``: something in the place of a hyphen, a character with a name, a code without one.
    ``parts``: it parts two halves of a word, which belong together with a hyphen or without;
    else ``right`` is what should stand there (``None``: unknown).
    """

    start: int
    end: int
    kind: Kind
    parts: bool
    right: str | None


def may_be_odd(text: str) -> bool:
    """Whether it is worth while to look closer: quick, and true of all that is odd or misread."""
    return bool(_SUSPECT.search(text) or _MISREAD.search(text))


def find_odd(text: str) -> Iterator[Odd]:
    """Yield the odd characters of ``text`` in order.

    Left out: spaces of every kind, tabs and page breaks, joiners in the scripts and pictures that
    need them, direction marks where letters are written from right to left.
    """
    for m in _SINGLE.finditer(text):
        odd = _odd(m)
        if odd is not None:
            yield odd


def _odd(m: re.Match[str]) -> Odd | None:
    text, start, end = m.string, m.start(), m.end()
    character = m[0][0]
    if character in _HYPHENS or character == "\u2212":
        if not (text[start - 1].isalpha() or text[end].isalpha()):
            return None
        return Odd(start, end, "hyphen", True, None)
    if re.match(f"[{_BIDI}]", character):
        return None if _RIGHT_TO_LEFT.search(text) else Odd(start, end, "named", False, "")
    if re.match(f"[{_JOINERS}\u180e]", character):
        beside = text[max(start - 1, 0) : start] + text[end : end + 1]
        # an emoji may carry a variation selector before the joiner
        if _JOINED.search(beside) or "\ufe0f" in beside:
            return None
        return Odd(start, end, "named", False, "")
    if character == "\xad":
        return Odd(start, end, "named", False, "")
    if character == "\ufffd" or character in "\ufff9\ufffa\ufffb\ufffc":
        return Odd(start, end, "named", False, None)
    if "\x80" <= character <= "\x9f":
        return Odd(start, end, "nameless", False, _WINDOWS.get(character))
    # what extraction leaves of a line-end hyphen, and of Word's two special hyphens
    if character in "\x02\x1e\x1f\ufffe" and text[start - 1 : start].isalpha():
        return Odd(start, end, "nameless", True, None)
    return Odd(start, end, "nameless", False, "" if character < " " else None)


_WINDOWS = {
    chr(byte): bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
