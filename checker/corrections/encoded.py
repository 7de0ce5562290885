"""The bytes of a text, so that what is not changed in it stays as it is."""

import codecs
import sys
from dataclasses import dataclass

from checker.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NATIVE = "le" if sys.byteorder == "little" else "be"


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text with what it takes to write it as it was: its byte-order mark and its encoding."""

    text: str
    mark: bytes
    codec: str

    def can_write(self, text: str) -> bool:
        """Whether the encoding has all the characters of ``text``."""
        try:
            text.encode(self.codec)
        except UnicodeEncodeError:
            return False
        return True

    def written(self, text: str) -> bytes:
        """Return the bytes of another text, written in the same way."""
        return self.mark + text.encode(self.codec)


def encoded(data: bytes, encoding: str, where: str) -> Encoded:
    """Return the text of a file that was read as ``encoding``.

    Raises ``DocumentError`` where the same text would not be written as the same bytes.
    """
    mark, codec = b"", encoding
    if encoding in ("utf-16", "utf-32"):
        codec = f"{encoding}-{_NATIVE}"
    for known, name in _MARKS:
        if data.startswith(known) and name.startswith(encoding.removesuffix("-sig")):
            mark, codec = known, name
            break
    try:
        found = Encoded(data[len(mark) :].decode(codec), mark, codec)
        same = found.written(found.text) == data
    except UnicodeError:
        same = False
    if not same:
        raise DocumentError(
            f"cannot be written back in {encoding} as it is",
            where=where,
            mend="save it as UTF-8 and check that",
        )
    return found
