"""A small word model of two texts, learned from their own first alignment.

Where no model of the languages is at hand, the texts themselves tell which of their words belong
together, once most of their sentences are paired: the idea of Moore (2002), “Fast and Accurate
Sentence Alignment of Bilingual Corpora”, and of the second pass of hunalign (Varga et al. 2005,
“Parallel corpora for medium density languages”).
"""

from collections.abc import Sequence

from checker.align.evidence import Trust
from checker.align.keys import content_words
from checker.lexicon import Lexicon
from checker.model import Pair, Segment

# Fewer pairs of sentences teach too little, more than the most would only cost time.
_LEAST, _MOST = 60, 4000
# Beads of this score at least are learned from.
_SCORE = 0.5
# What one text teaches is less sure than what a model knows.
LEARNED = Trust(0.35, 7.0)


def learned(pairs: Sequence[Pair]) -> Lexicon | None:
    """Return what sentences that are paired say of each other's words.

    ``pairs`` are of blocks. ``None`` where there are too few sentences to learn from.
    """
    beads = [
        bead
        for pair in pairs
        for bead in pair.sentences
        if bead.source and bead.target and bead.both and bead.score >= _SCORE
    ]
    if len(beads) < _LEAST:
        return None
    # imported late: most pairs of texts have a model and need not learn one
    from checker.lexicon.links import Settings  # noqa: PLC0415
    from checker.lexicon.train import train_words  # noqa: PLC0415

    chosen = beads[:: -(-len(beads) // _MOST)]
    source, target = (
        [_words(segment) for segment in side]
        for side in ((bead.source for bead in chosen), (bead.target for bead in chosen))
    )
    return train_words(source, target, ("", ""), Settings())


def _words(segment: Segment | None) -> list[str]:
    if segment is None:
        return []
    block = segment.block
    return content_words(block.text, segment.start, segment.end, block.language)
