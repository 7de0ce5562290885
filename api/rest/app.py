"""The application: settings in, routes out."""

from typing import Any

from flask import Flask
from werkzeug.routing import BaseConverter

from api.database.connection import open_database
from api.rest import (
    checks,
    concepts,
    glossaries,
    glossary_order,
    headers,
    health,
    lexicons,
    problems,
    proposals,
    rules,
)
from api.rest.blueprint import Api
from api.rest.bodies import InMemory
from api.rest.components import schemas
from api.settings import Settings
from checker import VERSION

PREFIX = "/api/v1"

_ABOUT = """\
Finds inconsistencies and omissions between language versions of a document.

Offsets are code points, half-open, in the text as it was given. There are no accounts yet: whoever
reaches the service may use it. Every error is `application/problem+json`.
"""


# What a browser on this machine calls it. A page of another site that has its own name lead here
# (DNS rebinding) says that name, and is refused.
_LOCAL = ("localhost", "127.0.0.1", "[::1]")


class Key(BaseConverter):
    """The id of something that is kept: what is none is not even looked for."""

    regex = "[0-9a-f]{20}"


class Fingerprint(BaseConverter):
    """The name of a finding."""

    regex = "[0-9a-f]{16}"


class Slug(BaseConverter):
    """What a project is called in addresses."""

    regex = "[a-z0-9]+(?:-[a-z0-9]+)*"


class LanguagePair(BaseConverter):
    """The codes of two languages: en-fr."""

    regex = "[a-z]{2,3}-[a-z]{2,3}"


CONVERTERS = {"key": Key, "fingerprint": Fingerprint, "slug": Slug, "pair": LanguagePair}


def create_app(settings: Settings) -> Flask:
    """Return the application, its database open (made where it is a file that is missing).

    Raises ``AccordError`` for a database that cannot be used.
    """
    app = Flask("accord", static_folder=None)
    app.request_class = InMemory
    app.url_map.strict_slashes = True
    app.url_map.converters.update(CONVERTERS)
    app.config.update(
        MAX_CONTENT_LENGTH=settings.max_request_bytes,
        MAX_FORM_MEMORY_SIZE=settings.max_request_bytes,
        TRUSTED_HOSTS=_trusted_hosts(settings),
        OPENAPI_URL_PREFIX="/",
    )
    app.extensions["database"] = open_database(settings.database_url)
    api = Api(app, spec_kwargs=_spec())
    for converter in CONVERTERS.values():
        api.register_converter(converter, _pattern)
    for name, schema in schemas().items():
        api.spec.components.schema(name, schema)
    for resource in (
        checks,
        glossaries,
        concepts,
        proposals,
        glossary_order,
        lexicons,
        rules,
    ):
        api.register_blueprint(resource.blueprint, url_prefix=PREFIX)
    api.register_blueprint(health.blueprint)
    problems.register(app)
    headers.register(app)
    return app


def is_local(host: str) -> bool:
    """Whether who listens on ``host`` is heard on this machine alone."""
    return host in ("localhost", "::1") or host.startswith("127.")


def _trusted_hosts(settings: Settings) -> list[str] | None:
    named = [name.strip() for name in settings.hosts.split(",") if name.strip()]
    return named or (list(_LOCAL) if is_local(settings.host) else None)


def _spec() -> dict[str, Any]:
    return {
        "title": "accord",
        "version": VERSION,
        "openapi_version": "3.1.0",
        "info": {"description": _ABOUT},
        "servers": [{"url": "/"}],
    }


def _pattern(converter: BaseConverter) -> dict[str, str]:
    return {"type": "string", "pattern": f"^{converter.regex}$"}
