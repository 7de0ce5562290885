"""Plain text, also as the extraction from a PDF leaves it."""

import re

from checker.model import Note, Origin
from checker.offsets import identity
from checker.readers.given import Draft, Given


def lay_out(name: str, text: str, encoding: str = "utf-8", notes: tuple[Note, ...] = ()) -> Given:
    """Find the blocks of ``text``."""
    blocks = []
    for m in re.finditer(r"(?:.+\n?)+", text):
        piece = m[0].strip()
        if piece:
            start = m.start() + m[0].index(piece)
            blocks.append(Draft("paragraph", piece, identity(start, len(piece))))
    return Given(Origin(name, text), tuple(blocks), encoding, notes)
