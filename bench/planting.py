"""Parts taken out of real translations, with the part of the other side that is left alone.

Sentences, clauses between marks, parentheses and members of lists are taken from passages whose
sides are built alike: as many sentences, as many pieces between marks and of like lengths, one
parenthesis each, one list of as many members each. So it is known without any aligner what
answered what was taken out; here and there it is another part, for translators reorder.
"""

import random
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from checker.languages import Language
from checker.linking.stretches import Kind
from checker.offsets import Span
from checker.sentences import segment

_SENTENCE_WORDS, _CLAUSE_WORDS, _MEMBER_WORDS = 4, 5, 5
_PIECE = re.compile(r"(?<=[^\s\d]),\s+|(?<=\d),\s+(?!\d)|\s*;\s+|\s+[–—-]\s+|\s?:\s+")
_PARENTHESIS = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_QUOTED = re.compile(r"[()«»“”\"]")


class Text(NamedTuple):
    """One side of a pair."""

    text: str
    language: Language


class Gap(NamedTuple):
    """``text`` is one side without a part; ``left`` is the part of the other that answered it."""

    text: str
    left: Span


Planter = Callable[[Text, Text, random.Random], Gap | None]


def _sentences(kept: Text, cut: Text) -> list[tuple[Span, Span]]:
    sides = [segment(side.text, side.language)[0] for side in (kept, cut)]
    return list(zip(*sides, strict=True)) if len(sides[0]) == len(sides[1]) else []


def sentence(kept: Text, cut: Text, chance: random.Random) -> Gap | None:
    """Take a sentence out of ``cut``."""
    pairs = _sentences(kept, cut)
    able = [(a, b) for a, b in pairs if _words(cut.text, b) >= _SENTENCE_WORDS]
    if len(pairs) < 2 or not able:
        return None
    left, gone = chance.choice(able)
    return Gap((cut.text[: gone.start] + cut.text[gone.end :]).strip(), left)


def clause(kept: Text, cut: Text, chance: random.Random) -> Gap | None:
    """Take a clause out of a sentence of ``cut``, with one of the marks around it."""
    able = []
    for spans in _sentences(kept, cut):
        pieces = [_pieces(t.text, span) for t, span in zip((kept, cut), spans, strict=True)]
        alike = len(pieces[0]) == len(pieces[1]) > 1 and all(
            _alike(a, b) for a, b in zip(*pieces, strict=True)
        )
        if alike:
            able += [
                (at, left, pieces[1])
                for at, left in enumerate(pieces[0])
                if _words(kept.text, left) >= _CLAUSE_WORDS
                and _words(cut.text, pieces[1][at]) >= _CLAUSE_WORDS
                and not _QUOTED.search(_in(kept.text, left) + _in(cut.text, pieces[1][at]))
            ]
    if not able:
        return None
    at, left, pieces_cut = chance.choice(able)
    text, gone = cut.text, pieces_cut[at]
    if at:
        return Gap(text[: pieces_cut[at - 1].end] + text[gone.end :], left)
    rest = text[pieces_cut[1].start :]
    first = rest[:1].upper() if text[gone.start].isupper() else rest[:1]
    return Gap(text[: gone.start] + first + rest[1:], left)


def parenthesis(kept: Text, cut: Text, chance: random.Random) -> Gap | None:
    """Take the only parenthesis out of a sentence of ``cut``; it must hold two words at least."""
    able = []
    for spans in _sentences(kept, cut):
        found = [
            [Span(*m.span()) for m in _PARENTHESIS.finditer(t.text, *span)]
            for t, span in zip((kept, cut), spans, strict=True)
        ]
        if len(found[0]) == len(found[1]) == 1:
            left, gone = found[0][0], found[1][0]
            if all(len(_WORD.findall(_in(t.text, s))) > 1 for t, s in ((kept, left), (cut, gone))):
                able.append((left, gone))
    if not able:
        return None
    left, gone = chance.choice(able)
    rest = cut.text[: gone.start].rstrip() + cut.text[gone.end :]
    return Gap(rest, left) if _WORD.search(rest) else None


def item(kept: Text, cut: Text, chance: random.Random) -> Gap | None:
    """Take a member, neither the first nor the last, out of the only list in a sentence."""
    able = []
    for spans in _sentences(kept, cut):
        found = [_lists(t, span) for t, span in zip((kept, cut), spans, strict=True)]
        if len(found[0]) == len(found[1]) == 1 and len(found[0][0]) == len(found[1][0]):
            able += [
                (left, gone)
                for left, gone in zip(found[0][0], found[1][0], strict=True)
                if _is_member(kept, left) and _is_member(cut, gone) and _alike(left, gone)
            ]
    if not able:
        return None
    left, gone = chance.choice(able)
    before = cut.text[: gone.start].rstrip()
    return Gap(before.removesuffix(",") + cut.text[gone.end :], left)


PLANTERS: Mapping[Kind, Planter] = {
    "sentence": sentence,
    "clause": clause,
    "parenthesis": parenthesis,
    "item": item,
}


def _lists(side: Text, within: Span) -> list[list[Span]]:
    """Return the middle members of each list “a, b, c and d” of a sentence."""
    member = r"[^,;:().!?«»“”\"]{2,60}?"
    joint = "|".join(map(re.escape, side.language.joining_words))
    pattern = re.compile(rf"(?<!\S)\S{member}((?:,\s+{member})+),?\s+(?:{joint})\s+")
    lists = []
    for found in pattern.finditer(side.text, *within):
        start, end = found.span(1)
        cuts = [m.span() for m in re.finditer(r",\s+", side.text[start:end])]
        ends = [start + a for a, _ in cuts[1:]] + [end]
        lists.append([Span(start + b, stop) for (_, b), stop in zip(cuts, ends, strict=True)])
    return lists


def _is_member(side: Text, span: Span) -> bool:
    """Whether a stretch between commas is a member of a list and not a clause."""
    words = _in(side.text, span).lower().replace("’", "' ").replace("'", "' ").split()
    verbal = side.language.anaphors | side.language.verb_markers
    return 0 < len(words) <= _MEMBER_WORDS and verbal.isdisjoint(words)


def _pieces(text: str, within: Span) -> list[Span]:
    end = within.end
    while end > within.start and text[end - 1] in ".!?…;:, \u00a0":
        end -= 1
    cuts = [m.span() for m in _PIECE.finditer(text, within.start, end)]
    starts = [within.start, *(b for _, b in cuts)]
    ends = [*(a for a, _ in cuts), end]
    return [Span(a, b) for a, b in zip(starts, ends, strict=True)]


def _alike(first: Span, second: Span) -> bool:
    """Whether two lengths are those of a part and its translation."""
    share = (second.end - second.start + 3) / (first.end - first.start + 3)
    return 0.6 <= share <= 1 / 0.6


def _words(text: str, span: Span) -> int:
    return len(_in(text, span).split())


def _in(text: str, span: Span) -> str:
    return text[span.start : span.end]
