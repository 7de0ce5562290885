"""A glossary: concepts, each with its terms in any number of languages, after ISO 30042 (TBX)."""

from dataclasses import dataclass
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
    ``extra`` holds what its file says beyond this, as the format writes it, to be given back.
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


@dataclass(frozen=True, slots=True)
class LanguageSection:
    """What a concept says for one of its languages, beside the terms."""

    language: str
    definition: str = ""
    note: str = ""
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea and the terms that name it; ``origin`` is the file and line it was read from.

    ``sections`` are those languages that say more than their terms. ``source`` is the authority
    (a body, a standard), ``link`` where it can be read. ``scope`` are patterns of the names of
    documents that it applies to, none for all. ``keep``: the term is not translated, it stands in
    every version as it is. ``extra`` as of a term.
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
    """

    name: str
    concepts: tuple[Concept, ...]
    digest: str
    extra: tuple[str, ...] = ()
