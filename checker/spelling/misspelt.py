"""Which unknown words of a text are known words with a letter wrong."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from checker.context import Context
from checker.languages import Language
from checker.model import Segment, Side
from checker.names.capitals import is_inside
from checker.occurrences import runs, says, times
from checker.spelling.alike import has_another_spelling
from checker.spelling.corrections import accented_otherwise, one_letter_away
from checker.spelling.derived import is_derived
from checker.spelling.unknown import Unknown, spells, unknown_words
from glossary.forms import bare
from glossary.tokens import Token, fold
from glossary.words import words

_SIDES: tuple[Side, ...] = ("source", "target")
# What a text says more often than this it means, unless it says the right word so much more often.
_HABIT, _TIMES = 1, 3
# Of a shorter word nearly anything is one letter away: accents alone tell, or what the text says.
_LEAST_LETTERS, _SHORT = 5, 4
# Where neither the text nor a word model has the correction, only a long word is like no other.
_LONG = 8
# Shorter ones in the source, which was not translated from anything, are mostly jargon (“chdir”).
_LEAST_IN_SOURCE = 7


class Misspelt(NamedTuple):
    """A misspelt word: where it stands, what it should read, and what it may have been meant as.

    ``right`` is ``None`` where that is not certain; ``near`` are the known words one slip away.
    """

    segment: Segment
    token: Token
    right: str | None
    near: tuple[str, ...]


def misspelt_words(context: Context) -> Iterator[Misspelt]:
    """Yield the misspelt words of either version.

    Names, terms of the glossary, words of the other version and of its language, words made of
    known ones, and words that the text has again are none.
    """
    for side in _SIDES:
        unknown = unknown_words(side, context)
        counts = Counter(u.token.key for u in unknown)
        for u in unknown:
            if not _is_a_name(u):
                slip = _slip(u, side, counts[u.token.key], context)
                if slip is not None and not _is_a_term(u, context):
                    yield slip


def _slip(u: Unknown, side: Side, count: int, context: Context) -> Misspelt | None:
    language, word = u.segment.block.language, u.token.text
    lower = word.lower()
    if bare(u.token.key) in _other_words(u) or has_another_spelling(lower, language.code):
        return None

    def expected(other: str) -> bool:
        return says(fold(other), side, context) or _has(other, side, context)

    # asked first what is quickly told: of most words nothing comes
    modelled = _has(lower, side, context)
    if modelled and not accented_otherwise(lower, language, expected):
        return None
    near = accented_otherwise(lower, language)
    accents = bool(near)
    if not accents:
        if bare(u.token.key) in _all_other_words(side, context):
            return None
        if len(lower) < _LEAST_LETTERS and not (u.other and _is_short_word(lower)):
            return None
        if side == "source" and len(lower) < _LEAST_IN_SOURCE:
            return None
        if _is_foreign(lower, side, context) or is_derived(lower, language):
            return None
        near = one_letter_away(lower, language, None if len(lower) >= _LONG else expected)
    least = _TIMES * count if count > _HABIT else 1
    here = tuple(w for w in near if times(fold(w), side, context) >= least)
    usual = here or tuple(w for w in near if _has(w, side, context))
    # a word model has learned slips too: with the accents it has the word itself
    if modelled and not (accents and usual):
        return None
    if accents:
        if any(_one_spelling(lower, w, language) for w in near):
            return None
        if not here and (count > _HABIT or (not u.other and _is_foreign(lower, side, context))):
            return None
    elif not here and (count > _HABIT or len(lower) < _LEAST_LETTERS):
        return None
    if not usual and not (near and (accents or len(lower) >= _LONG)):
        return None
    right = usual[0] if len(usual) == 1 else near[0] if len(near) == 1 else None
    if right is not None and word[0].isupper():
        right = right[:1].upper() + right[1:]
    return Misspelt(u.segment, u.token, right, usual or near)


def _is_short_word(word: str) -> bool:
    """Whether a short word is none of those that speech cuts short, which have plurals (“devs”)."""
    return len(word) >= _SHORT and not word.endswith("s")


def _one_spelling(first: str, second: str, language: Language) -> bool:
    """Whether two words differ in accents alone that are free, so that both are right."""
    return len(first) == len(second) and all(
        a == b or any(a in pair and b in pair for pair in language.free_accents)
        for a, b in zip(first, second, strict=True)
    )


def _has(word: str, side: Side, context: Context) -> bool:
    """Whether the word model has seen a word, just as it is written."""
    lexicon = context.lexicon
    if lexicon is None:
        return False
    return lexicon.forms.knows(fold(word), int((side == "target") != lexicon.turned))


def _is_foreign(word: str, side: Side, context: Context) -> bool:
    """Whether the other version's language has the word."""
    language = context.source_language if side == "target" else context.target_language
    return language is not None and spells(language.code) and words(language.code).known(word)


def _is_a_name(u: Unknown) -> bool:
    return u.token.text[0].isupper() and is_inside(u.token, u.segment.block.text)


def _is_a_term(u: Unknown, context: Context) -> bool:
    block = u.segment.block
    return any(hit.start <= u.token.start < hit.end for hit in context.terms(block))


def _other_words(u: Unknown) -> frozenset[str]:
    """The words of the block that answers, without accents."""
    return frozenset() if u.other is None else u.other.block.facts.words


def _all_other_words(side: Side, context: Context) -> frozenset[str]:
    """The words of the whole other version, without accents."""
    other: Side = "source" if side == "target" else "target"
    return context.once(
        f"bare words of the {other}",
        lambda: frozenset().union(*(run.of(other).bare for run in runs(context))),
    )
