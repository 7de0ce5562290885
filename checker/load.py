"""From the files or texts a user gives to the documents of a check."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Literal

from checker.decoding import STDIN, Decoded, clean, decode, display_name, read_bytes
from checker.document import document
from checker.errors import DocumentError, LanguageError
from checker.guess import reads_otherwise
from checker.languages import Language, language
from checker.model import Block, Document, Note, Side
from checker.offsets import Span, identity
from checker.readers.bitext import Bitext, is_bitext
from checker.readers.given import Given
from checker.readers.plain import lay_out
from checker.split import split, tell_language

# So many rows or blocks tell the language of a text.
_SAMPLE_ROWS = 400

SIDES: tuple[Side, Side] = ("source", "target")
Segments = Literal["sentences", "lines"]


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """What a user may say about files: languages, encoding, and what a sentence is.

    ``segments`` “lines”: each line of a plain text is one sentence as it stands.
    """

    source_lang: str | None = None
    target_lang: str | None = None
    encoding: str | None = None
    segments: Segments = "sentences"


@dataclass(frozen=True, slots=True)
class File:
    """A file that is in memory: what it is called, and its bytes, or its text as it stands."""

    name: str
    content: bytes | str


def load(paths: Sequence[str], options: LoadOptions) -> tuple[Document | None, Document]:
    """Read one or two files into the source, if there is one, and the target.

    One file is split where its second language begins. Raises ``DocumentError`` and
    ``LanguageError``.
    """
    if len(paths) > 1 and all(path == STDIN for path in paths):
        raise DocumentError(
            "can be read once only", where=display_name(STDIN), mend="give one of the two as a file"
        )
    if len(paths) > 1 and _same_file(*paths):
        raise DocumentError(
            "is given as both versions",
            where=paths[1],
            mend="name the other version; a file that holds both is given once",
        )
    return load_given((File(path, read_bytes(path)) for path in paths), options)


def load_reference(path: str, options: LoadOptions, language: Language) -> Document:
    """Read an earlier translation into ``language``; of a bilingual file the target is taken.

    Raises ``DocumentError`` and ``LanguageError``.
    """
    if is_bitext(path):
        raise DocumentError(
            "is a bitext, and no text to compare with",
            where=path,
            mend="give a plain text; the rows of a bitext carry theirs in the field “reference”",
        )
    said = replace(options, source_lang=None, target_lang=None)
    sides = load((path,), said)
    for side in sides:
        if side is not None and side.language.code == language.code:
            return side
    raise LanguageError(
        f"is not in {language.names['en']}, as the target is",
        where=path,
        mend="name an earlier translation in the target’s language",
    )


def load_given(files: Iterable[File], options: LoadOptions) -> tuple[Document | None, Document]:
    """Make one or two files into the source, if there is one, and the target; see ``load``."""
    source_lang = _language(options.source_lang, "--source-lang")
    target_lang = _language(options.target_lang, "--target-lang")
    given = [_given(file, options.encoding) for file in files]
    if len(given) == 1 and options.segments == "sentences":
        return split(given[0], source_lang, target_lang)
    source = _document(given[0], source_lang, options.segments) if len(given) > 1 else None
    target = _document(given[-1], target_lang, options.segments)
    if source is not None:
        _must_differ(source.language, target.language, options, display_name(target.name))
    return source, target


def tell_languages(bitext: Bitext, options: LoadOptions) -> tuple[Bitext, Language, Language]:
    """Return a bitext and the languages of its sides: as the options say, else guessed.

    A side that does not read like the language it is said to be in is noted. Raises
    ``DocumentError`` for a side without any text and ``LanguageError`` for sides that are alike.
    """
    source = _language(options.source_lang, "--source-lang")
    target = _language(options.target_lang, "--target-lang")
    samples = {side: _sample(bitext, side) for side in SIDES}
    for side in SIDES:
        if not samples[side]:
            raise DocumentError(
                f"has no text on the {side} side",
                where=bitext.file,
                mend="give both; --fields names other fields",
            )
    languages = (
        source or tell_language([samples["source"]], bitext.file),
        target or tell_language([samples["target"]], bitext.file),
    )
    _must_differ(*languages, options, bitext.file)
    notes = [
        _otherwise(f"{bitext.file} ({side})", said)
        for side, said in zip(SIDES, (source, target), strict=True)
        if said is not None and reads_otherwise(samples[side], said)
    ]
    return replace(bitext, notes=(*bitext.notes, *notes)), *languages


def _must_differ(source: Language, target: Language, options: LoadOptions, where: str) -> None:
    """Refuse two versions in one language, unless the user says that they are."""
    if source.code == target.code and not (options.source_lang and options.target_lang):
        raise LanguageError(
            f"both versions are in {source.names['en']}",
            where=where,
            mend="if one is not, name its language with --source-lang or --target-lang",
        )


def _otherwise(what: str, said: Language) -> Note:
    return Note(
        f"{what} does not read like {said.names['en']}, which it is said to be in.",
        f"{what} ne se lit pas comme un texte de la langue indiquée ({said.names['fr']}).",
    )


def _same_file(first: str, second: str) -> bool:
    try:
        return Path(first).samefile(second)
    except (OSError, ValueError):  # not there: reading it says so
        return False


def _sample(bitext: Bitext, side: Side) -> str:
    """The first rows of one side as one text: a row alone may be too short to tell anything."""
    return " ".join(islice(bitext.texts(side), _SAMPLE_ROWS))


def _language(code: str | None, option: str) -> Language | None:
    if code is None:
        return None
    try:
        return language(code)
    except LanguageError as error:
        raise LanguageError(error.what, where=option, mend=error.mend) from None


def _given(file: File, encoding: str | None) -> Given:
    where = display_name(file.name)
    if isinstance(file.content, str):
        decoded = Decoded(clean(file.content, where), "utf-8")
    else:
        decoded = decode(file.content, where, encoding)
    return lay_out(file.name, decoded.text, decoded.encoding, decoded.notes)


def _document(given: Given, spoken: Language | None, segments: Segments) -> Document:
    """Return a whole file as one document, in the language given or told from its text."""
    where = display_name(given.origin.file)
    if not given.blocks:
        raise DocumentError("holds no text", where=where, mend="give a file with words")
    if spoken is None:
        spoken = tell_language((draft.text for draft in given.blocks), given.origin.file)
    elif reads_otherwise(" ".join(d.text for d in given.blocks[:_SAMPLE_ROWS]), spoken):
        given = replace(given, notes=(*given.notes, _otherwise(where, spoken)))
    if segments == "sentences":
        return document(given, spoken)
    text = given.origin.text
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\s](?:[^\r\n]*[^\s])?", text)]
    whole = Block(
        kind="paragraph",
        text=text,
        offsets=identity(0, len(text)),
        origin=given.origin,
        language=spoken,
        sentences=tuple(lines),
    )
    return Document(
        given.origin.file, text, spoken, (whole,), encoding=given.encoding, notes=given.notes
    )
