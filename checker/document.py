"""From a text that was read to a document of one language, sentences and all."""

from collections.abc import Sequence
from dataclasses import replace

from checker.languages import Language
from checker.model import Block, Document, NoteCall, Origin
from checker.offsets import Span, join
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


def joined(blocks: Sequence[Block]) -> Block:
    """Return neighbouring blocks as one, of the first one's kind and number.

    So a paragraph that the other version divides in two is read as what it is.
    """
    if len(blocks) == 1:
        return blocks[0]
    text, offsets = join((block.text, block.offsets) for block in blocks)
    sentences: list[Span] = []
    calls: list[NoteCall] = []
    at = 0
    for block in blocks:
        sentences.extend(Span(s.start + at, s.end + at) for s in block.sentences)
        calls.extend(replace(call, at=call.at + at) for call in block.calls)
        at += len(block.text) + 1
    return replace(
        blocks[0], text=text, offsets=offsets, sentences=tuple(sentences), calls=tuple(calls)
    )
