"""flask-smorest as this API uses it: problems for errors, tags of what is answered."""

from collections.abc import Callable
from copy import deepcopy
from functools import wraps
from http import HTTPStatus
from typing import Any, TypeVar, cast

import flask_smorest
from flask import Response, current_app, request
from marshmallow import Schema
from werkzeug.exceptions import HTTPException

from api.database.connection import Database
from api.rest import problems
from api.rest.bodies import CSV, JSON, Schemas, read_body, read_query
from api.rest.schemas import EXAMPLES
from checker.reports.json import encode

View = TypeVar("View", bound=Callable[..., Any])


class Api(flask_smorest.Api):  # type: ignore[misc]  # the library has no types
    """Documents errors as problems. (The library's minor version is pinned for its hooks.)"""

    DEFAULT_ERROR_RESPONSE_NAME = None  # each operation names the errors that it has

    def _register_responses(self) -> None:
        self.spec.components.schema("Problem", problems.SCHEMA)
        reference = {"$ref": "#/components/schemas/Problem"}
        for status in HTTPStatus:
            response: dict[str, Any] = {"description": status.phrase}
            if status >= 400:
                response["content"] = {problems.MEDIA_TYPE: {"schema": reference}}
            self.spec.components.response(status.name, response, lazy=True)

    def _register_pagination_header(self) -> None:
        """Name no header: pages say themselves which they are."""

    def handle_http_exception(self, error: HTTPException) -> Response:
        """Answer with a problem, not with the library's own shape."""
        return problems.http_problem(error)


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # the library has no types
    """The routes of one resource; what they answer is tagged by its bytes."""

    def _set_etag_in_response(self, response: Response) -> None:
        response.add_etag()
        response.make_conditional(request)

    def _check_precondition(self) -> None:
        if request.method in self.METHODS_NEEDING_CHECK_ETAG and not request.if_match:
            raise problems.RefusedError(HTTPStatus.PRECONDITION_REQUIRED, mend=problems.MENDS[428])

    def _verify_check_etag(self) -> None:
        """Nothing: a change compares the tag where it holds what it changes (see ``is_meant``)."""

    def query(self, schema: type[Schema]) -> Callable[[View], View]:
        """Give a view what ``schema`` makes of the query, as its first argument."""

        def decorate(view: View) -> View:
            @wraps(view)
            def reading(*args: Any, **kwargs: Any) -> Any:
                return view(read_query(schema), *args, **kwargs)

            # as the library's own decorators note it, which would not answer with our problems
            doc = deepcopy(getattr(view, "_apidoc", {}))
            doc["arguments"] = {"parameters": [{"in": "query", "schema": schema}]}
            reading._apidoc = doc  # type: ignore[attr-defined]
            return cast(View, reading)

        return decorate

    def body(self, schemas: Schemas) -> Callable[[View], View]:
        """Give a view what the schema for the type of the body makes of it, as first argument."""

        def decorate(view: View) -> View:
            @wraps(view)
            def reading(*args: Any, **kwargs: Any) -> Any:
                return view(read_body(schemas), *args, **kwargs)

            content = {
                kind: {"schema": {"type": "string"} if kind == CSV else schema}
                | ({"example": EXAMPLES[schema]} if kind == JSON else {})
                for kind, schema in schemas.items()
            }
            return cast(View, self.doc(requestBody={"required": True, "content": content})(reading))

        return decorate

    def refuses(self, *statuses: int) -> Callable[[View], View]:
        """Say which errors an operation may answer with, beside 400 and 500, which all may."""

        def decorate(view: View) -> View:
            for status in sorted({400, 500, *statuses}, reverse=True):
                view = self.alt_response(status, HTTPStatus(status).name)(view)
            return view

        return decorate


def answer(content: object, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return ``content`` as the very JSON that the command line would print of it."""
    return Response(encode(content, indent=1), status, headers, mimetype="application/json")


def is_meant(tag: str) -> bool:
    """Whether the request means the state with this tag, by its If-Match."""
    return tag in request.if_match


def database() -> Database:
    """Return the open database of this application."""
    return cast(Database, current_app.extensions["database"])
