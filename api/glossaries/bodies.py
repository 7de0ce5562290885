"""A concept as JSON and back: whatever the model says of it, exactly."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, TypeVar

from checker.reports.json import encode
from glossary.model import Concept, Glossary, LanguageSection, Term

Part = TypeVar("Part", Term, LanguageSection, Concept)

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE"})
_KINDS = (Term, LanguageSection, Concept)
_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in _KINDS}
_DEFAULTS: dict[type, dict[str, Any]] = {
    kind: {f.name: f.default for f in fields(kind) if f.default is not MISSING} for kind in _KINDS
}
# What a glossary says as a whole, beside its name, its concepts and what names them.
_HEAD = [f for f in fields(Glossary) if f.compare and f.name not in ("name", "concepts", "digest")]


def concept_object(concept: Concept) -> dict[str, Any]:
    """Return every field of ``concept`` by its name, in the order of the model."""
    return {
        name: [_object(part) for part in getattr(concept, name)]
        if name in ("terms", "sections")
        else _plain(getattr(concept, name))
        for name in _NAMES[Concept]
    }


def concept_from(content: Mapping[str, Any]) -> Concept:
    """Return the concept of an object that ``concept_object`` made, or of a part of one."""
    given: dict[str, Any] = dict(content)
    given["terms"] = tuple([_part(Term, term) for term in content.get("terms", ())])
    if "sections" in content:
        given["sections"] = tuple([_part(LanguageSection, one) for one in content["sections"]])
    return _part(Concept, given)


def body(concept: Concept) -> str:
    """Return ``concept`` as one line of JSON, without what is as it is by default."""
    content: dict[str, Any] = {}
    defaults = _DEFAULTS[Concept]
    for name in _NAMES[Concept]:
        value = getattr(concept, name)
        if name == "terms":
            content[name] = [_short(term) for term in value]
        elif value != defaults.get(name, MISSING):
            content[name] = [_short(one) for one in value] if name == "sections" else value
    return encode(content).decode().rstrip("\n")


def from_body(text: str) -> Concept:
    """Return the concept that ``body`` made the line of."""
    return concept_from(json.loads(text))


def head(glossary: Glossary) -> str:
    """Return what ``glossary`` says as a whole, as JSON."""
    said = {f.name: getattr(glossary, f.name) for f in _HEAD}
    content = {f.name: said[f.name] for f in _HEAD if said[f.name] != f.default}
    return encode(content).decode().rstrip("\n")


def from_head(text: str) -> dict[str, Any]:
    """Return the fields of a glossary that ``head`` made the text of."""
    return {name: _exact(value) for name, value in json.loads(text).items()}


def key(name: str) -> str:
    """Return what the id of a concept is looked for by, however long it is."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()


def folded(text: str) -> str:
    """Return ``text`` as a search sees it: without case, accents and runs of white space."""
    letters = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).casefold()
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _object(part: Term | LanguageSection) -> dict[str, Any]:
    return {name: _plain(getattr(part, name)) for name in _NAMES[type(part)]}


def _short(part: Term | LanguageSection) -> dict[str, Any]:
    defaults = _DEFAULTS[type(part)]
    return {
        name: value
        for name in _NAMES[type(part)]
        if (value := getattr(part, name)) != defaults.get(name, MISSING)
    }


def _part(kind: type[Part], content: Mapping[str, Any]) -> Part:
    return kind(**{name: _exact(value) for name, value in content.items()})


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _exact(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
