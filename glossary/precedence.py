"""Several glossaries at once: which of them is heard where two speak of the same source term."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from glossary.forms import exact, is_acronym
from glossary.model import Concept, Glossary, Term
from glossary.tokens import tokenize

_Words = tuple[str, ...]


def in_precedence(
    glossaries: Sequence[Glossary], source: str | None, target: str
) -> tuple[Concept, ...]:
    """Return the concepts of all glossaries, without what an earlier one says otherwise.

    The earlier glossary wins: where one of its concepts has a term of the language ``source``, a
    concept of a later glossary loses the terms of ``source`` that are the same words; one that has
    none left is not heard at all. (``None``: one text alone is checked; then the terms of every
    language but ``target`` count.) Words are the same whatever their capitals, hyphens and
    apostrophes; an acronym is only itself. A term that is merely proposed takes nothing from
    anybody, nor does a concept that is for certain documents only.
    """
    heard = list(glossaries[0].concepts) if glossaries else []
    if len(glossaries) < 2:
        return tuple(heard)
    taken = set(_spoken_of(glossaries[0].concepts, source, target))
    for glossary in glossaries[1:]:
        concepts = [_left(concept, taken, source, target) for concept in glossary.concepts]
        heard.extend(concept for concept in concepts if concept is not None)
        taken.update(_spoken_of(glossary.concepts, source, target))
    return tuple(heard)


def _spoken_of(concepts: Iterable[Concept], source: str | None, target: str) -> Iterable[_Words]:
    for concept in concepts:
        if not concept.scope:
            for term in concept.terms:
                if term.status != "proposed" and _is_source(term, source, target):
                    yield _words(term)


def _left(concept: Concept, taken: set[_Words], source: str | None, target: str) -> Concept | None:
    asked = [term for term in concept.terms if _is_source(term, source, target)]
    lost = [term for term in asked if _words(term) in taken]
    if not lost:
        return concept
    if len(lost) == len(asked):
        return None
    return replace(concept, terms=tuple(term for term in concept.terms if term not in lost))


def _is_source(term: Term, source: str | None, target: str) -> bool:
    return _code(term) == source if source else _code(term) != target


def _words(term: Term) -> _Words:
    return (
        _code(term),
        *(exact(t.text) if is_acronym(t.text) else t.key for t in tokenize(term.text)),
    )


def _code(term: Term) -> str:
    """Return the language of a term without a region, as terms are looked for."""
    return term.language.replace("_", "-").partition("-")[0].lower()
