"""How migrations are run: on the connection that we are given, else on that of the settings.

The latter is for those who write migrations (``alembic revision --autogenerate`` in the checkout);
users run ``accord db upgrade``.
"""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection
from sqlalchemy.types import TypeDecorator

from api.database.connection import connect
from api.database.tables import Table
from api.database.url import parse_url
from api.settings import read_settings


def plain_type(kind: str, value: Any, _: object) -> str | Literal[False]:
    """Write a column type of ours as what it is in the database: migrations outlive our code."""
    if kind == "type" and isinstance(value, TypeDecorator):
        return f"sa.{value.impl!r}"
    return False


def run(connection: Connection) -> None:
    """Run the migrations in the transaction of ``connection``."""
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=plain_type,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with connect(parse_url(read_settings().database_url), foreign_keys=False).begin() as own:
        run(own)
