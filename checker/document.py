"""From a text that was read to a document of one language, sentences and all."""

from collections.abc import Sequence

from checker.languages import Language
from checker.model import Block, Document, Origin
from checker.readers.given import Draft, Given
from checker.sentences import segment


def document(given: Given, language: Language, drafts: Sequence[Draft] | None = None) -> Document:
    """Return ``drafts`` (by default all blocks of ``given``) as a document of ``language``."""
    chosen = given.blocks if drafts is None else drafts
    return Document(
        name=given.origin.file,
        text=given.origin.text,
        language=language,
        blocks=tuple(block(draft, given.origin, language) for draft in chosen),
        encoding=given.encoding,
        notes=given.notes,
    )


def block(draft: Draft, origin: Origin, language: Language) -> Block:
    """Return one block with its sentences."""
    sentences, head = segment(draft.text, language)
    return Block(
        kind=draft.kind,
        text=draft.text,
        offsets=draft.offsets,
        origin=origin,
        language=language,
        number=draft.number,
        marker=draft.marker,
        sentences=sentences,
        head=head and draft.kind in ("paragraph", "bullet"),
        calls=draft.calls,
    )
