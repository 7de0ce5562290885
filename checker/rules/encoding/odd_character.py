"""A character that cannot be meant."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from checker.context import Context
from checker.model import Pair, Problem, Segment
from checker.rules.rule import Example, rule
from glossary.characters.lookalikes import find_lookalikes
from glossary.characters.mojibake import find_misread
from glossary.characters.odd import find_odd, may_be_odd

# How long half a word may be.
_REACH = 40
_ALNUM = r"[^\W_]"
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
    why={
        "fr": (
            "Le lecteur voit un carré ou une énigme, et aucune recherche ne retrouve le mot. "
            "C’est ce que laisse une conversion, une extraction ou une copie, et le cas est "
            "rarement isolé."
        ),
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
        if may_be_odd(side.block.text):
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
    for start, end, meant in misread:
        yield _Odd(start, end, "misread", meant)
    if side.block.language.script == "Latin":
        for at, latin in find_lookalikes(text):
            yield _Odd(at, at + 1, "look-alike", latin)
    covered = {i for start, end, _ in misread for i in range(start, end)}
    for start, end, kind, parts, right in find_odd(text):
        if start not in covered:
            if parts:
                right = _rejoined(text, start, end, side, context)
            yield _Odd(start, end, kind, right)


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
