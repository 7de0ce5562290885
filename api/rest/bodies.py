"""From the body of a request to what a schema makes of it, or to the refusal that it earns."""

import json
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from io import BytesIO
from typing import IO, Any, NoReturn

from flask import Request, request
from marshmallow import Schema, ValidationError, fields

from api.rest.fields import Uploaded
from api.rest.problems import Refusal
from checker.load import File

JSON = "application/json"
FORM = "multipart/form-data"
CSV = "text/csv"


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


def read_body(schemas: Mapping[str, type[Schema]], query: bool = False) -> Any:
    """Return what the schema for the type of the body makes of it.

    With ``query``, fields that the body does not have may stand in the query. Raises ``Refusal``.
    """
    schema = schemas.get(request.mimetype)
    if schema is None:
        raise Refusal(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, mend=f"Send {' or '.join(schemas)}."
        )
    further = _single(request.args) if query else {}
    if request.mimetype == JSON:
        content = _json()
    elif request.mimetype == FORM:
        content = _form(schema)
    else:
        content = {"file": File(further.pop("name", "glossary.csv"), request.get_data())}
    if isinstance(content, dict):
        content = {**further, **content}
    return _load(schema, content, "pointer")


def read_query(schema: type[Schema]) -> Any:
    """Return what ``schema`` makes of the query. Raises ``Refusal``."""
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
    raise Refusal(HTTPStatus.BAD_REQUEST, detail, mend="Send one JSON object in UTF-8.")


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
        content.update({name: file for file in given})
    return content


def _twice(name: str) -> Refusal:
    return Refusal(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "Some fields cannot be used.",
        errors=[{"pointer": f"#/{_escaped(name)}", "detail": "Stands twice."}],
    )


def _single(args: Any) -> dict[str, str]:
    content: dict[str, str] = {}
    for name, values in args.lists():
        if len(values) > 1:
            raise Refusal(
                HTTPStatus.UNPROCESSABLE_ENTITY,
                "Some fields cannot be used.",
                errors=[{"parameter": name, "detail": "Stands twice."}],
            )
        content[name] = values[0]
    return content


def _load(schema: type[Schema], content: Any, place: str) -> Any:
    try:
        return schema().load(content)
    except ValidationError as error:
        errors = [
            {place: path if place == "parameter" else f"#{path}", "detail": detail}
            for path, detail in _flat(error.messages, place)
        ]
        raise Refusal(
            HTTPStatus.UNPROCESSABLE_ENTITY, "Some fields cannot be used.", errors=errors
        ) from None


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
