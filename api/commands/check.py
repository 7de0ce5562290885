"""``accord check``: findings, a report, and an exit status."""

import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from api.checking import GlossaryFor, Pairs, run
from api.commands.inputs import (
    chosen_lexicon,
    input_options,
    inputs,
    lexicon_option,
    read_inputs,
    tell,
)
from api.output import check_output, write
from api.progress import progress
from checker.lexicon.file import shipped
from checker.policy import FAIL_ON, Policy, amend, read_policy
from checker.reports import REPORTS, View
from glossary.formats import read_glossary

if TYPE_CHECKING:
    from api.glossaries import KeptGlossary

SOMETHING_FOUND = 1

# A terminal narrower than this breaks words, a wider one makes lines too long to read.
_MIN_WIDTH, _MAX_WIDTH = 60, 120


@click.command()
@input_options
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    metavar="FILE",
    help="Controlled terms; repeatable, the earlier is heard. With --store, else those of the "
    "project.",
)
@lexicon_option
@click.option("--policy", "policy_file", metavar="FILE", help="Policy of rules (TOML).")
@click.option("--select", multiple=True, metavar="NAMES", help="Only these rules or families.")
@click.option("--ignore", multiple=True, metavar="NAMES", help="Not these rules or families.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    help="Leave out findings of a lower measured confidence.",
)
@click.option(
    "--format", "form", type=click.Choice(list(REPORTS)), default="text", show_default=True
)
@click.option(
    "--lang",
    type=click.Choice(["en", "fr"]),
    default="en",
    show_default=True,
    help="Language of the text output.",
)
@click.option("--output", metavar="FILE", help="Write there instead of standard output.")
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), help="Severity that makes the check fail  [major]"
)
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Processes that share the documents of a bitext.",
)
@click.option("--store", is_flag=True, help="Keep the result in the database; its id is told.")
@click.option("--project", metavar="NAME", help="Where --store keeps it  [default]")
@click.option("--quiet", is_flag=True, help="Findings alone: no heading, notes, summary, progress.")
def check(
    glossaries: tuple[str, ...],
    lexicon: str | None,
    policy_file: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    min_confidence: float | None,
    form: str,
    lang: str,
    output: str | None,
    fail_on: Any,
    jobs: int,
    store: bool,
    project: str | None,
    quiet: bool,
    **files: Any,
) -> int:
    """Check a bilingual file, a source and a target, one text alone, or a bitext.

    A bitext is a .jsonl, .tsv or .csv file, also with .gz behind it. “-” is standard input.
    """
    check_output(output)
    given = inputs(**files)
    written = Policy() if policy_file is None else read_policy(Path(policy_file))
    policy = amend(written, _names(select), _names(ignore), min_confidence, fail_on)
    if project is not None and not store:
        raise click.UsageError("--project says where --store keeps the result: add --store")
    lexicons = chosen_lexicon(lexicon)
    terms: list[GlossaryFor] = [partial(read_glossary, path) for path in glossaries]
    kept: Sequence[KeptGlossary] = ()
    with ExitStack() as stack:
        if store:
            # imported late: a check that is not kept does not pay for the database
            from api.commands import storing  # noqa: PLC0415

            database = stack.enter_context(closing(storing.open_store(project)))
            lexicons = lexicons or storing.lexicons(database, project)
            if not glossaries:
                kept, terms = storing.glossaries(database, project)
        texts = read_inputs(given)
        tell(texts.notes, None if quiet else lang)
        rows = texts.rows if isinstance(texts, Pairs) else 0
        with progress(rows, quiet=quiet) as done:
            report, used = run(texts, policy, terms, lexicons or shipped, jobs, done)
        if store:
            storing.store(database, project, report, kept or used)
    write(REPORTS[form](report, _view(lang, quiet, output)), output)
    return SOMETHING_FOUND if report.verdict == "fail" else 0


def _names(values: tuple[str, ...]) -> list[str]:
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def _view(lang: str, quiet: bool, output: str | None) -> View:
    if output is not None or not sys.stdout.isatty():
        return View(lang, brief=quiet)
    columns = shutil.get_terminal_size().columns
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return View(lang, max(_MIN_WIDTH, min(columns, _MAX_WIDTH)), colour, quiet)
