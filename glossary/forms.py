"""The keys under which words are compared: one for a word of a term, several for one of a text."""

import unicodedata

from glossary.grammar import grammar
from glossary.tokens import fold
from glossary.words import words

_ACRONYM = range(2, 7)


def bare(key: str) -> str:
    """Return ``key`` without its accents."""
    if key.isascii():
        return key
    return "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))


def is_acronym(word: str) -> bool:
    """Whether ``word`` is two to six letters or digits in capitals."""
    return len(word) in _ACRONYM and word.isupper()


def exact(word: str) -> str:
    """Return the key of an acronym: “EU” is never the French word “eu”."""
    return f"={word}"


def begins(word: str) -> str:
    """Return the key of all words that begin with ``word``."""
    return f"\1{word}"


def closed(word: str) -> str:
    """Return the key of a word that stands for two of a term: “healthcare” for “health care”."""
    return f"\2{word}"


class Forms:
    """Words of one language to keys. ``term_key(w)`` is always one of ``text_keys(w)``."""

    def __init__(self, language: str) -> None:
        self._grammar, self._words = grammar(language), words(language)

    def term_key(self, word: str) -> str:
        """Return the key of a word of a term.

        Of several base forms, the one nearest to the word: “critiques” in a term is “critique”,
        so that “critiqué”, a form of “critiquer”, is not taken for it.
        """
        folded = self._plain(fold(word))
        bases = self._bases(word, folded)
        if not bases or folded in bases:
            return folded

        def near(base: str) -> tuple[int, int, str]:
            shared = next(
                (i for i, (a, b) in enumerate(zip(base, folded, strict=False)) if a != b),
                min(len(base), len(folded)),
            )
            return (-shared, len(base), base)

        return min(bases, key=near)

    def text_keys(self, word: str) -> tuple[str, ...]:
        """Return every key that a word of a text may be meant as, its own spelling first."""
        folded = self._plain(fold(word))
        keys = {folded: None} | dict.fromkeys(self._bases(word, folded))
        if is_acronym(word):
            keys[exact(word)] = None
        return tuple(keys)

    def _plain(self, folded: str) -> str:
        return self._grammar.contracted.get(folded, folded)

    def _bases(self, word: str, folded: str) -> tuple[str, ...]:
        if len(folded) < 3 or not folded.isalpha() or folded.endswith(self._grammar.verbal):
            return ()
        found = self._words.lemmas(word)
        if not found and word != folded:
            found = self._words.lemmas(folded)
        # “best” is a form of “good”, “eu” of “avoir”: true, and never meant in a term
        return tuple(base for base in found if bare(base)[:1] == bare(folded)[:1])
