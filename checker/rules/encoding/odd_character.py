"""A character that cannot be meant."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from checker.characters.lookalikes import find_lookalikes
from checker.characters.mojibake import find_misread
from checker.context import Context
from checker.model import Pair, Problem, Segment
from checker.rules.rule import Example, rule

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
# How long half a word may be.
_REACH = 40
_WORDS = re.compile(rf"{_ALNUM}+")


class _Odd(NamedTuple):
    """Odd characters, the message for them, and what should stand there (``None``: unknown)."""

    start: int
    end: int
    message: str
    right: str | None


@rule(
    id="odd-character",
    family="encoding",
    severity="major",
    its="characters",
    mqm="linguistic-conventions/character-encoding",
    level="block",
    needs_both=False,
    messages={
        "hyphen": {
            "en": "In “{word}”, {name} ({code}) stands where a hyphen belongs.",
            "fr": "Dans « {word} », {name} ({code}) tient la place d’un trait d’union.",
        },
        "misread": {
            "en": "“{word}” is UTF-8 read as Windows-1252; it should read “{right}”.",
            "fr": "« {word} » est de l’UTF-8 lu comme du Windows-1252 ; il faut « {right} ».",
        },
        "look-alike": {
            "en": "“{word}” contains {name} ({code}), which only looks like a Latin letter.",
            "fr": "« {word} » contient {name} ({code}), qui n’a que l’air d’une lettre latine.",
        },
        "named": {
            "en": "The character {name} ({code}) in “{word}” cannot be meant.",
            "fr": "Le caractère {name} ({code}) dans « {word} » ne peut être voulu.",
        },
        "nameless": {
            "en": "The code {code} in “{word}” stands for no character of a text.",
            "fr": "Le code {code} dans « {word} » ne correspond à aucun caractère de texte.",
        },
    },
    bad=(
        Example(
            "The members protect themselves.",
            "Les membres se protègent eux¬mêmes.",
            target_words=("eux¬mêmes",),
        ),
        Example(
            "The Alliance adopted it yesterday.",
            "L’Аlliance lâ€™a adoptÃ© aprÃ¨s coup.",
            target_words=("Аlliance", "lâ€™a", "adoptÃ©", "aprÃ¨s"),
        ),
        Example(
            "The re\ufffdort is ready.",
            "Le rapport est prêt.",
            source_words=("re\ufffdort",),
        ),
    ),
    good=(
        Example(
            "A dose of 5 µg of α-amylase, at 3 kΩ, is “ready”.",
            "Une dose de 5 µg d’α-amylase, à 3 kΩ, est-elle «\u202fprête\u202f»\u00a0?",
        ),
        Example(
            "The word Москва is Russian; a non‑member may use it.",
            "Le mot Москва est russe ; un non‑membre peut l’employer : « CAFÉ » ou «CAFÉ».",
        ),
    ),
)
def odd_character(pair: Pair, context: Context) -> Iterator[Problem]:
    """A character that cannot be meant.

    What it finds: a sign between two letters where a hyphen belongs; replacement, private-use and
    control characters, codes that are no characters; soft hyphens and invisible characters inside
    words; UTF-8 read as Windows-1252 or Latin-1; Cyrillic or Greek letters inside a Latin word.

    Why it matters: the reader sees a box or a riddle, and no search finds the word again. It is
    what a conversion, an extraction or a copy leaves behind, and it is seldom alone.

    Examples: “eux¬mêmes” for “eux-mêmes”; “adoptÃ©” for “adopté”; “l’Аlliance” with a Cyrillic А.

    What it leaves alone: spaces of every kind, no-break hyphens, tabs and page breaks, words
    wholly in another script, Greek letters as symbols (µm, kΩ, α-amylase), joiners in the scripts
    and pictures that need them, direction marks beside letters written from right to left.
    """
    for side in pair.sides:
        if _SUSPECT.search(side.block.text) or _MISREAD.search(side.block.text):
            yield from _problems(side, context)


def _problems(side: Segment, context: Context) -> Iterator[Problem]:
    text = side.block.text
    odds = sorted(_odds(side, context))
    strange = {i for odd in odds for i in range(odd.start, odd.end)}
    words: list[tuple[int, int, list[_Odd]]] = []
    for odd in odds:
        start, end = _word(text, odd, strange)
        if words and start < words[-1][1]:
            if odd.start >= words[-1][2][-1].end:
                words[-1][2].append(odd)
            words[-1] = (words[-1][0], max(end, words[-1][1]), words[-1][2])
        else:
            words.append((start, end, [odd]))
    for start, end, inside in words:
        yield Problem.at(
            inside[0].message,
            side.place(start, end),
            params=_params(text, start, end, inside),
            replacement=_put_right(text, start, end, inside),
        )


def _odds(side: Segment, context: Context) -> Iterator[_Odd]:
    text = side.block.text
    misread = find_misread(text)
    for span, right in misread:
        yield _Odd(span.start, span.end, "misread", right)
    if side.block.language.script == "Latin":
        for at, latin in find_lookalikes(text):
            yield _Odd(at, at + 1, "look-alike", latin)
    covered = {i for span, _ in misread for i in range(span.start, span.end)}
    for m in _SINGLE.finditer(text):
        if m.start() not in covered:
            odd = _single(m, side, context)
            if odd is not None:
                yield odd


def _single(m: re.Match[str], side: Segment, context: Context) -> _Odd | None:
    text, start, end = m.string, m.start(), m.end()
    character = m[0][0]
    if character in _HYPHENS or character == "\u2212":
        if not (text[start - 1].isalpha() or text[end].isalpha()):
            return None
        right = _rejoined(text, start, end, side, context)
        return _Odd(start, end, "hyphen", right)
    if re.match(f"[{_BIDI}]", character):
        return None if _RIGHT_TO_LEFT.search(text) else _Odd(start, end, "named", "")
    if re.match(f"[{_JOINERS}\u180e]", character):
        beside = text[max(start - 1, 0) : start] + text[end : end + 1]
        # an emoji may carry a variation selector before the joiner
        if _JOINED.search(beside) or "\ufe0f" in beside:
            return None
        return _Odd(start, end, "named", "")
    if character == "\xad":
        return _Odd(start, end, "named", "")
    if character == "\ufffd" or character in "\ufff9\ufffa\ufffb\ufffc":
        return _Odd(start, end, "named", None)
    if "\x80" <= character <= "\x9f":
        return _Odd(start, end, "nameless", _WINDOWS.get(character))
    # what extraction leaves of a line-end hyphen, and of Word's two special hyphens
    if character in "\x02\x1e\x1f\ufffe" and text[start - 1 : start].isalpha():
        return _Odd(start, end, "nameless", _rejoined(text, start, end, side, context))
    return _Odd(start, end, "nameless", "" if character < " " else None)


_WINDOWS = {
    chr(byte): bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def _rejoined(text: str, start: int, end: int, side: Segment, context: Context) -> str | None:
    """What should stand between two halves of a word, as the version spells it elsewhere."""
    if text[start:end].strip() != text[start:end]:
        return None
    left = re.search(rf"{_ALNUM}*\Z", text[max(start - _REACH, 0) : start])
    right = re.match(rf"{_ALNUM}*", text[end : end + _REACH])
    joined = ((left[0] if left else "") + (right[0] if right else "")).lower()

    def spelled() -> frozenset[str]:
        return frozenset(
            word.lower() for s in context.segments(side.side) for word in _WORDS.findall(s.text)
        )

    known = context.once(f"odd-character: words of the {side.side}", spelled)
    return "" if joined in known else "-"


def _word(text: str, odd: _Odd, strange: set[int]) -> tuple[int, int]:
    """The word around an odd character, hyphens and all; the character alone where it has none."""

    def part(i: int, beyond: int) -> bool:
        if not 0 <= i < len(text):
            return False
        if text[i].isalnum() or unicodedata.combining(text[i]) or i in strange:
            return not text[i].isspace()
        if text[i] in "-‑" and 0 <= beyond < len(text):
            return text[beyond].isalpha() or beyond in strange
        return False

    start, end = odd.start, odd.end
    while part(start - 1, start - 2):
        start -= 1
    while part(end, end + 1):
        end += 1
    return start, end


def _put_right(text: str, start: int, end: int, inside: list[_Odd]) -> str | None:
    pieces, at = [], start
    for odd in inside:
        if odd.right is None:
            return None
        pieces += [text[at : odd.start], odd.right]
        at = odd.end
    return "".join(pieces) + text[at:end]


def _params(text: str, start: int, end: int, inside: list[_Odd]) -> Mapping[str, str]:
    character = text[inside[0].start]
    return {
        "word": _shown(text[start:end]),
        "name": unicodedata.name(character, "?"),
        "code": f"U+{ord(character):04X}",
        "right": _shown(_put_right(text, start, end, inside) or ""),
    }


def _shown(word: str) -> str:
    """``word`` with a visible stand-in for what a terminal or page must not be sent."""
    return "".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in word)
