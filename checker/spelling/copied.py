"""Words in a row that the target has as the source has them: left untranslated."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from checker.context import Context
from checker.guess import FUNCTION_WORDS, unquoted
from checker.languages import Language
from checker.model import Block, Pair, Place, Segment
from checker.occurrences import numbers, runs
from glossary.forms import bare
from glossary.tokens import Token, tokenize
from glossary.words import words

# Fewer words in a row may be the same by chance, or be a name.
_LEAST_WORDS = 3
# A passage that is the same as a whole has so many words at least that only the source's language
# has.
_LEAST_ENTIRE = 2
# So many function words make a sentence, whatever code it mentions.
_BESIDE_CODE = 3
_ADDRESS = re.compile(r"\S+://\S+|www\.\S+|\S+@\S+|(?<!\S)[~/]\S+")
# What is the same in every language: paths, options, placeholders, code.
_CODE = re.compile(r"[{}<>\\$|=_]|\w\(\)|(?:^|\s)--?\w|\w/\w+/\w+/|\w\[")


class Copied(NamedTuple):
    """Words in a row of the source, and the same words in the target.

    ``whole`` where they are nothing but whole sentences of the target.
    """

    source: Place
    target: Place
    whole: bool


def copied_words(pair: Pair, context: Context) -> Sequence[Copied]:
    """Return what a pair of blocks that has both leaves in the source's language, in order."""
    every = context.once("words left as they are", lambda: _every(context))
    return every.get(id(pair), ())


def _every(context: Context) -> dict[int, tuple[Copied, ...]]:
    """Return what is left of each pair, by its ``id``; pairs without any are left out."""
    here, there = context.source_language, context.target_language
    if here is None:
        return {}
    telling = _bare_telling(here.code, there.code)
    every: dict[int, tuple[Copied, ...]] = {}
    for run in runs(context):
        where, places = 0, run.target.bare
        for word in telling:
            where |= places.get(word, 0)
        suspected = {run.numbers[n] for n in numbers(where)}
        for number in dict.fromkeys(run.numbers):
            pair = context.pairs[number]
            source, target = pair.source, pair.target
            if source is None or target is None or not pair.both:
                continue
            alike = _is_alike(source.text, target.text)
            if alike or number in suspected:
                found = tuple(_copied(source, target, alike=alike))
                if found:
                    every[id(pair)] = found
    return every


def _copied(source: Segment, target: Segment, *, alike: bool) -> Iterator[Copied]:
    """Yield the words that are left; ``alike`` says whether both versions have the same letters."""
    here, there = source.block.language, target.block.language
    given, own = _tokens(source), _tokens(target)
    for first, last, at in _runs([t.key for t in given], [t.key for t in own]):
        if _is_quoted(target.block, own[first].start):
            continue
        start, end, whole = _grown(target, own, first, last)
        opening = _quoted_from(target.block, start, end)
        if opening is not None:
            last = bisect_left(own, opening, key=lambda token: token.start)
            start, end, whole = _grown(target, own, first, last)
        text = target.block.text[start:end]
        if not _is_left(text, here, there, entire=alike or whole):
            continue
        origin = _grown(source, given, at, at + last - first)
        yield Copied(source.place(origin[0], origin[1]), target.place(start, end), whole)


def _is_alike(first: str, second: str) -> bool:
    """Whether two texts have the same letters."""
    # most differ in the first
    letters = (filter(str.isalnum, text) for text in (first, second))
    return first == second or all(a == b for a, b in zip_longest(*letters))


@lru_cache(maxsize=64)
def _telling(here: str, there: str) -> frozenset[str]:
    """The function words that only the first of two languages has."""
    return FUNCTION_WORDS.get(here, frozenset()) - FUNCTION_WORDS.get(there, frozenset())


@lru_cache(maxsize=64)
def _bare_telling(here: str, there: str) -> frozenset[str]:
    return frozenset(map(bare, _telling(here, there)))


def _tokens(segment: Segment) -> Sequence[Token]:
    tokens = segment.block.facts.tokens
    if (segment.start, segment.end) == (0, len(segment.block.text)):
        return tokens
    first = bisect_left(tokens, segment.start, key=lambda token: token.start)
    return tokens[first : bisect_left(tokens, segment.end, key=lambda token: token.start)]


def _runs(given: Sequence[str], own: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield where ``own`` has words in a row of ``given``: from, to, and where those begin there.

    The longest from each word on, none inside another.
    """
    places: dict[str, list[int]] = {}
    for j, key in enumerate(given):
        places.setdefault(key, []).append(j)
    i = 0
    while i < len(own):
        best, at = 0, 0
        for j in places.get(own[i], ()):
            n = 1
            while i + n < len(own) and j + n < len(given) and own[i + n] == given[j + n]:
                n += 1
            if n > best:
                best, at = n, j
        if best >= _LEAST_WORDS:
            yield i, i + best, at
        i += max(best, 1)


def _is_quoted(block: Block, at: int) -> bool:
    """Whether what begins at ``at`` stands inside quotation marks or brackets."""
    if any(c.opening.at < at < c.closing.at for c in block.facts.quotes.couples):
        return True
    return any(block.text.rfind(a, 0, at) > block.text.rfind(b, 0, at) for a, b in ("()", "[]"))


def _quoted_from(block: Block, start: int, end: int) -> int | None:
    """Where a quotation begins between two places that ends only behind them."""
    couples = block.facts.quotes.couples
    return next((c.opening.at for c in couples if start < c.opening.at < end <= c.closing.at), None)


def _is_left(text: str, here: Language, there: Language, *, entire: bool) -> bool:
    """Whether ``text`` reads as running text of the first language, and not as the second’s.

    ``entire`` where the whole passage is the same: of a part more is asked, for it may be a
    command that the sentence speaks of.
    """
    telling = _telling(here.code, there.code)
    tokens = tokenize(_ADDRESS.sub(" ", unquoted(text)))
    function = sum(t.key in telling for t in tokens)
    if _CODE.search(text) and function < _BESIDE_CODE:
        return False
    small = [t for t in tokens if t.text.islower() and t.text.isalpha() and len(t.text) > 2]
    content = [t.text for t in small if t.key not in here.closed_words]
    if entire and function and content and function + len(content) >= _LEAST_WORDS:
        return True
    theirs, own = words(here.code), words(there.code)
    if theirs.spells and own.spells:
        content = [word for word in content if theirs.known(word) and not own.known(word)]
    if entire:
        return len(content) >= 1 and function + len(content) >= _LEAST_ENTIRE
    return (
        function >= 1
        and len(content) >= 1
        and function + len(content) >= _LEAST_WORDS
        and len(text.split()) > _LEAST_WORDS
    )


def _grown(
    segment: Segment, tokens: Sequence[Token], first: int, last: int
) -> tuple[int, int, bool]:
    """Return the span of some words, with the marks of sentences that they begin or end.

    And whether they are nothing but whole sentences.
    """
    start, end = tokens[first].start, tokens[last - 1].end
    before = tokens[first - 1].end if first else segment.start
    behind = tokens[last].start if last < len(tokens) else segment.end
    spans = [s for s in segment.block.sentences if segment.start <= s.start < segment.end]
    bounds = [(s.start, s.end) for s in spans] or [(segment.start, segment.end)]
    begun = next((a for a, _ in bounds if before <= a <= start), None)
    ended = next((b for _, b in bounds if end <= b <= behind), None)
    whole = begun is not None and ended is not None
    return begun if begun is not None else start, ended if ended is not None else end, whole
