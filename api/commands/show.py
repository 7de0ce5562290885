"""``accord show``: what was read."""

from typing import Any

import click

from api.commands.inputs import input_options, inputs, read_blocks, tell
from api.output import write
from checker.reports.reading import reading_json, reading_text


@click.command()
@input_options
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def show(form: str, **files: Any) -> None:
    """Show what was read: blocks and sentences, with their offsets and lines."""
    sides, notes = read_blocks(inputs(**files))
    tell(notes)
    write((reading_json if form == "json" else reading_text)(sides))
