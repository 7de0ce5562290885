"""``--apply``: a corrected copy, from the findings that the user picked."""

import click

from api.commands.inputs import Inputs
from api.output import check_new, write_new
from checker.corrections import ALL, correct, picked
from checker.decoding import MAX_BITEXT_BYTES, MAX_BYTES, STDIN, read_bytes
from checker.report import Report

_OPTION = "--apply"


def check_apply(copy: str | None, picks: list[str], given: Inputs) -> None:
    """Refuse what does not go together, before a long check rather than after it."""
    if copy is None:
        if picks:
            raise click.UsageError("--pick says what --apply corrects: name a file with --apply")
        return
    if not picks:
        raise click.UsageError(
            f"say what to correct: --pick with fingerprints, rules or families, or --pick {ALL}"
        )
    if given.paths[-1] == STDIN:
        raise click.UsageError("--apply needs the target in a file: standard input is read once")
    check_new(copy, _OPTION)


def apply(copy: str, picks: list[str], given: Inputs, report: Report, lang: str) -> None:
    """Write the corrected copy of the file that holds the target; tell what was done and what not.

    Raises ``AccordError``, and then nothing is written.
    """
    path = given.paths[-1]
    findings = picked(report.findings, picks, "--pick")
    data = read_bytes(path, MAX_BITEXT_BYTES if given.is_bitext else MAX_BYTES)
    done = correct(path, data, report, findings, given.fields)
    write_new(done.content, copy, _OPTION)
    made, wanted = len(done.applied), len(findings)
    if lang == "fr":
        click.echo(f"accord: {copy} : corrections apportées : {made} sur {wanted}", err=True)
    else:
        click.echo(f"accord: {copy}: {made} of {wanted} picked corrections made", err=True)
    for left in done.left:
        why = left.why.fr if lang == "fr" else left.why.en
        colon = " :" if lang == "fr" else ":"
        name = f"{left.finding.rule} {left.finding.fingerprint}"
        click.echo(f"accord: {name}{colon} {why}", err=True)
