"""Which data categories of TBX are fields of ours, both ways.

What TBX has no category for is written under one of our own, ``x-accord-…``:

- A status: preferred, admitted, deprecated and superseded are the ``administrativeStatus``
  “preferredTerm-admn-sts” and so on; forbidden is “deprecatedTerm-admn-sts” with an
  ``x-accord-status`` “forbidden” beside it; proposed is the ``processStatus``
  “provisionallyProcessed” without an administrative status.
- Match, case and validity: ``x-accord-match``, ``x-accord-case``, ``x-accord-validFrom`` and
  ``x-accord-validUntil``.
- What is kept untranslated: ``x-accord-keep`` “yes”; the scope: an ``x-accord-scope`` a pattern.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from glossary.formats.languages import plain
from glossary.formats.statuses import KNOWN, status_of
from glossary.formats.tbx.node import Node

Key = tuple[str, str]
Values = Mapping[str, Any]

_ADMINISTRATIVE = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
    "superseded": "supersededTerm-admn-sts",
    "forbidden": "deprecatedTerm-admn-sts",
}

# A forbidden term is a deprecated one with more said beside it.
_PLAIN_STATUSES = {
    word: status for status, word in _ADMINISTRATIVE.items() if status != "forbidden"
}


class UnusableError(ValueError):
    """A value that cannot be understood: what is wrong, and how to mend it."""

    def __init__(self, what: str, mend: str) -> None:
        self.what, self.mend = what, mend
        super().__init__(what)


class Usual(NamedTuple):
    """One element with no more than a text, which is the value of a field as it stands.

    ``value`` makes the value of the text, ``None`` where it is not as plain as that.
    """

    tag: str
    category: str
    field: str
    value: Callable[[str], Any]


class Category(NamedTuple):
    """Fields of the model and the elements that they stand in.

    ``keys`` are tag and type of those elements (of a group: of what it is about); ``read`` makes
    the fields' values of all of them that a section has, ``write`` the elements of the values.
    ``usual`` are elements that nearly all files have, which ``read`` and ``write`` know as well.
    """

    keys: tuple[Key, ...]
    read: Callable[[Sequence[Node]], dict[str, Any]]
    write: Callable[[Values], list[Node]]
    usual: tuple[Usual, ...] = ()


def key_of(node: Node) -> Key:
    """Return tag and type of an element; of a group, those of its first element with a type."""
    if node.children and node.tag == "descripGrp":
        about = next((child for child in node.children if child.tag == "descrip"), None)
        return ("descripGrp", key_of(about)[1]) if about else ("descripGrp", "")
    return _key(node.tag, node.attributes)


@lru_cache(maxsize=1024)
def _key(tag: str, attributes: tuple[tuple[str, str], ...]) -> Key:
    category = dict(attributes).get("type", "")
    if not category:
        return tag, ""
    key = (tag, category)
    return key if key in _KNOWN_KEYS else _ALIASES.get(plain(category), key)


def _line(text: str) -> str:
    return " ".join(text.split())


def _plain_line(text: str) -> str | None:
    return text if text and _line(text) == text else None


def _plain_prose(text: str) -> str | None:
    return text or None


def _plain_item(text: str) -> tuple[str, ...] | None:
    return (text,) if _plain_line(text) else None


def _leaf(tag: str, category: str, text: str) -> Node:
    return Node(tag, _typed(category), text)


@lru_cache(maxsize=256)
def _typed(category: str) -> tuple[tuple[str, str], ...]:
    return (("type", category),)


def _one(field: str, tag: str, category: str) -> Category:
    """A field that is the content of one element; of several it is the first."""

    def read(nodes: Sequence[Node]) -> dict[str, Any]:
        return {field: _line(nodes[0].content)}

    def write(values: Values) -> list[Node]:
        return [_leaf(tag, category, values[field])] if values[field] else []

    usual = Usual(tag, category, field, _plain_line)
    return Category(((tag, category),), read, write, (usual,))


def _many(field: str, tag: str, category: str) -> Category:
    """A field that has one element for each of its values."""

    def read(nodes: Sequence[Node]) -> dict[str, Any]:
        return {field: tuple(filter(None, (_line(node.content) for node in nodes)))}

    def write(values: Values) -> list[Node]:
        return [_leaf(tag, category, value) for value in values[field]]

    usual = Usual(tag, category, field, _plain_item)
    return Category(((tag, category),), read, write, (usual,))


def _choice(field: str, category: str, choices: tuple[str, ...]) -> Category:
    """A field of a closed list, whose first value is not written."""

    def read(nodes: Sequence[Node]) -> dict[str, Any]:
        value = _line(nodes[0].content)
        if value not in choices:
            raise UnusableError(f"unknown {category} “{value}”", f"use one of {', '.join(choices)}")
        return {field: value}

    def write(values: Values) -> list[Node]:
        return [] if values[field] == choices[0] else [_leaf("termNote", category, values[field])]

    return Category((("termNote", category),), read, write)


def _sourced(field: str, category: str) -> Category:
    """A text with its source beside it, in a group where it has one; of several the first."""
    source = f"{field}_source"

    def read(nodes: Sequence[Node]) -> dict[str, Any]:
        node = nodes[0]
        if node.tag != "descripGrp":
            return {field: node.content.strip(), source: ""}
        about = next(child for child in node.children if child.tag == "descrip")
        where = next((c for c in node.children if key_of(c) == ("admin", "source")), None)
        return {field: about.content.strip(), source: _line(where.content) if where else ""}

    def write(values: Values) -> list[Node]:
        node = _leaf("descrip", category, values[field])
        if not values[source]:
            return [node] if node.text else []
        return [Node("descripGrp", (), "", (node, _leaf("admin", "source", values[source])))]

    usual = Usual("descrip", category, field, _plain_prose)
    return Category((("descrip", category), ("descripGrp", category)), read, write, (usual,))


def _note_read(nodes: Sequence[Node]) -> dict[str, Any]:
    return {"note": "\n".join(filter(None, (node.content.strip() for node in nodes)))}


def _note_write(values: Values) -> list[Node]:
    return [Node("note", (), values["note"])] if values["note"] else []


def _term_read(nodes: Sequence[Node]) -> dict[str, Any]:
    return {"text": _line(nodes[0].content)}


def _term_write(values: Values) -> list[Node]:
    return [Node("term", (), values["text"])]


def _link_read(nodes: Sequence[Node]) -> dict[str, Any]:
    return {"link": nodes[0].get("target").strip() or _line(nodes[0].content)}


def _link_write(values: Values) -> list[Node]:
    link = values["link"]
    attributes = (("type", "externalCrossReference"), ("target", link))
    return [Node("xref", attributes, link)] if link else []


def _keep_read(nodes: Sequence[Node]) -> dict[str, Any]:
    return {"keep": _line(nodes[0].content).lower() in {"yes", "true", "1"}}


def _keep_write(values: Values) -> list[Node]:
    return [_leaf("admin", "x-accord-keep", "yes")] if values["keep"] else []


def _status_read(nodes: Sequence[Node]) -> dict[str, Any]:
    said = {key_of(node)[1]: node for node in nodes}
    for category in ("x-accord-status", "administrativeStatus", "normativeAuthorization"):
        if category in said:
            node = said[category]
            value = _line(node.content)
            status = status_of(value)
            if status:
                return {"status": status}
            if node.type == category != "normativeAuthorization":
                mend = "use preferredTerm-admn-sts, admittedTerm-admn-sts …, or one of " + KNOWN
                raise UnusableError(f"unknown {category} “{value}”", mend)
    process = said.get("processStatus")
    if process and _line(process.content) in {"unprocessed", "provisionallyProcessed"}:
        return {"status": "proposed"}
    return {}


def _status_write(values: Values) -> list[Node]:
    status = values["status"]
    if status == "proposed":
        return [_leaf("termNote", "processStatus", "provisionallyProcessed")]
    nodes = [_leaf("termNote", "administrativeStatus", _ADMINISTRATIVE[status])]
    if status == "forbidden":
        nodes.append(_leaf("termNote", "x-accord-status", "forbidden"))
    return nodes


STATUS = Category(
    (
        ("termNote", "administrativeStatus"),
        ("termNote", "processStatus"),
        ("termNote", "x-accord-status"),
        ("termNote", "normativeAuthorization"),
    ),
    _status_read,
    _status_write,
    (
        Usual("termNote", "administrativeStatus", "status", _PLAIN_STATUSES.get),
        Usual("termNote", "processStatus", "status", {"provisionallyProcessed": "proposed"}.get),
    ),
)
_NOTE = Category(
    (("note", ""),), _note_read, _note_write, (Usual("note", "", "note", _plain_prose),)
)

# In the order in which they are written.
CONCEPT = (
    _many("subjects", "descrip", "subjectField"),
    _sourced("definition", "definition"),
    _one("source", "admin", "source"),
    Category((("xref", "externalCrossReference"),), _link_read, _link_write),
    _many("scope", "admin", "x-accord-scope"),
    Category((("admin", "x-accord-keep"),), _keep_read, _keep_write),
    _NOTE,
)
SECTION = (_sourced("definition", "definition"), _NOTE)
TERM = (
    Category((("term", ""),), _term_read, _term_write, (Usual("term", "", "text", _plain_line),)),
    STATUS,
    _one("kind", "termNote", "termType"),
    _one("part_of_speech", "termNote", "partOfSpeech"),
    _one("gender", "termNote", "grammaticalGender"),
    _one("number", "termNote", "grammaticalNumber"),
    _one("register", "termNote", "register"),
    _choice("match", "x-accord-match", ("inflected", "exact", "prefix")),
    _choice("case", "x-accord-case", ("usual", "any", "exact")),
    _one("valid_from", "termNote", "x-accord-validFrom"),
    _one("valid_until", "termNote", "x-accord-validUntil"),
    _sourced("context", "context"),
    _one("source", "admin", "source"),
    _NOTE,
)
_KNOWN_KEYS = {key for part in (CONCEPT, SECTION, TERM) for c in part for key in c.keys}
# As MultiTerm and other tools name them after the fields of a termbase.
_ALIASES: dict[str, Key] = {
    plain(name): key
    for names, key in {
        "definition|définition": ("descrip", "definition"),
        "context|contexte|example": ("descrip", "context"),
        "subject|subject field|domain|domaine": ("descrip", "subjectField"),
        "source|reference|référence": ("admin", "source"),
        "status|term status|usage status|statut": ("termNote", "administrativeStatus"),
        "part of speech|partofspeech|catégorie grammaticale": ("termNote", "partOfSpeech"),
        "gender|genre": ("termNote", "grammaticalGender"),
        "usageRegister|usage register": ("termNote", "register"),
        "term type|type": ("termNote", "termType"),
        "note|comment|remarque|commentaire": ("note", ""),
    }.items()
    for name in names.split("|")
}
