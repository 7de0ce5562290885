"""Sentences of the source that come back, as they are or with one word exchanged."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.context import Context
from checker.model import Pair, Place, Segment

Words = tuple[str, ...]

# A group of sentences that share a half is compared so far: a form repeated all over says nothing.
_MOST = 40
_SHOWN = 120


class Said(NamedTuple):
    """A pair of sentences that both versions have, with the folded words of either side."""

    bead: Pair
    source: Words
    target: Words

    @property
    def places(self) -> tuple[Place, Place]:
        """The two sentences, whole."""
        if self.bead.source is None or self.bead.target is None:
            raise ValueError("a bead of two sides was expected")
        return self.bead.source.whole(), self.bead.target.whole()


class Near(NamedTuple):
    """Two sentences, by their numbers, whose sources differ in the word ``at`` alone."""

    first: int
    second: int
    at: int


def said(context: Context) -> tuple[Said, ...]:
    """Return the sentence pairs of a document that both versions have, in order."""

    def collect() -> tuple[Said, ...]:
        return tuple(
            Said(bead, _words(bead.source), _words(bead.target))
            for pair in context.pairs
            for bead in pair.sentences
            if bead.both
        )

    return context.once("sentences of both versions", collect)


def nearly_alike(sentences: Sequence[Said], least: int) -> Iterator[Near]:
    """Yield the pairs of sentences of ``least`` words or more that differ in one word, once each.

    Whichever word it is, one half of the sentence is the same: only those that share a half are
    compared, so the time grows with the text.
    """
    groups: defaultdict[tuple[int, int, Words], list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        size = len(sentence.source)
        if size >= least:
            half = size // 2
            groups[size, 0, sentence.source[:half]].append(number)
            groups[size, 1, sentence.source[half:]].append(number)
    for members in groups.values():
        for i, first in enumerate(members[:_MOST]):
            for second in members[i + 1 : _MOST]:
                a, b = sentences[first].source, sentences[second].source
                if a != b:
                    odd = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
                    if len(odd) == 1:
                        yield Near(first, second, odd[0])


def shown(text: str) -> str:
    """Return a sentence for a message: in one line, without its full stop, not too long."""
    text = " ".join(text.split()).rstrip(".")
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def _words(segment: Segment | None) -> Words:
    if segment is None:
        return ()
    tokens = segment.block.facts.tokens
    if segment.start == 0 and segment.end == len(segment.block.text):
        return tuple(t.key for t in tokens)
    return tuple(t.key for t in tokens if segment.start <= t.start < segment.end)
