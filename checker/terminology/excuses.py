"""What may forgive that a term of the source has no equivalent in its sentence.

A pronoun or the head of the term stands for it, a longer term has it inside, or a word of its
family says it.
"""

from bisect import bisect_left
from collections.abc import Sequence

from checker.context import Context
from checker.languages import Language
from checker.lexicon import Lexicon
from checker.model import Segment
from checker.terminology.sentence import is_content, joins
from checker.terminology.terms import (
    TermBead,
    alike,
    describes,
    head,
    is_verb_form,
    key,
    satisfies,
    tokens_of,
)
from glossary.forms import bare
from glossary.inflection import gender
from glossary.matcher import TermHit
from glossary.model import Term
from glossary.tokens import Token, tokenize

# From this strength on a word surely renders another.
_KNOWN = 0.1
# How far a pronoun may be from where the source has the term, as a share of the sentence.
_NEAR = 0.35


def covering(hit: TermHit, segment: Segment, context: Context) -> int:
    """Return how often a segment has the term, also inside another one or interrupted by it."""
    return sum(
        satisfies(hit, other)
        for other in context.every_term(segment.block)
        if segment.start <= other.start < segment.end
    )


def stood_for(hit: TermHit, bead: TermBead, wanted: Sequence[Term]) -> bool:
    """Whether the target has a pronoun in the place of the term that the source does not have.

    It agrees with the term where the genders of both are known; a possessive stands only for what
    the source has as a genitive.
    """
    source, target = bead.pair.source, bead.pair.target
    if source is None or target is None:
        return False
    pronouns = [_pronouns(side) for side in (source, target)]
    language = target.block.language
    genders = {gender(term, language.code) for term in wanted} - {""}
    genitive = _is_genitive(hit, source)
    at = _share(hit.start, source)
    for owned in (False, True):
        there, here = (
            [t for t in found if (t.key in side.block.language.possessives) == owned]
            for found, side in zip(pronouns, (source, target), strict=True)
        )
        if len(here) > len(there) and (genitive or not owned):
            for token in here:
                told = language.anaphor_genders.get(token.key)
                agrees = told is None or not genders or told in genders
                # “ses membres” for “the members of the board”: a genitive stands elsewhere
                if agrees and (owned or abs(_share(token.start, target) - at) <= _NEAR):
                    return True
    return False


def _pronouns(side: Segment) -> list[Token]:
    return [token for token in tokens_of(side) if token.key in side.block.language.anaphors]


def _share(offset: int, side: Segment) -> float:
    return (offset - side.start) / max(side.end - side.start, 1)


def _is_genitive(hit: TermHit, source: Segment) -> bool:
    """Whether a term belongs to another noun: “of the Board”, “the Board’s”, “Board members”."""
    language, tokens = source.block.language, tokens_of(source)
    before = [t.key for t in tokens if t.end <= hit.start and t.key not in language.articles]
    after = next((t for t in tokens if t.start >= hit.end), None)
    return (
        (bool(before) and before[-1] in language.noun_links)
        or (after is not None and f"'{after.key}" == language.genitive)
        or describes(hit, source)
    )


def shortened(
    hit: TermHit, bead: TermBead, wanted: Sequence[Term], lexicon: Lexicon | None
) -> bool:
    """Whether the head of a wanted term of several words stands alone, outside other terms.

    A head that renders another word of the source is not counted.
    """
    source, target = bead.pair.source, bead.pair.target
    if source is None or target is None:
        return False
    language = target.block.language
    heads = {key(word, language.code) for t in wanted if (word := head(t.text, language))}
    words = tokens_of(target) if heads else ()
    alone = [
        token
        for i, token in enumerate(words)
        if key(token.text, language.code) in heads
        and not any(h.start <= token.start < h.end for h in bead.target)
        and not _described(i, words, language, target)
    ]
    return _renders(hit, source, alone, lexicon)


def _described(at: int, words: Sequence[Token], language: Language, target: Segment) -> bool:
    """Whether another word describes a head: it is then no short form but another term."""
    beside = words[at - 1 : at] if language.heads_last else words[at + 1 : at + 2]
    return any(
        is_content(w, language)
        and not is_verb_form(w.text, language.code)
        and joins(target.block.text, words[at], w)
        for w in beside
    )


def akin(hit: TermHit, bead: TermBead, wanted: Sequence[Term], lexicon: Lexicon | None) -> bool:
    """Whether a word of the target is of the family of a wanted term of one word, or its initials.

    “UE” is “Union européenne”. A word that renders another word of the source is not counted.
    """
    source, target = bead.pair.source, bead.pair.target
    if source is None or target is None:
        return False
    given = tokens_of(target)
    asked = tokenize(hit.term.text)
    # “producer” has a family of its own in the source: “production”
    others = sum(
        any(alike(word.text, token.text) for word in asked)
        for token in tokens_of(source)
        if not hit.start <= token.start < hit.end
    )
    for term in wanted:
        words = tokenize(term.text)
        initials = "".join(bare(w.key[0]) for w in words if is_content(w, target.block.language))
        if len(initials) > 1 and any(t.text == initials.upper() for t in given):
            return True
        kin = [t for t in given if len(words) == 1 and alike(words[0].text, t.text)]
        if len(kin) > others and _renders(hit, source, kin, lexicon):
            return True
    return False


def _renders(
    hit: TermHit, source: Segment, given: Sequence[Token], lexicon: Lexicon | None
) -> bool:
    """Whether one of some words of the target renders no other word of the source than ``hit``."""
    if not given or lexicon is None:
        return bool(given)
    starts = [t.start for t in tokens_of(source)]
    inside = range(bisect_left(starts, hit.start), bisect_left(starts, hit.end))
    answers = lexicon.answers([t.key for t in tokens_of(source)], [t.key for t in given]).target
    return any(a is None or a.strength < _KNOWN or a.at in inside for a in answers)
