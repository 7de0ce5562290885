"""The values that requests are made of: text, names, numbers, languages, files."""

import codecs
import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from flask_smorest.fields import Upload
from marshmallow import ValidationError, fields
from marshmallow.validate import Length, OneOf, Range, Regexp

from checker.errors import LanguageError
from checker.languages import LANGUAGES, language
from checker.load import File

_SURROGATE = re.compile("[\ud800-\udfff]")
# Decoders that take a time that grows with the square of the text, or read what is no text.
_NO_ENCODINGS = {"punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined"}


class Whole(Regexp):
    """A pattern in words that JSON Schema has too: its ``$`` is the very end, as it is there."""

    def __call__(self, value: Any) -> Any:
        """Return ``value`` if it is what the pattern says."""
        if value.endswith("\n"):
            raise ValidationError(self._format_error(value))
        return super().__call__(value)


class Text(fields.String):
    """A string that is Unicode text: JSON can write half characters, which are none."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        if _SURROGATE.search(text):
            raise ValidationError("Not text: it holds half of a surrogate pair.")
        return text


class Number(fields.Float):
    """A number that JSON writes as one: neither a string nor true."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> Any:
        if isinstance(value, bool | str):
            raise self.make_error("invalid", input=value)
        return super()._deserialize(value, attr, data, **kwargs)


class Uploaded(Upload):  # type: ignore[misc]  # the library has no types
    """A file in a form. What it is called is a label: nothing is ever opened by that name."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> File:
        if not isinstance(value, File):
            raise ValidationError("Not a file.")
        label().deserialize(value.name)
        return value


def _language(code: str) -> None:
    try:
        language(code)
    except LanguageError as error:
        raise ValidationError(f"Unknown language “{code}”: {error.mend}.") from None


def _encoding(name: str) -> None:
    try:
        known = codecs.lookup(name).name if name.isascii() else ""
        b"a".decode(known)
    except UnicodeDecodeError:  # one byte is half a character of UTF-16
        pass
    except (LookupError, ValueError):
        known = ""
    if not known or known.replace("_", "-") in _NO_ENCODINGS:
        raise ValidationError(
            f"Unknown encoding “{name}”: use a name such as utf-8, utf-16, cp1252 or iso-8859-1."
        )


def described(text: str) -> dict[str, str]:
    """Return what the specification says of a field."""
    return {"description": text}


_PRINTABLE = Whole("^[^\x00-\x1f\x7f]*$", error="Holds control characters.")
_SLUG = Whole("^[a-z0-9]+(-[a-z0-9]+)*$", error="Not small letters and digits joined by hyphens.")
_ID = Whole("^[0-9a-f]{20}$", error="Not an id.")
_TAG = Whole("^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$", error="Not a code such as fr or fr-CA.")

label = partial(Text, validate=[Length(1, 255), _PRINTABLE])
number_in_text = partial(Text, validate=[Length(1, 64), _PRINTABLE])
slug = partial(Text, validate=[Length(1, 64), _SLUG])
identity = partial(Text, validate=_ID)
language_code = partial(
    Text,
    validate=[Length(max=32), _TAG, _language],
    metadata=described(f"One of {', '.join(sorted(LANGUAGES))}; a region behind it is ignored."),
)
encoding_name = partial(
    Text,
    validate=[Length(max=32), _encoding],
    metadata=described("Encoding of the files, if not UTF-8."),
)
project_slug = partial(
    slug, load_default="default", metadata=described("Slug of the project that it belongs to.")
)
confidence = Range(0, 1)


def one_of(names: tuple[str, ...], **options: Any) -> Text:
    """Return a text that is one of ``names``."""
    return Text(validate=OneOf(names), **options)
