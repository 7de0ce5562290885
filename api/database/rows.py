"""Adding rows: one that may be there already, and very many."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.dialects import postgresql, sqlite

from api.database.connection import Session
from api.database.tables import (
    Document,
    DocumentVersion,
    Glossary,
    PolicyVersion,
    Project,
    Table,
)

Named = (
    type[Document] | type[DocumentVersion] | type[Glossary] | type[PolicyVersion] | type[Project]
)

# So many rows are made at a time: all of a large check would fill the memory.
_AT_ONCE = 2_000


def find_or_add(session: Session, table: Named, key: Mapping[str, str], **values: str) -> str:
    """Return the id of the row with ``key`` (which is unique), added with ``values`` if missing.

    Two that add the same at once both get the one row.
    """
    wanted = select(table.id).filter_by(**key)
    found = session.scalar(wanted)
    if found is None:
        dialect = session.get_bind().dialect.name
        add = postgresql.insert if dialect == "postgresql" else sqlite.insert
        session.execute(add(table).values(**key, **values).on_conflict_do_nothing())
        found = session.scalars(wanted).one()
    return found


def add_all(session: Session, table: type[Table], rows: Iterable[Mapping[str, Any]]) -> None:
    """Add ``rows``, which all have the same keys, in their order and in bulk."""
    # The table and not the class: an insert by class makes a batch of its own where a value is null
    add = insert(Table.metadata.tables[table.__tablename__])
    remaining = iter(rows)
    while some := list(islice(remaining, _AT_ONCE)):
        session.execute(add, some)
