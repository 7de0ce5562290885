"""The words of a dictionary that are one slip of the pen away from what is written.

In the order of the alphabet. It takes long to ask the dictionary for every word that is near: those
alone that ``among`` is true of are soon found.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import combinations, product

from checker.languages import Language
from glossary.forms import bare
from glossary.words import words

_LATIN = "abcdefghijklmnopqrstuvwxyz"
# So many accents may have been lost at once.
_ACCENTS = 3


def accented_otherwise(
    word: str, language: Language, among: Callable[[str], bool] | None = None
) -> tuple[str, ...]:
    """Return the dictionary's words that differ from ``word``, in small letters, by accents."""
    if among is None:
        return _accented(word, language.code, language.accented)
    return _known(filter(among, set(_accents(word, language.accented))), word, language.code)


def one_letter_away(
    word: str, language: Language, among: Callable[[str], bool] | None = None
) -> tuple[str, ...]:
    """Return the dictionary's words that one letter makes of ``word``, in small letters.

    One letter more, less, another, or two exchanged.
    """
    alphabet = _LATIN + language.accented
    if among is None:
        return _one_letter(word, language.code, alphabet)
    return _known(filter(among, set(_edits(word, alphabet))), word, language.code)


@lru_cache(maxsize=16384)
def _accented(word: str, code: str, accented: str) -> tuple[str, ...]:
    return _known(set(_accents(word, accented)), word, code)


@lru_cache(maxsize=16384)
def _one_letter(word: str, code: str, alphabet: str) -> tuple[str, ...]:
    return _known(set(_edits(word, alphabet)), word, code)


def _known(candidates: Iterable[str], word: str, code: str) -> tuple[str, ...]:
    known = words(code).known
    return tuple(sorted(w for w in candidates if w != word and known(w)))


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
