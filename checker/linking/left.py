"""Parts of one version that nothing in the other answers, told by the words of either."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.align.lengths import length_ratio
from checker.context import Context
from checker.languages import language
from checker.lexicon import Lexicon
from checker.linking.around import (
    beside_its_like,
    count,
    goes_on_elsewhere,
    other,
    sides,
    span,
    with_gaps,
)
from checker.linking.evidence import Passage
from checker.linking.gone import gone_words
from checker.linking.links import Linker
from checker.linking.stretches import Doubt, Kind, Stretch, marks, parts, sentences
from checker.linking.weights import THRESHOLDS, odds
from checker.model import Pair, Place, Side
from checker.occurrences import tokens_of
from glossary.tokens import Token

_DOUBTED: Mapping[tuple[bool, bool], frozenset[Kind]] = {
    (False, False): frozenset(),
    (False, True): frozenset(["sentence"]),
    (True, False): frozenset(["parenthesis"]),
    (True, True): frozenset(["parenthesis", "sentence"]),
}


class Left(NamedTuple):
    """A part without an answer, where that belongs on the other side, and what speaks for it.

    ``odds`` is the natural logarithm of the odds that it has no counterpart.
    """

    kind: Kind
    here: Place
    there: Place
    odds: float


class Candidate(NamedTuple):
    """A part that may be without an answer, with the figures that tell; see ``Left``.

    ``rivals``: where the list begins whose members vie with it, for the list lacks ``lacking``.
    """

    stretch: Stretch
    figures: tuple[float, ...]
    there: Place
    rivals: int | None = None
    lacking: int = 1


def left_without_answer(
    pair: Pair, side: Side, context: Context, kinds: Sequence[Kind]
) -> tuple[Left, ...]:
    """Return the parts of ``side`` of a block pair that nothing answers, of ``kinds``, in order.

    Empty where there is no word model of the two languages.
    """
    if context.lexicon is None:
        return ()
    known = context.once(f"left without answer in the {side}", lambda: _every(side, context))
    found = known.get(id(pair))
    return tuple(part for part in found if part.kind in kinds) if found else ()


def _every(side: Side, context: Context) -> dict[int, tuple[Left, ...]]:
    """Return the parts of ``side`` that nothing answers, by the ``id`` of the pair of blocks."""
    every: dict[int, tuple[Left, ...]] = {}
    for pair in context.pairs:
        found = tuple(candidates(pair, side, context)) if pair.both else ()
        if found:
            block = sides(pair, side)[0].block
            every[id(pair)] = tuple(
                Left(kind, Place(side, block, start, end), there, odds(kind, figures))
                for (start, end, kind), figures, there, _, _ in believed(found, THRESHOLDS[side])
            )
    return every


def believed(found: Sequence[Candidate], thresholds: Mapping[Kind, float]) -> tuple[Candidate, ...]:
    """Return the candidates above the thresholds, the surest of those that overlap, in order."""
    rated = [(odds(c.stretch.kind, c.figures) - thresholds[c.stretch.kind], c) for c in found]
    kept: list[Candidate] = []
    for told, candidate in sorted(rated, key=lambda r: (-r[0], r[1].stretch)):
        start, end, _ = candidate.stretch
        if told < 0:
            break
        rivals = sum(k.rivals == candidate.rivals for k in kept if k.rivals is not None)
        if rivals < candidate.lacking and all(
            end <= k.stretch.start or k.stretch.end <= start for k in kept
        ):
            kept.append(candidate)
    missed = Counter(k.rivals for k in kept)
    # of a list that lacks two members, two must be without an answer
    kept = [k for k in kept if k.rivals is None or missed[k.rivals] >= k.lacking]
    return tuple(sorted(kept, key=lambda c: c.stretch))


def candidates(pair: Pair, side: Side, context: Context) -> Iterator[Candidate]:
    """Yield the parts of ``side`` that may be without an answer, with what speaks for it.

    They overlap: which of them to believe is for the caller to decide.
    """
    linker = linker_of(side, context)
    known = gone_words(side, linker, context)
    if not any(_in_doubt(bead, side, known.get(id(bead))) for bead in pair.sentences):
        return
    if goes_on_elsewhere(pair, side):
        return
    ratio = _ratio(side, context)
    for at, bead in enumerate(pair.sentences):
        here, there = sides(bead, side)
        gone = known.get(id(bead))
        if here.empty or not _in_doubt(bead, side, gone):
            continue
        gap = there.empty
        if gap and beside_its_like(pair.sentences, at, side):
            continue
        if gap:
            around = pair.sentences[max(at - 1, 0) : at + 2]
            here, there = span(around, side), span(around, other(side))
        else:
            there = span(with_gaps(pair.sentences, at, other(side)), other(side))
        tokens = tokens_of(here), tokens_of(there)
        suspects = _suspects(bead, side, tokens, linker, gone)
        if not suspects:
            continue
        links = linker.link(linker.words(tokens[0], 0), linker.words(tokens[1], 1))
        passage = Passage(here, there, links, ratio)
        for part in suspects:
            figures = passage.figures(part)
            if figures is not None:
                place = sides(bead, side)[1].whole() if gap else passage.belongs(part)
                rivals, lacking = passage.rivals(part)
                yield Candidate(part, figures, place, rivals, lacking)


def _in_doubt(bead: Pair, side: Side, gone: frozenset[str] | None) -> bool:
    """Whether a bead may lack anything: ``gone`` are the words without an answer, where known."""
    return gone is None or bool(gone) or bool(_doubted(bead, side))


def _doubted(bead: Pair, side: Side) -> frozenset[Kind]:
    """Return of which kinds the other side has fewer parts.

    They may well be made of words that come back beside them.
    """
    here, there = sides(bead, side)
    parenthesis = here.text.count("(") > there.text.count("(")
    sentence = count(bead, side) > count(bead, other(side))
    return _DOUBTED[parenthesis, sentence]


def _suspects(
    bead: Pair,
    side: Side,
    tokens: tuple[Sequence[Token], Sequence[Token]],
    linker: Linker,
    known: frozenset[str] | None,
) -> list[Stretch]:
    """Return the parts of a bead of which nothing is likely to answer much.

    ``known`` are the words without a likely answer, if that has been told.
    """
    here, there = sides(bead, side)
    if there.empty:
        return sentences(here)
    doubted = _doubted(bead, side)
    block = here.block
    several = len(block.sentences) > 1
    if not doubted and not several and len(marks(block.text, here.start, here.end)) == 2:
        # in one piece
        return []
    gone = linker.unanswered(*tokens) if known is None else linker.told(tokens[0], known)
    if not doubted and True not in gone:
        return []
    doubt = Doubt([token.start for token in tokens[0]], gone)
    found = list(dict.fromkeys(parts(here, doubt)))
    whole = sentences(here) if several else []
    if len(whole) > 1:
        ends = {part.start: part.end for part in whole}
        # “… . It adopted the budget”: between marks, but a sentence
        found = [p for p in found if p.end < ends.get(p.start, p.end + 2) - 1]
        found += whole
    return [part for part in found if part.kind in doubted or doubt.about(part.start, part.end)]


def linker_of(side: Side, context: Context) -> Linker:
    """Return what links the words of ``side`` to those of the other; there must be a word model."""
    source, target, lexicon = context.source_language, context.target_language, context.lexicon
    if source is None or lexicon is None:
        raise ValueError("links need two languages and a word model")
    codes = (source.code, target.code) if side == "source" else (target.code, source.code)
    return _kept_linker(lexicon, *codes)


@lru_cache(maxsize=4)
def _kept_linker(lexicon: Lexicon, here: str, there: str) -> Linker:
    """Return the one linker of two languages: what it looked up serves every document."""
    turned = lexicon if lexicon.source_language == here else lexicon.exchanged()
    return Linker(turned, language(here), language(there))


def _ratio(side: Side, context: Context) -> float:
    """Return the usual length of the other side per character of this one, in this document."""

    def measure() -> float:
        both = [p for p in context.pairs if p.both]
        return length_ratio(
            sum(len(sides(p, side)[0].text) for p in both),
            sum(len(sides(p, side)[1].text) for p in both),
        )

    return context.once(f"length ratio of the {side}", measure)
