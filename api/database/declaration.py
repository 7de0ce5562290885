"""What all tables are declared with: their common class, their ids, their types."""

import secrets
from datetime import UTC, datetime

from sqlalchemy import ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from api.database.types import ExactString, ExactText, UtcDateTime

ID = ExactString(32)
DIGEST = ExactString(64)


def new_id() -> str:
    """Return a random text, the id of a row that has an address of its own."""
    return secrets.token_hex(10)


def now() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)


class Table(DeclarativeBase):
    """What all tables share: how their keys and indexes are called."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {str: ExactText, datetime: UtcDateTime}  # noqa: RUF012 - read once


def owner(table: str) -> Mapped[str]:
    """Return the column of the id of what a row belongs to, and goes with."""
    return mapped_column(ID, ForeignKey(f"{table}.id", ondelete="CASCADE"))
