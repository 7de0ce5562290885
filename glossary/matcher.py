"""Finding terms in text as people write them."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from glossary.model import ACCEPTED, Concept, Term
from glossary.kept_paths import kept_paths
from glossary.tokens import Token
from glossary.trie import Run, Trie

Reading = tuple[Concept, Term]

# The indexes of the first word and behind the last, and whether the term is interrupted.
_Span = tuple[int, int, bool]

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

    def __init__(self, concepts: Iterable[Concept], cache: Path | None = None) -> None:
        """``cache`` is a folder (see ``glossary.cache``) for what is worked out of many terms."""
        self.concepts, self._cache = tuple(concepts), cache
        self._readings: dict[str, list[Reading]] = {}
        bases: dict[str, str] = {}
        for concept in self.concepts:
            for term in concept.terms:
                base = bases.get(term.language)
                if base is None:
                    base = bases[term.language] = _base(term.language)
                self._readings.setdefault(base, []).append((concept, term))
        self._tries: dict[str, Trie] = {}

    def find(
        self, text: str, tokens: Sequence[Token], language: str, interrupted: bool = True
    ) -> tuple[TermHit, ...]:
        """Return the hits of ``language`` in ``text``, in order, without overlap.

        ``tokens`` are those of ``text``. Of hits that overlap the longest is kept, then the
        earliest; an uninterrupted one before any other. Among readings of the same words the one
        that the glossary writes exactly so comes first, then accepted terms before refused ones,
        preferred ones before others, then the order of the glossary. Interrupted ones can be left
        out: that leaves all others as they are, and is quicker.
        """
        base = _base(language)
        trie = self._trie(base)
        if trie is None:
            return ()
        kept: dict[_Span, list[int]] = {}
        taken = bytearray(len(tokens))
        _keep(trie.runs(text, tokens), False, kept, taken)
        if interrupted:
            _keep(trie.interrupted(text, tokens, taken), True, kept, taken)
        return tuple(self._hit(text, tokens, span, kept[span], base) for span in sorted(kept))

    def find_all(self, text: str, tokens: Sequence[Token], language: str) -> tuple[TermHit, ...]:
        """Return every hit, those too that a longer one overlaps, by start and then end."""
        base = _base(language)
        trie = self._trie(base)
        if trie is None:
            return ()
        found: dict[_Span, list[int]] = {}
        for _, _, first, behind, node in trie.runs(text, tokens):
            found.setdefault((first, behind, False), []).append(node)
        for _, _, first, behind, node in trie.interrupted(text, tokens):
            # the same words are not both the term and an interrupted one
            if (first, behind, False) not in found:
                found.setdefault((first, behind, True), []).append(node)
        return tuple(self._hit(text, tokens, span, found[span], base) for span in sorted(found))

    def _hit(
        self, text: str, tokens: Sequence[Token], span: _Span, nodes: Iterable[int], base: str
    ) -> TermHit:
        readings, trie = self._readings[base], self._tries[base]
        start, end = tokens[span[0]].start, tokens[span[1] - 1].end
        numbers = dict.fromkeys(n for node in nodes for n in trie.terms(node))
        if len(numbers) == 1:
            (number,) = numbers
            return TermHit(*readings[number], start, end, span[2])
        words = _SPACE.sub(" ", text[start:end])

        def order(reading: Reading) -> tuple[bool, bool, bool]:
            term = reading[1]
            # a glossary may refuse a mere spelling of what it accepts: then the spelling tells
            return (term.text != words, term.status not in ACCEPTED, term.status != "preferred")

        (concept, term), *others = sorted((readings[n] for n in sorted(numbers)), key=order)
        return TermHit(concept, term, start, end, span[2], tuple(others))

    def _trie(self, language: str) -> Trie | None:
        if language not in self._tries:
            readings = self._readings.get(language)
            if not readings:
                return None
            terms = [term for _, term in readings]
            self._tries[language] = Trie(language, kept_paths(language, terms, self._cache))
        return self._tries[language]


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()


def _keep(
    runs: list[Run], interrupted: bool, kept: dict[_Span, list[int]], taken: bytearray
) -> None:
    """Add to ``kept`` the nodes of the best runs over words that are not ``taken``."""
    runs.sort()
    for _, _, first, behind, node in runs:
        span = (first, behind, interrupted)
        if span in kept:
            kept[span].append(node)
        elif 1 not in taken[first:behind]:
            taken[first:behind] = b"\1" * (behind - first)
            kept[span] = [node]
