"""What becomes of the proper names of two blocks that say the same."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.context import Context
from checker.gaps import bead_at
from checker.model import Block, Pair, Side
from checker.names.answers import answered, called, said_with
from checker.names.habits import expected, habit, together
from checker.names.likeness import a_slip
from checker.offsets import Span
from glossary.forms import bare
from glossary.tokens import Token
from glossary.words import words

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
    if not source.facts.names:
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
    open_target = []
    used: set[int] = set()
    for token in target.facts.names:
        if bare(token.key) in source.facts.words or _in_a_term(token, target, context):
            continue
        slip = _slip(token, source, target, used, context)
        if slip is not None:
            of, right = slip
            used.add(of.start)
            found.append(
                NameDifference(Span(of.start, of.end), Span(token.start, token.end), right)
            )
        elif not answered(token.key, "target", source, target.language, context):
            open_target.append(token)
    open_source = [
        token
        for token in source.facts.names
        if token.start not in used
        and not _in_a_term(token, source, context)
        and not answered(token.key, "source", target, source.language, context)
    ]
    open_source, open_target = _not_used_to(open_source, open_target, context)
    if open_target:
        open_source.extend(_surplus(pair, open_source, open_target, used, context))
    found.extend(_paired(pair, open_source, open_target))
    return tuple(sorted(found, key=lambda d: d.source))


def _slip(
    token: Token, source: Block, target: Block, used: set[int], context: Context
) -> tuple[Token, str] | None:
    """Return the name of the source that ``token`` is with a letter wrong, and what is right."""
    key = bare(token.key)
    known = words(target.language.code).known(token.text)
    for name in source.facts.names:
        own = bare(name.key)
        if name.start in used or own in target.facts.words:
            continue
        foreign = called(own, source.language.code, target.language.code)
        near = sorted(right for right in {own, *foreign} if a_slip(key, right))
        if not near or said_with(name.key, source, target, context):
            continue
        if together(name.text, token.text, context) > 1:
            continue
        # “Alexander” / « Alexandre »: two names that dictionaries have may be one
        if known and (len(own) != len(key) or words(source.language.code).known(name.text)):
            continue
        lexicon = context.lexicon
        right = near[0] if own not in near else own
        if right != own:
            return name, right.capitalize()
        if foreign or (lexicon is not None and not _kept(name.key, context)):
            continue
        return name, name.text
    return None


def _kept(word: str, context: Context) -> bool:
    """Whether the word model, where it knows a word at all, has seen it stay as it is."""
    lexicon = context.lexicon
    if lexicon is None or not lexicon.renderings(word, 1):
        return True
    return any(bare(r.word) == bare(word) for r in lexicon.renderings(word, 3))


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


def _surplus(
    pair: Pair,
    there: Sequence[Token],
    open_target: Sequence[Token],
    used: set[int],
    context: Context,
) -> list[Token]:
    """Names that a sentence of the source has more often than that of the target.

    Asked only where the target’s sentence has another name that nothing answers, and the source’s
    none.
    """
    assert pair.source is not None and pair.target is not None
    source, target = pair.source.block, pair.target.block
    found = []
    taken = {id(bead_at(pair, "source", token.start)) for token in there}
    for token in open_target:
        bead = bead_at(pair, "target", token.start)
        if bead is None or id(bead) in taken or bead.source is None or bead.target is None:
            continue
        said = Counter(
            bare(t.key)
            for t in target.facts.tokens
            if bead.target.start <= t.start < bead.target.end
        )
        for name in source.facts.names:
            if bead.source.start <= name.start < bead.source.end and name.start not in used:
                key = bare(name.key)
                said[key] -= 1
                if said[key] < 0 and not called(key, source.language.code, target.language.code):
                    found.append(name)
                    taken.add(id(bead))
                    break
    return found


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
        if all(
            expected(t, context) and (_is_sure(t, block) or habit(t, context).said > 1)
            for t in tokens
        ):
            yield difference.source


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
