"""Our own layout: all of the model as JSON, a concept a line.

``glossary.schema.json`` beside this file describes it. What has its usual value is left out; where
a concept was read is not content, and is not written. Concepts are read one after the other, each
with its line.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields
from typing import Any, get_args

from glossary.errors import GlossaryError, Refusal
from glossary.formats.languages import tag_of
from glossary.formats.reading import Reading
from glossary.formats.tbx.node import fragment
from glossary.model import Case, Concept, Glossary, LanguageSection, Match, Status, Term

VERSION = 1

_CHOICES = {"status": get_args(Status), "match": get_args(Match), "case": get_args(Case)}
_PARTS = {"terms": Term, "sections": LanguageSection}
_ASIDE = {"origin"}
_SPACE = re.compile(r"[ \t\n\r]*")
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TOP = {"accord", "version", "name", "extra", "concepts"}
_MEND = "see glossary.schema.json"


class _UnusableError(ValueError):
    """Something in a concept: where in it, and what is wrong."""


def read_json(text: str, name: str) -> Reading:
    """Read a glossary in our own layout; raises ``GlossaryError`` for what is not one.

    Concepts that cannot be used are told among the refusals of the result. ``name`` is the file's.
    """
    scan = _Scan(text.removeprefix("\ufeff"), name)
    top: dict[str, Any] = {}
    concepts: list[Concept] = []
    refusals: list[Refusal] = []
    lines: dict[str, int] = {}
    for key in scan.read():
        if key in top:
            raise scan.error(f"“{key}” stands twice")
        if key not in _TOP:
            raise scan.error(f"unknown key “{key}”")
        if key != "concepts":
            top[key] = scan.value()
            continue
        top[key] = True
        for line, value in scan.items():
            try:
                concept = _made(Concept, value, f"{name}:{line}")
                if concept.id in lines:
                    raise _UnusableError(
                        f"the id “{concept.id}” is that of line {lines[concept.id]} too"
                    )
                lines[concept.id] = line
                concepts.append(concept)
            except _UnusableError as error:
                refusals.append(Refusal(f"{name}:{line}", str(error), _MEND))
    if top.get("accord") != "glossary" or top.get("version") != VERSION:
        raise GlossaryError(
            'it does not begin with "accord": "glossary", "version": 1', where=name, mend=_MEND
        )
    try:
        extra = _texts(top.get("extra", []), "extra")
        _fragments(tuple(item for item in extra if not item.startswith("<?")), "extra")
        title = _text(top.get("name", name), "name")
    except _UnusableError as error:
        raise GlossaryError(str(error), where=name, mend=_MEND) from None
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Reading(Glossary(title, tuple(concepts), digest, extra), tuple(refusals))


def write_json(glossary: Glossary) -> bytes:
    """Return the glossary in our own layout, in UTF-8."""
    head = {"accord": "glossary", "version": VERSION, "name": glossary.name}
    if glossary.extra:
        head["extra"] = list(glossary.extra)
    lines = ",\n".join(_encoded(_said(concept)) for concept in glossary.concepts)
    opened = _encoded(head)[:-1]
    return f'{opened}, "concepts": [\n{lines}\n]}}\n'.encode()


def _encoded(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _said(part: Concept | LanguageSection | Term) -> dict[str, Any]:
    """The fields of a part that do not have their usual values."""
    said: dict[str, Any] = {}
    for name, default in _FIELDS[type(part)].items():
        value = getattr(part, name)
        if name in _PARTS:
            value = [_said(one) for one in value]
        if value not in (default, []):
            said[name] = list(value) if isinstance(value, tuple) else value
    return said


def _made(kind: type[Any], value: Any, where: str, path: str = "") -> Any:
    """A part of the model out of an object; raises ``_UnusableError``."""
    if not isinstance(value, dict):
        raise _UnusableError(f"{path or 'a concept'} is not an object")
    prefix = f"{path}." if path else ""
    made: dict[str, Any] = {}
    for key, given in value.items():
        if key not in _FIELDS[kind]:
            raise _UnusableError(f"unknown key “{prefix}{key}”")
        if key in _PARTS:
            if not isinstance(given, list):
                raise _UnusableError(f"{prefix}{key} is not an array")
            made[key] = tuple(
                _made(_PARTS[key], one, where, f"{prefix}{key}[{number}]")
                for number, one in enumerate(given)
            )
        else:
            made[key] = _checked(key, _FIELDS[kind][key], given, f"{prefix}{key}")
    for key, default in _FIELDS[kind].items():
        if default is MISSING and not made.get(key):
            raise _UnusableError(f"{prefix}{key} is missing")
    if kind is Concept:
        made["origin"] = where
    elif tag_of(made["language"]) != (made["language"], ""):
        raise _UnusableError(f"{prefix}language “{made['language']}” is no language code")
    return kind(**made)


def _checked(key: str, default: object, given: Any, path: str) -> object:
    if isinstance(default, bool):
        if not isinstance(given, bool):
            raise _UnusableError(f"{path} is neither true nor false")
        return given
    if isinstance(default, tuple):
        texts = _texts(given, path)
        return _fragments(texts, path) if key == "extra" else texts
    text = _text(given, path)
    if key in _CHOICES and text not in _CHOICES[key]:
        raise _UnusableError(f"unknown {path} “{text}”: use one of {', '.join(_CHOICES[key])}")
    return text


def _text(given: Any, path: str) -> str:
    if not isinstance(given, str):
        raise _UnusableError(f"{path} is not a text")
    if _CONTROL.search(given):
        raise _UnusableError(f"{path} has a control character")
    return given


def _texts(given: Any, path: str) -> tuple[str, ...]:
    if not isinstance(given, list):
        raise _UnusableError(f"{path} is not an array")
    return tuple(_text(one, f"{path}[{number}]") for number, one in enumerate(given))


def _fragments(texts: tuple[str, ...], path: str) -> tuple[str, ...]:
    for number, text in enumerate(texts):
        try:
            fragment(text)
        except ValueError as error:
            raise _UnusableError(f"{path}[{number}] {error}") from None
    return texts


def _defaults(kind: type[Any]) -> dict[str, object]:
    return {field.name: field.default for field in fields(kind) if field.name not in _ASIDE}


_FIELDS: Mapping[type[Any], dict[str, object]] = {
    kind: _defaults(kind) for kind in (Concept, LanguageSection, Term)
}


class _Scan:
    """The outer object, key by key, and its concepts one by one."""

    def __init__(self, text: str, name: str) -> None:
        self._text, self._name = text, name
        self._at, self._line, self._counted = 0, 1, 0
        self._decode: Callable[[str, int], tuple[Any, int]] = json.JSONDecoder(
            object_pairs_hook=_pairs, parse_constant=_constant
        ).raw_decode

    def read(self) -> Iterator[str]:
        """Yield the keys of the outer object; ``value`` or ``items`` is to be called for each."""
        self._expect("{")
        if self._next("}"):
            self._end()
            return
        while True:
            key = self.value()
            self._expect(":")
            yield str(key)
            if self._next("}"):
                break
            self._expect(",")
        self._end()

    def items(self) -> Iterator[tuple[int, Any]]:
        """Yield the line and the value of every item of an array."""
        self._expect("[")
        if self._next("]"):
            return
        while True:
            self._skip()
            line = self._count()
            yield line, self.value()
            if self._next("]"):
                return
            self._expect(",")

    def value(self) -> Any:
        """Return the value that comes next."""
        self._skip()
        try:
            value, self._at = self._decode(self._text, self._at)
        except json.JSONDecodeError as error:
            self._at = error.pos
            raise self.error(f"this is not JSON: {error.msg}") from None
        except RecursionError:
            raise self.error("this is nested too deeply") from None
        except ValueError as error:
            raise self.error(str(error)) from None
        return value

    def error(self, what: str) -> GlossaryError:
        """Return the error that says ``what`` is wrong here."""
        return GlossaryError(what, where=f"{self._name}:{self._count()}", mend=_MEND)

    def _count(self) -> int:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = max(self._counted, self._at)
        return self._line

    def _skip(self) -> None:
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at

    def _next(self, mark: str) -> bool:
        self._skip()
        found = self._text.startswith(mark, self._at)
        self._at += found
        return found

    def _expect(self, mark: str) -> None:
        if not self._next(mark):
            raise self.error(f"this is not JSON of a glossary: a “{mark}” is missing")

    def _end(self) -> None:
        self._skip()
        if self._at < len(self._text):
            raise self.error("something stands behind the glossary")


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"“{twice}” stands twice in one object")
    return found


def _constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON")
