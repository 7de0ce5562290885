"""An alignment as a translation memory: TMX 1.4b, which most tools for translators read.

https://www.gala-global.org/tmx-14b – one ``tu`` for each pair of sentences that has both sides. The
same pairs give the same bytes: it bears no date.
"""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from checker import VERSION
from checker.model import Pair, Segment
from checker.reports.alignment_pairs import Alignment, beads, score_of, tally
from checker.reports.view import View

# What XML 1.0 cannot hold, not even escaped (section 2.2, “Char”); noncharacters beyond the first
# plane may stand, but nothing is gained by them.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A parser makes line feeds of them otherwise.
_KEPT = {"\r": "&#13;"}
_SCORE_DIGITS = 4


def alignment_tmx(alignment: Alignment, view: View) -> bytes:
    """Return the pairs of sentences as TMX in UTF-8.

    ``prop`` elements of each unit bear its score, the kind and number of its block and, of a
    bitext, the document and id of its row; those of the header say how many sentences have no
    counterpart and are left out. Texts are clean: lines joined, footnote calls lifted out. What XML
    cannot hold becomes U+FFFD.
    """
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<tmx version="1.4">']
    lines += _header(alignment)
    lines.append("<body>")
    number = 0
    for block in alignment.pairs:
        for bead in beads(block):
            if bead.both:
                number += 1
                lines += _unit(number, block, bead)
    lines += ["</body>", "</tmx>"]
    return "".join(f"{line}\n" for line in lines).encode()


def _header(alignment: Alignment) -> Iterator[str]:
    sources = (pair.source for pair in alignment.pairs if pair.source is not None)
    first = next(sources, None)
    attributes = {
        "creationtool": "accord",
        "creationtoolversion": VERSION,
        "segtype": "sentence",
        "o-tmf": "accord",
        "adminlang": "en",
        "srclang": first.block.language.code if first else "*all*",
        "datatype": "plaintext",
    }
    written = " ".join(f"{name}={_attribute(value)}" for name, value in attributes.items())
    yield f"<header {written}>"
    yield _prop("x-left-out", str(tally(alignment.pairs).unpaired))
    yield "</header>"


def _unit(number: int, block: Pair, bead: Pair) -> Iterator[str]:
    shown = block.shown.block
    properties = {
        "x-score": f"{score_of(bead):.{_SCORE_DIGITS}f}",
        "x-kind": shown.kind,
        "x-number": shown.number,
    }
    if shown.origin.segment is not None:
        properties |= {"x-document": shown.origin.document, "x-id": shown.origin.segment}
    yield f'<tu tuid="{number}">'
    for name, value in properties.items():
        if value:
            yield _prop(name, value)
    for side in (bead.source, bead.target):
        if side is not None:
            yield _variant(side)
    yield "</tu>"


def _variant(side: Segment) -> str:
    language = _attribute(side.block.language.code)
    return f"<tuv xml:lang={language}><seg>{_text(side.text)}</seg></tuv>"


def _prop(name: str, value: str) -> str:
    return f"<prop type={_attribute(name)}>{_text(value)}</prop>"


def _text(value: str) -> str:
    return escape(_UNWRITABLE.sub("\ufffd", value), _KEPT)


def _attribute(value: str) -> str:
    return quoteattr(_UNWRITABLE.sub("\ufffd", value))
