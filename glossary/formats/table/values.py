"""Cells to values of the model."""

from collections.abc import Sequence
from typing import Any

from glossary.formats.languages import plain
from glossary.formats.statuses import KNOWN, status_of
from glossary.formats.table.rows import line, parts, refuse, unescaped
from glossary.formats.tbx.node import Node
from glossary.formats.tbx.written import written

PROSE = frozenset({"note", "definition", "context"})
LISTS = frozenset({"subjects", "scope"})

_MATCHES = {
    "inflected": "inflected|fléchi|inflection",
    "exact": "exact",
    "prefix": "prefix|préfixe",
}
_CASES = {
    "usual": "usual|habituel",
    "any": "any|indifférent|insensitive",
    "exact": "exact|sensitive",
}
_YES = "yes|true|1|x|oui|vrai"
_NO = "no|false|0|non|faux"
# As IATE names them; any other kind stands as it is.
_KINDS = {
    "fullForm": "term|full form|fullform|forme complète|terme",
    "abbreviation": "abbrev|abbreviation|abréviation",
    "acronym": "acronym|sigle|acronyme",
    "shortForm": "short form|shortform|forme courte",
    "phrase": "phrase|expression",
}


def _words(table: dict[str, str]) -> dict[str, str]:
    return {plain(word): value for value, words in table.items() for word in words.split("|")}


_CHOICES = {"match": _words(_MATCHES), "case": _words(_CASES)}
_KIND_WORDS = _words(_KINDS)
_YES_WORDS, _NO_WORDS = ({plain(w) for w in words.split("|")} for words in (_YES, _NO))


def term_value(field: str, cell: str, where: str) -> str:
    """Return the value of a field of a term; raises ``BadRowError`` for an unknown one."""
    if field in PROSE:
        return cell.strip()
    cell = line(cell)
    if field == "status":
        status = status_of(cell)
        if status is None:
            raise refuse(where, f"unknown status “{cell}”", f"use one of {KNOWN}")
        return status
    if field in _CHOICES:
        found = _CHOICES[field].get(plain(cell))
        if found is None:
            known = ", ".join(dict.fromkeys(_CHOICES[field].values()))
            raise refuse(where, f"unknown {field} “{cell}”", f"use one of {known}")
        return found
    return _KIND_WORDS.get(plain(cell), cell) if field == "kind" else cell


def concept_value(field: str, cell: str, where: str) -> Any:
    """Return the value of a field of a concept or a section; raises ``BadRowError``."""
    if field == "keep":
        word = plain(cell)
        if word not in _YES_WORDS | _NO_WORDS:
            raise refuse(where, f"“{line(cell)}” is neither yes nor no", "write yes or no")
        return word in _YES_WORDS
    if field in LISTS:
        return tuple(filter(None, parts(cell)))
    return cell.strip() if field in PROSE else line(cell)


def each_value(field: str, cell: str, count: int, where: str) -> Sequence[str]:
    """Return the value of a field for each of ``count`` terms of a cell, ``""`` where none is said.

    The values are parted as the terms are. One alone is that of the first term; text with bars of
    its own is too.
    """
    found = parts(cell)
    if field in PROSE and len(found) != max(count, 2):
        found = [unescaped(cell)]
    if len(found) > count:
        raise refuse(where, f"{len(found)} values for {count} terms", "part them as the terms are")
    values = [term_value(field, part, where) if part else "" for part in found]
    return [*values, *[""] * (count - len(values))]


def own_element(header: str, cell: str, tag: str = "admin") -> str:
    """Return what the model does not have as it is kept: an element under the column's name."""
    return written(Node(tag, (("type", header),), cell.strip()))
