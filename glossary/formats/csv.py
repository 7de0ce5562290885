"""Glossaries as comma-, semicolon- or tab-separated tables.

The columns are ``source_term``, ``target_term``, ``status``, ``forbidden_target``, ``keep`` (“yes”
for what is not translated) and ``note``, in any order and under any of the names in ``_COLUMNS``;
other columns are not looked at. Several terms in one cell are parted by ``|``: the first is
preferred, the others are admitted. A status is that of the row's target terms (``proposed`` that of
the whole row).

Which languages the two columns hold is said, most telling first, by the header where it names
languages instead of roles (``en,fr`` or ``English;French``; the first is the source column, those
behind the second are further target languages), by the file's name (``terms.en-fr.csv``), else by
the caller, unless the words in the columns are clearly those of the two languages the other way
round. It is not the direction of a check: terms know their language, and a glossary from English to
French serves a check from French to English as well.
"""

import csv
import hashlib
import io
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from glossary.errors import GlossaryError
from glossary.formats.facing import facing
from glossary.formats.text import LIMIT
from glossary.model import Concept, Glossary, Status, Term

_COLUMNS = {
    "source": "source|source term|source terms|term source|terme source|terme de départ",
    "target": "target|target term|target terms|term target|terme cible|cible|translation|traduction"
    "|equivalent|équivalent",
    "status": "status|statut|état",
    "forbidden": "forbidden target|forbidden|forbidden term|forbidden terms|forbidden targets"
    "|do not use|interdit|interdits|terme interdit|termes interdits|cible interdite|à éviter",
    "keep": "keep|do not translate|ne pas traduire",
    "note": "note|notes|comment|comments|remark|remarks|remarque|remarques|commentaire"
    "|commentaires|observation|observations",
}
_LANGUAGES = {
    "en": "en|eng|english|anglais|englisch",
    "fr": "fr|fra|fre|french|français|französisch",
    "de": "de|deu|ger|german|allemand|deutsch",
    "es": "es|spa|spanish|espagnol|español",
    "it": "it|ita|italian|italien|italiano",
    "nl": "nl|nld|dutch|néerlandais|nederlands",
    "pt": "pt|por|portuguese|portugais|português",
    "pl": "pl|pol|polish|polonais|polski",
    "ro": "ro|ron|romanian|roumain|română",
    "uk": "uk|ukr|ukrainian|ukrainien",
}
_STATUSES: dict[str, Status] = {
    "": "preferred",
    "proposed": "proposed",
    "preferred": "preferred",
    "approved": "preferred",
    "admitted": "admitted",
    "deprecated": "deprecated",
    "forbidden": "forbidden",
    "superseded": "superseded",
    "proposé": "proposed",
    "privilégié": "preferred",
    "approuvé": "preferred",
    "admis": "admitted",
    "déconseillé": "deprecated",
    "interdit": "forbidden",
    "remplacé": "superseded",
}
_KNOWN = "proposed, preferred, admitted, deprecated, forbidden, superseded"
_IN_NAME = re.compile(r"[._-]([a-z]{2})[-_]([a-z]{2})(?=\.[^.]*$)", re.IGNORECASE)
_DELIMITERS = (",", ";", "\t")


class _Layout(NamedTuple):
    """Where the columns are, by index; ``terms`` are the columns of terms with their languages."""

    terms: tuple[tuple[int, str], ...]
    status: int | None
    forbidden: int | None
    note: int | None
    keep: int | None
    width: int


def parse_csv(text: str, name: str, source: str = "en", target: str = "fr") -> Glossary:
    """Read a glossary from the text of a table.

    ``name`` is the file's, for messages and for the concepts' origin; ``source`` and ``target`` are
    the languages of the two columns of terms where neither the header nor ``name`` says them.
    Raises ``GlossaryError``, in one line, for whatever cannot be used.
    """
    content = text.removeprefix("\ufeff")
    if len(content) > LIMIT:
        raise GlossaryError(
            f"the text has more than {LIMIT} characters", where=name, mend="split it"
        )
    if "\0" in content:
        line = content.count("\n", 0, content.index("\0")) + 1
        raise GlossaryError(
            "a NUL character", where=f"{name}:{line}", mend="save the file again as CSV in UTF-8"
        )
    rows = list(_rows(content, name))
    if not rows:
        raise GlossaryError(
            "the glossary is empty",
            where=name,
            mend="begin it with the header source_term,target_term",
        )
    (line, header), *body = rows
    layout = _layout(header, *_languages(name, rows, source, target), f"{name}:{line}")
    concepts = [
        _concept(cells, layout, str(number), f"{name}:{line}")
        for number, (line, cells) in enumerate(body, start=1)
    ]
    digest = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
    return Glossary(name, tuple(concepts), digest)


def _languages(
    name: str, rows: list[tuple[int, list[str]]], source: str, target: str
) -> tuple[str, str]:
    """The languages of the columns source and target: by the file's name, else by their words."""
    named = _IN_NAME.search(name)
    if named and {named[1].lower(), named[2].lower()} <= set(_LANGUAGES):
        return named[1].lower(), named[2].lower()
    if source == target:  # one text alone: what its terms answer to does not matter
        source = "fr" if target == "en" else "en"
    roles = [_role(cell) for cell in rows[0][1]]
    if "source" not in roles or "target" not in roles:
        return source, target
    at = roles.index("source"), roles.index("target")
    cells = [(row[at[0]], row[at[1]]) for _, row in rows[1:] if len(row) > max(at)]
    return facing(cells, source, target)


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the 1-based line and the trimmed cells of every row that is not blank."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    line = 1
    try:
        for row in reader:
            cells = [" ".join(cell.split()) for cell in row]
            # spreadsheets write “sep=;” above the header
            if any(cells) and not (line == 1 and re.fullmatch(r"sep=.?", "".join(cells).lower())):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise GlossaryError(
            f"the row cannot be read: {error}",
            where=f"{name}:{line}",
            mend="check its quotation marks; write a mark inside a cell twice",
        ) from None


def _delimiter(text: str) -> str:
    lines = (line for line in text.splitlines() if line.strip())
    header = next((line for line in lines if not line.lower().startswith("sep=")), "")

    def told(delimiter: str) -> tuple[int, int]:
        cells = header.split(delimiter)
        return (sum(_role(cell.strip(' "')) is not None for cell in cells), len(cells))

    return max(_DELIMITERS, key=told)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold())
    return re.sub(r"[\s_-]+", " ", "".join(c for c in letters if not unicodedata.combining(c)))


_ROLES = {_plain(word): role for role, names in _COLUMNS.items() for word in names.split("|")}
_CODES = {_plain(word): code for code, names in _LANGUAGES.items() for word in names.split("|")}
_MEANT = {_plain(word): status for word, status in _STATUSES.items()}


def _role(header: str) -> str | None:
    name = _plain(header)
    # “en-GB” is English
    return _ROLES.get(name) or _CODES.get(name) or _CODES.get(re.sub(r"^(\w\w) \w\w$", r"\1", name))


def _layout(header: list[str], source: str, target: str, where: str) -> _Layout:
    columns: dict[str, int] = {}
    for index, cell in enumerate(header):
        role = _role(cell)
        if role in columns:
            raise GlossaryError(
                f"two columns are both “{cell}”", where=where, mend="rename one of them"
            )
        if role is not None:
            columns[role] = index
    terms = [(index, role) for role, index in columns.items() if role in _LANGUAGES]
    for role, language in (("target", target), ("source", source)):
        if role in columns:
            terms.insert(0, (columns[role], language))
    if len(terms) < 2:
        missing = "target_term" if "source" in columns or terms else "source_term"
        raise GlossaryError(
            f"there is no column {missing}",
            where=where,
            mend="the header names the columns, as in source_term,target_term,status",
        )
    if len({language for _, language in terms}) < len(terms):
        raise GlossaryError(
            "two columns hold terms of the same language",
            where=where,
            mend="name the columns by their languages, as in en,fr",
        )
    return _Layout(
        tuple(terms),
        columns.get("status"),
        columns.get("forbidden"),
        columns.get("note"),
        columns.get("keep"),
        len(header),
    )


def _concept(cells: list[str], layout: _Layout, number: str, where: str) -> Concept:
    if any(cells[layout.width :]):
        if layout.note != layout.width - 1:
            raise GlossaryError(
                f"the row has {len(cells)} cells and the header {layout.width}",
                where=where,
                mend="put a cell that holds the delimiter in quotation marks",
            )
        cells = [*cells[: layout.note], ", ".join(cells[layout.note :])]

    def cell(index: int | None) -> str:
        return cells[index] if index is not None and index < len(cells) else ""

    written = cell(layout.status)
    status = _MEANT.get(_plain(written))
    if status is None:
        raise GlossaryError(f"unknown status “{written}”", where=where, mend=f"use one of {_KNOWN}")
    terms: dict[tuple[str, str], Term] = {}
    for position, (index, language) in enumerate(layout.terms):
        for rank, text in enumerate(_alternatives(cell(index))):
            # the source term is what a row is about; only “proposed” speaks of the whole row
            own = status if position or status == "proposed" else "preferred"
            if rank and own == "preferred":
                own = "admitted"
            terms.setdefault((language, text), Term(text, language, own))
        if position == 0 and not terms:
            raise GlossaryError(
                "the row has no source term", where=where, mend="fill the cell or remove the row"
            )
    language = layout.terms[1][1]
    for text in _alternatives(cell(layout.forbidden)):
        terms.setdefault((language, text), Term(text, language, "forbidden"))
    keep = _plain(cell(layout.keep)) in {"yes", "true", "1", "oui"}
    return Concept(number, tuple(terms.values()), cell(layout.note), where, keep=keep)


def _alternatives(cell: str) -> tuple[str, ...]:
    return tuple(term for term in map(str.strip, cell.split("|")) if term)
