"""``accord check``: findings, a report, and an exit status."""

from collections.abc import Sequence
from contextlib import ExitStack, closing
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from api.checking import GlossaryFor, Pairs, read_reference, run
from api.commands.applying import apply, check_apply
from api.commands.inputs import (
    chosen_lexicon,
    input_options,
    inputs,
    lexicon_option,
    read_inputs,
    tell,
)
from api.commands.policies import chosen_policy, policy_options
from api.commands.viewing import view
from api.output import check_output, write
from api.progress import progress
from checker.lexicon.file import shipped
from checker.policy import FAIL_ON, amend
from checker.reports import REPORTS
from glossary.formats import read_glossary

if TYPE_CHECKING:
    from api.glossaries import KeptGlossary

SOMETHING_FOUND = 1


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
@click.option(
    "--reference",
    metavar="FILE",
    help="An approved earlier translation: BLEU, chrF, TER, and what departs most from it.",
)
@policy_options
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
@click.option(
    "--apply",
    "copy",
    metavar="FILE",
    help="Write there a corrected copy of the target; nothing is ever overwritten.",
)
@click.option(
    "--pick",
    "picks",
    multiple=True,
    metavar="NAMES",
    help="What --apply corrects: fingerprints, rules, families, or “all”.",
)
@click.option("--quiet", is_flag=True, help="Findings alone: no heading, notes, summary, progress.")
def check(
    glossaries: tuple[str, ...],
    lexicon: str | None,
    reference: str | None,
    policy_file: str | None,
    preset: str | None,
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
    copy: str | None,
    picks: tuple[str, ...],
    quiet: bool,
    **files: Any,
) -> int:
    """Check a bilingual file, a source and a target, one text alone, or a bitext.

    A bitext is a .jsonl, .tsv or .csv file, also with .gz behind it. “-” is standard input.
    """
    check_output(output)
    given = inputs(**files)
    check_apply(copy, _names(picks), given)
    written = chosen_policy(policy_file, preset)
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
        earlier = read_reference(reference, texts, given.options) if reference else None
        rows = texts.rows if isinstance(texts, Pairs) else 0
        with progress(rows, quiet=quiet) as done:
            report, used = run(texts, policy, terms, lexicons or shipped, jobs, done, earlier)
        if store:
            storing.store(database, project, report, kept or used)
    if copy is not None:
        apply(copy, _names(picks), given, report, lang)
    write(REPORTS[form](report, view(lang, quiet=quiet, output=output)), output)
    return SOMETHING_FOUND if report.verdict == "fail" else 0


def _names(values: tuple[str, ...]) -> list[str]:
    return [name.strip() for value in values for name in value.split(",") if name.strip()]
