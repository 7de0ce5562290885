"""A table to a glossary: a row for each concept, or a row for each term."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from glossary.errors import GlossaryError, Refusal
from glossary.formats.facing import facing
from glossary.formats.languages import language_of
from glossary.formats.reading import Reading
from glossary.formats.settling import settled
from glossary.formats.table.columns import Column, Columns, columns_of
from glossary.formats.table.rows import BadRowError, Row, line, parts, refuse
from glossary.formats.table.values import concept_value, each_value, own_element, term_value
from glossary.model import Concept, Glossary, LanguageSection, Term

_IN_NAME = re.compile(r"[._-]([a-z]{2})[-_]([a-z]{2})(?=\.[^.]*$)", re.IGNORECASE)
Locale = tuple[str, str]


def read_table(
    rows: Sequence[Row],
    name: str,
    digest: str,
    source: str = "en",
    target: str = "fr",
    named: Mapping[str, str] | None = None,
) -> Reading:
    """Read a glossary from the rows of a table, whose first is the header.

    ``source`` and ``target`` are the languages of the columns that are called so where neither the
    file's name nor their words say them; ``named`` as of ``columns_of``. Raises ``GlossaryError``
    for a header that makes no glossary; rows that cannot be used are told among the refusals.
    """
    if not rows:
        raise GlossaryError(
            "the glossary is empty",
            where=name,
            mend="begin it with the header source_term,target_term",
        )
    header, body = rows[0], rows[1:]
    columns = columns_of([line(cell) for cell in header.cells], header.where, named)
    columns = _spoken(columns, name, body, source, target, header.where)
    refusals: list[Refusal] = []
    read = _term_rows if columns.rows_are_terms else _concept_rows
    concepts = tuple(read(columns, body, refusals))
    numbered = not any(c.about == "concept" and c.field == "id" for c in columns.columns)
    return Reading(Glossary(name, concepts, digest, numbered=numbered), tuple(refusals))


def _spoken(
    columns: Columns, name: str, rows: Sequence[Row], source: str, target: str, where: str
) -> Columns:
    """Give the columns that are called source and target their languages."""
    sides = {c.language: c.place for c in columns.columns if c.about == "terms" and not c.status}
    named = _IN_NAME.search(name)
    languages = [language_of(code) for code in named.groups()] if named else []
    if languages and all(languages):
        source, target = (language[0] for language in languages if language)
    else:
        if source == target:  # one text alone: what its terms answer to does not matter
            source = "fr" if target == "en" else "en"
        if "source" in sides and "target" in sides:
            cells = [(row.at(sides["source"]), row.at(sides["target"])) for row in rows[:1000]]
            source, target = facing(cells, source, target)
    plainly = [c for c in columns.columns if c.about == "terms" and not c.status]
    # what names its language instead of its role: the first is the source, the second the target
    order = [c for c in plainly if c.language in {"source", "target"}]
    order.sort(key=lambda c: c.language)
    order += [c for c in plainly if c not in order]
    if not columns.rows_are_terms and len(order) > 1:
        second = {"source": source, "target": target}.get(order[1].language, order[1].language)
        if "target" not in sides:
            target = second
    means = {"source": source, "target": target}
    found = tuple(c._replace(language=means.get(c.language, c.language)) for c in columns.columns)
    resolved = [means.get(c.language, c.language) for c in order if c.language in means]
    others = {c.language for c in order if c.language not in means and not c.region}
    if len(set(resolved)) < len(resolved) or others & set(resolved):
        raise GlossaryError(
            "two columns hold terms of the same language",
            where=where,
            mend="name the columns by their languages, as in en,fr",
        )
    places = [c.place for c in order]
    ordered = sorted(found, key=lambda c: places.index(c.place) if c.place in places else 1000)
    return columns._replace(columns=tuple(ordered))


def _concept_rows(
    columns: Columns, rows: Sequence[Row], refusals: list[Refusal]
) -> Iterator[Concept]:
    seen: dict[str, str] = {}
    for number, row in enumerate(rows, start=1):
        try:
            concept = _concept(columns, row, str(number))
            _refuse_again(concept, seen)
            yield concept
        except BadRowError as error:
            refusals.append(error.refusal)


def _concept(columns: Columns, row: Row, number: str) -> Concept:
    row = _fitted(row, columns)
    said: dict[str, Any] = {"id": number}
    sections: dict[Locale, dict[str, Any]] = {}
    extra: list[str] = []
    for column in columns.columns:
        cell, where = row.at(column.place), row.cell(column.place)
        if column.about == "concept" and column.field == "id":
            if not line(cell):
                raise refuse(where, "the row has no id", "write one, or remove the column")
            said["id"] = line(cell)
        elif not cell.strip():
            continue
        elif column.about == "concept":
            said[column.field] = concept_value(column.field, cell, where)
        elif column.about == "section":
            section = sections.setdefault((column.language, column.region), {})
            section[column.field] = concept_value(column.field, cell, where)
        elif column.about == "extra":
            extra.append(own_element(column.field, cell))
    has_id = any(c.about == "concept" and c.field == "id" for c in columns.columns)
    terms = _terms(columns, row, has_id)
    return Concept(
        terms=tuple(terms),
        origin=row.where,
        sections=tuple(
            LanguageSection(language, region=region, **values)
            for (language, region), values in sections.items()
        ),
        extra=tuple(extra),
        **said,
    )


def _terms(columns: Columns, row: Row, has_id: bool) -> list[Term]:
    """The terms of a row, each once."""
    common = {
        c.field: term_value(c.field, row.at(c.place), row.cell(c.place))
        for c in columns.columns
        if c.about == "row" and row.at(c.place).strip()
    }
    status = common.pop("status", "preferred")
    found: dict[tuple[str, str, str], dict[str, Any]] = {}
    cells: dict[Locale, list[dict[str, Any]]] = {}
    plainly = [c for c in columns.columns if c.about == "terms" and not c.status]
    first = plainly[0] if plainly else None
    for column in (c for c in columns.columns if c.about == "terms"):
        locale = (column.language, column.region)
        texts = [text for text in parts(row.at(column.place)) if text]
        if column is first and not texts and not has_id:
            raise refuse(row.where, "the row has no source term", "fill the cell or remove the row")
        for text in texts:
            made = {"text": text, "language": locale[0], "region": locale[1], **common}
            if column.status:
                made["status"] = column.status
            else:
                # the source term is what a row is about; only “proposed” speaks of the whole row
                source = first is not None and column.language == first.language
                own = "" if source and status != "proposed" else status
                own = own or "preferred"
                again = bool(cells.get(locale)) and own == "preferred"
                made["status"] = "admitted" if again else own
            term = found.setdefault((*locale, text), made)
            if not column.status:
                cells.setdefault(locale, []).append(term)
    if not found:
        raise refuse(row.where, "the row has no term", "fill a cell or remove the row")
    for column in (c for c in columns.columns if c.about == "term"):
        cell, where = row.at(column.place), row.cell(column.place)
        terms = cells.get((column.language, column.region), [])
        if cell.strip() and not terms:
            raise refuse(where, f"“{column.header}” is about a term that is not there", "write it")
        if cell.strip():
            values = each_value(column.field, cell, len(terms), where)
            for term, value in zip(terms, values, strict=True):
                term |= {column.field: value} if value else {}
    return [Term(**made) for made in found.values()]


def _fitted(row: Row, columns: Columns) -> Row:
    """The row with what is too much put into the note, where that is the last column."""
    if not any(row.cells[columns.width :]):
        return row
    last = next((c for c in columns.columns if c.place == columns.width - 1), None)
    if last is None or last.about != "concept" or last.field != "note":
        raise refuse(
            row.where,
            f"the row has {len(row.cells)} cells and the header {columns.width}",
            "put a cell that holds the delimiter in quotation marks",
        )
    return row._replace(cells=[*row.cells[: last.place], ", ".join(row.cells[last.place :])])


def _term_rows(columns: Columns, rows: Sequence[Row], refusals: list[Refusal]) -> Iterator[Concept]:
    gathered: dict[str, _Gathered] = {}
    id_column = next(c.place for c in columns.columns if (c.about, c.field) == ("concept", "id"))
    for row in rows:
        try:
            name = line(row.at(id_column))
            if not name:
                raise refuse(row.cell(id_column), "the row has no id", "write that of its concept")
            gathered.setdefault(name, _Gathered(name, row.where)).add(columns, row)
        except BadRowError as error:
            refusals.append(error.refusal)
    for one in gathered.values():
        if one.terms:
            yield one.concept()
        elif not any(refusal.where == one.where for refusal in refusals):
            refusals.append(Refusal(one.where, f"“{one.name}” has no term", "write one"))


class _Gathered:
    """A concept out of several rows."""

    def __init__(self, name: str, where: str) -> None:
        self.name, self.where = name, where
        self.terms: list[tuple[Term, bool]] = []
        self._said: dict[str, Any] = {}
        self._sections: dict[Locale, dict[str, Any]] = {}
        self._extra: dict[str, None] = {}

    def add(self, columns: Columns, row: Row) -> None:
        """Take up one row; what it says of the concept is what other rows say, or nothing."""
        if any(row.cells[columns.width :]):
            what = f"the row has {len(row.cells)} cells and the header {columns.width}"
            raise refuse(row.where, what, "put a cell that holds the delimiter in quotation marks")
        values: dict[str, Any] = {}
        extra: list[str] = []
        locale = self._locale(columns, row)
        for column in columns.columns:
            cell, where = row.at(column.place), row.cell(column.place)
            if not cell.strip() or column.field in {"id", "language"}:
                continue
            if column.about == "concept":
                value = concept_value(column.field, cell, where)
                self._say(self._said, column, value, where)
            elif column.about == "section":
                section = self._sections.setdefault(locale, {})
                self._say(section, column, concept_value(column.field, cell, where), where)
            elif column.about == "term":
                said = column.field == "text"
                values[column.field] = line(cell) if said else term_value(column.field, cell, where)
            elif column.about == "concept extra":
                self._extra[own_element(column.field, cell)] = None
            else:
                extra.append(own_element(column.field, cell))
        if "text" not in values:
            if values or not self._sections.get(locale):
                raise refuse(row.where, "the row has no term", "write it, or remove the row")
            return
        term = Term(language=locale[0], region=locale[1], extra=tuple(extra), **values)
        self.terms.append((term, "status" in values))

    def concept(self) -> Concept:
        """Return what the rows say together."""
        sections = tuple(
            LanguageSection(language, region=region, **values)
            for (language, region), values in self._sections.items()
        )
        return Concept(
            id=self.name,
            terms=settled(self.terms),
            origin=self.where,
            sections=sections,
            extra=tuple(self._extra),
            **self._said,
        )

    def _locale(self, columns: Columns, row: Row) -> Locale:
        column = next(c for c in columns.columns if c.field == "language" and c.about == "term")
        cell = row.at(column.place)
        locale = language_of(cell) if cell else None
        if locale is None:
            what = f"unknown language “{cell}”" if cell else "the row does not say its language"
            raise refuse(row.cell(column.place), what, "write a code such as en")
        return locale

    def _say(self, said: dict[str, Any], column: Column, value: object, where: str) -> None:
        if said.setdefault(column.field, value) != value:
            raise refuse(
                where,
                f"“{column.header}” is not what another row of “{self.name}” says",
                "say it once, or the same in every row",
            )


def _refuse_again(concept: Concept, seen: dict[str, str]) -> None:
    if concept.id in seen:
        raise refuse(
            concept.origin,
            f"the id “{concept.id}” is that of {seen[concept.id]} too",
            "give one of them another id",
        )
    seen[concept.id] = concept.origin
