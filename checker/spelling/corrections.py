"""The words of a dictionary that are one slip of the pen away from what is written."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, product

from checker.languages import Language
from glossary.forms import bare
from glossary.words import words

_LATIN = "abcdefghijklmnopqrstuvwxyz"
# So many accents may have been lost at once.
_ACCENTS = 3


def one_slip_away(word: str, language: Language) -> tuple[str, ...]:
    """Return the dictionary's words that ``word``, in small letters, may have been meant as.

    Those that differ by accents alone come first and exclude all others; else those that one
    letter more, less, another or two exchanged make of it, in the order of the alphabet.
    """
    return _corrections(word, language.code, language.accented)


@lru_cache(maxsize=16384)
def _corrections(word: str, code: str, accented: str) -> tuple[str, ...]:
    known = words(code).known
    found = sorted(w for w in set(_accents(word, accented)) if known(w))
    if not found:
        found = sorted(w for w in set(_edits(word, _LATIN + accented)) if known(w))
    return tuple(w for w in found if w != word)


def _accents(word: str, accented: str) -> Iterator[str]:
    """Yield ``word`` with up to three letters given another accent, or none."""
    choices = {
        i: [c for c in letter + accented if bare(c) == letter and c != word[i]]
        for i, letter in enumerate(bare(word) if len(bare(word)) == len(word) else "")
    }
    places = [i for i, letters in choices.items() if letters]
    for size in range(1, _ACCENTS + 1):
        for chosen in combinations(places, size):
            for letters in product(*(choices[i] for i in chosen)):
                changed = list(word)
                for i, letter in zip(chosen, letters, strict=True):
                    changed[i] = letter
                yield "".join(changed)


def _edits(word: str, alphabet: str) -> Iterator[str]:
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in alphabet:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
