"""From the URL that an operator writes to one that the driver understands."""

import ssl
from dataclasses import dataclass, field
from getpass import getuser
from typing import Any

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from api.errors import DatabaseError

_KNOWN = "write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME"
_POSTGRES_PORT = 5432


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect to, with what the driver has to be told besides.

    ``shown`` is the URL without its password, for messages.
    """

    url: URL
    shown: str
    arguments: dict[str, Any] = field(default_factory=dict)

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file of SQLite, or one in memory."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def is_memory(self) -> bool:
        """Whether it is lost when the program ends."""
        return self.is_sqlite and self.url.database in (None, "", ":memory:")


def parse_url(url: str) -> Target:
    """Return the target of ``url``; raises ``DatabaseError`` for one that is not understood.

    ``postgres://`` and ``postgresql://`` mean PostgreSQL by the driver that is installed with
    accord. Of the parameters of libpq, ``host`` (a folder with a socket), ``sslmode`` and
    ``application_name`` are understood.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise DatabaseError(
            "the address of the database is not a URL", where="ACCORD_DATABASE_URL", mend=_KNOWN
        ) from None
    shown = parsed.render_as_string(hide_password=True)
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        return Target(parsed, shown)
    if backend not in ("postgres", "postgresql"):
        raise DatabaseError(
            f"“{backend}” is not a database that is known", where=shown, mend=_KNOWN
        )
    if "+" in parsed.drivername and parsed.get_driver_name() != "pg8000":
        return Target(parsed, shown)
    arguments = _driver_arguments(parsed, shown)
    return Target(parsed.set(drivername="postgresql+pg8000", query={}), shown, arguments)


def _driver_arguments(url: URL, shown: str) -> dict[str, Any]:
    # as libpq does it
    arguments: dict[str, Any] = {} if url.username else {"user": getuser()}
    for name, value in url.query.items():
        if name == "host" and str(value).startswith("/"):
            arguments["unix_sock"] = f"{value}/.s.PGSQL.{url.port or _POSTGRES_PORT}"
        elif name == "sslmode" and value in _TLS:
            arguments["ssl_context"] = _TLS[str(value)]()
        elif name in ("unix_sock", "application_name"):
            arguments[name] = value
        else:
            raise DatabaseError(
                f"“{name}={value}” is not understood",
                where=shown,
                mend=f"leave it out; sslmode may be {', '.join(_TLS)}",
            )
    return arguments


def _unverified() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _verified() -> ssl.SSLContext:
    return ssl.create_default_context()


# “require” encrypts without looking who answers, as it does with libpq.
_TLS = {"disable": lambda: None, "require": _unverified, "verify-full": _verified}
