"""Words of the source left in the target, inside a sentence that is translated."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.context import Context
from checker.model import Block, Place, Segment
from checker.names.capitals import is_inside
from checker.occurrences import numbers, runs
from checker.spelling.in_place import accented, is_in_its_place
from checker.spelling.suspects import ANSWERS, Suspects
from checker.spelling.unknown import spells, whole_word
from glossary.tokens import Token

_BRACKETS = (("(", ")"), ("[", "]"))
_GLOSS = re.compile(r"\s?\([^\W\d_]{3}")
# So many words in brackets are a sentence of the text.
_LONG = 6
# Words that begin with so many same letters are kindred.
_KINDRED = 4


class LeftOver(NamedTuple):
    """Words of the source in the target, and the same words in the source.

    ``likely`` is what it is in the target's language where only accents tell them apart.
    """

    source: Place
    target: Place
    likely: str | None


def left_over_words(context: Context) -> Iterator[LeftOver]:
    """Yield the words of the source that were left in sentences of the target, in order."""
    source_language = context.source_language
    if source_language is None or not spells(source_language.code):
        return
    for number, keys in sorted(_kept(context).items()):
        source, target = context.pairs[number].source, context.pairs[number].target
        if source is not None and target is not None:
            yield from _in_pair(source, target, keys, context)


def _kept(context: Context) -> dict[int, set[str]]:
    """Return the suspects that both versions of a block pair have, by the number of the pair."""
    suspects = Suspects(context)
    found: dict[int, set[str]] = {}
    for run in runs(context):
        here, there = run.source.bare, run.target.bare
        for key in here.keys() & there.keys():
            both = here[key] & there[key]
            if both and suspects[key]:
                for n in numbers(both):
                    found.setdefault(run.numbers[n], set()).add(key)
        # what either version has in another sentence
        for n in {n for n, entire in zip(run.numbers, run.entire, strict=True) if not entire}:
            pair = context.pairs[n]
            both_have = frozenset[str].intersection(*(s.block.facts.words for s in pair.sides))
            found.setdefault(n, set()).update(key for key in both_have if suspects[key])
    return {n: keys for n, keys in found.items() if keys and context.pairs[n].both}


def _in_pair(
    source: Segment, target: Segment, keys: set[str], context: Context
) -> Iterator[LeftOver]:
    for at, token in enumerate(target.block.facts.tokens):
        if token.key not in keys or not target.start <= token.start < target.end:
            continue
        origin = _origin(token, source, target)
        if (
            origin is None
            or not _is_plain(token, target, context)
            or not _is_plain(origin, source, context)
            or _is_answered(token, source, target, context)
            or not is_in_its_place(at, origin, source, target, context)
        ):
            continue
        yield LeftOver(
            source.place(origin.start, origin.end),
            target.place(token.start, token.end),
            accented(token, context.target_language),
        )


def _is_plain(token: Token, segment: Segment, context: Context) -> bool:
    """Whether a word is no name, no part of a code and not set apart."""
    block = segment.block
    if token.text[0].isupper() and (is_inside(token, block.text) or not token.text[1:].islower()):
        return False
    whole = whole_word(block.text, token)
    if whole is None or "-" in whole or _is_set_apart(token, block):
        return False
    return not any(hit.start <= token.start < hit.end for hit in context.terms(block))


def _is_set_apart(token: Token, block: Block) -> bool:
    """Whether a word is quoted or stands in brackets, as a word that is explained does."""
    if any(c.opening.at < token.start < c.closing.at for c in block.facts.quotes.couples):
        return True
    # a gloss in brackets explains what is kept
    if _GLOSS.match(block.text, token.end):
        return True
    return any(_in_brackets(token, block.text, a, b) for a, b in _BRACKETS)


def _in_brackets(token: Token, text: str, opening: str, closing: str) -> bool:
    """Whether a word stands in brackets with few others."""
    start = text.rfind(opening, 0, token.start)
    if start <= text.rfind(closing, 0, token.start):
        return False
    end = text.find(closing, token.end)
    return end < 0 or text.count(" ", start, end) < _LONG


def _is_answered(token: Token, source: Segment, target: Segment, context: Context) -> bool:
    """Whether the target translates the word as often as the source has it."""
    if context.lexicon is None:
        return False
    given = [t.key for t in source.block.facts.tokens]
    others = [t.key for t in target.block.facts.tokens if t.key != token.key]
    times = given.count(token.key)
    if token.text[0].isupper():
        strength = context.lexicon.strength
        return sum(strength(token.key, other) >= ANSWERS for other in others) >= times
    # a kindred word that is kept too shows the use of it: “object”, “bytes-like objects”
    if any(other.startswith(token.key[:_KINDRED]) and other in given for other in others):
        return True
    answers = context.lexicon.answers(given, others).target
    found = sum(
        a is not None and a.strength >= ANSWERS and given[a.at] == token.key for a in answers
    )
    return found >= times


def _origin(token: Token, source: Segment, target: Segment) -> Token | None:
    """The word of the source that was left, of several the nearest to the same place."""
    same = [t for t in source.block.facts.tokens if t.key == token.key]
    at = token.start / max(len(target.block.text), 1)
    length = max(len(source.block.text), 1)
    return min(same, key=lambda t: abs(t.start / length - at), default=None)
