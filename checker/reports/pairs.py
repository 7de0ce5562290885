"""The pairs of a report as plain objects, from which a page can be drawn without the documents."""

from checker.model import Segment
from checker.report import Report

# Digits of a score: more would say more than an alignment knows, and differ between machines.
_DIGITS = 4


def pair_rows(report: Report) -> list[dict[str, object]]:
    """Return the block pairs in order, with their texts and sentences, ready to be kept as JSON.

    ``kind`` and ``number`` are those of the side that names the pair (the target where it has
    text). A side without text is ``None``. A side's ``text`` is clean; ``sentences`` (offsets in
    that text, a side without its counterpart ``None``), the keys of ``map`` and ``calls`` count in
    it. ``start``, ``end`` and the values of ``map`` count in the text as given:
    ``[clean_start, given_start, given_end]`` is a piece of the text and where it came from; a piece
    as long as its origin is character for character, any other stands for the whole of it.
    ``calls`` are the footnote calls that were lifted out: ``[clean_at, label, given_start,
    given_end]``; ``marker`` is where the number or bullet before the text stands. ``head``: the
    first sentence is a run-in head.
    """
    return [
        {
            "kind": pair.shown.block.kind,
            "number": pair.shown.block.number,
            "score": round(pair.score, _DIGITS),
            "source": _side(pair.source),
            "target": _side(pair.target),
            "sentences": [
                {
                    "source": _stretch(bead.source),
                    "target": _stretch(bead.target),
                    "score": round(bead.score, _DIGITS),
                }
                for bead in pair.sentences
            ],
        }
        for pair in report.pairs
    ]


def _side(segment: Segment | None) -> dict[str, object] | None:
    if segment is None or segment.empty:
        return None
    block, origin = segment.block, segment.block.origin
    extent = segment.whole().in_file()
    return {
        "file": origin.file,
        "document": origin.document,
        "segment": origin.segment,
        "line": origin.line(extent.start),
        "language": block.language.code,
        "kind": block.kind,
        "number": block.number,
        "head": block.head,
        "text": block.text,
        "start": extent.start,
        "end": extent.end,
        "map": [
            [clean, *given]
            for clean, given in zip(block.offsets.clean, block.offsets.given, strict=True)
        ],
        "marker": None if block.marker is None else [*block.marker],
        "calls": [[call.at, call.label, *call.given] for call in block.calls],
    }


def _stretch(segment: Segment | None) -> list[int] | None:
    return None if segment is None or segment.empty else [segment.start, segment.end]
