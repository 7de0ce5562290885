"""From the bytes of a file to its text, or to the reason why there is none."""

import codecs
import gzip
import io
import re
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

from checker.errors import DocumentError
from checker.model import Note

# A book of 1,000 pages is about 3 MB of text: what is larger is not one document.
MAX_BYTES = 20_000_000
# A bitext holds many documents; this much text is what a check can hold in memory.
MAX_BITEXT_BYTES = 200_000_000
# No prose has such a line; a file that has one is data, and every rule would crawl over it.
MAX_LINE = 1_000_000
# How many bytes at the start tell UTF-16 and binary files from text.
_SAMPLE = 65_536
# Text has none of these; a stray one from a PDF extraction is tolerated, one in fifty is not.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROLS = 0.02
# Share of NUL bytes at every other position that makes a text UTF-16 without a mark.
_MIN_NULS = 0.3

STDIN = "-"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# The first bytes of formats that hold no plain text, and their names for people.
_FORMATS = (
    (b"%PDF-", "a PDF file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
)
# What the first entries of a ZIP archive are called, by what the archive really is.
_ZIPS = (
    (b"word/", "a DOCX file"),
    (b"xl/", "an XLSX file"),
    (b"ppt/", "a PPTX file"),
    (b"application/vnd.oasis", "an OpenDocument file"),
    (b"application/epub", "an EPUB file"),
)

_LINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without byte-order mark, line ends as in the file, and the encoding it was in."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


def display_name(path: str) -> str:
    """Return what an error calls ``path``."""
    return "standard input" if path == STDIN else path


def read_bytes(path: str, limit: int = MAX_BYTES) -> bytes:
    """Return the content of a file of at most ``limit`` bytes, as it is.

    Never reads more than one byte over the limit. Raises ``DocumentError``.
    """
    where = display_name(path)
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(limit + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(limit + 1)
    except FileNotFoundError:
        raise DocumentError("no such file", where=where, mend="check the name") from None
    except IsADirectoryError:
        raise DocumentError("is a folder", where=where, mend="name a file in it") from None
    except PermissionError:
        raise DocumentError(
            "may not be read", where=where, mend="give yourself permission to read it"
        ) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or "not a name of a file"
        raise DocumentError(f"cannot be read: {reason}", where=where, mend="check it") from None
    _refuse_large(data, limit, where)
    return data


def decompress(data: bytes, where: str, limit: int = MAX_BITEXT_BYTES) -> bytes:
    """Return what a gzip file holds, of at most ``limit`` bytes. Raises ``DocumentError``."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as inner:
            content = inner.read(limit + 1)
    except (OSError, zlib.error, EOFError):
        raise DocumentError(
            "is not a whole gzip file", where=where, mend="compress it again"
        ) from None
    _refuse_large(content, limit, where, " when decompressed")
    return content


def _refuse_large(data: bytes, limit: int, where: str, when: str = "") -> None:
    if len(data) > limit:
        raise DocumentError(
            f"is larger than {limit // 1_000_000} MB{when}",
            where=where,
            mend="split it into parts",
        )


def decode(data: bytes, where: str, encoding: str | None = None) -> Decoded:
    """Return the text of ``data``.

    ``encoding`` decides where it is given; else a byte-order mark, the NUL pattern of UTF-16,
    UTF-8, and at last Windows-1252 with a note. ``where`` is the name that errors say. Raises
    ``DocumentError`` for what is not text, is in another encoding, is empty or has a line too long.
    """
    _refuse_formats(data, where)
    if encoding is None:
        found = _guess(data, where)
    else:
        name = _known(encoding)
        found = Decoded(_as(data, name, where), name)
    return Decoded(clean(found.text, where), found.encoding, found.notes)


def clean(text: str, where: str) -> str:
    """Return a text without its byte-order mark, or raise ``DocumentError`` for one of no use."""
    text = text.removeprefix("\ufeff")
    _refuse_controls(text, where)
    if not text.strip():
        raise DocumentError("has no text in it", where=where, mend="give a file with some text")
    _refuse_long_lines(text, where)
    return text


def _guess(data: bytes, where: str) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_as(data, name, where), name)
    wide = _wide(data[:_SAMPLE])
    if wide:
        return Decoded(_as(data, wide, where), wide)
    _refuse_controls(data.decode("latin-1"), where)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(data, error.start, where)
    return Decoded(
        _as(data, "cp1252", where),
        "cp1252",
        (
            Note(
                f"{where} is not UTF-8 and was read as Windows-1252; "
                "name its encoding with --encoding if accents look wrong.",
                f"{where} n’est pas en UTF-8 et a été lu comme Windows-1252 ; "
                "précisez l’encodage avec --encoding si les accents sont faux.",
            ),
        ),
    )


def _known(encoding: str) -> str:
    try:
        b"a".decode(encoding)
    except UnicodeDecodeError:  # one byte is half a character of UTF-16
        pass
    except (LookupError, ValueError):
        raise DocumentError(
            f"unknown encoding “{encoding}”",
            where="--encoding",
            mend="use a name such as utf-8, utf-16, cp1252 or iso-8859-1",
        ) from None
    return codecs.lookup(encoding).name


def _refuse_controls(text: str, where: str) -> None:
    sample = text[:_SAMPLE]
    if "\x00" in text or len(_CONTROLS.findall(sample)) > _MAX_CONTROLS * len(sample):
        raise DocumentError("is a binary file, not text", where=where, mend="give plain text")


def _as(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        line = data.count(b"\n", 0, start) + 1
        raise DocumentError(
            f"byte {start} cannot be read as {encoding}",
            where=f"{where}:{line}",
            mend="name the right encoding with --encoding, or save the file as UTF-8",
        ) from None


def _wide(sample: bytes) -> str | None:
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd >= _MIN_NULS and even < odd / 10:
        return "utf-16-le"
    if even >= _MIN_NULS and odd < even / 10:
        return "utf-16-be"
    return None


def _refuse_formats(data: bytes, where: str) -> None:
    kind = next((name for mark, name in _FORMATS if data.startswith(mark)), None)
    if data.startswith(b"PK\x03\x04"):
        head = data[:_SAMPLE]
        kind = next((name for entry, name in _ZIPS if entry in head), "a ZIP archive")
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        kind = "an image"
    if kind:
        raise DocumentError(
            f"is {kind}, a format that cannot be read yet",
            where=where,
            mend="give its text as a plain text file",
        )


def _refuse_broken_utf8(data: bytes, start: int, where: str) -> None:
    # Windows-1252 hardly ever makes a valid sequence of UTF-8 by chance: where most are valid, it
    # is UTF-8 with some bytes broken, and reading it otherwise would spoil every accent.
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    valid = sum(1 for _ in re.finditer(r"[^\x00-\x7f\ufffd]", text))
    if valid > broken:
        line = data.count(b"\n", 0, start) + 1
        raise DocumentError(
            f"is UTF-8 but for byte {start}",
            where=f"{where}:{line}",
            mend="save the file again as UTF-8, or name its encoding with --encoding",
        )


def _refuse_long_lines(text: str, where: str) -> None:
    if len(text) <= MAX_LINE:
        return
    start = 0
    ends = [*(m.span() for m in _LINE.finditer(text)), (len(text), len(text))]
    for number, (end, after) in enumerate(ends, 1):
        if end - start > MAX_LINE:
            raise DocumentError(
                f"the line has {end - start:,} characters, more than {MAX_LINE:,}",
                where=f"{where}:{number}",
                mend="break the text into lines",
            )
        start = after
