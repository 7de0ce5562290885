"""The bytes of a glossary file to its text."""

import codecs
import re

from glossary.errors import GlossaryError, Refusal

LIMIT = 20_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ARCHIVES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
# “é” or “’” as UTF-8 has them; in Windows-1252 it is “Ã©” and “â€™”, which no word holds.
_OF_UTF8 = re.compile(rb"\xc3[\x80-\xbf]|\xe2\x80[\x90-\xbf]")
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\r\f\v\x1a")


def decode(data: bytes, name: str, limit: int = LIMIT, kind: str = "CSV") -> str:
    """Return the text of a glossary file, without a byte-order mark.

    UTF-8, UTF-16 (with or without its mark) and, where it is neither, Windows-1252. ``limit`` is in
    bytes, ``kind`` what the file should be. Raises ``GlossaryError`` for a file that is too long or
    not text.
    """
    if len(data) > limit:
        raise GlossaryError(
            f"the file has more than {limit // 1_000_000} MB", where=name, mend="split it"
        )
    if data.startswith(_ARCHIVES):
        raise GlossaryError(
            "this is a spreadsheet or an archive, not text", where=name, mend=f"save it as {kind}"
        )
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], (encoding,), name, kind)
    wide = _wide(data)
    if not wide:
        _refuse_mixed(data, name, kind)
    return _decoded(data, (wide,) if wide else ("utf-8", "cp1252"), name, kind)


def _refuse_mixed(data: bytes, name: str, kind: str) -> None:
    """Raise ``GlossaryError`` with every line that is not UTF-8 in a file that else is.

    Text in Windows-1252 is as good as never UTF-8 too, so a file with lines of both was put
    together out of two.
    """
    try:
        data.decode()
    except UnicodeDecodeError:
        pass
    else:
        return
    utf8, others = 0, []
    for number, row in enumerate(data.split(b"\n"), 1):
        if not row.isascii():
            try:
                row.decode()
                utf8 += 1
            except UnicodeDecodeError:
                # a line may itself be put together out of two
                utf8 += bool(_OF_UTF8.search(row))
                others.append(number)
    if utf8:
        mend = f"write its accents anew, and save the file as {kind} in UTF-8"
        what = "the line is not UTF-8, as other lines of the file are"
        raise GlossaryError.of([Refusal(f"{name}:{number}", what, mend) for number in others])


def _wide(data: bytes) -> str | None:
    # UTF-16 without its mark: in Latin script every other byte is mostly zero
    start = data[:4096]
    half = len(start) // 2
    if len(data) % 2 or half < 4:
        return None
    if start[1::2].count(0) * 10 > half * 8 and not start[0::2].count(0):
        return "utf-16-le"
    if start[0::2].count(0) * 10 > half * 8 and not start[1::2].count(0):
        return "utf-16-be"
    return None


def _decoded(data: bytes, encodings: tuple[str, ...], name: str, kind: str) -> str:
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if not _CONTROLS.isdisjoint(line):
                raise GlossaryError(
                    "a NUL or another control character: the file is damaged or not text",
                    where=f"{name}:{number}",
                    mend=f"save it again as {kind} in UTF-8",
                )
        return text
    raise GlossaryError(
        "the file is neither UTF-8, UTF-16 nor Windows-1252 text",
        where=name,
        mend=f"save it as {kind} in UTF-8",
    )
