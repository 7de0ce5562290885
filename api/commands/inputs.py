"""What several commands ask for: files, their languages and their fields."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from api.checking import Texts, Versions, read_texts
from checker.align import align_documents
from checker.errors import LanguageError
from checker.languages import Language, language
from checker.lexicon import Lexicon
from checker.lexicon.choice import LexiconFor, lexicon_of, no_lexicon, without
from checker.lexicon.file import shipped
from checker.load import LoadOptions, Segments
from checker.model import Block, Note, Pair
from checker.readers.bitext import is_bitext, parse_fields, refuse_misfits
from checker.rows import row_pairs

# What --lexicon calls none at all; a file of that name is “./none”.
NO_LEXICON = "none"

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


def lexicon_option(command: Command) -> Command:
    """Add the option that names a word model."""
    option = click.option(
        "--lexicon",
        metavar="FILE",
        help="Word model made by “accord lexicon train”, or “none”  [the one that comes with it]",
    )
    return option(command)


def chosen_lexicon(name: str | None) -> LexiconFor | None:
    """Return what ``--lexicon`` names, ``None`` where it names nothing."""
    if name is None:
        return None
    return no_lexicon if name == NO_LEXICON else lexicon_of(name)


def read_inputs(given: Inputs) -> Texts:
    """Read what was given."""
    return read_texts(given.paths, given.options, given.fields)


@dataclass(frozen=True, slots=True)
class Parallel:
    """Block pairs, made one by one as they are asked for, and what there is to know of them.

    ``source`` is ``None`` for one text alone; ``rows`` is 0 where there is no telling how many.
    """

    source: Language | None
    target: Language
    lexicon: Lexicon | None
    pairs: Iterator[Pair]
    notes: tuple[Note, ...]
    rows: int = 0


def read_parallel(given: Inputs, lexicons: LexiconFor = shipped) -> Parallel:
    """Read what was given, without holding the pairs of a large bitext all at once."""
    texts = read_inputs(given)
    if isinstance(texts, Versions):
        if texts.source is None:
            aligned = iter(align_documents(None, texts.target))
            return Parallel(None, texts.target.language, None, aligned, texts.notes)
        source, target, rows = texts.source.language, texts.target.language, 0
    else:
        source, target, rows = texts.source, texts.target, texts.rows
    lexicon = lexicons(source.code, target.code)
    notes = texts.notes if lexicon else (*texts.notes, without(source, target))
    return Parallel(source, target, lexicon, _paired(texts, lexicon), notes, rows)


def read_pairs(
    given: Inputs, lexicons: LexiconFor = shipped
) -> tuple[tuple[Pair, ...], tuple[Note, ...]]:
    """Return the block pairs of what was given, and what there is to note of them."""
    read = read_parallel(given, lexicons)
    return tuple(read.pairs), read.notes


def read_blocks(given: Inputs) -> tuple[dict[str, tuple[Block, ...]], tuple[Note, ...]]:
    """Return the blocks of each side in the order of its file, and what there is to note."""
    texts = read_inputs(given)
    if isinstance(texts, Versions):
        sides = (("source", texts.source), ("target", texts.target))
        return {side: read.blocks for side, read in sides if read is not None}, texts.notes
    pairs = tuple(_paired(texts, None))
    source = tuple(pair.source.block for pair in pairs if pair.source)
    target = tuple(pair.target.block for pair in pairs if pair.target)
    return {"source": source, "target": target}, texts.notes


def _paired(texts: Texts, lexicon: Lexicon | None) -> Iterator[Pair]:
    if isinstance(texts, Versions):
        yield from align_documents(texts.source, texts.target, lexicon)
    else:
        for document in texts.bitext.documents:
            name = texts.bitext.file
            yield from row_pairs(name, document, texts.source, texts.target, lexicon)


def tell(notes: tuple[Note, ...], lang: str | None = "en") -> None:
    """Write notes on standard error in ``lang``; not at all if that is ``None``."""
    if lang is not None:
        for note in notes:
            click.echo(f"accord: {note.fr if lang == 'fr' else note.en}", err=True)
