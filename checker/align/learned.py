"""A small word model of two texts, learned from their own first alignment.

Where no model of the languages is at hand, the texts themselves tell which of their words belong
together, once most of their sentences are paired: the idea of Moore (2002), “Fast and Accurate
Sentence Alignment of Bilingual Corpora”, and of the second pass of hunalign (Varga et al. 2005,
“Parallel corpora for medium density languages”).
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from checker.align.keys import Reader
from checker.lexicon import Lexicon
from checker.model import Pair, Segment
from checker.offsets import Span

# Fewer pairs of sentences teach too little, more than the most would only cost time.
_LEAST, _MOST = 60, 4000
# Beads of this score at least are learned from.
_SCORE = 0.5
# A word counts as answered from this strength on: what one text teaches is less sure than what a
# model knows.
STRENGTH = 0.3

_Texts = tuple[list[str], list[str]]


def learned(pairs: Sequence[Pair], reader: Reader) -> Lexicon | None:
    """Return what sentences that are paired say of each other's words.

    ``pairs`` are of blocks. ``None`` where there are too few sentences to learn from.
    """
    texts = list(_texts(pairs, reader))
    if len(texts) < _LEAST:
        return None
    # imported late: most pairs of texts have a model and need not learn one
    from checker.lexicon.links import Settings  # noqa: PLC0415
    from checker.lexicon.train import train_words  # noqa: PLC0415

    source, target = zip(*texts[:: -(-len(texts) // _MOST)], strict=True)
    return train_words(source, target, ("", ""), Settings())


def _texts(pairs: Sequence[Pair], reader: Reader) -> Iterator[_Texts]:
    """Yield the content words of the sentences that are surely paired."""
    for pair in pairs:
        for bead in pair.sentences:
            if bead.both and bead.score >= _SCORE:
                yield (
                    _words(reader, bead.source, bead.source_range),
                    _words(reader, bead.target, bead.target_range),
                )


def _words(reader: Reader, segment: Segment | None, part: Span) -> list[str]:
    if segment is None:
        return []
    items = reader.sentences(segment.block)[part.start : part.end]
    return list(chain.from_iterable(item.words for item in items))
