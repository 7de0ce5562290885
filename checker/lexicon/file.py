"""The file that a lexicon is kept in.

It begins with ``MAGIC``, its version and the length of a header in JSON (languages, signature,
notice of licence, sizes), goes on with the tables, compressed, and ends with the SHA-256 of all
that stands before. Numbers are little-endian. The same lexicon gives the same bytes.
"""

import hashlib
import json
import re
import struct
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from checker.errors import LexiconError
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.table import Table

# The English–French lexicon that comes with the program; its notice says what it was made of.
SHIPPED = Path(__file__).resolve().parent / "models" / "en-fr.lexicon"

MAGIC = b"accord-lexicon\n"
VERSION = 1

_LANGUAGE = re.compile("[a-z]{2,3}")
_START = struct.Struct("<HI")
_DIGEST = hashlib.sha256().digest_size
# The one that comes with accord is 0.5 MB, unpacked 0.9 MB. A file that is larger than this, or
# says that it unpacks to more, or to more words, is none of ours: it would only fill the memory.
LARGEST = 64 * 2**20
_MOST_WORDS = 2**21
_MEND = "make one with “accord lexicon train”"


def dump(lexicon: Lexicon) -> bytes:
    """Return a lexicon as the bytes of a file. Raises ``LexiconError`` for one too large."""
    body = b"".join(_pack(table) for table in (lexicon.forms, lexicon.beginnings))
    if len(body) > LARGEST:
        raise LexiconError("is too large to be kept", where="lexicon", mend="learn from less text")
    header = json.dumps(
        {
            "languages": lexicon.languages,
            "signature": lexicon.signature,
            "notice": lexicon.notice,
            "bytes": len(body),
        },
        ensure_ascii=False,
    ).encode()
    data = MAGIC + _START.pack(VERSION, len(header)) + header + zlib.compress(body, 9)
    return data + hashlib.sha256(data).digest()


def load(data: bytes, name: str) -> Lexicon:
    """Return the lexicon that ``dump`` made ``data`` of.

    Raises ``LexiconError``, which calls it ``name``, for anything else.
    """
    if len(data) > LARGEST:
        raise LexiconError(
            f"is larger than {LARGEST // 2**20} MB, so it is no lexicon", where=name, mend=_MEND
        )
    if not data.startswith(MAGIC):
        raise LexiconError("is not a lexicon", where=name, mend=_MEND)
    start = len(MAGIC) + _START.size
    if len(data) < start + _DIGEST or (hashlib.sha256(data[:-_DIGEST]).digest() != data[-_DIGEST:]):
        raise LexiconError("is damaged or not whole", where=name, mend="copy it again")
    version, length = _START.unpack_from(data, len(MAGIC))
    if version != VERSION:
        raise LexiconError(
            f"is a lexicon of version {version}, not {VERSION}", where=name, mend=_MEND
        )
    try:
        header = json.loads(data[start : start + length])
        size = int(header["bytes"])
        if not 0 < size <= LARGEST:
            raise ValueError("no size of a lexicon")
        body = zlib.decompressobj().decompress(data[start + length : -_DIGEST], size + 1)
        if len(body) != size:
            raise ValueError("not whole")
        forms, beginnings = _unpack(memoryview(body))
        source, target = header["languages"]
        if source == target or not (_LANGUAGE.fullmatch(source) and _LANGUAGE.fullmatch(target)):
            raise ValueError("not two languages")
        return Lexicon(
            (source, target),
            str(header["signature"]),
            str(header["notice"]),
            forms,
            beginnings,
            digest=hashlib.sha256(data).hexdigest(),
        )
    except (
        LookupError,
        TypeError,
        ValueError,
        OverflowError,
        RecursionError,
        struct.error,
        zlib.error,
    ):
        raise LexiconError("does not hold what a lexicon holds", where=name, mend=_MEND) from None


def read(path: str, source: str | None = None, target: str | None = None) -> Lexicon:
    """Read a lexicon for two languages: the file's own, or exchanged.

    Raises ``LexiconError`` for a file that cannot be read and for other languages.
    """
    return turned(load(read_bytes(path), path), path, source, target)


def read_bytes(path: str) -> bytes:
    """Return the content of a lexicon's file, or as much of it as shows that it is none."""
    try:
        with Path(path).open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or "not a name of a file"
        raise LexiconError(f"cannot be read: {reason}", where=path, mend="name a lexicon") from None


def turned(lexicon: Lexicon, name: str, source: str | None, target: str | None) -> Lexicon:
    """Return ``lexicon`` for two languages, each its own where it is ``None``.

    Raises ``LexiconError``, which calls it ``name``, for other languages.
    """
    for found in (lexicon, lexicon.exchanged()):
        if source in (None, found.source_language) and target in (None, found.target_language):
            return found
    asked = " and ".join(filter(None, (source, target)))
    raise LexiconError(
        f"is of {' and '.join(lexicon.languages)}, not of {asked}",
        where=name,
        mend="name a lexicon of these two languages",
    )


@lru_cache(maxsize=8)
def shipped(source: str, target: str) -> Lexicon | None:
    """Return the lexicon that comes with accord for two languages, ``None`` where there is none."""
    try:
        return read(str(SHIPPED), source, target)
    except LexiconError:
        return None


def _pack(table: Table) -> bytes:
    words = ["\n".join(side).encode() for side in table.words]
    sizes = (b - a for a, b in zip(table.starts, table.starts[1:], strict=False))
    parts = (*words, _bytes(sizes), _bytes(table.targets), *table.levels)
    return struct.pack("<6I", *map(len, parts)) + b"".join(parts)


def _unpack(body: memoryview) -> Iterator[Table]:
    at = 0
    while at < len(body):
        lengths = struct.unpack_from("<6I", body, at)
        at += struct.calcsize("<6I")
        parts = []
        for length in lengths:
            parts.append(bytes(body[at : at + length]))
            at += length
        words = [_words(part) for part in parts[:2]]
        starts = array("I", accumulate(_numbers(parts[2]), initial=0))
        targets = _numbers(parts[3])
        _check(words, starts, targets, parts[4:])
        yield Table((words[0], words[1]), starts, targets, (parts[4], parts[5]))


def _words(part: bytes) -> tuple[str, ...]:
    if part.count(b"\n") >= _MOST_WORDS:  # before they are parted: each takes the room of ten
        raise ValueError("too many words")
    words = tuple(part.decode().split("\n")) if part else ()
    if any(a >= b for a, b in pairwise(words)):  # words that are looked for in this order
        raise ValueError("words out of order")
    return words


def _check(words: Any, starts: "array[int]", targets: "array[int]", levels: list[bytes]) -> None:
    if (
        len(starts) != len(words[0]) + 1
        or {len(part) for part in levels} != {len(targets)}
        or starts[-1] != len(targets)
        or max(targets, default=-1) >= len(words[1])
    ):
        raise ValueError("sizes do not agree")


def _bytes(numbers: Iterable[int]) -> bytes:
    packed = array("I", numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _numbers(data: bytes) -> "array[int]":
    numbers = array("I")
    numbers.frombytes(data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
