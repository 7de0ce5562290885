"""From the files a user names to the documents of a check."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checker.decoding import STDIN, display_name, read_text
from checker.document import document
from checker.errors import DocumentError, LanguageError
from checker.languages import Language, language
from checker.model import Block, Document
from checker.offsets import Span, identity
from checker.readers.bitext import Bitext
from checker.readers.given import Given
from checker.readers.plain import lay_out

Segments = Literal["sentences", "lines"]

# Below this a text does not tell its language: “6.” or “Introduction” could be either's.
_MIN_LETTERS = 20


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """What a user may say about files: languages, encoding, and what a sentence is.

    ``segments`` “lines”: each line of a plain text is one sentence as it stands.
    """

    source_lang: str | None = None
    target_lang: str | None = None
    encoding: str | None = None
    segments: Segments = "sentences"


def load(paths: Sequence[str], options: LoadOptions) -> tuple[Document | None, Document]:
    """Read one or two files into the source, if there is one, and the target.

    Raises ``DocumentError`` and ``LanguageError``.
    """
    if len(paths) > 1 and all(path == STDIN for path in paths):
        raise DocumentError(
            "can be read once only", where=display_name(STDIN), mend="give one of the two as a file"
        )
    given = [_read(path, options.encoding) for path in paths]
    if len(given) == 1:
        (target,) = given
        (guess,) = guess_languages([target.origin.text])
        spoken = _language(options.target_lang, guess, target.origin.file, "--target-lang")
        return None, _document(target, spoken, options.segments)
    source, target = given
    guesses = guess_languages([source.origin.text, target.origin.text])
    first = _language(options.source_lang, guesses[0], source.origin.file, "--source-lang")
    second = _language(options.target_lang, guesses[1], target.origin.file, "--target-lang")
    return (
        _document(source, first, options.segments),
        _document(target, second, options.segments),
    )


def bitext_languages(bitext: Bitext, options: LoadOptions) -> tuple[Language, Language]:
    """Return the languages of a bitext's two sides: as the options say, else guessed."""
    guesses = guess_languages([" ".join(bitext.texts(side)) for side in ("source", "target")])
    return (
        _language(options.source_lang, guesses[0], bitext.file, "--source-lang"),
        _language(options.target_lang, guesses[1], bitext.file, "--target-lang"),
    )


def guess_languages(texts: Sequence[str]) -> tuple[str | None, ...]:
    """Return the code of each text's language, ``None`` where it cannot be told."""
    if len(texts) == 1:
        letters = sum(map(str.isalpha, texts[0][:1000]))
        return ("fr" if letters >= _MIN_LETTERS else None,)
    return ("en", "fr")


def _language(code: str | None, guess: str | None, where: str, option: str) -> Language:
    if code is not None:
        try:
            return language(code)
        except LanguageError as error:
            raise LanguageError(error.what, where=option, mend=error.mend) from None
    if guess is None:
        raise LanguageError(
            "is too short to tell its language",
            where=display_name(where),
            mend=f"name it with {option}",
        )
    return language(guess)


def _read(path: str, encoding: str | None) -> Given:
    decoded = read_text(path, encoding)
    return lay_out(path, decoded.text, decoded.encoding, decoded.notes)


def _document(given: Given, spoken: Language, segments: Segments) -> Document:
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
