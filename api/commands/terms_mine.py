"""``accord glossary mine``: term pairs proposed from texts and their translations."""

import json
from typing import Any

import click

from api.commands.inputs import (
    chosen_lexicon,
    input_options,
    inputs,
    lexicon_option,
    read_parallel,
    tell,
)
from api.output import check_output, write
from checker import VERSION
from checker.errors import DocumentError
from checker.languages import Language
from checker.lexicon.file import shipped
from checker.terminology.candidates import candidates
from glossary.formats import read_glossary
from glossary.mining.candidate import Candidate
from glossary.mining.mine import Settings
from glossary.mining.report import as_csv, as_objects, as_text


@click.command()
@input_options
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    metavar="FILE",
    help="Terms that are known and not to be proposed again; repeatable.",
)
@click.option(
    "--rank",
    type=click.Choice(["both", "likelihood", "lexicon"]),
    default="both",
    show_default=True,
    help="What pairs are judged by: how they stand together, what the word model knows, or both.",
)
@lexicon_option
@click.option(
    "--least",
    type=click.IntRange(2),
    default=3,
    show_default=True,
    help="Sentences that a pair has to stand in.",
)
@click.option("--top", type=click.IntRange(1), help="So many pairs at most  [all]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "csv", "json"]),
    default="text",
    show_default=True,
)
@click.option("--output", metavar="FILE", help="Write there instead of standard output.")
@click.option("--quiet", is_flag=True, help="No notes on standard error.")
def mine(
    glossaries: tuple[str, ...],
    rank: Any,
    lexicon: str | None,
    least: int,
    top: int | None,
    form: str,
    output: str | None,
    quiet: bool,
    **files: Any,
) -> None:
    """Propose term pairs from a source and its translation, or from a bitext.

    What is proposed has the status “proposed”: a check does not ask for it before somebody has
    approved it. The table of --format csv is a glossary as it stands.
    """
    check_output(output)
    given = inputs(**files)
    parallel = read_parallel(given, chosen_lexicon(lexicon) or shipped)
    tell(parallel.notes, None if quiet else "en")
    source, target = parallel.source, parallel.target
    if source is None:
        raise DocumentError(
            "holds one language only",
            where=given.path,
            mend="give the source and its translation, or a bitext",
        )
    if rank == "lexicon" and parallel.lexicon is None:
        raise click.UsageError("--rank lexicon needs a word model: name one with --lexicon")
    known = [
        concept
        for path in glossaries
        for concept in read_glossary(path, source.code, target.code).concepts
    ]
    settings = Settings(least, rank)
    found = candidates(parallel.pairs, source, parallel.target, parallel.lexicon, known, settings)[
        :top
    ]
    write(_shown(found, form, source, target).encode("utf-8", "backslashreplace"), output)


def _shown(found: tuple[Candidate, ...], form: str, source: Language, target: Language) -> str:
    if form == "csv":
        return as_csv(found, (source.code, target.code))
    if form == "text":
        return as_text(found)
    shown = {
        "accord": VERSION,
        "source_language": source.code,
        "target_language": target.code,
        "candidates": as_objects(found),
    }
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"
