"""Parts of one version that nothing in the other answers, told by the words of either."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.align.lengths import length_ratio
from checker.context import Context
from checker.languages import language
from checker.lexicon import Lexicon
from checker.linking.evidence import Passage
from checker.linking.links import Linker
from checker.linking.stretches import Doubt, Kind, Stretch, parts, sentences
from checker.linking.weights import THRESHOLDS, odds
from checker.model import Pair, Place, Segment, Side
from glossary.tokens import Token

# Gaps of either side that stand beside each other, neither longer than this times the other, are
# most likely one sentence rendered freely.
_LIKE = 2.0
# What a passage ends with that is complete, and one that is not.
_ENDS, _OPEN = frozenset(".!?:;"), frozenset(",–—")
_QUOTES = "»”\"’') \u00a0\u202f"


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
        every = believed(tuple(candidates(pair, side, context)), THRESHOLDS[side])
        found = known[id(pair)] = tuple(
            Left(kind, Place(side, block, start, end), there, odds(kind, figures))
            for (start, end, kind), figures, there, _, _ in every
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
    missed = Counter(k.rivals for k in kept)
    # of a list that lacks two members, two must be without an answer
    kept = [k for k in kept if k.rivals is None or missed[k.rivals] >= k.lacking]
    return tuple(sorted(kept, key=lambda c: c.stretch))


def candidates(pair: Pair, side: Side, context: Context) -> Iterator[Candidate]:
    """Yield the parts of ``side`` that may be without an answer, with what speaks for it.

    They overlap: which of them to believe is for the caller to decide.
    """
    if _goes_on_elsewhere(pair, side):
        return
    linker = linker_of(side, context)
    ratio = _ratio(side, context)
    for at, bead in enumerate(pair.sentences):
        here, there = _sides(bead, side)
        if here.empty:
            continue
        gap = there.empty
        if gap and _beside_its_like(pair.sentences, at, side):
            continue
        if gap:
            around = pair.sentences[max(at - 1, 0) : at + 2]
            here, there = _span(around, side), _span(around, _other(side))
        else:
            there = _span(_with_gaps(pair.sentences, at, _other(side)), _other(side))
        tokens = tokens_of(here), tokens_of(there)
        suspects = _suspects(bead, side, tokens, linker)
        if not suspects:
            continue
        links = linker.link(linker.words(tokens[0], 0), linker.words(tokens[1], 1))
        passage = Passage(here, there, links, ratio)
        for part in suspects:
            figures = passage.figures(part)
            if figures is not None:
                place = _sides(bead, side)[1].whole() if gap else passage.belongs(part)
                rivals, lacking = passage.rivals(part)
                yield Candidate(part, figures, place, rivals, lacking)


def _goes_on_elsewhere(pair: Pair, side: Side) -> bool:
    """Whether the other version breaks off where this one comes to an end.

    What it lacks stands in the next block then: “The fee is paid by” / « La redevance est payée par
    le membre ou, s’il en a un, par son mandataire. »
    """
    here, there = (segment.text.rstrip(_QUOTES)[-1:] for segment in _sides(pair, side))
    return here in _ENDS and bool(there) and (there.isalpha() or there in _OPEN)


def _beside_its_like(beads: Sequence[Pair], at: int, side: Side) -> bool:
    """Whether beside a gap the other side has a sentence too many, about as long.

    Alone in a gap of its own, or in a pair with fewer sentences on this side.
    """
    length = len(_sides(beads[at], side)[0].text)
    for bead in (*beads[max(at - 1, 0) : at], *beads[at + 1 : at + 2]):
        here, there = _sides(bead, side)
        if _count(bead, side) < _count(bead, _other(side)):
            spare = len(there.text) - len(here.text)
            if length <= _LIKE * spare and spare <= _LIKE * length:
                return True
    return False


def _with_gaps(beads: Sequence[Pair], at: int, side: Side) -> Sequence[Pair]:
    """Return a bead with those beside it that have text on ``side`` alone.

    What is in such a gap may belong to the bead: “…, mais pas les autres.” / “… . Others can’t.”
    """
    first = last = at
    while first > 0 and _sides(beads[first - 1], side)[1].empty:
        first -= 1
    while last + 1 < len(beads) and _sides(beads[last + 1], side)[1].empty:
        last += 1
    return beads[first : last + 1]


def _suspects(
    bead: Pair, side: Side, tokens: tuple[list[Token], list[Token]], linker: Linker
) -> list[Stretch]:
    """Return the parts of a bead of which nothing is likely to answer much."""
    here, other = _sides(bead, side)
    if other.empty:
        return sentences(here)
    # these may well be made of words that come back beside them
    doubted: set[Kind] = set()
    if here.text.count("(") > other.text.count("("):
        doubted.add("parenthesis")
    if _count(bead, side) > _count(bead, _other(side)):
        doubted.add("sentence")
    gone = linker.unanswered(*tokens)
    if not doubted and True not in gone:
        return []
    doubt = Doubt([token.start for token in tokens[0]], gone)
    found = list(dict.fromkeys(parts(here, doubt)))
    whole = sentences(here) if len(here.block.sentences) > 1 else []
    if len(whole) > 1:
        ends = {part.start: part.end for part in whole}
        # “… . It adopted the budget”: between marks, but a sentence
        found = [p for p in found if p.end < ends.get(p.start, p.end + 2) - 1]
        found += whole
    return [part for part in found if part.kind in doubted or doubt.about(part.start, part.end)]


def _count(bead: Pair, side: Side) -> int:
    span = bead.source_range if side == "source" else bead.target_range
    return span.end - span.start


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


def tokens_of(segment: Segment) -> list[Token]:
    """Return the words of a stretch of a block."""
    every = segment.block.facts.tokens
    if segment.start == 0 and segment.end == len(segment.block.text):
        return list(every)
    return [t for t in every if t.start >= segment.start and t.end <= segment.end]
