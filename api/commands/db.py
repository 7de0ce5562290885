"""``accord db``: the form of the database."""

import click

from api.database.migrate import downgrade as move_down
from api.database.migrate import upgrade as move_up
from api.settings import read_settings

_REVISION = "Where to, as “0001”."


@click.group(no_args_is_help=False)
def db() -> None:
    """Bring the database that ACCORD_DATABASE_URL names to the form that is needed."""


@db.command()
@click.option(
    "--revision", metavar="NAME", default="head", show_default=True, help=f"{_REVISION} head: all."
)
def upgrade(revision: str) -> None:
    """Make the tables, or bring them up to date. Nothing is lost; make a copy first all the same.

    A file of SQLite that is missing is made. It happens as a whole or not at all.
    """
    _tell(move_up(read_settings().database_url, revision))


@db.command()
@click.option("--revision", metavar="NAME", required=True, help=f"{_REVISION} base: no tables.")
def downgrade(revision: str) -> None:
    """Take the database back to an older form. What that has no place for is lost."""
    _tell(move_down(read_settings().database_url, revision))


def _tell(revision: str) -> None:
    click.echo(f"accord: the database is at revision {revision}", err=True)
