"""``accord glossary``: import, export, show, lint and mine."""

from pathlib import Path

import click

from api.commands.glossary_shown import comparison_json, comparison_text, concept_lines, loss_lines
from api.commands.terms_lint import lint
from api.commands.terms_mine import mine
from api.output import check_output, write
from glossary.changes import Comparison, apply, compare
from glossary.errors import GlossaryError
from glossary.formats import (
    FORMATS,
    WriteOptions,
    format_of,
    kept_as,
    read_glossary,
    scan_glossary,
    write_glossary,
)
from glossary.formats.languages import language_of
from glossary.formats.tbx.modules import DIALECTS
from glossary.lookup import look_up
from glossary.model import Glossary


@click.group()
def glossary() -> None:
    """Bring glossaries in, write them in any format, look terms up, lint and mine."""


glossary.add_command(lint)
glossary.add_command(mine)

_columns = click.option(
    "--columns",
    metavar="OURS=THEIRS,…",
    help="Names of a table's columns: en=Term,fr=Terme,status=Avis,'fr note=Remarque'.",
)
_project = click.option(
    "--project", metavar="NAME", help="Of the database: its glossaries instead of files."
)
_source = click.option("--source-lang", default="en", help="Language of a column “source”.")
_target = click.option("--target-lang", default="fr", help="Language of a column “target”.")


@glossary.command("import")
@click.argument("path", metavar="FILE")
@click.option("--into", metavar="PATH", help="The glossary it goes into, made if need be.")
@_project
@click.option("--name", metavar="NAME", help="The glossary of --project  [the file's name]")
@click.option("--author", metavar="NAME", help="Who makes the version of --project.")
@click.option("--reason", metavar="TEXT", help="Why it is made.")
@click.option("--replace", "replaces", is_flag=True, help="What FILE does not have is removed.")
@click.option("--apply", "applied", is_flag=True, help="Do it; without, it is only told.")
@_columns
@_source
@_target
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def _import(
    path: str,
    into: str | None,
    project: str | None,
    name: str | None,
    author: str | None,
    reason: str | None,
    replaces: bool,
    applied: bool,
    columns: str | None,
    source_lang: str,
    target_lang: str,
    form: str,
) -> None:
    """Tell what FILE would change in a glossary, and do it with --apply: all of it or nothing.

    Every line that is refused and every concept in conflict is told, with what to do about it.
    Exit status: 0 it can be done, or is; 2 it cannot, and nothing is.
    """
    if project is not None:
        if into is not None:
            raise click.UsageError("name --into or --project, not both")
        if applied and not (author and reason):
            raise click.UsageError("--apply in a project needs --author and --reason")
        # imported late: who works with files does not pay for the database
        from api.commands import glossary_kept  # noqa: PLC0415

        name = name or Path(path).name
        reading = scan_glossary(path, source_lang, target_lang, columns=_named(columns))
        comparison = glossary_kept.preview(project, name, reading, replaces=replaces)
        write(comparison_json(comparison) if form == "json" else comparison_text(comparison, name))
        apply(comparison)
        if applied and author and reason:
            glossary_kept.carry_out(project, name, reading, author, reason, replaces=replaces)
        else:
            _tell_what_is_left(comparison)
        return
    if applied and into is None:
        raise click.UsageError("--apply needs --into PATH, or --project NAME")
    present = None
    if into is not None:
        check_output(into)
        if not FORMATS[format_of(into)].lossless:
            raise GlossaryError(
                "a table cannot keep all that a glossary says",
                where=f"--into {into}",
                mend="name a file .json or .tbx",
            )
        present = read_glossary(into) if Path(into).exists() else None
    reading = scan_glossary(path, source_lang, target_lang, columns=_named(columns))
    comparison = compare(present, reading.glossary, reading.refusals, replaces=replaces)
    write(comparison_json(comparison) if form == "json" else comparison_text(comparison, into))
    state = apply(comparison)
    if applied and into is not None:
        write(write_glossary(state, kept_as(state, into)).data, into)
    else:
        _tell_what_is_left(comparison)


@glossary.command("export")
@click.argument("path", metavar="FILE")
@_project
@click.option("--version", type=click.IntRange(1), help="Of a glossary in --project  [the newest]")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="Default: by --output.")
@click.option("--output", metavar="FILE", help="Write there instead of standard output.")
@click.option(
    "--layout",
    type=click.Choice(["concepts", "terms"]),
    default="concepts",
    show_default=True,
    help="Of a table: a row for each concept, or one for each term, which holds more.",
)
@click.option("--dialect", type=click.Choice(list(DIALECTS)), help="Of TBX: nothing beyond it.")
@_columns
@_source
@_target
def _export(
    path: str,
    project: str | None,
    version: int | None,
    form: str | None,
    output: str | None,
    layout: str,
    dialect: str | None,
    columns: str | None,
    source_lang: str,
    target_lang: str,
) -> None:
    """Write FILE, of any format that glossaries have, in another.

    With --project FILE is the name of a glossary in the database.
    What that format cannot hold is told on standard error.
    """
    check_output(output)
    if form is None:
        if output is None:
            raise click.UsageError("name --format, or an --output whose ending says it")
        form = format_of(output)
    if project is not None:
        from api.commands import glossary_kept  # noqa: PLC0415 - as above

        held = glossary_kept.read_kept(project, path, version)
    else:
        held = read_glossary(path, source_lang, target_lang, columns=_named(columns))
    options = WriteOptions("terms" if layout == "terms" else "concepts", dialect or "")
    written = write_glossary(held, form, options)
    write(written.data, output)
    for line in loss_lines(written.losses, form):
        click.echo(f"accord: {line}", err=True)


@glossary.command("show")
@click.argument("term", metavar="TERM")
@click.option("--glossary", "paths", metavar="FILE", multiple=True, required=True)
@click.option("--language", metavar="CODE", help="The language of TERM; any without it.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@_columns
@_source
@_target
def _show(
    term: str,
    paths: tuple[str, ...],
    language: str | None,
    form: str,
    columns: str | None,
    source_lang: str,
    target_lang: str,
) -> int:
    """Show the concepts that have TERM, in any of their languages, with all that is known of them.

    Exit status: 0 there is one; 1 there is none.
    """
    known = language_of(language) if language else None
    if language and known is None:
        raise click.UsageError(f"unknown language “{language}”")
    code = known[0] if known else None
    held = [read_glossary(p, source_lang, target_lang, columns=_named(columns)) for p in paths]
    found = [concept for one in held for concept in look_up(one, term, code)]
    if form == "json":
        state = Glossary(term, tuple(found), "")
        write(write_glossary(state, "json").data)
    else:
        lines = [line for concept in found for line in concept_lines(concept)]
        write("".join(f"{line}\n" for line in lines or [f"{term}: not known"]).encode())
    return 0 if found else 1


def _tell_what_is_left(comparison: Comparison) -> None:
    if any(number for kind, number in comparison.counts.items() if kind != "unchanged"):
        click.echo("accord: nothing is changed yet: --apply does it", err=True)


def _named(columns: str | None) -> dict[str, str] | None:
    """Return our names of columns with a table's headers, as --columns gives them."""
    if columns is None:
        return None
    pairs = [pair.partition("=") for pair in columns.split(",")]
    if not all(ours.strip() and theirs.strip() for ours, _, theirs in pairs):
        raise GlossaryError(
            f"“{columns}” is not a list of names",
            where="--columns",
            mend="write en=Term,fr=Terme,status=Avis",
        )
    return {ours.strip(): theirs.strip() for ours, _, theirs in pairs}
