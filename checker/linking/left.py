"""Parts of one version that nothing in the other answers, told by the words of either."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.align.beads import length_ratio
from checker.context import Context
from checker.linking.evidence import Passage
from checker.linking.links import Linker, Word
from checker.linking.stretches import Kind, Stretch, parts, sentences
from checker.linking.weights import THRESHOLDS, odds
from checker.model import Pair, Place, Segment, Side
from glossary.tokens import Token

# A part is looked at more closely where nothing is likely to answer so much of its content words.
_SUSPECT = 0.5


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
    if context.lexicon is None or not pair.both:
        return ()
    known = context.once(f"left without answer in the {side}", dict[int, tuple[Left, ...]])
    found = known.get(id(pair))
    if found is None:
        block = _sides(pair, side)[0].block
        every = tuple(candidates(pair, side, context))
        found = known[id(pair)] = tuple(
            Left(kind, Place(side, block, start, end), there, odds(kind, figures))
            for (start, end, kind), figures, there, _, _ in believed(every, THRESHOLDS[side])
        )
    return tuple(part for part in found if part.kind in kinds)


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
    return tuple(sorted(kept, key=lambda c: c.stretch))


def candidates(pair: Pair, side: Side, context: Context) -> Iterator[Candidate]:
    """Yield the parts of ``side`` that may be without an answer, with what speaks for it.

    They overlap: which of them to believe is for the caller to decide.
    """
    linker = _linker(side, context)
    ratio = _ratio(side, context)
    for at, bead in enumerate(pair.sentences):
        here, there = _sides(bead, side)
        if here.empty:
            continue
        gap = there.empty
        if gap:
            around = pair.sentences[max(at - 1, 0) : at + 2]
            here, there = _span(around, side), _span(around, _other(side))
        words = linker.words(_tokens(here), 0)
        tokens = _tokens(there)
        suspects = _suspects(bead, side, words, linker, tokens)
        if not suspects:
            continue
        passage = Passage(here, there, linker.link(words, linker.words(tokens, 1)), ratio)
        for part in suspects:
            figures = passage.figures(part)
            if figures is not None:
                place = _sides(bead, side)[1].whole() if gap else passage.belongs(part)
                rivals, lacking = passage.rivals(part)
                yield Candidate(part, figures, place, rivals, lacking)


def _suspects(
    bead: Pair, side: Side, words: Sequence[Word], linker: Linker, there: Sequence[Token]
) -> list[Stretch]:
    """Return the parts of a bead of which nothing is likely to answer much."""
    here, other = _sides(bead, side)
    if other.empty:
        return sentences(here)
    found = list(dict.fromkeys(parts(here)))
    whole = sentences(here)
    if len(whole) > 1:
        ends = {part.start: part.end for part in whole}
        # “… . It adopted the budget”: between marks, but a sentence
        found = [p for p in found if p.end < ends.get(p.start, p.end + 2) - 1]
        found += whole
    if not found:
        return []
    gone = linker.unanswered(words, there)
    # these may well be made of words that come back beside them
    doubted: set[Kind] = set()
    if here.text.count("(") > other.text.count("("):
        doubted.add("parenthesis")
    if _count(bead, side) > _count(bead, _other(side)):
        doubted.add("sentence")
    return [part for part in found if part.kind in doubted or _suspect(part, words, gone)]


def _count(bead: Pair, side: Side) -> int:
    span = bead.source_range if side == "source" else bead.target_range
    return span.end - span.start


def _suspect(part: Stretch, words: Sequence[Word], gone: Sequence[bool]) -> bool:
    content = missed = 0
    for word, unanswered in zip(words, gone, strict=True):
        if part.start <= word.token.start < part.end and word.kind != "closed":
            content += 1
            missed += unanswered
    return missed > 0 and missed >= _SUSPECT * content


def _linker(side: Side, context: Context) -> Linker:
    source, target, lexicon = context.source_language, context.target_language, context.lexicon
    if source is None or lexicon is None:
        raise ValueError("links need two languages and a word model")
    if side == "source":
        return context.once("links of the source", lambda: Linker(lexicon, source, target))
    turned = lexicon.exchanged()
    return context.once("links of the target", lambda: Linker(turned, target, source))


def _ratio(side: Side, context: Context) -> float:
    """Return the usual length of the other side per character of this one, in this document."""

    def measure() -> float:
        both = [p for p in context.pairs if p.both]
        return length_ratio(
            sum(len(_sides(p, side)[0].text) for p in both),
            sum(len(_sides(p, side)[1].text) for p in both),
        )

    return context.once(f"length ratio of the {side}", measure)


def _sides(pair: Pair, side: Side) -> tuple[Segment, Segment]:
    if pair.source is None or pair.target is None:
        raise ValueError("a pair of two versions has both sides")
    return (pair.source, pair.target) if side == "source" else (pair.target, pair.source)


def _other(side: Side) -> Side:
    return "target" if side == "source" else "source"


def _span(beads: Sequence[Pair], side: Side) -> Segment:
    """Return the stretch of one side that consecutive beads cover."""
    parts = [_sides(bead, side)[0] for bead in beads]
    return Segment(side, parts[0].block, parts[0].start, parts[-1].end)


def _tokens(segment: Segment) -> list[Token]:
    every = segment.block.facts.tokens
    if segment.start == 0 and segment.end == len(segment.block.text):
        return list(every)
    return [t for t in every if t.start >= segment.start and t.end <= segment.end]
