"""The terms of one language as paths of word keys, in plain arrays that can be kept on disk."""

import json
import sys
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from glossary.forms import Forms, begins, closed, exact, is_acronym
from glossary.gaps import gap_key, is_gap
from glossary.grammar import grammar
from glossary.model import Term
from glossary.tokens import Token, fold, tokenize

# A node and a key share one number, so that a step is one look into one dictionary.
KEY_BITS = 24


@dataclass(frozen=True, slots=True)
class Paths:
    """A trie of the terms of one language: node 0 is its root, one step leads to any other node.

    ``keys[i]`` is the word of key number ``i + 1``. ``steps[n]`` leads to node ``n + 1``: in its
    high bits the node that it comes from, in its low ``KEY_BITS`` the key. ``ends`` are pairs of
    numbers, a node and a term that ends there, in the order of the terms. ``accented`` are the
    spellings of the terms' words that are not plain ASCII.
    """

    keys: tuple[str, ...]
    steps: "array[int]"
    ends: "array[int]"
    accented: tuple[str, ...]

    def dump(self) -> bytes:
        """Return it as bytes: three lengths, the words as JSON, the numbers, low byte first."""
        words = json.dumps([self.keys, self.accented]).encode("ascii")
        steps, ends = _little(self.steps).tobytes(), _little(self.ends).tobytes()
        lengths = array("Q", [len(words), len(steps), len(ends)])
        return b"".join((_little(lengths).tobytes(), words, steps, ends))

    @classmethod
    def load(cls, data: bytes) -> "Paths":
        """Return what ``dump`` wrote. Raises ``ValueError`` for what it cannot have written."""
        lengths, steps, ends = array("Q"), array("Q"), array("I")
        lengths.frombytes(data[:24])
        bounds = [24]
        for length in _little(lengths):
            bounds.append(bounds[-1] + length)
        if len(bounds) != 4 or bounds[-1] != len(data):
            raise ValueError("not of the length that it says")
        keys, accented = json.loads(data[bounds[0] : bounds[1]])
        steps.frombytes(data[bounds[1] : bounds[2]])
        ends.frombytes(data[bounds[2] : bounds[3]])
        return cls(tuple(keys), _little(steps), _little(ends), tuple(accented))


def paths(language: str, terms: Iterable[Term]) -> Paths:
    """Return the paths of ``terms``, all of ``language``, numbered from 0 in their order."""
    return _Builder(language).build(terms)


class _Builder:
    def __init__(self, language: str) -> None:
        self._forms, self._grammar = Forms(language), grammar(language)
        self._keys: dict[str, int] = {}
        self._steps: dict[int, int] = {}
        self._ends: dict[tuple[int, int], None] = {}
        self._accented: dict[str, None] = {}

    def build(self, terms: Iterable[Term]) -> Paths:
        for number, term in enumerate(terms):
            for path in self._paths(term):
                self._add(path, number)
        return Paths(
            tuple(self._keys),
            array("Q", self._steps),
            array("I", [n for end in self._ends for n in end]),
            tuple(self._accented),
        )

    def _add(self, path: Iterable[str], number: int) -> None:
        node, keys, steps = 0, self._keys, self._steps
        for key in path:
            step = node << KEY_BITS | keys.setdefault(key, len(keys) + 1)
            node = steps.setdefault(step, len(steps) + 1)
        self._ends[node, number] = None

    def _paths(self, term: Term) -> Iterator[Iterator[str]]:
        text, words = term.text, tokenize(term.text)
        # “The Hague”, “La Haye”: an article with a capital before a capital is part of a name
        kept = [
            w
            for i, w in enumerate(words)
            if w.key not in self._grammar.skipped
            or is_acronym(w.text)
            or (i == 0 and w.text.istitle() and text[w.end + 1 : w.end + 2].isupper())
        ] or list(words)
        if not kept:
            return
        joining = self._grammar.coordinating
        kept = [
            w
            for i, w in enumerate(kept)
            if not (0 < i < len(kept) - 1 and kept[i - 1].key in joining and self._links(w))
        ]
        mixed = len(kept) == 1 or not all(w.text.isupper() for w in kept)
        keys = []
        for word in kept:
            key = fold(word.text) if term.match == "exact" else self._forms.term_key(word.text)
            if not word.key.isascii():
                self._accented |= {word.key: None, key: None}
            if mixed and is_acronym(word.text) and term.case != "any":
                key = exact(word.text)
            elif len(kept) > 1 and word.key in self._grammar.skipped:
                key = exact(word.text.title())
            keys.append(key)
        if term.match == "prefix":
            keys[-1] = begins(kept[-1].key)
        gaps = [text[a.end : b.start] for a, b in pairwise(kept)]
        for i, (first, second) in enumerate(pairwise(kept)):
            if "-" not in gaps[i] and (len(kept) != 2 or gaps[i] != " "):
                continue
            start = exact(first.text) if keys[i].startswith("=") else first.key
            end = second.text if keys[i + 1].startswith("=") else keys[i + 1]
            if not end.startswith("\1"):
                one = [*keys[:i], closed(start + end), *keys[i + 2 :]]
                yield _path(one, [*gaps[:i], *gaps[i + 1 :]])
        yield _path(keys, gaps)

    def _links(self, word: Token) -> bool:
        return self._grammar.contracted.get(word.key, word.key) in self._grammar.linking


def _path(keys: list[str], gaps: list[str]) -> Iterator[str]:
    """Yield the keys, and those of what parts the words where no term could go on by itself."""
    for i, key in enumerate(keys):
        yield key
        if i < len(gaps) and any(not c.isalnum() and not is_gap(c) for c in gaps[i]):
            yield gap_key(gaps[i])


def _little(numbers: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers
