"""A glossary to the rows of a table.

With a row for each concept there is a column of terms for each language – the preferred one first,
then the admitted – and one for each other status that its terms have (“fr forbidden”). With a row
for each term all that the model knows of it has its column. A column that would be empty is left
out, but for the id and the languages.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from glossary.formats.table.rows import joined
from glossary.formats.tbx.node import fragment
from glossary.model import Concept, Glossary, LanguageSection, Term

Layout = Literal["concepts", "terms"]

_CONCEPT = {
    "subject": "subjects",
    "definition": "definition",
    "definition source": "definition_source",
    "authority": "source",
    "link": "link",
    "scope": "scope",
    "keep": "keep",
    "note": "note",
}
_SECTION = {
    "definition": "definition",
    "definition source": "definition_source",
    "note": "note",
}
_TERM = {
    "kind": "kind",
    "part of speech": "part_of_speech",
    "gender": "gender",
    "number": "number",
    "register": "register",
    "match": "match",
    "case": "case",
    "context": "context",
    "context source": "context_source",
    "source": "source",
    "valid from": "valid_from",
    "valid until": "valid_until",
    "term note": "note",
}
_USUAL = {"match": "inflected", "case": "usual"}
_OTHERS = ("preferred", "admitted", "proposed", "deprecated", "forbidden", "superseded")

Column = tuple[str, Callable[[Concept], str]]


def table_rows(glossary: Glossary, layout: Layout = "concepts") -> list[list[str]]:
    """Return the header and the rows of a table that says what ``glossary`` says.

    What a table has no place for is not in it: ``glossary.formats`` tells it.
    """
    return _by_terms(glossary) if layout == "terms" else _by_concepts(glossary)


def _by_concepts(glossary: Glossary) -> list[list[str]]:
    locales = dict.fromkeys(t.locale for c in glossary.concepts for t in c.terms)
    columns: list[Column] = [("id", lambda c: c.id)]
    columns += [(locale, _mixed(locale)) for locale in locales]
    fixed = len(columns)
    for locale in locales:
        columns += [(f"{locale} {status}", _of_status(locale, status)) for status in _OTHERS]
        columns += [
            (f"{locale} {name}", _of_terms(locale, field, _USUAL.get(field, "")))
            for name, field in _TERM.items()
        ]
        columns += [
            (f"{locale} {name}", _of_section(locale, field)) for name, field in _SECTION.items()
        ]
    columns += [(name, _of_concept(field)) for name, field in _CONCEPT.items()]
    columns += _own(glossary.concepts)
    body = [[value(concept) for _, value in columns] for concept in glossary.concepts]
    return _filled([name for name, _ in columns], body, fixed)


def _by_terms(glossary: Glossary) -> list[list[str]]:
    own = _own(glossary.concepts)
    header = [
        "id",
        "language",
        "term",
        "status",
        *(name if name != "source" else "term reference" for name in _TERM),
        *(f"language {name}" for name in _SECTION),
        *(
            f"concept {n}" if n in {"definition", "definition source", "note"} else n
            for n in _CONCEPT
        ),
        *(name if name.startswith("E_") else f"concept {name}" for name, _ in own),
    ]
    body = []
    for concept in glossary.concepts:
        sections = {section.locale: section for section in concept.sections}
        about = [value(concept) for value in map(_of_concept, _CONCEPT.values())]
        about += [value(concept) for _, value in own]
        for term in concept.terms:
            section = sections.pop(term.locale, None)
            body.append(
                [
                    concept.id,
                    term.locale,
                    term.text,
                    term.status,
                    *(_unless(getattr(term, f), _USUAL.get(f, "")) for f in _TERM.values()),
                    *_section_cells(section),
                    *about,
                ]
            )
            about = [""] * len(about)
        body += [
            [concept.id, locale, "", "", *[""] * len(_TERM), *_section_cells(section), *about]
            for locale, section in sections.items()
        ]
    return _filled(header, body, 4)


def _section_cells(section: LanguageSection | None) -> list[str]:
    return [getattr(section, field) if section else "" for field in _SECTION.values()]


def _filled(header: Sequence[str], body: Sequence[Sequence[str]], fixed: int) -> list[list[str]]:
    """The table without its empty columns; the first ``fixed`` stay."""
    kept = [i for i in range(len(header)) if i < fixed or any(row[i] for row in body)]
    return [[row[i] for i in kept] for row in (header, *body)]


def _in_order(concept: Concept, locale: str) -> tuple[Term, ...] | None:
    """The terms of the column of a language; ``None`` where each status has to have its own."""
    terms = [
        t for t in concept.terms if t.locale == locale and t.status in {"preferred", "admitted"}
    ]
    if not terms or [t.status for t in terms].count("preferred") != 1:
        return None
    return tuple(sorted(terms, key=lambda t: t.status != "preferred"))


def _mixed(locale: str) -> Callable[[Concept], str]:
    return lambda concept: joined([t.text for t in _in_order(concept, locale) or ()])


def _of_status(locale: str, status: str) -> Callable[[Concept], str]:
    def cell(concept: Concept) -> str:
        if status in {"preferred", "admitted"} and _in_order(concept, locale) is not None:
            return ""
        terms = [t for t in concept.terms if t.locale == locale and t.status == status]
        return joined([t.text for t in terms])

    return cell


def _of_terms(locale: str, field: str, usual: str) -> Callable[[Concept], str]:
    def cell(concept: Concept) -> str:
        values = [_unless(getattr(t, field), usual) for t in _in_order(concept, locale) or ()]
        while values and not values[-1]:
            values.pop()
        return joined(values)

    return cell


def _of_section(locale: str, field: str) -> Callable[[Concept], str]:
    def cell(concept: Concept) -> str:
        found = next((s for s in concept.sections if s.locale == locale), None)
        return str(getattr(found, field)) if found else ""

    return cell


def _of_concept(field: str) -> Callable[[Concept], str]:
    def cell(concept: Concept) -> str:
        value = getattr(concept, field)
        if isinstance(value, bool):
            return "yes" if value else ""
        return joined(value) if isinstance(value, tuple) else str(value)

    return cell


def _own(concepts: Iterable[Concept]) -> list[Column]:
    """Columns of what the model does not have, where it is as simple as a cell."""
    names = dict.fromkeys(name for concept in concepts for name, _ in _simple(concept))
    return [(name, _of_own(name)) for name in names]


def _of_own(name: str) -> Callable[[Concept], str]:
    return lambda concept: dict(_simple(concept)).get(name, "")


def _simple(concept: Concept) -> list[tuple[str, str]]:
    nodes = [fragment(item) for item in concept.extra]
    return [
        (node.type, node.text)
        for node in nodes
        if node.tag == "admin" and len(node.attributes) == 1 and not node.children and node.text
    ]


def _unless(value: str, usual: str) -> str:
    return "" if value == usual else value
