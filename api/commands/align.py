"""``accord align``: the alignment alone."""

from typing import Any

import click

from api.commands.inputs import (
    chosen_lexicon,
    input_options,
    inputs,
    lexicon_option,
    read_pairs,
    tell,
)
from api.output import check_output, write
from checker.errors import DocumentError
from checker.lexicon.file import shipped
from checker.reports.alignment import ALIGNMENTS


@click.command()
@input_options
@lexicon_option
@click.option(
    "--format", "form", type=click.Choice(list(ALIGNMENTS)), default="text", show_default=True
)
@click.option(
    "--segments",
    type=click.Choice(["sentences", "lines"]),
    default="sentences",
    show_default=True,
    help="“lines”: each line of a plain text is one sentence as it stands.",
)
@click.option("--output", metavar="FILE", help="Write there instead of standard output.")
def align(lexicon: str | None, form: str, output: str | None, **files: Any) -> None:
    """Show or export the alignment alone: pairs of blocks, and of sentences inside them."""
    check_output(output)
    given = inputs(**files)
    pairs, notes = read_pairs(given, chosen_lexicon(lexicon) or shipped)
    if all(pair.source is None for pair in pairs):
        raise DocumentError(
            "is one text alone: there is nothing to align",
            where=given.path,
            mend="name the other version too",
        )
    tell(notes)
    write(ALIGNMENTS[form](pairs), output)
