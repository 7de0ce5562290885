"""What the columns of a table hold, told from their header.

A header may be in English or French, with or without capitals, accents and marks. A language, by
code or name, makes a column of its terms; a language with a field beside it (“fr note”, “Statut
(FR)”, “English definition”) is about that language, one with a status (“fr forbidden”) holds its
terms of that status. What is not known is kept under its own name.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from glossary.errors import GlossaryError
from glossary.formats.languages import language_of, plain
from glossary.formats.statuses import status_of
from glossary.formats.table import names
from glossary.model import Status

# What a column is about: terms themselves, one term of a row for each, a language section, the
# concept, all terms of the row, or something that the model does not have: in rows of one term each
# it is said of the term, unless the header says that it is of the concept.
About = Literal["terms", "term", "section", "concept", "row", "extra", "concept extra"]


class Column(NamedTuple):
    """One column. ``status``: that of all its terms, ``None`` where they say it themselves.

    ``field`` is the model's, or the header itself of what the model does not have; for the rows
    of one term each, “language” and “text” too. ``language`` is “source” or “target” until it is
    known which those are.
    """

    place: int
    header: str
    about: About
    field: str
    language: str = ""
    region: str = ""
    status: Status | None = None


class Columns(NamedTuple):
    """The columns of a table, and whether its rows are one term each (else one concept)."""

    columns: tuple[Column, ...]
    rows_are_terms: bool
    width: int


def columns_of(
    header: Sequence[str], where: str, named: Mapping[str, str] | None = None
) -> Columns:
    """Return what the columns are; raises ``GlossaryError`` where they make no glossary.

    ``named`` maps names of ours to headers (or to numbers, from 1), for columns that cannot be
    told from theirs.
    """
    given = _renamed(header, where, named or {})
    told = [plain(name) for name in given]
    rows_are_terms = bool(names.LANGUAGE & set(told)) and bool(names.TERMS & set(told))
    if rows_are_terms:
        columns = [_of_term_rows(index, name) for index, name in enumerate(given)]
    else:
        columns = _of_concept_rows(given)
    found = tuple(column for column in columns if column is not None)
    _refuse_doubles(found, rows_are_terms, where)
    return Columns(found, rows_are_terms, len(header))


def known(header: str) -> bool:
    """Whether a header is one of ours, in either layout."""
    name = plain(header)
    return (
        name in names.LANGUAGE
        or name in names.TERMS
        or name in names.TERM
        or _of_concept_row(0, header) is not None
    )


def _renamed(header: Sequence[str], where: str, named: Mapping[str, str]) -> list[str]:
    given = list(header)
    for ours, theirs in named.items():
        if not known(ours):
            raise GlossaryError(
                f"--columns names “{ours}”, which is no column of a glossary",
                where=where,
                mend="use a language, or id, status, note, definition, “fr note” and the like",
            )
        places = [i for i, name in enumerate(header) if plain(name) == plain(theirs)]
        if not places and theirs.isdecimal() and 0 < int(theirs) <= len(header):
            places = [int(theirs) - 1]
        if not places:
            there = ", ".join(f"“{name}”" for name in header if name)
            raise GlossaryError(
                f"there is no column “{theirs}”", where=where, mend=f"the columns are {there}"
            )
        given[places[0]] = ours
    return given


def _of_concept_rows(given: Sequence[str]) -> list[Column | None]:
    """Columns of a table with a row for each concept.

    Where a field stands more than once (“English, Status, French, Status”), as MultiTerm writes
    it, a field is about the language before it, and about the concept before any.
    """
    columns = [_of_concept_row(index, name) for index, name in enumerate(given)]
    plainly = [c.field for c in columns if c and c.about in {"concept", "row"} and c.field != "id"]
    if len(set(plainly)) < len(plainly):
        before: Column | None = None
        for index, column in enumerate(columns):
            if column and column.about == "terms":
                before = column
            elif before and column and column.about in {"concept", "row", "extra"}:
                columns[index] = _about_language(column, before)
            elif before and column is None:
                columns[index] = Column(
                    index, given[index], "extra", f"{before.header} {given[index]}"
                )
    return [
        column or (Column(i, given[i], "extra", given[i]) if given[i] else None)
        for i, column in enumerate(columns)
    ]


def _of_concept_row(index: int, header: str) -> Column | None:
    name = plain(header)
    if name in names.SIDES:
        return Column(index, header, "terms", "text", names.SIDES[name])
    if name in names.STATUS:
        return Column(index, header, "row", "status")
    if name in names.FORBIDDEN:
        return Column(index, header, "terms", "text", "target", "", "forbidden")
    if name in names.CONCEPT:
        return Column(index, header, "concept", names.CONCEPT[name])
    if names.TERM.get(name) in names.OF_ALL_TERMS:
        return Column(index, header, "row", names.TERM[name])
    language = language_of(header)
    if language:
        return Column(index, header, "terms", "text", *language)
    for (code, region), rest in _scoped(header):
        status = status_of(rest)
        if rest in names.TERMS:
            return Column(index, header, "terms", "text", code, region)
        if status or rest in names.FORBIDDEN:
            return Column(index, header, "terms", "text", code, region, status or "forbidden")
        if rest in names.SECTION:
            return Column(index, header, "section", names.SECTION[rest], code, region)
        if rest in names.TERM:
            return Column(index, header, "term", names.TERM[rest], code, region)
    return None


def _scoped(header: str) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the ways to read a header as a language and what is said of it."""
    words = plain(header).split()
    for length in range(min(3, len(words) - 1), 0, -1):
        for scope, rest in ((words[:length], words[length:]), (words[-length:], words[:-length])):
            name = " ".join(scope)
            side = name if name in {"source", "target"} else "target" if name == "cible" else ""
            language = (side, "") if side else language_of(name) or language_of("-".join(scope))
            if language:
                yield language, " ".join(rest)


def _about_language(column: Column, terms: Column) -> Column:
    name = plain(column.header)
    about: About
    if name in names.TERM:
        about, field = "term", names.TERM[name]
    elif names.CONCEPT.get(name) == "note":
        about, field = "term", "note"
    elif name in names.SECTION:
        about, field = "section", names.SECTION[name]
    else:
        return column
    return column._replace(about=about, field=field, language=terms.language, region=terms.region)


def _of_term_rows(index: int, header: str) -> Column | None:
    name = plain(header)
    if name in names.LANGUAGE:
        return Column(index, header, "term", "language")
    if name in names.TERMS:
        return Column(index, header, "term", "text")
    if name.startswith(("language ", "l ")) and name in names.SECTION:
        return Column(index, header, "section", names.SECTION[name])
    if name in {"definition", "definition source", "definition reference"}:
        return Column(index, header, "section", names.SECTION[name])
    if name in names.TERM:
        return Column(index, header, "term", names.TERM[name])
    if name in names.CONCEPT:
        field = names.CONCEPT[name]
        about: About = (
            "term" if field == "note" and not name.startswith(("concept", "e ")) else "concept"
        )
        return Column(index, header, about, field)
    if name.startswith("concept "):
        return Column(index, header, "concept extra", header.split(None, 1)[1])
    if header.startswith("E_"):  # IATE's mark for what is said of the entry
        return Column(index, header, "concept extra", header)
    return Column(index, header, "extra", header) if header else None


def _refuse_doubles(columns: Sequence[Column], rows_are_terms: bool, where: str) -> None:
    seen: dict[tuple[str, ...], Column] = {}
    for column in columns:
        key = (column.about, column.field, column.language, column.region, column.status or "")
        if key in seen and not _is_synonyms(column, seen[key]):
            raise GlossaryError(
                f"two columns are both “{column.header}”", where=where, mend="rename one of them"
            )
        seen[key] = column
    if rows_are_terms:
        if ("concept", "id", "", "", "") not in seen:
            raise GlossaryError(
                "there is no column id, which tells the rows of one concept",
                where=where,
                mend="add one, or write a row for each concept with a column for each language",
            )
        return
    terms = {c.language for c in columns if c.about == "terms" and c.status is None}
    named = any(c.about == "concept" and c.field == "id" for c in columns)
    # with ids a table may be of one language, or of refused terms alone
    if not (named and any(c.about == "terms" for c in columns)) and len(terms) < 2:
        missing = "target_term" if terms - {"target"} else "source_term"
        raise GlossaryError(
            f"there is no column {missing}",
            where=where,
            mend="the header names the columns, as in source_term,target_term,status",
        )


def _is_synonyms(column: Column, other: Column) -> bool:
    # “English, English”: a column for each synonym; but not twice the same role
    return (
        column.about == "terms"
        and column.language not in {"source", "target"}
        and column.status is None
        and column.header == other.header
    )
