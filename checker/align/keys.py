"""What a sentence has that its translation may visibly share, or answer."""

import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from itertools import chain

from checker.align.items import Item
from checker.facts import Facts
from checker.languages import Language
from checker.model import Block
from glossary.matcher import TermHit
from glossary.tokens import fold, spellings

# The terms of a block, where there is a glossary.
Terms = Callable[[Block], tuple[TermHit, ...]]

# A cognate is taken to be a word that begins with the same letters, accents aside (Simard, Foster
# & Isabelle 1992, “Using cognates to align sentences in bilingual corpora”).
_COGNATE = 4


class Reader:
    """Reads sentences and blocks of one side as the aligner sees them.

    ``terms`` finds the terms of a glossary. A term is named by its concept, so that it is answered
    by any term of the same concept. Content words are read where ``mark`` says so: it stands
    before them, to tell them from those of the other side. What is asked for twice is read once.
    """

    def __init__(self, mark: str, terms: Terms | None = None) -> None:
        self.mark, self._terms = mark, terms
        self._read: dict[Facts, tuple[Item, ...]] = {}
        self._known: dict[str, _Known] = {}

    def sentences(self, block: Block) -> tuple[Item, ...]:
        """Return the sentences of a block."""
        items = self._read.get(block.facts)
        if items is None:
            items = self._read[block.facts] = self._sentences(block)
        return items

    def block(self, block: Block) -> Item:
        """Return a block as one item, with its kind and number."""
        units = frozenset[str]().union(*[item.units for item in self.sentences(block)])
        return Item(len(block.text), units, block.kind, block.number)

    def _sentences(self, block: Block) -> tuple[Item, ...]:
        known = self._known.get(block.language.code)
        if known is None:
            known = self._known[block.language.code] = _Known(block.language, self.mark)
        find, text = known.__getitem__, block.text
        items = [
            Item(
                end - start, frozenset(chain.from_iterable(map(find, spellings(text, start, end))))
            )
            for start, end in block.sentences
        ]
        for hit in self._terms(block) if self._terms else ():
            at = max(bisect_left(block.sentences, (hit.start + 1,)) - 1, 0)
            units = items[at].units.union(f"concept {id(concept)}" for concept, _ in hit.readings)
            items[at] = items[at]._replace(units=units)
        return tuple(items)


def content_words(text: str, start: int, end: int, language: Language) -> list[str]:
    """Return the folded words that carry the content of ``text[start:end]``, in order."""
    closed = language.closed_words
    words = map(fold, spellings(text, start, end))
    return [word for word in words if word.isalpha() and word not in closed]


class _Known(dict[str, tuple[str, ...]]):
    """The units of each spelling of a word, found once."""

    def __init__(self, language: Language, mark: str) -> None:
        super().__init__()
        self._closed, self._mark = language.closed_words, mark

    def __missing__(self, word: str) -> tuple[str, ...]:
        folded = fold(word)
        found = []
        if folded[0].isdigit() or (word.isupper() and len(word) > 1):
            found.append(folded)
        elif len(folded) >= _COGNATE and folded not in self._closed:
            found.append(_beginning(folded))
        if self._mark and folded.isalpha() and folded not in self._closed:
            found.append(self._mark + folded)
        units = self[word] = tuple(found)
        return units


def _beginning(word: str) -> str:
    if word.isascii():
        return word[:_COGNATE]
    plain = unicodedata.normalize("NFD", word)
    return "".join(c for c in plain if not unicodedata.combining(c))[:_COGNATE]
