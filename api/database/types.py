"""Columns that give back exactly what was put in, on every database."""

import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

# What a database refuses in a text: NUL (PostgreSQL), and half characters, which UTF-8 cannot
# write. Each is kept as a mark and four hexadecimal digits. The mark is a noncharacter, which no
# text has a use for; where one has it all the same it is kept in the same way.
_MARK = "\ufdd0"
_UNKEPT = re.compile(f"[\x00{_MARK}\ud800-\udfff]")
_KEPT = re.compile(f"{_MARK}([0-9a-f]{{4}})")


class _Exact(TypeDecorator[str]):
    impl: type[TypeEngine[str]] = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return ``value`` as the database can keep it."""
        if value is None or (value.isascii() and "\x00" not in value):
            return value
        return _UNKEPT.sub(lambda m: f"{_MARK}{ord(m[0]):04x}", value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Return ``value`` as it was given."""
        if value is None or _MARK not in value:
            return value
        return _KEPT.sub(lambda m: chr(int(m[1], 16)), value)


class ExactText(_Exact):
    """Any string of code points: also with NUL or half characters (a name of a file may have)."""

    cache_ok = True


class ExactString(_Exact):
    """A short string, looked for by whatever an address or a query says."""

    impl = String
    cache_ok = True


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: taken in any time zone, given back in UTC (SQLite knows no zones)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return ``value`` in UTC; raises ``ValueError`` where it has no time zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Return ``value`` in UTC."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
