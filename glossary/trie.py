"""The terms of one language as paths of word keys."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from glossary.forms import Forms, bare, exact, is_acronym
from glossary.grammar import grammar
from glossary.model import Concept, Term
from glossary.tokens import Token, fold, tokenize

Reading = tuple[Concept, Term]

# What may stand between two words of a term: white space, one hyphen or apostrophe, and the
# invisible marks of a line that was broken. A spaced hyphen is a dash.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_GAP = re.compile(rf"[\s{_INVISIBLE}]*|[{_INVISIBLE}]*[-‐‑–'’ʼ＇`´]\s*|\s+[-‐‑]")
_HYPHEN = re.compile(rf"[{_INVISIBLE}]*[-‐‑]\s*")
_SPACE = re.compile(r"\s+")


class Trie:
    """A set of paths: looking a word up costs the same however many terms there are.

    A path is the keys of the term's words. Words that come and go (articles) are left out of it;
    what parts two words otherwise than by space, hyphen or apostrophe is a step of its own.
    """

    def __init__(self, language: str, readings: Sequence[Reading]) -> None:
        self._forms, self._grammar = Forms(language), grammar(language)
        self._edges: dict[tuple[int, str], int] = {}
        self._ends: dict[int, list[int]] = {}
        self._readings = readings
        self._inner: set[int] = set()
        self._bare: dict[str, dict[str, None]] = {}
        for number, (_, term) in enumerate(readings):
            for path in self._paths(term.text):
                self._add(path, number)
        self._vocabulary = {key for _, key in self._edges}
        self._keys: dict[str, tuple[str, ...]] = {}

    def readings(self, node: int) -> tuple[Reading, ...]:
        """Return the terms that end at ``node``, in the order of the glossary."""
        return tuple(self._readings[i] for i in self._ends.get(node, ()))

    def is_skipped(self, token: Token) -> bool:
        """Whether ``token`` may come and go inside a term."""
        return token.key in self._grammar.skipped

    def is_linking(self, token: Token) -> bool:
        """Whether ``token`` cannot stand inside a term that does not have it."""
        return self._grammar.contracted.get(token.key, token.key) in self._grammar.linking

    def continues(self, node: int) -> bool:
        """Whether a path goes on from ``node``."""
        return node in self._inner

    def steps(
        self, node: int, text: str, tokens: Sequence[Token], at: int
    ) -> Iterator[tuple[int, int]]:
        """Yield ``(node, next token)`` for every way to read the words at ``at`` after ``node``."""
        token = tokens[at]
        for key in self.keys(token.text):
            found = self._edges.get((node, key))
            if found is not None:
                yield found, at + 1
        if at + 1 < len(tokens):
            closed = self._closed(text, token, tokens[at + 1])
            if closed:
                found = self._edges.get((node, closed))
                if found is not None:
                    yield found, at + 2

    def cross(self, node: int, gap: str) -> int | None:
        """Return the node behind what stands between two words; ``None``: no term goes on there."""
        if _GAP.fullmatch(gap):
            return node
        return self._edges.get((node, _mark(gap)))

    def keys(self, word: str) -> tuple[str, ...]:
        """Return the keys of a word of a text that occur in any path."""
        found = self._keys.get(word)
        if found is None:
            keys = dict.fromkeys(self._forms.text_keys(word))
            if word[:1].isupper():
                keys |= dict.fromkeys(self._accented(word, tuple(keys)))
            found = self._keys[word] = tuple(k for k in keys if k in self._vocabulary)
        return found

    def _accented(self, word: str, keys: tuple[str, ...]) -> Iterator[str]:
        # accents are often left off capitals: ETATS, Etats
        singular = tuple(k[:-1] for k in keys if k.endswith("s") and len(k) > 3)
        for key in (*keys, *singular):
            for whole in self._bare.get(bare(key), ()):
                if word.isupper() or whole[1:] == key[1:]:
                    yield self._forms.term_key(whole)

    def _closed(self, text: str, first: Token, second: Token) -> str | None:
        """The key of two words that a term writes as one (“counter-terrorism”)."""
        joined = first.key + second.key
        if joined not in self._vocabulary:
            joined = joined.removesuffix("s")
            if joined not in self._vocabulary:
                return None
        gap = text[first.end : second.start]
        # “in formation” is not “information”
        return joined if _HYPHEN.fullmatch(gap) or (gap == " " and len(first.key) > 3) else None

    def _paths(self, term: str) -> Iterator[tuple[str, ...]]:
        words = tokenize(term)
        # “The Hague”, “La Haye”: an article with a capital before a capital is part of a name
        kept = [
            w
            for i, w in enumerate(words)
            if not self.is_skipped(w)
            or is_acronym(w.text)
            or (i == 0 and w.text.istitle() and term[w.end + 1 : w.end + 2].isupper())
        ] or list(words)
        if not kept:
            return
        for word in kept:
            spelling = fold(word.text)
            if not spelling.isascii():
                for form in (spelling, self._forms.term_key(word.text)):
                    self._bare.setdefault(bare(form), {})[form] = None
        mixed = len(kept) == 1 or not all(w.text.isupper() for w in kept)
        keys = [
            exact(w.text) if mixed and is_acronym(w.text) else self._forms.term_key(w.text)
            for w in kept
        ]
        gaps = [term[a.end : b.start] for a, b in pairwise(kept)]
        for i, (first, second) in enumerate(pairwise(kept)):
            if "-" not in gaps[i] and (len(kept) != 2 or gaps[i] != " "):
                continue
            start = exact(first.text) if keys[i].startswith("=") else fold(first.text)
            end = second.text if keys[i + 1].startswith("=") else keys[i + 1]
            yield tuple(
                self._steps([*keys[:i], start + end, *keys[i + 2 :]], [*gaps[:i], *gaps[i + 1 :]])
            )
        yield tuple(self._steps(keys, gaps))

    def _steps(self, keys: list[str], gaps: list[str]) -> Iterator[str]:
        for i, key in enumerate(keys):
            yield key
            if i < len(gaps) and any(not c.isalnum() and not _GAP.fullmatch(c) for c in gaps[i]):
                yield _mark(gaps[i])

    def _add(self, path: tuple[str, ...], number: int) -> None:
        node = 0
        for key in path:
            self._inner.add(node)
            node = self._edges.setdefault((node, key), len(self._edges) + 1)
        ends = self._ends.setdefault(node, [])
        if number not in ends:
            ends.append(number)


def _mark(gap: str) -> str:
    return f"\0{_SPACE.sub(' ', gap)}"
