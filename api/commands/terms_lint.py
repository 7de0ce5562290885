"""``accord glossary lint``: what may be wrong with a glossary."""

import json
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from api.commands.inputs import Parallel, inputs, read_parallel, tell
from api.output import check_output, write
from checker import VERSION
from checker.errors import DocumentError, LanguageError
from checker.model import Pair
from checker.policy import FAIL_ON
from checker.terminology.usage import usage
from glossary.formats import read_glossary
from glossary.lint import lint_glossary
from glossary.lint.entries import Usage
from glossary.lint.lint import SEVERITIES
from glossary.lint.report import as_object, as_text
from glossary.model import Glossary

SOMETHING_FOUND = 1


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "--corpus",
    "corpora",
    multiple=True,
    metavar="PATH",
    help="Translations to hold it against: a bitext, or a file with both versions; repeatable.",
)
@click.option(
    "--fields",
    metavar="OURS=THEIRS,…",
    help="Names of a bitext's fields: source=en,target=fr,document=doc,id=path.",
)
@click.option("--source-lang", metavar="CODE", help="Language of the source.")
@click.option("--target-lang", metavar="CODE", help="Language of the target.")
@click.option("--encoding", metavar="NAME", help="Encoding of the corpus, if not UTF-8.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
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
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="major",
    show_default=True,
    help="Severity that makes the exit status 1.",
)
@click.option(
    "--project",
    metavar="NAME",
    help="Hold it against what was decided on findings of this project's checks.",
)
@click.option("--quiet", is_flag=True, help="No notes on standard error.")
def lint(
    file: str,
    corpora: tuple[str, ...],
    form: str,
    lang: str,
    output: str | None,
    fail_on: str,
    project: str | None,
    quiet: bool,
    **files: Any,
) -> int:
    """Say what may be wrong with a glossary, and with --corpus what translations contradict in it.

    Exit status: 0 nothing at or above --fail-on, 1 something, 2 an input could not be used.
    """
    check_output(output)
    given = [inputs(path, None, **files) for path in corpora]
    read = [read_parallel(each) for each in given]
    for each in read:
        tell(each.notes, None if quiet else lang)
    source = files["source_lang"] or (_spoken(read, corpora)[0] if read else "en")
    target = files["target_lang"] or (_spoken(read, corpora)[1] if read else "fr")
    glossary = read_glossary(file, source, target)
    decisions = None if project is None else _decisions(project, glossary)
    remarks = lint_glossary(glossary, _usage(glossary, read, corpora), decisions)
    # what was asked for is named, not what the file was called when it was imported
    glossary = replace(glossary, name=Path(file).name)
    if form == "json":
        found = {"accord": VERSION, **as_object(glossary, remarks)}
        text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    else:
        text = as_text(glossary, remarks, lang)
    write(text.encode("utf-8", "backslashreplace"), output)
    if fail_on == "never":
        return 0
    heavy = SEVERITIES[SEVERITIES.index(fail_on) :]
    return SOMETHING_FOUND if any(r.severity in heavy for r in remarks) else 0


def _decisions(project: str, glossary: Glossary) -> Mapping[str, tuple[int, int]]:
    # imported late: what needs no database does not pay for it
    from api.database.connection import open_database  # noqa: PLC0415
    from api.decisions import entry_decisions  # noqa: PLC0415
    from api.settings import read_settings  # noqa: PLC0415

    opened = closing(open_database(read_settings().database_url))
    with opened as database, database.reading() as session:
        return entry_decisions(session, project, glossary.name)


def _usage(
    glossary: Glossary, read: list[Parallel], corpora: tuple[str, ...]
) -> Mapping[int, Usage] | None:
    if not read:
        return None
    _spoken(read, corpora)
    source, target = read[0].source, read[0].target
    if source is None:
        raise DocumentError("holds one language only", where=corpora[0], mend="give both versions")

    def pairs() -> Iterator[Pair]:
        for each in read:
            yield from each.pairs

    return usage(glossary, pairs(), source, target, read[0].lexicon)


def _spoken(read: list[Parallel], corpora: tuple[str, ...]) -> tuple[str, str]:
    """The languages of all corpora, which have to be the same."""
    spoken = []
    for path, each in zip(corpora, read, strict=True):
        if each.source is None:
            raise DocumentError(
                "holds one language only",
                where=path,
                mend="give a bitext, or a file with both versions",
            )
        spoken.append((each.source.code, each.target.code))
    if len(set(spoken)) > 1:
        raise LanguageError(
            "the corpora are not of the same languages",
            where=", ".join(corpora),
            mend="name them with --source-lang and --target-lang",
        )
    return spoken[0]
