"""Finding terms in text as people write them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from glossary.model import ACCEPTED, Concept, Term
from glossary.tokens import Token
from glossary.trie import Reading, Trie

# How many other words may stand inside a term of several: “infrastructures nationales critiques”.
INSERTED = 2

_SPACE = re.compile(r"\s+")


class TermHit(NamedTuple):
    """A term found in a text: ``text[start:end]`` are the words.

    ``interrupted``: other words stand inside it. ``others`` are further readings of the same words,
    where several concepts share a term.
    """

    concept: Concept
    term: Term
    start: int
    end: int
    interrupted: bool = False
    others: tuple[Reading, ...] = ()

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every concept and term that the words may be, the first being the hit's own."""
        return ((self.concept, self.term), *self.others)


class Matcher:
    """All terms of some glossaries, ready to be looked for.

    A word is found in any inflection, in any case (but an acronym only as it is written), with or
    without accents on its capitals; words may be parted by spaces, hyphens, apostrophes and line
    breaks, be written closed, and have other articles between them than the glossary's.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts = tuple(concepts)
        self._readings: dict[str, list[Reading]] = {}
        for concept in self.concepts:
            for term in concept.terms:
                self._readings.setdefault(_base(term.language), []).append((concept, term))
        self._tries: dict[str, Trie] = {}

    def find(self, text: str, tokens: Sequence[Token], language: str) -> tuple[TermHit, ...]:
        """Return the hits of ``language`` in ``text``, in order, without overlap.

        ``tokens`` are those of ``text``. Of hits that overlap the longest is kept, then the
        earliest; an uninterrupted one before any other. Among readings of the same words the one
        that the glossary writes exactly so comes first, then accepted terms before refused ones,
        preferred ones before others, then the order of the glossary.
        """
        kept: list[TermHit] = []
        taken: set[int] = set()
        every = self.find_all(text, tokens, language)
        for hit in sorted(every, key=lambda h: (h.interrupted, h.start - h.end, h.start)):
            if taken.isdisjoint(range(hit.start, hit.end)):
                taken.update(range(hit.start, hit.end))
                kept.append(hit)
        return tuple(sorted(kept, key=lambda h: h.start))

    def find_all(self, text: str, tokens: Sequence[Token], language: str) -> tuple[TermHit, ...]:
        """Return every hit, those too that a longer one overlaps, by start and then end."""
        trie = self._trie(_base(language))
        if trie is None:
            return ()
        found: dict[tuple[int, int], dict[bool, list[Reading]]] = {}
        for at, token in enumerate(tokens):
            for end, interrupted, readings in _walk(trie, text, tokens, at):
                kinds = found.setdefault((token.start, end), {})
                kinds.setdefault(interrupted, []).extend(readings)
        return tuple(_hit(text, span, found[span]) for span in sorted(found))

    def _trie(self, language: str) -> Trie | None:
        if language not in self._tries:
            readings = self._readings.get(language)
            if not readings:
                return None
            self._tries[language] = Trie(language, readings)
        return self._tries[language]


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()


def _walk(
    trie: Trie, text: str, tokens: Sequence[Token], start: int
) -> Iterator[tuple[int, bool, tuple[Reading, ...]]]:
    """Yield the end, whether interrupted, and the readings of every term that begins here."""
    stack = [(node, at, 0) for node, at in trie.steps(0, text, tokens, start)]
    while stack:
        node, at, inserted = stack.pop()
        readings = trie.readings(node)
        if readings:
            yield tokens[at - 1].end, inserted > 0, readings
        # then over words that do not belong to the term, as far as they may stand there
        while trie.continues(node) and at < len(tokens):
            behind = trie.cross(node, text[tokens[at - 1].end : tokens[at].start])
            if behind is None:
                break
            stack.extend((n, a, inserted) for n, a in trie.steps(behind, text, tokens, at))
            if behind != node:
                break
            if trie.is_linking(tokens[at]):
                break
            if not trie.is_skipped(tokens[at]):
                inserted += 1
                if inserted > INSERTED:
                    break
            at += 1


def _hit(text: str, span: tuple[int, int], kinds: dict[bool, list[Reading]]) -> TermHit:
    interrupted = False not in kinds
    words = _SPACE.sub(" ", text[slice(*span)])

    def order(reading: Reading) -> tuple[bool, bool, bool]:
        term = reading[1]
        # a glossary may refuse a mere spelling of what it accepts: then the spelling tells
        return (term.text != words, term.status not in ACCEPTED, term.status != "preferred")

    unique = {(id(c), id(t)): (c, t) for c, t in sorted(kinds[interrupted], key=order)}
    (concept, term), *others = unique.values()
    return TermHit(concept, term, *span, interrupted, tuple(others))
