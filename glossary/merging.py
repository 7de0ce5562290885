"""Two concepts that are the same idea: what tells them apart, and what they say together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from glossary.model import Concept, LanguageSection, Term

Part = TypeVar("Part", Concept, LanguageSection, Term)

# Where a concept was read says nothing of what it is, and its id is how it was found.
_ASIDE = {"id", "origin", "terms", "sections"}
# What a term and a section are told by inside their concept.
_NAMES = {"text", "language", "region"}
# An element whose value is a field, in the place where it stood.
_HOLE = re.compile(
    r'<(term|note|(termNote|descrip|admin|xref) type="[^"]*")/>'
    r'|<descripGrp><descrip type="[^"]*"/></descripGrp>'
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that differs between two states of a concept.

    ``part`` is “concept”, a language (“fr”), or a term with its language (“fr: eau vive”);
    ``field`` is a field of the model, or “term” for a term that came or went. ``before`` and
    ``after`` are the values as text, ``""`` where there is none.
    """

    part: str
    field: str
    before: str
    after: str


def differences(before: Concept, after: Concept) -> tuple[Difference, ...]:
    """Return what differs, in the order of the model; the order of terms is no difference."""
    if replace(after, id=before.id, origin=before.origin) == before:
        return ()
    found = list(_between("concept", before, after))
    old_sections, new_sections = _sections(before), _sections(after)
    for locale in dict.fromkeys((*old_sections, *new_sections)):
        old, new = old_sections.get(locale), new_sections.get(locale)
        empty = LanguageSection((old or new or LanguageSection("")).language)
        found.extend(_between(locale, old or empty, new or empty))
    old_terms, new_terms = _terms(before), _terms(after)
    for name in dict.fromkeys((*old_terms, *new_terms)):
        was, becomes = old_terms.get(name), new_terms.get(name)
        if was and becomes:
            found.extend(_between(name, was, becomes))
        else:
            found.append(
                Difference(name, "term", was.text if was else "", becomes.text if becomes else "")
            )
    return tuple(found)


def beyond(extra: tuple[str, ...]) -> tuple[str, ...]:
    """Return what ``extra`` says that no field says: without its holes."""
    return tuple(item for item in extra if not _HOLE.fullmatch(item))


def merged(present: Concept, incoming: Concept) -> Concept:
    """Return ``present`` with what ``incoming`` says: nothing that it leaves unsaid is lost.

    A value of ``incoming`` takes the place of ours where it has one. Its terms take the place of
    ours of the same words in the same language; its other terms come after ours.
    """
    terms = _merged(_terms(present), _terms(incoming))
    sections = _merged(_sections(present), _sections(incoming))
    whole = _filled(present, incoming)
    return replace(whole, terms=terms, sections=sections)


def _terms(concept: Concept) -> dict[str, Term]:
    return {f"{term.locale}: {term.text}": term for term in concept.terms}


def _sections(concept: Concept) -> dict[str, LanguageSection]:
    return {section.locale: section for section in concept.sections}


def _merged(present: dict[str, Part], incoming: dict[str, Part]) -> tuple[Part, ...]:
    together = dict(present)
    for name, part in incoming.items():
        together[name] = _filled(present[name], part) if name in present else part
    return tuple(together.values())


def _filled(present: Part, incoming: Part) -> Part:
    said: dict[str, Any] = {}
    for field in fields(incoming):
        value = getattr(incoming, field.name)
        unsaid = value in ("", (), False) or (field.default == value and field.name != "status")
        if field.name == "extra" and present.extra:
            said[field.name] = tuple(dict.fromkeys((*present.extra, *beyond(incoming.extra))))
        elif field.name not in _ASIDE | _NAMES and not unsaid:
            said[field.name] = value
    return replace(present, **said)


def _between(part: str, before: Part, after: Part) -> Iterator[Difference]:
    for field in fields(before):
        if field.name not in _ASIDE | _NAMES:
            old, new = getattr(before, field.name), getattr(after, field.name)
            if field.name == "extra":
                old, new = beyond(old), beyond(new)
            if old != new:
                yield Difference(part, field.name, _text(old), _text(new))


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return " | ".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value)
