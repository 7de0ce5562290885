"""Finding terms in text as people write them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from glossary.kept_paths import kept_paths
from glossary.model import ACCEPTED, REFUSED, Concept, Term
from glossary.modes import admits, is_strict
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
    breaks, be written closed, and have other articles between them than the glossary's. A term may
    ask for less latitude, or for more: see ``Term.match`` and ``Term.case``. Where nothing is known
    of the forms of a language (see ``Words.evidence``), its terms are found as they are written.
    """

    def __init__(self, concepts: Iterable[Concept], cache: Path | None = None) -> None:
        """``cache`` is a folder (see ``glossary.cache``) for what is worked out of many terms."""
        self.concepts, self._cache = tuple(concepts), cache
        self._scoped = tuple(c for c in self.concepts if c.scope)
        self._readings: dict[str, list[Reading]] = {}
        bases: dict[str, str] = {}
        for concept in self.concepts:
            for term in concept.terms:
                language = bases.get(term.language)
                if language is None:
                    language = bases[term.language] = base(term.language)
                    self._readings.setdefault(language, [])
                self._readings[language].append((concept, term))
        self._terms: dict[str, _Terms] = {}
        self._outside: dict[tuple[str, ...], frozenset[int]] = {}

    @property
    def languages(self) -> frozenset[str]:
        """The languages that have terms, as codes without region."""
        return frozenset(self._readings)

    @cached_property
    def keeps(self) -> bool:
        """Whether there are terms that stand in every language as they are."""
        return any(c.keep for c in self.concepts)

    @cached_property
    def refuses(self) -> bool:
        """Whether there are terms that must not be used."""
        return any(t.status in REFUSED for c in self.concepts for t in c.terms)

    def find(
        self,
        text: str,
        tokens: Sequence[Token],
        language: str,
        *,
        interrupted: bool = True,
        documents: tuple[str, ...] = (),
    ) -> tuple[TermHit, ...]:
        """Return the hits of ``language`` in ``text``, in order, without overlap.

        ``tokens`` are those of ``text``; ``documents`` are the names that its document goes by,
        for concepts that apply to some only: none where that does not matter. Of hits that overlap
        the longest is kept, then the earliest; an uninterrupted one before any other. Among
        readings of the same words the one that the glossary writes exactly so comes first, then
        accepted terms before refused ones, preferred ones before others, then the order of the
        glossary. Interrupted ones can be left out: that leaves all others as they are, and is
        quicker.
        """
        terms = self._of(language)
        if terms is None:
            return ()
        kept: dict[_Span, list[int]] = {}
        taken = bytearray(len(tokens))
        search = _Search(terms, text, tokens, self._out_of_scope(documents))
        search.keep(terms.trie.runs(text, tokens), False, kept, taken)
        if interrupted:
            search.keep(terms.trie.interrupted(text, tokens, taken), True, kept, taken)
        return tuple(search.hit(span, kept[span]) for span in sorted(kept))

    def find_all(
        self,
        text: str,
        tokens: Sequence[Token],
        language: str,
        *,
        documents: tuple[str, ...] = (),
    ) -> tuple[TermHit, ...]:
        """Return every hit, those too that a longer one overlaps, by start and then end."""
        terms = self._of(language)
        if terms is None:
            return ()
        found: dict[_Span, list[int]] = {}
        search = _Search(terms, text, tokens, self._out_of_scope(documents))
        for _, _, first, behind, node in terms.trie.runs(text, tokens):
            found.setdefault((first, behind, False), []).extend(search.terms(node, first, behind))
        for _, _, first, behind, node in terms.trie.interrupted(text, tokens):
            # the same words are not both the term and an interrupted one
            if (first, behind, False) not in found:
                numbers = search.terms(node, first, behind)
                found.setdefault((first, behind, True), []).extend(numbers)
        return tuple(search.hit(span, found[span]) for span in sorted(found) if found[span])

    def _of(self, language: str) -> "_Terms | None":
        code = base(language)
        if code not in self._terms:
            readings = [*self._readings.get(code, ()), *self._kept_in(code)]
            if not readings:
                return None
            self._terms[code] = _Terms(code, readings, self._cache)
        return self._terms[code]

    def _kept_in(self, language: str) -> Iterator[Reading]:
        """Terms of other languages that stand in every language as they are."""
        for concept in self.concepts if self.keeps else ():
            if concept.keep and not any(base(t.language) == language for t in concept.terms):
                for term in concept.terms:
                    yield concept, replace(term, language=language, match="exact")

    def _out_of_scope(self, documents: tuple[str, ...]) -> frozenset[int]:
        """The ids, as Python has them, of the concepts that do not apply to a document."""
        if not documents or not self._scoped:
            return frozenset()
        found = self._outside.get(documents)
        if found is None:
            found = frozenset(id(c) for c in self._scoped if not applies(c, documents))
            self._outside[documents] = found
        return found


class _Terms:
    """The terms of one language."""

    def __init__(self, language: str, readings: Sequence[Reading], cache: Path | None) -> None:
        terms = [term for _, term in readings]
        self.readings = readings
        self.trie = Trie(language, kept_paths(language, terms, cache))
        self.strict = frozenset(i for i, term in enumerate(terms) if is_strict(term))
        # the same words are met again and again
        self.ordered = lru_cache(maxsize=65536)(self._ordered)

    def _ordered(self, numbers: tuple[int, ...], words: str) -> tuple[Reading, ...]:
        """Return the readings of some terms that these words may be, the likeliest first."""
        words = _SPACE.sub(" ", words)

        def order(reading: Reading) -> tuple[bool, bool, bool]:
            term = reading[1]
            # a glossary may refuse a mere spelling of what it accepts: then the spelling tells
            return (term.text != words, term.status not in ACCEPTED, term.status != "preferred")

        return tuple(sorted((self.readings[n] for n in sorted({*numbers})), key=order))


class _Search:
    """The terms of one language in one text, without the concepts of the ids ``outside``."""

    def __init__(
        self, terms: _Terms, text: str, tokens: Sequence[Token], outside: frozenset[int]
    ) -> None:
        self._terms, self._text, self._tokens, self._outside = terms, text, tokens, outside

    def terms(self, node: int, first: int, behind: int) -> Sequence[int]:
        """Return the numbers of the terms that end at ``node`` and may be these words."""
        numbers = self._terms.trie.terms(node)
        if self._outside:
            readings = self._terms.readings
            numbers = tuple(n for n in numbers if id(readings[n][0]) not in self._outside)
        if self._terms.strict.isdisjoint(numbers):
            return numbers
        words = self._tokens[first:behind]
        return tuple(
            n
            for n in numbers
            if n not in self._terms.strict or admits(self._terms.readings[n][1], self._text, words)
        )

    def keep(
        self,
        runs: list[Run],
        interrupted: bool,
        kept: dict[_Span, list[int]],
        taken: bytearray,
    ) -> None:
        """Add to ``kept`` the terms of the best runs over words that are not ``taken``."""
        runs.sort()
        for _, _, first, behind, node in runs:
            span = (first, behind, interrupted)
            if span in kept:
                kept[span].extend(self.terms(node, first, behind))
            elif 1 not in taken[first:behind] and (numbers := self.terms(node, first, behind)):
                taken[first:behind] = b"\1" * (behind - first)
                kept[span] = list(numbers)

    def hit(self, span: _Span, numbers: Sequence[int]) -> TermHit:
        """Return the hit of the terms ``numbers`` in the words of ``span``."""
        first, behind, interrupted = span
        start, end = self._tokens[first].start, self._tokens[behind - 1].end
        readings = self._terms.readings
        if len(numbers) == 1:
            return TermHit(*readings[numbers[0]], start, end, interrupted)
        (concept, term), *others = self._terms.ordered(tuple(numbers), self._text[start:end])
        return TermHit(concept, term, start, end, interrupted, tuple(others))


def applies(concept: Concept, documents: Iterable[str]) -> bool:
    """Whether ``concept`` applies to a document that goes by any of these names.

    Its ``scope`` are patterns as a shell has them (``*.md``, ``annual-report-*``), capitals apart.
    """
    return not concept.scope or any(
        fnmatchcase(name.casefold(), pattern.casefold())
        for name in documents
        for pattern in concept.scope
    )


def base(language: str) -> str:
    """Return the code of a language without its region: “en” of “en-GB”."""
    return language.replace("_", "-").split("-")[0].lower()
