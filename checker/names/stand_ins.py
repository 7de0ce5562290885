"""What an open name of one version stands for where the other version’s sentence has no open name.

A name that has no counterpart is strong evidence by itself. What stands in its place may be a word
that is not surely a name, or a name that is also said elsewhere in the passage.
"""

import itertools
from collections import Counter
from collections.abc import Sequence

from checker.context import Context
from checker.gaps import bead_at
from checker.model import Pair, Segment
from checker.names.answers import answered
from checker.names.capitals import is_inside
from checker.names.habits import said_alone, said_by_target, together
from checker.names.kept_words import kept_words
from checker.names.missing import is_missed, is_sure
from checker.names.neighbours import same_neighbours
from glossary.forms import bare
from glossary.tokens import Token
from glossary.words import words

_LEAST_LETTERS = 3


def stand_ins_in_the_source(
    pair: Pair, left: Sequence[Token], right: Sequence[Token], used: set[int], context: Context
) -> list[Token]:
    """Return what the open names of the target (``right``) stand for.

    One word at most for each sentence without an open name of the source (``left``). ``used`` are
    the starts of names that are spoken for.
    """
    found = []
    taken = {id(bead_at(pair, "source", token.start)) for token in left}
    for token in right:
        bead = bead_at(pair, "target", token.start)
        if bead is None or id(bead) in taken or bead.source is None or bead.target is None:
            continue
        best = _best(token, bead.source, bead.target, used, context)
        if best:
            found.extend(best)
            taken.add(id(bead))
    return found


def _best(
    token: Token, source: Segment, target: Segment, used: set[int], context: Context
) -> list[Token]:
    """The word of the source’s sentence that ``token`` stands for, by the strongest evidence.

    With those beside it that nothing answers either (“Active Endeavour”).
    """
    there = Counter(bare(t.key) for t in _tokens(target))
    names = {t.start for t in source.block.facts.names}
    ranked = []
    loose: list[Token] = []
    for name in _tokens(source):
        if not _has_a_capital(name) or name.start in used:
            continue
        key = bare(name.key)
        there[key] -= 1
        if there[key] >= 0:
            continue
        apart = abs(
            (name.start - source.start) / len(source.text)
            - (token.start - target.start) / len(target.text)
        )
        inside = is_inside(name, source.block.text)
        kept = together(name.text, name.text, context) > 0
        open_ = inside and not answered(name, "source", target.block, source.block, context)
        if name.start in names and key in target.block.facts.words:
            # said once more than in the target
            ranked.append((0, apart, name))
        elif (
            inside
            and key not in target.block.facts.words
            and same_neighbours(name, source.block, token, target.block)
        ):
            # “System V”: what only looks alike, or may be a rendering, is none there
            ranked.append((1, apart, name))
        elif open_ and kept:
            ranked.append((2, apart, name))
        elif kept and name.start in names:
            # answered by a kindred word alone: “Canada … Canada” / « canadien »
            ranked.append((3, apart, name))
        elif open_:
            loose.append(name)
    if ranked:
        return [min(ranked)[2]]
    beside = all(len(source.block.text[a.end : b.start]) == 1 for a, b in itertools.pairwise(loose))
    if beside and not words(target.block.language.code).known(token.text):
        return loose
    return []


def stand_ins_in_the_target(
    pair: Pair, left: Sequence[Token], right: Sequence[Token], context: Context
) -> list[Token]:
    """Return what the open names of the source (``left``) have become.

    The only word with a capital inside the sentence that nothing in the source answers: where the
    name is surely missed, where the neighbours are the same, or where the target has that word
    nowhere else and keeps the name elsewhere.
    """
    found = []
    taken = {id(bead_at(pair, "target", token.start)) for token in right}
    for token in left:
        bead = bead_at(pair, "source", token.start)
        if bead is None or id(bead) in taken or bead.source is None or bead.target is None:
            continue
        taken.add(id(bead))
        source, target = bead.source.block, bead.target.block
        near = [
            t
            for t in _tokens(bead.target)
            if _has_a_capital(t)
            and is_inside(t, target.text)
            and not answered(t, "target", source, target, context)
        ]
        if len(near) != 1:
            continue
        if (
            (token in source.facts.names and is_missed(token, source, target, context))
            or same_neighbours(token, source, near[0], target)
            or (
                said_by_target(near[0].text, context) == 1
                and (together(token.text, token.text, context) > 0 or is_sure(token, source))
            )
            or (bare(token.key) in kept_words(context) and said_alone(near[0].text, context) == 1)
        ):
            found.append(near[0])
    return found


def _has_a_capital(token: Token) -> bool:
    word = token.text
    return word[0].isupper() and not word.isupper() and len(word) >= _LEAST_LETTERS


def _tokens(segment: Segment) -> list[Token]:
    return [t for t in segment.block.facts.tokens if segment.start <= t.start < segment.end]
