"""What was read of each side: blocks and sentences with their places."""

from collections.abc import Iterator, Mapping, Sequence

from checker.model import Block
from checker.offsets import Span
from checker.reports.json import encode
from checker.reports.passage import plain


def reading_json(sides: Mapping[str, Sequence[Block]]) -> bytes:
    """Return the blocks of each side as one JSON object; ``text`` is clean, offsets are not."""
    return encode(
        {side: [_object(block) for block in blocks] for side, blocks in sides.items()}, indent=1
    )


def reading_text(sides: Mapping[str, Sequence[Block]]) -> bytes:
    """Return each block with its place, its sentences under it."""
    lines = []
    for side, blocks in sides.items():
        file = plain(blocks[0].origin.file) if blocks else "–"
        lines += [f"{side}  {file}", ""]
        for block in blocks:
            lines += [*_lines(block), ""]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _object(block: Block) -> dict[str, object]:
    origin, extent = block.origin, block.extent
    return {
        "file": origin.file,
        "document": origin.document,
        "segment": origin.segment,
        "language": block.language.code,
        "block": block.kind,
        "number": block.number,
        "start": extent.start,
        "end": extent.end,
        "line": origin.line(extent.start),
        "text": block.text,
        "head": block.head,
        "sentences": [
            {"start": given.start, "end": given.end, "text": text}
            for given, text in _sentences(block)
        ],
        "calls": [
            {"label": call.label, "start": call.given.start, "end": call.given.end}
            for call in block.calls
        ],
    }


def _lines(block: Block) -> Iterator[str]:
    origin, extent = block.origin, block.extent
    first, last = origin.line(extent.start), origin.line(max(extent.end - 1, extent.start))
    lines = f"line {first}" if first == last else f"lines {first}–{last}"
    name = [block.kind, plain(block.number or "")]
    if origin.segment is not None:
        name.append(plain(origin.segment))
    title = " ".join(filter(None, name))
    yield f"{title}  [{extent.start}:{extent.end}]  {lines}  {block.language.code}"
    for i, (given, text) in enumerate(_sentences(block)):
        head = "  (run-in head)" if i == 0 and block.head else ""
        yield f"  [{given.start}:{given.end}]  {plain(text)}{head}"
    for call in block.calls:
        yield f"  [{call.given.start}:{call.given.end}]  footnote call {plain(call.label)}"


def _sentences(block: Block) -> Iterator[tuple[Span, str]]:
    for sentence in block.sentences:
        yield block.offsets.to_given(*sentence), block.text[sentence.start : sentence.end]
