"""Where two sentences run into one: the ends that one version has and the other lost."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from checker.characters.ends import end_of
from checker.context import Context
from checker.model import Place, Segment, Side
from glossary.tokens import fold
from glossary.words import words

# Where a sentence may have ended: a word or a closing mark, space, and a word with a capital.
_JOINT = re.compile(
    r"(?P<left>[^\W_][\w’'\-]*[»”)\]]?)(?P<gap>\s+)(?P<right>[\"«“]?\s?[^\W\d_a-zß-öø-ÿ][\w’']*)"
)
# The first word of a sentence, an elided article aside.
_OPENING = re.compile(r"[\W_]*(?:[^\W\d_]{1,2}[’'])?([^\W_]+)")
# How far, as a part of the whole, a joint may lie from where the source ends its sentence.
_NEAR = 0.22
# How far, where nothing but a name that opens the source's sentence tells of it.
_CLOSE = 0.06
# How doubtful a joint is, as a part of the whole: nothing but a name, or a word, tells of it.
_BY_NAME, _BY_WORD = 0.1, 0.05
_GOES_ON = re.compile(r"\s[^\W\d_A-ZÀ-ÖØ-ÞŒ]")
# What follows the first word of a sentence: a function word, or a comma.
_NEXT = re.compile(r"(?:[\s\-‑]([^\W_]+)|(,))")


class LostEnd(NamedTuple):
    """The mark of one version, and the joint in the other where its like is missing.

    ``joint`` has the groups ``left``, ``gap`` and ``right``, with offsets of the block.
    """

    mark: Place
    joint: re.Match[str]


def lost_ends(
    whole: Segment, first: int, count: int, joined: Segment, context: Context
) -> Iterator[LostEnd]:
    """Look in ``joined`` for the ends that ``count`` sentences of ``whole`` have between them.

    ``first`` is the number of the first of these sentences in its block.
    """
    sentences = whole.block.sentences[first : first + count]
    length = whole.end - whole.start
    used: set[int] = set()
    for sentence, following in itertools.pairwise(sentences):
        end = end_of(whole.block.text, sentence.start, sentence.end)
        if end.mark not in (".", "!", "?", "…"):
            continue
        behind = whole.block.text[following.start : following.end]
        if behind[0] in "([":
            continue
        wanted = (following.start - whole.start) / length
        opening = _OPENING.match(behind)
        first_word = opening[1] if opening else ""
        joint = _best_joint(joined, wanted, first_word, used, whole, context)
        if joint is not None:
            used.add(joint.start())
            yield LostEnd(whole.place(end.start, end.end), joint)


def joints(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield where a sentence may have ended: a word, space and a word with a capital.

    The groups are ``left``, ``gap`` and ``right``. They overlap: “de Berne Le Conseil” has one at
    “Berne Le”.
    """
    at = start
    while (joint := _JOINT.search(text, at, end)) is not None:
        yield joint
        at = joint.end("gap")


def _best_joint(
    joined: Segment, wanted: float, opening: str, used: set[int], whole: Segment, context: Context
) -> re.Match[str] | None:
    """Return the joint where a sentence most likely ended, near ``wanted`` (0 … 1)."""
    text, length = joined.block.text, joined.end - joined.start
    best: tuple[float, re.Match[str]] | None = None
    for joint in joints(text, joined.start, joined.end):
        distance = abs((joint.start("right") - joined.start) / length - wanted)
        if joint.start() in used or distance > _NEAR:
            continue
        doubt = _doubt(joint, joined, opening, whole, context)
        if doubt is None or (doubt == _BY_NAME and distance > _CLOSE):
            continue
        if best is None or distance + doubt < best[0]:
            best = (distance + doubt, joint)
    return best[1] if best else None


def _doubt(
    joint: re.Match[str], joined: Segment, opening: str, whole: Segment, context: Context
) -> float | None:
    """How doubtful it is that the word behind a joint has its capital from a sentence.

    It must be a word that has no capital of its own, or the name that the sentence of the other
    side opens with; ``None`` if it is neither. What is doubtful counts as far off as that part of
    the text.
    """
    language = joined.block.language
    left, right = joint["left"].strip("»”)]"), joint["right"].strip(' "«“')
    first = re.split("[’']", fold(right))[0]
    goes_on = _GOES_ON.match(joined.block.text, joint.end("right"))
    if len(right) == 1 and (first in language.elisions or first not in language.closed_words):
        return None
    if len(right) == 1 and not goes_on:
        return None
    if fold(left) in language.closed_words:
        pronoun = fold(left) in language.anaphors and first in language.closed_words
        return _BY_WORD if pronoun or first in language.subjects else None
    if first in language.closed_words:
        return _BY_WORD if left[0].isupper() else 0.0
    name = re.split("[’']", right)[-1]
    opens = _akin(name, opening)
    if left[0].isupper():
        # “Salsa Gitlab offers”, “Python Unfortunately, it”: two names, unless the source parts them
        if opens and goes_on and fold(name) == fold(opening) and left in whole.block.text:
            return None if f"{left} {right}" in whole.block.text else _BY_NAME
        plain = _plain(right, whole, joined, context)
        return _BY_NAME if plain and joined.block.text.startswith(",", joint.end("right")) else None
    if _small(right, joined.side, context):
        return _BY_WORD
    if opens:
        return _BY_WORD if name != right else _BY_NAME if goes_on else None
    # no name: those stand on both sides, and seldom before such a word
    if not _plain(right, whole, joined, context):
        return None
    behind = _NEXT.match(joined.block.text, joint.end("right"))
    if behind and (behind[2] or fold(behind[1]) in language.closed_words):
        return _BY_WORD
    return _BY_NAME if words(language.code).known(right.lower()) else None


def _plain(word: str, whole: Segment, joined: Segment, context: Context) -> bool:
    """Whether nothing speaks for a word with a capital being a name."""
    if not word[1:].islower() or word in whole.block.text:
        return False
    return not _is_name(word, joined.side, context)


def _akin(name: str, opening: str) -> bool:
    """Whether a name is the one that the other side's sentence opens with."""
    return len(name) > 1 and bool(opening) and fold(name)[:4] == fold(opening)[:4]


def _small(word: str, side: Side, context: Context) -> bool:
    """Whether one side writes a word with a small letter, more often than with a capital."""
    if not word[1:].islower():
        return False

    def count() -> tuple[Counter[str], Counter[str]]:
        tokens = [t for s in context.segments(side) for t in s.block.facts.tokens]
        small = Counter(t.key for t in tokens if t.text[0].islower())
        return small, Counter(t.key for t in tokens if t.text[0].isupper())

    small, capital = context.once(f"small and capital words of the {side}", count)
    return small[fold(word)] > capital[fold(word)]


def _is_name(word: str, side: Side, context: Context) -> bool:
    """Whether one side writes a word with a capital in the middle of its sentences."""

    def collect() -> Counter[str]:
        found = (j for s in context.segments(side) for j in joints(s.block.text, s.start, s.end))
        return Counter(j["right"].strip(' "«“') for j in found if j["left"][0].islower())

    # where it stands in question it has been counted too
    return context.once(f"capitals inside sentences of the {side}", collect)[word] > 1
