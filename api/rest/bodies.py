"""From the body of a request to what a schema makes of it, or to the refusal that it earns."""

import json
from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus
from io import BytesIO
from typing import IO, Any, NoReturn

from flask import Request, request
from marshmallow import Schema, ValidationError, fields
from werkzeug.datastructures import MultiDict

from api.rest.fields import Uploaded
from api.rest.problems import RefusedError
from checker.load import File

JSON = "application/json"
FORM = "multipart/form-data"
CSV = "text/csv"
BINARY = "application/octet-stream"


Schemas = Mapping[str, type[Schema]]


class InMemory(Request):
    """A request whose files never touch the disk: its size is limited anyway."""

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        return BytesIO()


def read_body(schemas: Schemas) -> Any:
    """Return what the schema for the type of the body makes of it.

    A body of CSV is a file; what a form would say beside it stands in the query, which no other
    type may have. Raises ``RefusedError``.
    """
    schema = schemas.get(request.mimetype)
    if schema is None:
        raise RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, mend=f"Send {' or '.join(schemas)}.")
    if request.mimetype == CSV:
        query = _single(request.args)
        return _load(
            schema, {**query, "file": File("glossary.csv", request.get_data())}, "parameter"
        )
    if request.args:
        raise _refused([{"parameter": name, "detail": "Unknown field."} for name in request.args])
    return _load(schema, _json() if request.mimetype == JSON else _form(schema), "pointer")


def read_binary() -> bytes:
    """Return a body that is a file by itself. Raises ``RefusedError``."""
    if request.mimetype != BINARY:
        raise RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, mend=f"Send {BINARY}.")
    if request.args:
        raise _refused([{"parameter": name, "detail": "Unknown field."} for name in request.args])
    return request.get_data()


def read_query(schema: type[Schema]) -> Any:
    """Return what ``schema`` makes of the query. Raises ``RefusedError``."""
    return _load(schema, _single(request.args), "parameter")


def _json() -> Any:
    try:
        return json.loads(request.get_data().decode("utf-8"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        detail = f"The body is not UTF-8: see byte {error.start}."
    except json.JSONDecodeError as error:
        detail = f"The body is not JSON: {error.msg} at line {error.lineno}, column {error.colno}."
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets without end
        detail = "The body is not JSON that can be read."
    raise RefusedError(HTTPStatus.BAD_REQUEST, detail, mend="Send one JSON object in UTF-8.")


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _form(schema: type[Schema]) -> dict[str, Any]:
    known = schema().load_fields
    content: dict[str, Any] = {}
    for name, values in request.form.lists():
        field = known.get(name)
        if isinstance(field, fields.List):
            content[name] = [part.strip() for value in values for part in value.split(",")]
        elif len(values) > 1:
            raise _twice(name)
        elif isinstance(field, Uploaded) and name == "glossary":
            content[name] = File("glossary.csv", values[0].encode())
        else:
            content[name] = values[0]
    for name, uploads in request.files.lists():
        # a browser sends an empty part for a file that was not chosen
        given = [File(file.filename, file.read()) for file in uploads if file.filename]
        if len(given) > 1 or (given and name in content):
            raise _twice(name)
        if given:
            content[name] = given[0]
    return content


def _twice(name: str) -> RefusedError:
    return _refused([{"pointer": f"#/{_escaped(name)}", "detail": "Stands twice."}])


def _single(args: MultiDict[str, str]) -> dict[str, str]:
    twice = [name for name, values in args.lists() if len(values) > 1]
    if twice:
        raise _refused([{"parameter": name, "detail": "Stands twice."} for name in twice])
    return args.to_dict()


def _refused(errors: Sequence[Mapping[str, str]]) -> RefusedError:
    return RefusedError(
        HTTPStatus.UNPROCESSABLE_ENTITY, "Some fields cannot be used.", errors=errors
    )


def _load(schema: type[Schema], content: Any, place: str) -> Any:
    try:
        return schema().load(content)
    except ValidationError as error:
        errors = [
            {place: path if place == "parameter" else f"#{path}", "detail": detail}
            for path, detail in _flat(error.messages, place)
        ]
        raise _refused(errors) from None


def _flat(messages: Any, place: str, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(messages, dict):
        for name, inner in messages.items():
            if name == "_schema":
                yield from _flat(inner, place, path)
            elif place == "parameter":
                yield from _flat(inner, place, str(name))
            else:
                yield from _flat(inner, place, f"{path}/{_escaped(str(name))}")
    elif isinstance(messages, list):
        for inner in messages:
            yield from _flat(inner, place, path)
    else:
        yield path, str(messages)


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
