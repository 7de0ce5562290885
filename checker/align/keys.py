"""What a sentence has that its translation may visibly share, or answer."""

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator
from itertools import chain
from operator import itemgetter

from checker.align.items import Item
from checker.facts import Facts
from checker.languages import Language
from checker.model import Block
from glossary.matcher import TermHit
from glossary.tokens import fold

# The terms of a block, where there is a glossary.
Terms = Callable[[Block], tuple[TermHit, ...]]

# A cognate is taken to be a word that begins with the same letters, accents aside (Simard, Foster
# & Isabelle 1992, “Using cognates to align sentences in bilingual corpora”).
_COGNATE = 4

_START, _TEXT = itemgetter(0), itemgetter(2)


class _Known(dict[str, str]):
    """What a word is reduced to, computed once for each spelling; “” is nothing."""

    def __init__(self, reduce: Callable[[str], str]) -> None:
        super().__init__()
        self._reduce = reduce

    def __missing__(self, word: str) -> str:
        found = self[word] = self._reduce(word)
        return found


class Reader:
    """Reads sentences and blocks as the aligner sees them.

    ``terms`` finds the terms of a glossary. A term is named by its concept, so that it is answered
    by any term of the same concept. What is asked for twice is read once.
    """

    def __init__(self, terms: Terms | None = None) -> None:
        self._terms = terms
        self._read: dict[Facts, tuple[Item, ...]] = {}
        self._known: dict[str, tuple[_Known, _Known]] = {}

    def sentences(self, block: Block) -> tuple[Item, ...]:
        """Return the sentences of a block."""
        items = self._read.get(block.facts)
        if items is None:
            items = self._read[block.facts] = tuple(self._sentences(block))
        return items

    def block(self, block: Block) -> Item:
        """Return a block as one item, with its kind and number."""
        items = self.sentences(block)
        return Item(
            len(block.text),
            tuple(chain.from_iterable(item.keys for item in items)),
            tuple(chain.from_iterable(item.words for item in items)),
            block.kind,
            block.number,
        )

    def _sentences(self, block: Block) -> Iterator[Item]:
        tokens, terms = block.facts.tokens, self._terms(block) if self._terms else ()
        key, content = self._of(block.language)
        first = 0
        for start, end in block.sentences:
            last = bisect_left(tokens, end, first, key=_START)
            words = list(map(_TEXT, tokens[first:last]))
            keys = list(filter(None, map(key.__getitem__, words)))
            keys.extend(
                f"concept {id(concept)}"
                for hit in terms
                if start <= hit.start < end
                for concept, _ in hit.readings
            )
            yield Item(
                end - start,
                tuple(keys),
                tuple(filter(None, map(content.__getitem__, words))),
            )
            first = last

    def _of(self, language: Language) -> tuple[_Known, _Known]:
        """Return what words of a language are reduced to, as keys and as content words."""
        known = self._known.get(language.code)
        if known is None:
            closed = language.closed_words
            known = self._known[language.code] = (
                _Known(lambda word: _key(word, closed)),
                _Known(lambda word: _content(word, closed)),
            )
        return known


def _key(word: str, closed: Collection[str]) -> str:
    folded = fold(word)
    if folded[0].isdigit() or (word.isupper() and len(word) > 1):
        return folded
    return "" if len(folded) < _COGNATE or folded in closed else _beginning(folded)


def _content(word: str, closed: Collection[str]) -> str:
    folded = fold(word)
    return folded if folded.isalpha() and folded not in closed else ""


def _beginning(word: str) -> str:
    plain = unicodedata.normalize("NFD", word)
    return "".join(c for c in plain if not unicodedata.combining(c))[:_COGNATE]
