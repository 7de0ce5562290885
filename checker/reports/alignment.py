"""An alignment for people and programs."""

import textwrap
from collections.abc import Callable, Iterator, Sequence

from checker.model import Pair, Segment
from checker.reports.json import encode
from checker.reports.passage import plain

_WIDTH = 100
# Digits of a score: more would say more than an alignment knows, and differ between machines.
_DIGITS = 4


def pair_object(pair: Pair, number: str | None) -> dict[str, object]:
    """Return a pair of blocks or of sentences; a side that is missing is ``None``.

    Offsets are code points of the text as given, ``text`` is exactly what stands there.
    """
    return {
        "level": pair.level,
        "kind": pair.shown.block.kind,
        "number": number,
        "score": round(pair.score, _DIGITS),
        "source": _side(pair.source),
        "target": _side(pair.target),
    }


def alignment_jsonl(pairs: Sequence[Pair]) -> bytes:
    """Return one pair a line, each block pair before its sentences."""
    return b"".join(encode(pair_object(pair, _number(block))) for block, pair in _walk(pairs))


def alignment_tsv(pairs: Sequence[Pair]) -> bytes:
    """Return a table with a header; a text's line breaks and tabs become spaces."""
    lines = ["level\tkind\tnumber\tscore\tsource\ttarget"]
    for block, pair in _walk(pairs):
        cells = (
            pair.level,
            pair.shown.block.kind,
            plain(_number(block) or ""),
            f"{pair.score:.{_DIGITS}f}",
            *(plain(side.text) if side else "" for side in (pair.source, pair.target)),
        )
        lines.append("\t".join(cells))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def alignment_text(pairs: Sequence[Pair]) -> bytes:
    """Return every block pair with its sentences, one version under the other."""
    lines: list[str] = []
    for block in pairs:
        title = " ".join(filter(None, (block.shown.block.kind, _number(block))))
        lines.append(f"{plain(title)}  {block.score:.2f}")
        for pair in block.sentences or (block,):
            for side in (pair.source, pair.target):
                if side is not None:
                    indent = f"  {side.block.language.code}  "
                    lines += textwrap.wrap(
                        plain(side.text) or "–",
                        _WIDTH,
                        initial_indent=indent,
                        subsequent_indent=" " * len(indent),
                        break_long_words=False,
                    )
            lines.append("")
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


ALIGNMENTS: dict[str, Callable[[Sequence[Pair]], bytes]] = {
    "text": alignment_text,
    "tsv": alignment_tsv,
    "jsonl": alignment_jsonl,
}


def _walk(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Pair]]:
    for block in pairs:
        yield block, block
        for bead in block.sentences:
            yield block, bead


def _number(block: Pair) -> str | None:
    return block.shown.block.number


def _side(segment: Segment | None) -> dict[str, object] | None:
    if segment is None or segment.empty:
        return None
    start, end = segment.whole().in_file()
    return {"start": start, "end": end, "text": segment.block.origin.text[start:end]}
