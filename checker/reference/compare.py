"""Hold a target to its reference translation, segment by segment."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from checker.align import align_documents
from checker.model import Document, Pair, Place
from checker.readers.bitext import Bitext
from checker.reference.result import Comparison, Departure, Metric, Piece
from checker.wording.similarity import chrf, corpus_scores

# So many segments are shown: the reader wants to see where to look, not all of it.
SHOWN = 20
_WORD = re.compile(r"\S+\s*")


def with_document(target: Document, reference: Document) -> Comparison:
    """Compare two documents of one language: their sentences are aligned first."""
    beads = [b for pair in align_documents(target, reference) for b in pair.sentences or (pair,)]
    # to the aligner the target is the one that comes first
    both = [
        (replace(b.source.whole(), side="target"), b.target.text)
        for b in beads
        if b.both and b.source and b.target
    ]
    added = sum(b.target is None or b.target.empty for b in beads)
    return _compare(both, reference.name, added, len(beads) - len(both) - added)


def with_rows(bitext: Bitext, pairs: Sequence[Pair]) -> Comparison | None:
    """Compare the rows of a bitext with the references that they carry, if any does.

    ``pairs`` are those of its rows, as they were checked.
    """
    places = {
        (s.block.origin.document, s.block.origin.segment): s.whole()
        for s in (pair.target for pair in pairs)
        if s is not None and not s.empty
    }
    rows = [(document.name, row) for document in bitext.documents for row in document.rows]
    said = [(places.get((name, row.id)), row.reference.strip()) for name, row in rows]
    if not any(text for _, text in said):
        return None
    both = [(place, text) for place, text in said if place is not None and text]
    added = sum(place is not None and not text for place, text in said)
    missing = sum(place is None and bool(text) for place, text in said)
    return _compare(both, bitext.file, added, missing)


def _compare(both: Sequence[tuple[Place, str]], file: str, added: int, missing: int) -> Comparison:
    texts = [(_line(place.text), _line(text)) for place, text in both]
    ranked = sorted(
        (chrf(text, reference).score, number)
        for number, (text, reference) in enumerate(texts)
        if text != reference
    )
    departures = tuple(
        Departure(both[n][0], texts[n][1], score, tuple(_difference(*texts[n])))
        for score, n in ranked[:SHOWN]
    )
    metrics = corpus_scores([t for t, _ in texts], [r for _, r in texts]) if texts else ()
    return Comparison(
        file, tuple(Metric(*metric) for metric in metrics), len(both), added, missing, departures
    )


def _difference(text: str, reference: str) -> Iterator[Piece]:
    """Yield what both have and what one has alone, word by word, in order."""
    ours, theirs = _WORD.findall(text), _WORD.findall(reference)
    same = SequenceMatcher(
        None, [w.rstrip() for w in ours], [w.rstrip() for w in theirs], autojunk=False
    )
    for kind, a, b, c, d in same.get_opcodes():
        if kind == "equal":
            yield Piece("both", "".join(ours[a:b]))
            continue
        if c < d:
            yield Piece("reference", "".join(theirs[c:d]))
        if a < b:
            yield Piece("target", "".join(ours[a:b]))


def _line(text: str) -> str:
    return " ".join(text.split())
