"""``accord glossary``: controlled terms."""

import click

from api.commands.terms_lint import lint
from api.commands.terms_mine import mine


@click.group()
def glossary() -> None:
    """Lint a glossary, or mine one from texts."""


glossary.add_command(lint)
glossary.add_command(mine)
