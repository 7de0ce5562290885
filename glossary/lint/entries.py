"""A glossary as lints look at it: its terms by their words, computed once."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from glossary.forms import Forms
from glossary.grammar import Grammar, grammar
from glossary.model import ACCEPTED, Concept, Glossary, Term
from glossary.tokens import fold, tokenize

# A language that this share of the entries has is one that all of them should have.
_COMMON = 0.5


class Decisions(NamedTuple):
    """How often findings that rest on an entry were accepted and rejected."""

    accepted: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Rival:
    """Words of the target that come back where an entry's own terms are not."""

    text: str
    count: int
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Usage:
    """What a corpus says of an entry, counted in beads of sentences.

    ``found`` have the source term, ``carried`` of them an accepted target term; ``rival`` is what
    the others have instead, where that can be told.
    """

    found: int
    carried: int
    rival: Rival | None = None


class Entry(NamedTuple):
    """A concept with one of its terms."""

    concept: Concept
    term: Term


class Entries:
    """The terms of a glossary, each language for itself.

    ``usage`` and ``decisions`` are of concepts, by their position in the glossary.
    """

    def __init__(
        self,
        glossary: Glossary,
        usage: Mapping[int, Usage] | None = None,
        decisions: Mapping[int, Decisions] | None = None,
    ) -> None:
        self.glossary, self.concepts = glossary, glossary.concepts
        self.usage, self.decisions = usage or {}, decisions or {}
        self._positions = {id(concept): i for i, concept in enumerate(self.concepts)}
        self._forms: dict[str, Forms] = {}
        self._keys: dict[tuple[str, str], str] = {}
        self._folded: dict[str, str] = {}

    def position(self, concept: Concept) -> int:
        """Return where a concept stands in the glossary, from 0."""
        return self._positions[id(concept)]

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that all entries should have: the source first, then the others."""
        counts = Counter(
            code for c in self.concepts for code in dict.fromkeys(t.language for t in c.terms)
        )
        least = _COMMON * len(self.concepts)
        return tuple(code for code, times in counts.items() if times >= least)

    @property
    def source(self) -> str:
        """The language that entries are looked up in: the first of their terms."""
        return self.languages[0] if self.languages else ""

    def each(self) -> Iterator[Entry]:
        """Yield every term with its concept, in the order of the glossary."""
        for concept in self.concepts:
            for term in concept.terms:
                yield Entry(concept, term)

    def spelling(self, text: str) -> str:
        """Return what ways to write the same words share: no capitals, no hyphens."""
        found = self._folded.get(text)
        if found is None:
            found = self._folded[text] = " ".join(map(fold, split(text))) or text
        return found

    @cached_property
    def by_spelling(self) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
        """The terms of each language by their spelling (see ``spelling``)."""
        found: dict[tuple[str, str], list[Entry]] = {}
        for entry in self.each():
            name = entry.term.language, self.spelling(entry.term.text)
            found.setdefault(name, []).append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    def accepted(self, concept: Concept, language: str) -> tuple[Term, ...]:
        """Return the accepted terms of one language of a concept."""
        return tuple(t for t in concept.terms if t.language == language and t.status in ACCEPTED)

    def keys(self, term: Term) -> tuple[str, ...]:
        """Return the words of a term under the forms that inflections share, articles apart."""
        language = base(term.language)
        skipped = grammar(language).skipped
        return tuple(
            self._key(word, language) for word in split(term.text) if fold(word) not in skipped
        )

    def content(self, term: Term) -> tuple[str, ...]:
        """Return the keys of a term's words without those that only link others."""
        links = grammar(base(term.language)).linking
        return tuple(key for key in self.keys(term) if key not in links)

    def grammar(self, term: Term) -> Grammar:
        """Return the grammar of a term's language."""
        return grammar(base(term.language))

    def _key(self, word: str, language: str) -> str:
        found = self._keys.get((language, word))
        if found is None:
            forms = self._forms.setdefault(language, Forms(language))
            found = self._keys[language, word] = forms.term_key(word)
        return found


def split(text: str) -> list[str]:
    """Return the words of a term as they are written; most terms need no more than their spaces."""
    words = text.split()
    return words if "".join(words).isalpha() else [token.text for token in tokenize(text)]


def base(language: str) -> str:
    """Return the language of a code without its region: “en” of “en-GB”."""
    return language.replace("_", "-").split("-")[0].lower()


def texts(terms: Sequence[Term]) -> str:
    """Return terms as messages name them."""
    return " / ".join(term.text for term in terms)


def told_apart(first: Concept, second: Concept) -> bool:
    """Whether two concepts say themselves what each of them is for."""
    return (
        (bool(first.definition and second.definition) and first.definition != second.definition)
        or (bool(first.subjects and second.subjects) and first.subjects != second.subjects)
        or (bool(first.scope and second.scope) and first.scope != second.scope)
    )
