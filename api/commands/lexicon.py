"""``accord lexicon``: a word model learned from parallel text."""

import json
from contextlib import closing
from pathlib import Path

import click

from api.commands.inputs import inputs, tell
from api.output import check_output, write
from api.progress import progress
from checker.errors import LanguageError, LexiconError
from checker.lexicon.file import SHIPPED, dump, load, read, read_bytes
from checker.lexicon.lexicon import Lexicon, Rendering
from checker.lexicon.words import words_of
from checker.load import tell_languages
from checker.readers.bitext import Bitext, read_bitext


@click.group()
def lexicon() -> None:
    """Learn from parallel text which word answers which, and look it up."""


@lexicon.command("train")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option(
    "--fields",
    metavar="OURS=THEIRS,…",
    help="Names of a bitext's fields: source=en,target=fr,document=doc,id=path.",
)
@click.option("--source-lang", metavar="CODE", help="Language of the source.")
@click.option("--target-lang", metavar="CODE", help="Language of the target.")
@click.option("--encoding", metavar="NAME", help="Encoding of the files, if not UTF-8.")
@click.option("--notice", metavar="FILE", help="A text to keep inside: whose data it was.")
@click.option("--output", metavar="FILE", required=True, help="Where to write the lexicon.")
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
def _train(
    paths: tuple[str, ...],
    fields: str | None,
    source_lang: str | None,
    target_lang: str | None,
    encoding: str | None,
    notice: str | None,
    output: str,
    quiet: bool,
) -> None:
    """Learn a lexicon from one bitext or several, for both directions."""
    # numpy is imported with it: only who trains pays for it
    from checker.lexicon.links import Settings  # noqa: PLC0415
    from checker.lexicon.train import steps, train  # noqa: PLC0415

    check_output(output)
    bitexts: list[Bitext] = []
    spoken: list[tuple[str, str]] = []
    for path in paths:
        given = inputs(path, None, source_lang, target_lang, encoding, fields)
        if not given.is_bitext:
            raise LexiconError(
                "is not a bitext",
                where=path,
                mend="a lexicon is learned from pairs: .jsonl, .tsv or .csv",
            )
        bitext, source, target = tell_languages(
            read_bitext(path, given.fields, encoding), given.options
        )
        tell(bitext.notes, None if quiet else "en")
        bitexts.append(bitext)
        spoken.append((source.code, target.code))
        if spoken[0] != spoken[-1]:
            raise LanguageError(
                f"is of {' and '.join(spoken[-1])}, {paths[0]} of {' and '.join(spoken[0])}",
                where=path,
                mend="give the same two languages in the same order; --source-lang and "
                "--target-lang name them",
            )
    if source == target:
        raise LanguageError(
            f"both sides are in {source.names['en']}",
            where=paths[0],
            mend="a lexicon is of two languages",
        )
    settings = Settings()
    rows = sum(len(document.rows) for bitext in bitexts for document in bitext.documents)
    with progress(rows * steps(settings), quiet=quiet) as done:
        learned = train(bitexts, spoken[0], settings, _text(notice), done)
    write(dump(learned), output)


@lexicon.command("keep")
@click.argument("file", metavar="FILE")
@click.option("--project", metavar="NAME", help="Whose checks are to use it  [default]")
def _keep(file: str, project: str | None) -> None:
    """Keep a lexicon in the database: checks of a project use it instead of the usual one.

    A project has one for two languages; a new one takes the place of the old one.
    """
    # imported late: the other commands do not pay for the database
    from api.commands.storing import open_store, store_lexicon  # noqa: PLC0415

    data = read_bytes(file)
    load(data, file)
    with closing(open_store(project)) as database:
        store_lexicon(database, project, data, file)


@lexicon.command("drop")
@click.argument("source", metavar="SOURCE-LANG")
@click.argument("target", metavar="TARGET-LANG")
@click.option("--project", metavar="NAME", help="Whose checks used it  [default]")
def _drop(source: str, target: str, project: str | None) -> None:
    """Remove the lexicon of two languages from the database; the usual one is used again."""
    from api.commands.storing import open_store, remove_lexicon  # noqa: PLC0415

    with closing(open_store(project)) as database:
        remove_lexicon(database, project, source, target)


@lexicon.command("show")
@click.argument("term", metavar="TERM")
@click.option(
    "--lexicon",
    "file",
    metavar="FILE",
    default=str(SHIPPED),
    help="Another lexicon than the English–French one that comes with the program.",
)
@click.option("--reverse", is_flag=True, help="TERM is in the target language.")
@click.option("--count", "n", type=click.IntRange(1), default=10, show_default=True)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def _show(term: str, file: str, reverse: bool, n: int, form: str) -> None:
    """Show the likeliest renderings of a term, word by word, with their probabilities."""
    model = read(file)
    if reverse:
        model = model.exchanged()
    rows = [(word, model.renderings(word, n)) for word in words_of(term)]
    write((_json(term, model, rows) if form == "json" else _lines(rows)).encode())


def _text(path: str | None) -> str:
    if path is None:
        return ""
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise LexiconError(
            "cannot be read as text in UTF-8", where=f"--notice {path}", mend="name a text file"
        ) from None


def _json(term: str, model: Lexicon, rows: list[tuple[str, tuple[Rendering, ...]]]) -> str:
    shown = {
        "term": term,
        "source_language": model.source_language,
        "target_language": model.target_language,
        "signature": model.signature,
        "words": [
            {
                "word": word,
                "renderings": [
                    {"word": other, "probability": round(chance, 4)} for other, chance in found
                ],
            }
            for word, found in rows
        ],
    }
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


def _lines(rows: list[tuple[str, tuple[Rendering, ...]]]) -> str:
    lines = []
    for word, found in rows:
        lines.append(word if found else f"{word}: not known")
        lines.extend(f"  {chance:.3f}  {other}" for other, chance in found)
    return "".join(f"{line}\n" for line in lines)
