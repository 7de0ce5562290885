"""From the rows of a bitext to block pairs: as given, only their sentences are aligned."""

from checker.align import Terms, align_rows
from checker.document import block
from checker.languages import Language
from checker.lexicon import Lexicon
from checker.model import Block, Origin, Pair
from checker.offsets import identity
from checker.readers.bitext import BitextDocument, Row
from checker.readers.given import Draft
from checker.readers.notes import lift_calls


def row_pairs(
    file: str,
    document: BitextDocument,
    source: Language,
    target: Language,
    lexicon: Lexicon | None = None,
    terms: Terms | None = None,
) -> tuple[Pair, ...]:
    """Return the block pair of each row in order; a row without any text is passed over.

    A side that is empty or only white space becomes an empty segment: its counterpart is missing.
    ``lexicon`` is a word model of the two languages, ``terms`` finds the terms of a glossary in a
    block, if there are any.
    """
    rows = (
        (
            _block(file, document.name, row, row.source, source),
            _block(file, document.name, row, row.target, target),
        )
        for row in document.rows
    )
    return align_rows((row for row in rows if any(side.text for side in row)), lexicon, terms)


def _block(file: str, document: str, row: Row, text: str, language: Language) -> Block:
    words = text.strip()
    start = text.index(words)
    clean, offsets, calls = lift_calls(words, identity(start, len(words)))
    origin = Origin(file, text, row=row.line, segment=row.id, document=document)
    return block(Draft("paragraph", clean, offsets, calls=calls), origin, language)
