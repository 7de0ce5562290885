"""A glossary: concepts, each with its terms in any number of languages, after ISO 30042 (TBX).

A concept is one idea: its acronym, its full form and their equivalents in other languages are terms
of the same concept, and each of them answers the others.

``extra``, wherever it stands, is what a file says beyond these fields, to be given back in its
place: fragments of XML in the notation of TBX's DCA style, without its namespace. Where there is
any, it is the whole section in the file's order; an element whose value is a field here stands in
it empty, and is filled again when it is written (``glossary.formats.tbx``).
"""

from dataclasses import dataclass, field
from typing import Literal

Status = Literal["proposed", "preferred", "admitted", "deprecated", "forbidden", "superseded"]
Match = Literal["inflected", "exact", "prefix"]
Case = Literal["usual", "any", "exact"]

# A term that may stand for its concept in a finished text, and one that may not.
ACCEPTED: frozenset[Status] = frozenset({"preferred", "admitted"})
REFUSED: frozenset[Status] = frozenset({"deprecated", "forbidden", "superseded"})


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of one language, as it is written in the glossary.

    ``match`` says which forms of it count: any inflection, the very form, or all words that begin
    so. ``case`` is “usual” where capitals tell only for an acronym, “any” where they never do,
    “exact” where they always do.
    ``kind`` is a TBX ``termType`` (“fullForm”, “acronym” …), ``part_of_speech``, ``gender``,
    ``number`` and ``register`` are TBX's values (“noun”, “feminine”, “plural”,
    “technicalRegister”); ``valid_from`` and ``valid_until`` are dates as ISO 8601 writes them,
    the latter the first day that the term no longer holds. All are ``""`` where nothing is said.
    ``language`` is a bare code (“en”), ``region`` what a file says beyond it (“GB”, “Latn-RS”).
    ``source`` says where the term is taken from, ``context_source`` where its context is.
    """

    text: str
    language: str
    status: Status = "preferred"
    match: Match = "inflected"
    case: Case = "usual"
    kind: str = ""
    part_of_speech: str = ""
    gender: str = ""
    number: str = ""
    register: str = ""
    context: str = ""
    source: str = ""
    valid_from: str = ""
    valid_until: str = ""
    note: str = ""
    extra: tuple[str, ...] = ()
    region: str = ""
    context_source: str = ""

    @property
    def locale(self) -> str:
        """The language with its region, as BCP 47 writes it: “en-GB”."""
        return f"{self.language}-{self.region}" if self.region else self.language


@dataclass(frozen=True, slots=True)
class LanguageSection:
    """What a concept says for one of its languages, beside the terms; ``region`` as of a term."""

    language: str
    definition: str = ""
    note: str = ""
    extra: tuple[str, ...] = ()
    region: str = ""
    definition_source: str = ""

    @property
    def locale(self) -> str:
        """The language with its region, as BCP 47 writes it: “en-GB”."""
        return f"{self.language}-{self.region}" if self.region else self.language


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea and the terms that name it; ``origin`` is the file and line it was read from.

    ``sections`` are those languages that say more than their terms. ``source`` is the authority
    (a body, a standard), ``link`` where it can be read. ``scope`` are patterns of the names of
    documents that it applies to, none for all. ``keep``: the term is not translated, it stands in
    every version as it is.
    """

    id: str
    terms: tuple[Term, ...]
    note: str = ""
    origin: str = ""
    definition: str = ""
    subjects: tuple[str, ...] = ()
    source: str = ""
    link: str = ""
    scope: tuple[str, ...] = ()
    keep: bool = False
    sections: tuple[LanguageSection, ...] = ()
    extra: tuple[str, ...] = ()
    definition_source: str = ""

    def accepted(self, language: str) -> tuple[Term, ...]:
        """The terms of ``language`` that satisfy a check, the preferred ones first."""
        terms = [t for t in self.terms if t.language == language and t.status in ACCEPTED]
        return tuple(sorted(terms, key=lambda t: t.status != "preferred"))

    def refused(self, language: str) -> tuple[Term, ...]:
        """The terms of ``language`` that must not be used."""
        return tuple(t for t in self.terms if t.language == language and t.status in REFUSED)


@dataclass(frozen=True, slots=True)
class Glossary:
    """Concepts in the order of their file; ``digest`` names exactly this content.

    ``extra`` is what its file says of the glossary as a whole (a header), to be given back.
    ``numbered``: the file gives its concepts no ids; theirs are only their places in it.
    """

    name: str
    concepts: tuple[Concept, ...]
    digest: str
    extra: tuple[str, ...] = ()
    numbered: bool = field(default=False, compare=False)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the terms, in the order in which they first stand."""
        return tuple(dict.fromkeys(t.language for c in self.concepts for t in c.terms))
