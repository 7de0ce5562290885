"""Which words that both versions have may be the source’s, left in the target."""

from checker.context import Context
from checker.lexicon import Lexicon
from glossary.words import words

# A word model that has seen a word answer itself so often holds it for borrowed.
_BORROWED = 0.08
# One that holds other words for the likely answers, together so strongly, knows how it is
# translated.
_KNOWN = 0.4
# How strongly the word model must hold that a word answers another.
ANSWERS = 0.1
_LEAST_LETTERS = 4


class Suspects(dict[str, bool]):
    """Words to whether one that both versions have may be the source’s, left in the target.

    It is an ordinary word of the source’s language and not borrowed: the word model knows how it is
    translated otherwise, or no dictionary of the target’s language has it.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._lexicon = context.lexicon
        source, target = context.source_language, context.target_language
        self._theirs, self._own = words(source.code if source else ""), words(target.code)
        self._closed = target.closed_words

    def __missing__(self, key: str) -> bool:
        found = self[key] = self._is_suspect(key)
        return found

    def _is_suspect(self, key: str) -> bool:
        if len(key) < _LEAST_LETTERS or not key.isalpha() or key in self._closed:
            return False
        # a word that the dictionary is too old for: “filesystem”
        if not self._theirs.known(key) and not is_translated_otherwise(key, self._lexicon):
            return False
        if self._lexicon is not None and self._lexicon.probability(key, key) > _BORROWED:
            return False
        if self._own.spells and not self._own.known(key):
            return True
        return is_translated_otherwise(key, self._lexicon) and not is_said(key, self._lexicon)


def is_said(key: str, lexicon: Lexicon | None) -> bool:
    """Whether the word model knows a word as one of the target’s language too."""
    if lexicon is None:
        return False
    found = lexicon.exchanged().renderings(key, 1)
    return bool(found) and found[0].probability >= ANSWERS


def is_translated_otherwise(key: str, lexicon: Lexicon | None) -> bool:
    """Whether the word model knows how a word is translated, and that it is."""
    if lexicon is None or lexicon.probability(key, key) > _BORROWED:
        return False
    likely = (p for word, p in lexicon.renderings(key) if p >= ANSWERS and word != key)
    return sum(likely) >= _KNOWN
