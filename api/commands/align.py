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
from checker.reports import View
from checker.reports.alignment import ALIGNMENTS
from checker.reports.alignment_pairs import Alignment, chosen


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
@click.option(
    "--doubtful-first",
    is_flag=True,
    help="Blocks with the lowest score first, instead of the order of the text.",
)
@click.option(
    "--below",
    type=click.FloatRange(0, 1),
    metavar="SCORE",
    help="Only pairs of a lower score than this, 0 … 1, and what has no counterpart.",
)
@click.option(
    "--lang",
    type=click.Choice(["en", "fr"]),
    default="en",
    show_default=True,
    help="Language of the text and HTML outputs.",
)
@click.option("--output", metavar="FILE", help="Write there instead of standard output.")
def align(
    lexicon: str | None,
    form: str,
    doubtful_first: bool,
    below: float | None,
    lang: str,
    output: str | None,
    **files: Any,
) -> None:
    """Show or export the alignment alone: pairs of blocks, and of sentences inside them.

    A score says how surely two passages answer each other, from 0 to 1.
    """
    check_output(output)
    given = inputs(**files)
    pairs, notes = read_pairs(given, chosen_lexicon(lexicon) or shipped)
    if all(pair.source is None for pair in pairs):
        raise DocumentError(
            "is one text alone: there is nothing to align",
            where=given.path,
            mend="name the other version too",
        )
    tell(notes, lang)
    shown = chosen(pairs, doubtful_first=doubtful_first, below=below)
    write(ALIGNMENTS[form](Alignment(shown, notes), View(lang)), output)
