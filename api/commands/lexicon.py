"""``accord lexicon``: a word model learned from parallel text."""

import json
from pathlib import Path

import click

from api.commands.inputs import inputs
from api.output import check_output, write
from api.progress import progress
from checker.errors import LanguageError, LexiconError
from checker.lexicon.file import SHIPPED, dump, read
from checker.lexicon.lexicon import Lexicon, Rendering
from checker.lexicon.words import words_of
from checker.load import bitext_languages
from checker.readers.bitext import read_bitext


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
    bitexts, spoken = [], set()
    for path in paths:
        given = inputs(path, None, source_lang, target_lang, encoding, fields)
        if not given.is_bitext:
            raise LexiconError(
                "is not a bitext",
                where=path,
                mend="a lexicon is learned from pairs: .jsonl, .tsv or .csv",
            )
        bitext = read_bitext(path, given.fields, encoding)
        for side in ("source", "target"):
            if not any(bitext.texts(side)):
                raise LexiconError(f"has no text on the {side} side", where=path, mend="give both")
        bitexts.append(bitext)
        spoken.add(tuple(side.code for side in bitext_languages(bitext, given.options)))
    (source, target), *others = sorted(spoken)
    if others:
        raise LanguageError(
            "the bitexts are not of the same languages",
            where=", ".join(paths),
            mend="name them with --source-lang and --target-lang",
        )
    settings = Settings()
    rows = sum(len(document.rows) for bitext in bitexts for document in bitext.documents)
    with progress(rows * steps(settings), quiet=quiet) as done:
        learned = train(bitexts, (source, target), settings, _text(notice), done)
    write(dump(learned), output)


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
