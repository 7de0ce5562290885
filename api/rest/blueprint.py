"""flask-smorest as this API uses it: problems for errors, tags of what is answered."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

import flask_smorest
from flask import Response, request
from werkzeug.exceptions import HTTPException

from api.rest import problems
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

    def handle_http_exception(self, error: HTTPException) -> Response:
        """Answer with a problem, not with the library's own shape."""
        return problems.http_problem(error)


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # the library has no types
    """The routes of one resource; what they answer is tagged by its bytes."""

    def _set_etag_in_response(self, response: Response) -> None:
        response.add_etag()
        response.make_conditional(request)

    def refuses(self, *statuses: int) -> Callable[[View], View]:
        """Say which errors an operation may answer with, beside 400 and 500, which all may."""

        def decorate(view: View) -> View:
            for status in sorted({400, 500, *statuses}, reverse=True):
                view = self.alt_response(status, HTTPStatus(status).name)(view)
            return view

        return decorate


def answer(
    content: object, status: int = 200, headers: dict[str, str] | None = None
) -> Response:
    """Return ``content`` as the very JSON that the command line would print of it."""
    return Response(encode(content, indent=1), status, headers, mimetype="application/json")
