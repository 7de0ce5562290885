"""What goes wrong, in one shape: ``application/problem+json`` (RFC 9457)."""

import logging
import re
import traceback
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, SecurityError

from api.errors import (
    ConflictError,
    DatabaseError,
    NotFoundError,
    ProjectError,
    SettingsError,
    StaleError,
)
from checker.errors import (
    AccordError,
    DocumentError,
    GlossaryError,
    LanguageError,
    LexiconError,
    PolicyError,
)
from checker.reports.json import encode
from glossary.errors import Refusal

MEDIA_TYPE = "application/problem+json"

# What a user can cause, and the status that it is answered with.
STATUSES: Mapping[type[AccordError], HTTPStatus] = {
    DocumentError: HTTPStatus.UNPROCESSABLE_ENTITY,
    GlossaryError: HTTPStatus.UNPROCESSABLE_ENTITY,
    LanguageError: HTTPStatus.UNPROCESSABLE_ENTITY,
    LexiconError: HTTPStatus.UNPROCESSABLE_ENTITY,
    PolicyError: HTTPStatus.UNPROCESSABLE_ENTITY,
    ProjectError: HTTPStatus.UNPROCESSABLE_ENTITY,
    NotFoundError: HTTPStatus.NOT_FOUND,
    ConflictError: HTTPStatus.CONFLICT,
    StaleError: HTTPStatus.PRECONDITION_FAILED,
    DatabaseError: HTTPStatus.SERVICE_UNAVAILABLE,
    SettingsError: HTTPStatus.INTERNAL_SERVER_ERROR,
}

# Said instead of werkzeug's words, which speak of URLs typed by hand.
_DETAILS = {
    400: "The request cannot be understood.",
    403: "The request may not be made from another site.",
    404: "There is nothing at this address.",
    405: "This address does not know that method.",
    413: "The request is larger than this server takes.",
    415: "The body is of a type that is not taken here.",
    428: "A change has to say which state it is meant for.",
    500: "Something went wrong in the server. It is not your fault.",
}
MENDS = {
    404: "See /openapi.json for the addresses there are.",
    405: "Use one of the methods in the header Allow.",
    413: "Split the document into parts.",
    428: "Read what is to be changed, and send its ETag in If-Match.",
}

_NAMES = "Use the name it is known by, or set ACCORD_HOSTS."

# So many lines of a file that cannot be used are told; the error says how many there are.
_MAX_ERRORS = 1_000

# An option of the command line, as its errors name it.
_OPTION = re.compile(r"--([a-z]+(?:-[a-z]+)*)")

log = logging.getLogger("accord.rest")

SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "properties": {
        "type": {
            "type": "string",
            "description": "about:blank, or urn:problem-type:accord: with what was unusable.",
        },
        "title": {"type": "string", "description": "The same for every problem of this type."},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string", "description": "What is wrong, and where."},
        "instance": {"type": "string", "description": "The path that was asked for."},
        "mend": {"type": "string", "description": "What to do about it."},
        "errors": {
            "type": "array",
            "minItems": 1,
            "description": "One for each field, line or concept that cannot be used.",
            "items": {
                "type": "object",
                "properties": {
                    "pointer": {
                        "type": "string",
                        "description": "JSON pointer into the body; #/field of a form.",
                    },
                    "parameter": {"type": "string", "description": "Name in the query."},
                    "where": {"type": "string", "description": "File and line, or cell."},
                    "mend": {"type": "string", "description": "What to do about it."},
                    "detail": {"type": "string"},
                },
                "required": ["detail"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["type", "title", "status", "detail", "instance"],
    "additionalProperties": False,
}


class RefusedError(Exception):
    """A request that cannot be answered; ``errors`` are objects of ``SCHEMA``."""

    def __init__(
        self,
        status: HTTPStatus,
        detail: str = "",
        *,
        mend: str = "",
        errors: Sequence[Mapping[str, str]] = (),
    ) -> None:
        super().__init__(detail)
        self.status, self.detail, self.mend, self.errors = status, detail, mend, errors


def problem(status: int, detail: str = "", **more: Any) -> Response:
    """Return an error to the request at hand; ``more`` is as in ``content``."""
    return Response(content(status, request.path, detail, **more), status, mimetype=MEDIA_TYPE)


def content(
    status: int,
    instance: str,
    detail: str = "",
    *,
    kind: str = "",
    title: str = "",
    mend: str = "",
    errors: Sequence[Mapping[str, str]] = (),
) -> bytes:
    """Return the one shape that every error has; only here is it made.

    ``instance`` is the path that was asked for; ``kind`` what our own errors are about.
    """
    shape: dict[str, object] = {
        "type": f"urn:problem-type:accord:{kind}" if kind else "about:blank",
        "title": title or HTTPStatus(status).phrase,
        "status": int(status),
        "detail": detail or _DETAILS.get(status, HTTPStatus(status).description),
        "instance": instance,
    }
    if mend:
        shape["mend"] = mend
    if errors:
        shape["errors"] = list(errors)
    return encode(shape)


def register(app: Flask) -> None:
    """Make ``app`` answer every error with a problem."""
    app.register_error_handler(RefusedError, _refusal)
    app.register_error_handler(AccordError, _accord_error)
    app.register_error_handler(HTTPException, http_problem)
    app.register_error_handler(Exception, _bug)


def http_problem(error: HTTPException) -> Response:
    """Return the problem of an error of the framework, with the headers it needs (``Allow``)."""
    response = error.get_response()
    status = response.status_code
    if status < 400:  # a redirection
        return Response(response.get_data(), status, response.headers)
    if isinstance(error, SecurityError):
        return problem(status, "This server is not to be asked for by that name.", mend=_NAMES)
    answer = problem(status, mend=MENDS.get(status, ""))
    for name in ("Allow", "Retry-After"):
        if name in response.headers:
            answer.headers[name] = response.headers[name]
    return answer


def _refusal(error: RefusedError) -> Response:
    return problem(error.status, error.detail, mend=error.mend, errors=error.errors)


def _accord_error(error: AccordError) -> Response:
    status = next(
        (STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES),
        HTTPStatus.INTERNAL_SERVER_ERROR,
    )
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        _log(error)
        return problem(status)
    name = type(error).__name__.removesuffix("Error").lower()
    detail = f"{error.where}: {error.what}" if error.where else error.what
    return problem(
        status,
        _fields(detail),
        kind=name,
        title=_TITLES.get(name, ""),
        mend=_fields(error.mend),
        errors=[_error(refusal) for refusal in _refusals(error)[:_MAX_ERRORS]],
    )


def _refusals(error: AccordError) -> Sequence[Refusal]:
    """Return the parts of what went wrong, where the error itself does not say it all."""
    if isinstance(error, GlossaryError) and len(error.refusals) > 1:
        return error.refusals
    return error.refusals if isinstance(error, ConflictError | PolicyError) else ()


def _error(refusal: Refusal) -> dict[str, str]:
    place = "pointer" if refusal.where.startswith("#") else "where"
    said = {place: refusal.where, "detail": refusal.what, "mend": refusal.mend}
    return {name: text for name, text in said.items() if text}


_TITLES = {
    "document": "A document that cannot be used",
    "glossary": "A glossary that cannot be used",
    "language": "A language that is not known or cannot be told",
    "lexicon": "A lexicon that cannot be used",
    "policy": "A policy that cannot be used",
    "project": "A project that cannot be used",
    "notfound": "Not there",
    "conflict": "Not as things stand",
    "stale": "Changed in between",
}


def _fields(text: str) -> str:
    """What the command line calls ``--source-lang`` is the field ``source_lang`` here."""
    return _OPTION.sub(lambda m: m[1].replace("-", "_"), text)


def _bug(error: Exception) -> Response:
    _log(error)
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR)


def _log(error: Exception) -> None:
    # Never the message of an error, nor a line of source: either may hold words of a document.
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames[-6:]))
    log.error("%s %s: %s in %s", request.method, request.path, type(error).__name__, places)
