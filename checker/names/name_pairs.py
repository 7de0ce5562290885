"""What becomes of the proper names of two blocks that say the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.context import Context
from checker.gaps import bead_at
from checker.model import Block, Pair
from checker.names.answers import answered
from checker.names.capitals import is_inside
from checker.names.habits import answers
from checker.names.kept_words import kept_words, lost_words
from checker.names.neighbours import same_neighbours
from checker.names.slips import misspelt
from checker.names.stand_ins import stand_ins_in_the_source, stand_ins_in_the_target
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
    if _all_there(source, target) and _all_there(target, source):
        missing = source.facts.words.difference(target.facts.words)
        if missing.isdisjoint(kept_words(context)):
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
    left: list[Token] = []
    right: list[Token] = []
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
        # “Bran Nelson”: another word of the language is a slip between the same words only
        if slip is not None and (
            token.start in names or same_neighbours(slip[0], source, token, target)
        ):
            name, wanted = slip
            used.add(name.start)
            span = Span(token.start, token.end)
            found.append(NameDifference(Span(name.start, name.end), span, wanted))
        elif token.start in names and not answered(token, "target", source, target, context):
            right.append(token)
    left.extend(
        token
        for token in source.facts.names
        if token.start not in used
        and not _in_a_term(token, source, context)
        and not answered(token, "source", target, source, context)
    )
    names_left = {token.start for token in left}
    left += [
        token
        for token in lost_words(source, target, context)
        if token.start not in used | names_left
        and not _in_a_term(token, source, context)
        and not answered(token, "source", target, source, context)
    ]
    left, right = _not_used_to(left, right, context)
    left += stand_ins_in_the_source(pair, left, right, used, context)
    right += stand_ins_in_the_target(pair, left, right, context)
    found.extend(
        difference
        for difference in _paired(pair, left, right)
        # an ordinary word that is kept elsewhere is not missed
        if difference.target is not None
        or any(difference.source.start <= start < difference.source.end for start in names_left)
    )
    return tuple(sorted(found, key=lambda d: d.source))


def _in_a_term(token: Token, block: Block, context: Context) -> bool:
    return any(hit.start <= token.start < hit.end for hit in context.terms(block))


def _not_used_to(
    source: Sequence[Token], target: Sequence[Token], context: Context
) -> tuple[list[Token], list[Token]]:
    """Leave out names that answer each other elsewhere in the document too."""
    rendered = {
        (a.start, b.start) for a in source for b in target if answers(a.text, b.text, context) > 1
    }
    return (
        [a for a in source if not any(a.start == s for s, _ in rendered)],
        [b for b in target if not any(b.start == t for _, t in rendered)],
    )


def _paired(pair: Pair, source: Sequence[Token], target: Sequence[Token]) -> list[NameDifference]:
    """Put the names of one sentence together in their order; those beside each other are one."""
    if pair.source is None or pair.target is None:
        return []
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
