"""How alike two names are written, and whether that is a slip or another language's spelling."""

import re
from functools import lru_cache

# What transcription from another alphabet, or another language's spelling, makes of one sound:
# “Chernobyl” / « Tchernobyl », “Putin” / « Poutine », “Zelenskyy” / « Zelensky ».
_SOUNDS = (
    (re.compile(r"tsch|tch|sch|sh|cz|ch"), "c"),
    (re.compile(r"dj|dzh|zh|j"), "g"),
    (re.compile(r"ou|oo|u|w"), "v"),
    (re.compile(r"ph|ff"), "f"),
    (re.compile(r"kh|ck|qu|q|k|x|cs"), "c"),
    (re.compile(r"[iy]+|ij"), "i"),
    (re.compile(r"z|ss|ts"), "s"),
    (re.compile(r"th"), "t"),
    (re.compile(r"h"), ""),
    (re.compile(r"ae|ai"), "e"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=..)(?:ne|e|es|s|os|us|a|o)$"), ""),
)
# What number and gender add: “Tlingit” / « Tlingits ».
_ENDING = re.compile(r"(?:e|s|es|x|ne|nes)$")
# Words with the same beginning are taken for kindred: “Canada” / « canadien ».
_BEGINNING, _SHORT = 4, 5
_MOST_EDITS = 2


def kindred(first: str, second: str) -> bool:
    """Whether two words, folded and without accents, may be one name in two languages."""
    beginning = _BEGINNING if min(len(first), len(second)) <= _SHORT else _BEGINNING + 1
    if first[:beginning] == second[:beginning]:
        return True
    longest = max(len(first), len(second))
    return longest > 4 and (
        sound(first) == sound(second) or edits(first, second, longest // 3) <= longest // 3
    )


def a_slip(word: str, right: str, *, known: bool = False) -> bool:
    """Whether ``word`` looks like ``right`` with one or two letters wrong.

    Both are folded and without accents. What one language's spelling makes of the other's is none,
    unless ``right`` is ``known`` to be how the name is written.
    """
    if len(right) < _BEGINNING:
        return False
    most = _MOST_EDITS if len(right) > 5 else 1
    if not 0 < edits(word, right, most) <= most or (not known and inflected(word, right)):
        return False
    # letters exchanged are never a transcription
    return known or sound(word) != sound(right) or sorted(word) == sorted(right)


def inflected(word: str, name: str) -> bool:
    """Whether two words differ in what number and gender add: “Tlingit” / « Tlingits »."""
    return _ENDING.sub("", word) == _ENDING.sub("", name)


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """Return what several spellings of one name have in common."""
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    return word


@lru_cache(maxsize=65536)
def edits(first: str, second: str, most: int) -> int:
    """Return how many letters are changed, added, left out or exchanged with their neighbour.

    Restricted Damerau–Levenshtein distance; anything above ``most`` is ``most + 1``.
    """
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        previous, row = row, [i] + [0] * len(second)
        for j, b in enumerate(second, 1):
            row[j] = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and first[i - 2] == b:
                row[j] = min(row[j], before[j - 2] + 1)
        if min(row) > most:
            return most + 1
        before = previous
    return min(row[-1], most + 1)
