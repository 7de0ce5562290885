"""What becomes of the acronyms of two blocks that say the same."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.context import Context
from checker.gaps import bead_at
from checker.model import Block, Pair, Segment, Side
from checker.names.capitals import Acronym
from checker.names.equivalents import acronyms
from checker.names.habits import together
from checker.offsets import Span
from glossary.forms import bare
from glossary.tokens import fold

_KNOWN = 0.2
_CHANCE = 3
# Kept so often elsewhere, and never left out, an acronym is missed where it is not.
_KEPT = 3
# In more of the pairs than this it is what the text is about, and goes without saying.
_SHARE, _FEW = 0.05, 4


@dataclass(frozen=True, slots=True)
class AcronymDifference:
    """An acronym without its counterpart, on both sides (changed) or in the source alone.

    ``right`` is what the target should say, where that is certain.
    """

    source: Acronym
    target: Acronym | None
    right: str | None = None


def acronym_differences(pair: Pair, context: Context) -> tuple[AcronymDifference, ...]:
    """Return how the acronyms of a block pair differ; computed once for each pair."""
    if not pair.both or pair.source is None or pair.target is None:
        return ()
    source, target = pair.source.block, pair.target.block
    if not source.facts.acronyms:
        return ()
    there = {a.key for a in target.facts.acronyms}
    if all(a.key in there for a in source.facts.acronyms):
        here = {a.key for a in source.facts.acronyms}
        if here == there:
            return ()
    return context.once(f"acronyms of {id(pair)}", lambda: _compare(pair, source, target, context))


def _compare(
    pair: Pair, source: Block, target: Block, context: Context
) -> tuple[AcronymDifference, ...]:
    left = [a for a in source.facts.acronyms if not _answered(a, "source", source, target, context)]
    right = [
        a for a in target.facts.acronyms if not _answered(a, "target", target, source, context)
    ]
    if not left and right:
        left = _surplus(pair, source, target, right, context)
    if not left and not right:
        return _exchanged(pair, source, target, context)
    found = []
    for acronym in left:
        bead = bead_at(pair, "source", acronym.start)
        twin = next((a for a in right if bead_at(pair, "target", a.start) is bead), None)
        if twin is not None:
            right.remove(twin)
            if _may_answer(acronym, twin, context):
                continue
            # “STRATEGY” / « STRATEGIE »: a word for the reader to replace
            if not (acronym.sure or twin.sure or _kept_elsewhere(acronym.key, context)):
                continue
        found.append(AcronymDifference(acronym, twin, _right(acronym, source, target, context)))
    return tuple(found)


def _exchanged(
    pair: Pair, source: Block, target: Block, context: Context
) -> tuple[AcronymDifference, ...]:
    """What differs in single sentences though the block has all of it: “NATO … UN” / « ONU … ONU ».

    Only where a sentence has exactly one acronym too many on either side.
    """
    found = []
    for bead in pair.sentences:
        if bead.source is None or bead.target is None or not bead.both:
            continue
        left = _too_many(bead.source, bead.target)
        right = _too_many(bead.target, bead.source)
        if len(left) == 1 and len(right) == 1:
            right_one = _right(left[0], source, target, context)
            found.append(AcronymDifference(left[0], right[0], right_one))
    return tuple(found)


def _too_many(side: Segment, other: Segment) -> list[Acronym]:
    """The acronyms that a sentence has once more than the other has them or their equivalents."""
    here, there = _of(side), _of(other)
    known = acronyms(side.block.language.code, other.block.language.code)
    words = {bare(t.key) for t in other.block.facts.tokens if other.start <= t.start < other.end}
    everywhere = {a.key for a in other.block.facts.acronyms}
    found = []
    for key in dict.fromkeys(a.key for a in here):
        names = {key, *known.get(key, ())}
        # what it is called there must be sure, and not be spelled out
        if not names.isdisjoint(words) or not (key in known or key in everywhere):
            continue
        own = [a for a in here if a.key == key]
        if len(own) == 1 + sum(a.key in names for a in there):
            found.append(own[-1])
    return found


def _of(side: Segment) -> list[Acronym]:
    return [
        a
        for a in side.block.facts.acronyms
        if side.start <= a.start < side.end and a.sure and "." not in a.text
    ]


def _answered(acronym: Acronym, side: Side, own: Block, other: Block, context: Context) -> bool:
    if "." in acronym.text:
        # a name, an abbreviation of a law, a degree: each language has its own
        return True
    if any(hit.start <= acronym.start < hit.end for hit in context.terms(own)):
        return True
    return key_in(acronym.key, side, own, other, context)


def key_in(key: str, side: Side, own: Block, other: Block, context: Context) -> bool:
    """Whether an acronym of ``own`` is in the other version: itself, its equivalent, its words."""
    there = {a.key for a in other.facts.acronyms}
    folded = fold(key)
    if key in there or folded in other.facts.words:
        return True
    known = acronyms(own.language.code, other.language.code).get(key, frozenset())
    if not known.isdisjoint(there) or not known.isdisjoint(other.facts.words):
        return True
    # inside a code or a longer word: “binNMU”
    if len(key) > 2 and re.search(rf"[a-z0-9]{key}|{key}[a-rt-z0-9]", other.text):
        return True
    lexicon = context.lexicon
    if lexicon is not None:
        for token in other.facts.tokens:
            here, answer = (folded, token.key) if side == "source" else (token.key, folded)
            # beginnings say nothing of acronyms
            if max(lexicon.probability(answer, here), lexicon.reverse(here, answer)) > _KNOWN:
                return True
    return _spelled_out(key, other)


def _spelled_out(key: str, other: Block) -> bool:
    """Whether words beside each other begin with its letters, in any order.

    “EU” / « Union européenne ».
    """
    letters = sorted(key.lower())
    size = len(letters)
    if not key.isalpha():
        return False
    closed = other.language.closed_words
    tokens = [t for t in other.facts.tokens if t.key not in closed]
    initials = [bare(t.key)[0] for t in tokens]
    return any(
        sorted(initials[i : i + size]) == letters
        # few letters begin any words: one of those must have a capital
        and (size > _CHANCE or tokens[i].text[0].isupper())
        for i in range(len(initials) - size + 1)
    )


def _may_answer(source: Acronym, target: Acronym, context: Context) -> bool:
    """Whether two acronyms may be one in two languages.

    The same letters in another order (SME / PME is not, VRNG / VGNR is), or seen together in
    another pair of the document too.
    """
    if sorted(source.key) == sorted(target.key):
        return not _kept_elsewhere(source.key, context)
    return together(source.key, target.key, context) > 1


def _kept_elsewhere(key: str, context: Context) -> bool:
    return together(key, key, context) > 0


def _right(acronym: Acronym, source: Block, target: Block, context: Context) -> str | None:
    if _kept_elsewhere(acronym.key, context):
        return acronym.key
    known = acronyms(source.language.code, target.language.code).get(acronym.key, frozenset())
    capitals = [name for name in known if name.isupper()]
    return capitals[0] if len(capitals) == 1 else None


def _surplus(
    pair: Pair, source: Block, target: Block, right: Iterable[Acronym], context: Context
) -> list[Acronym]:
    """Acronyms that a sentence of the source has more often than that of the target."""
    known = acronyms(source.language.code, target.language.code)
    for acronym in right:
        bead = bead_at(pair, "target", acronym.start)
        if bead is None or bead.source is None or bead.target is None:
            continue
        there = [
            a.key for a in target.facts.acronyms if bead.target.start <= a.start < bead.target.end
        ]
        own = [a for a in source.facts.acronyms if bead.source.start <= a.start < bead.source.end]
        said = Counter(a.key for a in own)
        for other in own:
            names = {other.key, *known.get(other.key, ())}
            if context.lexicon is not None:
                names.update(r.word.upper() for r in context.lexicon.renderings(other.key, 3))
            kept = sum(name in names for name in there)
            if kept < said[other.key]:
                return [own[max(i for i, a in enumerate(own) if a.key == other.key)]]
    return []


def missing_acronyms(pair: Pair, context: Context) -> Iterator[Span]:
    """Yield the acronyms of the source that are surely missed in the target."""
    for difference in acronym_differences(pair, context):
        if difference.target is None and _expected(difference.source.key, context):
            yield Span(difference.source.start, difference.source.end)


def _expected(key: str, context: Context) -> bool:
    """Whether the document keeps an acronym, or its equivalent, wherever else it has it."""

    def count() -> tuple[int, int, int]:
        said = kept = both = 0
        for pair in context.pairs:
            if pair.both:
                both += 1
                source, target = (side.block for side in pair.sides)
                if key in source.text and any(a.key == key for a in source.facts.acronyms):
                    said += 1
                    kept += key_in(key, "source", source, target, context)
        return said, kept, both

    said, kept, both = context.once(f"habit of the acronym {key}", count)
    return kept == said - 1 and kept >= _KEPT and said <= max(_SHARE * both, _FEW)
