"""What becomes of the proper names of two blocks that say the same."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.context import Context
from checker.gaps import bead_at
from checker.model import Block, Pair, Segment
from checker.names.answers import answered
from checker.names.capitals import is_inside
from checker.names.habits import expected, habit, together
from checker.names.neighbours import same_neighbours
from checker.names.slips import misspelt
from checker.offsets import Span
from glossary.forms import bare
from glossary.tokens import Token

_JOINS = frozenset(" \u00a0\u202f-\u2011’'")


@dataclass(frozen=True, slots=True)
class NameDifference:
    """A name without its counterpart, on both sides (changed) or in the source alone (missing).

    ``right`` is what the target should say, where that is certain.
    """

    source: Span
    target: Span | None
    right: str | None = None


def name_differences(pair: Pair, context: Context) -> tuple[NameDifference, ...]:
    """Return how the proper names of a block pair differ; computed once for each pair."""
    if not pair.both or pair.source is None or pair.target is None:
        return ()
    source, target = pair.source.block, pair.target.block
    if not source.facts.names and not target.facts.names:
        return ()
    if _all_there(source, target) and _all_there(target, source):
        return ()
    return context.once(f"names of {id(pair)}", lambda: _compare(pair, source, target, context))


def _all_there(block: Block, other: Block) -> bool:
    """Whether the other version has every name of ``block`` as it is: so most have."""
    words = other.facts.words
    return all(bare(token.key) in words for token in block.facts.names)


def _compare(
    pair: Pair, source: Block, target: Block, context: Context
) -> tuple[NameDifference, ...]:
    found: list[NameDifference] = []
    left, right = [], []
    used: set[int] = set()
    names = {token.start for token in target.facts.names}
    for token in target.facts.tokens:
        if not token.text[0].isupper() or bare(token.key) in source.facts.words:
            continue
        if token.start not in names and (token.text.isupper() or not is_inside(token, target.text)):
            continue
        if _in_a_term(token, target, context):
            continue
        slip = misspelt(token, source, target, used, context)
        if slip is not None and token.start not in names:
            # “Bran Nelson”: another word of the language, but between the same words
            if not same_neighbours(slip[0], source, token, target):
                slip = None
            if slip is None:
                continue
        if slip is not None:
            name, wanted = slip
            used.add(name.start)
            span = Span(token.start, token.end)
            found.append(NameDifference(Span(name.start, name.end), span, wanted))
        elif token.start in names and not answered(token, "target", source, target, context):
            right.append(token)
    for token in source.facts.names:
        if (
            token.start not in used
            and not _in_a_term(token, source, context)
            and not answered(token, "source", target, source, context)
        ):
            left.append(token)
    left, right = _not_used_to(left, right, context)
    left += _also_in_the_source(pair, left, right, used, context)
    right += _also_in_the_target(pair, left, right, context)
    found.extend(_paired(pair, left, right))
    return tuple(sorted(found, key=lambda d: d.source))


def _in_a_term(token: Token, block: Block, context: Context) -> bool:
    return any(hit.start <= token.start < hit.end for hit in context.terms(block))


def _not_used_to(
    source: Sequence[Token], target: Sequence[Token], context: Context
) -> tuple[list[Token], list[Token]]:
    """Leave out names that answer each other elsewhere in the document too."""
    rendered = {
        (a.start, b.start) for a in source for b in target if together(a.text, b.text, context) > 1
    }
    return (
        [a for a in source if not any(a.start == s for s, _ in rendered)],
        [b for b in target if not any(b.start == t for _, t in rendered)],
    )


def _also_in_the_source(
    pair: Pair, left: Sequence[Token], right: Sequence[Token], used: set[int], context: Context
) -> list[Token]:
    """What a name of the target may stand for where the source’s sentence has no open name.

    A name that the sentence has more often than the target’s; or a word with a capital that the
    target lacks, and that the document keeps elsewhere or that has the same neighbours.
    """
    found = []
    taken = {id(bead_at(pair, "source", token.start)) for token in left}
    for token in right:
        bead = bead_at(pair, "target", token.start)
        if bead is None or id(bead) in taken or bead.source is None or bead.target is None:
            continue
        there = Counter(bare(t.key) for t in _tokens(bead.target))
        names = {t.start for t in bead.source.block.facts.names}
        for name in _tokens(bead.source):
            if not name.text[0].isupper() or name.start in used or len(name.text) < 3:
                continue
            key = bare(name.key)
            there[key] -= 1
            if there[key] >= 0 or name.text.isupper():
                continue
            if (name.start in names and key in bead.target.block.facts.words) or (
                is_inside(name, bead.source.block.text)
                and not answered(name, "source", bead.target.block, bead.source.block, context)
                and (
                    together(name.text, name.text, context) > 0
                    or same_neighbours(name, bead.source.block, token, bead.target.block)
                )
            ):
                found.append(name)
                taken.add(id(bead))
                break
    return found


def _also_in_the_target(
    pair: Pair, left: Sequence[Token], right: Sequence[Token], context: Context
) -> list[Token]:
    """What a name of the source may have become where the target’s sentence has no open name.

    The only word with a capital inside the sentence that nothing in the source answers: if the
    document keeps the name wherever else it stands, or the neighbours are the same.
    """
    found = []
    taken = {id(bead_at(pair, "target", token.start)) for token in right}
    for token in left:
        bead = bead_at(pair, "source", token.start)
        if bead is None or id(bead) in taken or bead.source is None or bead.target is None:
            continue
        taken.add(id(bead))
        near = [
            t
            for t in _tokens(bead.target)
            if t.text[0].isupper()
            and not t.text.isupper()
            and len(t.text) > 2
            and is_inside(t, bead.target.block.text)
            and not answered(t, "target", bead.source.block, bead.target.block, context)
        ]
        if len(near) == 1 and (
            is_missed(token, bead.source.block, context)
            or same_neighbours(token, bead.source.block, near[0], bead.target.block)
        ):
            found.append(near[0])
    return found


def _tokens(segment: Segment) -> list[Token]:
    return [t for t in segment.block.facts.tokens if segment.start <= t.start < segment.end]


def _paired(pair: Pair, source: Sequence[Token], target: Sequence[Token]) -> list[NameDifference]:
    """Put the names of one sentence together in their order; those beside each other are one."""
    assert pair.source is not None and pair.target is not None
    left = _runs(sorted(source), pair.source.block.text)
    right = _runs(sorted(target), pair.target.block.text)
    found = []
    for name in left:
        bead = bead_at(pair, "source", name.start)
        twin = next((t for t in right if bead_at(pair, "target", t.start) is bead), None)
        if twin is not None:
            right.remove(twin)
        found.append(NameDifference(name, twin))
    return found


def _runs(tokens: Sequence[Token], text: str) -> list[Span]:
    runs: list[Span] = []
    for token in tokens:
        if runs and len(text[runs[-1].end : token.start]) == 1 and text[runs[-1].end] in _JOINS:
            runs[-1] = Span(runs[-1].start, token.end)
        else:
            runs.append(Span(token.start, token.end))
    return runs


def missing_names(pair: Pair, context: Context) -> Iterator[Span]:
    """Yield the names of the source that are surely missed in the target."""
    differences = name_differences(pair, context)
    if not differences or pair.source is None:
        return
    block = pair.source.block
    for difference in differences:
        if difference.target is not None:
            continue
        tokens = [
            t
            for t in block.facts.names
            if difference.source.start <= t.start < difference.source.end
        ]
        if all(is_missed(token, block, context) for token in tokens):
            yield difference.source


def is_missed(name: Token, block: Block, context: Context) -> bool:
    """Whether a name that nothing in the target answers is surely missed there."""
    return expected(name, context) and (habit(name, context).said > 1 or _is_sure(name, block))


def _is_sure(name: Token, block: Block) -> bool:
    """Whether its place alone shows that it is a name: inside a sentence, behind a small letter."""
    if block.kind == "heading" or name.text[-1] == "s":
        return False
    before = [t for t in block.facts.tokens if t.end <= name.start][-1:]
    return (
        bool(before)
        and before[0].text.islower()
        and block.text[before[0].end : name.start].isspace()
    )
