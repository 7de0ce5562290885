"""What several commands ask for: files, their languages and their fields."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from checker.align import Terms, align_documents
from checker.errors import LanguageError
from checker.languages import language
from checker.lexicon.file import shipped
from checker.load import LoadOptions, Segments, bitext_languages, load
from checker.model import Block, Note, Pair
from checker.readers.bitext import is_bitext, parse_fields, read_bitext, refuse_misfits
from checker.rows import row_pairs

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files that a command was called with, and what the user says about them."""

    path: str
    target: str | None
    options: LoadOptions
    fields: Mapping[str, str] | None

    @property
    def is_bitext(self) -> bool:
        """Whether the file holds pairs."""
        return is_bitext(self.path)

    @property
    def paths(self) -> tuple[str, ...]:
        """The files in order."""
        return (self.path,) if self.target is None else (self.path, self.target)


def input_options(command: Command) -> Command:
    """Add the arguments and options that say what to read."""
    for decorate in (
        click.option(
            "--fields",
            metavar="OURS=THEIRS,…",
            help="Names of a bitext's fields: source=en,target=fr,document=doc,id=path.",
        ),
        click.option("--encoding", metavar="NAME", help="Encoding of the files, if not UTF-8."),
        click.option("--target-lang", metavar="CODE", help="Language of the target."),
        click.option("--source-lang", metavar="CODE", help="Language of the source."),
        click.argument("target", required=False, metavar="[TARGET]"),
        click.argument("path", metavar="PATH"),
    ):
        command = decorate(command)
    return command


def inputs(
    path: str,
    target: str | None,
    source_lang: str | None,
    target_lang: str | None,
    encoding: str | None,
    fields: str | None,
    segments: Segments = "sentences",
) -> Inputs:
    """Return what the options say; raises ``AccordError`` for what does not go together."""
    for option, code in (("--source-lang", source_lang), ("--target-lang", target_lang)):
        if code is not None:
            try:
                language(code)
            except LanguageError as error:
                raise LanguageError(error.what, where=option, mend=error.mend) from None
    names = None if fields is None else parse_fields(fields)
    refuse_misfits((path,) if target is None else (path, target), names)
    options = LoadOptions(source_lang, target_lang, encoding, segments)
    return Inputs(path, target, options, names)


def read_pairs(
    given: Inputs, terms: Terms | None = None
) -> tuple[tuple[Pair, ...], tuple[Note, ...]]:
    """Return the block pairs of what was given, and what there is to note of its files.

    ``terms`` finds the terms of a glossary in a block, if there is one.
    """
    if given.is_bitext:
        bitext = read_bitext(given.path, given.fields, given.options.encoding)
        languages = bitext_languages(bitext, given.options)
        lexicon = shipped(*(row.code for row in languages))
        pairs = (
            pair
            for document in bitext.documents
            for pair in row_pairs(bitext.file, document, *languages, lexicon, terms)
        )
        return tuple(pairs), bitext.notes
    source, target = load(given.paths, given.options)
    notes = (*(source.notes if source else ()), *target.notes)
    lexicon = shipped(source.language.code, target.language.code) if source else None
    return align_documents(source, target, lexicon, terms), notes


def read_blocks(given: Inputs) -> tuple[dict[str, tuple[Block, ...]], tuple[Note, ...]]:
    """Return the blocks of each side in the order of its file, and what there is to note."""
    if given.is_bitext:
        pairs, notes = read_pairs(given)
        source = tuple(pair.source.block for pair in pairs if pair.source)
        target = tuple(pair.target.block for pair in pairs if pair.target)
        return {"source": source, "target": target}, notes
    sides = zip(("source", "target"), load(given.paths, given.options), strict=True)
    read = {side: document for side, document in sides if document is not None}
    notes = tuple(note for document in read.values() for note in document.notes)
    return {side: document.blocks for side, document in read.items()}, notes


def tell(notes: tuple[Note, ...], lang: str | None = "en") -> None:
    """Write notes on standard error in ``lang``; not at all if that is ``None``."""
    if lang is not None:
        for note in notes:
            click.echo(f"accord: {note.fr if lang == 'fr' else note.en}", err=True)
