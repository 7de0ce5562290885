"""What every answer says to browsers, and what is not taken from them."""

from http import HTTPStatus

from flask import Flask, Response, request

from api.rest.problems import RefusedError
from checker.reports.html import content_security_policy

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    # What is here may be confidential: no proxy keeps it, a browser asks again (with its ETag).
    "Cache-Control": "private, no-cache",
}


def register(app: Flask) -> None:
    """Make ``app`` send the headers, and refuse what another site makes a browser send."""
    app.before_request(_refuse_other_sites)
    app.after_request(_add)


def _refuse_other_sites() -> None:
    # Without accounts, whoever reaches the server may write to it: a page of another site, in the
    # browser of someone who has it running, must not.
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    origin = request.headers.get("Origin")
    if origin is not None and origin.partition("://")[2] != request.host:
        raise RefusedError(HTTPStatus.FORBIDDEN)


def _add(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if response.mimetype == "text/html":  # a page names its own style and script by their hash
        policy = f"{content_security_policy()}; frame-ancestors 'none'"
        response.headers["Content-Security-Policy"] = policy
    return response
