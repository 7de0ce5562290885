"""From pairs to the beads that terms are mined from."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from checker.languages import Language
from checker.model import Pair, Segment
from glossary.mining.beads import Bead, Passage
from glossary.mining.shape import Shape
from glossary.tokens import tokenize


def shape(language: Language) -> Shape:
    """Return what terms of a language look like."""
    return Shape(
        language.code,
        language.closed_words | frozenset(language.months) | language.abbreviations,
        language.articles,
        language.verb_markers,
        language.heads_last,
        language.adverb_endings,
    )


def beads(pairs: Iterable[Pair]) -> Iterator[Bead]:
    """Yield the beads of sentences of block pairs that have text on both sides."""
    for pair in pairs:
        for bead in pair.sentences or (pair,):
            if bead.both and bead.source and bead.target:
                document = bead.target.block.origin.document
                yield Bead(_passage(bead.source), _passage(bead.target), document)


def _passage(segment: Segment) -> Passage:
    text = segment.text
    return Passage(text, tokenize(text), where(segment))


def where(segment: Segment) -> str:
    """Return where a stretch stands as a user finds it: the file, the line, the row's id."""
    origin = segment.block.origin
    line = origin.line(segment.whole().in_file().start)
    place = f"{PurePath(origin.file).name}:{line}"
    return f"{place} ({origin.segment})" if origin.segment else place
