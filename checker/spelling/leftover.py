"""Words of the source left in the target, inside a sentence that is translated."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.context import Context
from checker.languages import Language
from checker.model import Block, Place, Segment
from checker.names.capitals import is_inside
from checker.spelling.copied import copied_words
from checker.spelling.corrections import accented_otherwise
from checker.spelling.suspects import ANSWERS, Suspects, is_said, is_translated_otherwise
from checker.spelling.unknown import is_unknown, spells, whole_word
from glossary.forms import bare
from glossary.grammar import grammar
from glossary.tokens import Token
from glossary.words import words

# How strongly the word model must hold that another word of the target is the translation.
_LIKELY, _LITTLE = 0.2, 0.03
_BESIDE = 4
_BRACKETS = (("(", ")"), ("[", "]"))
# A word said more often than this shows by its other places whether it is translated: if hardly
# any keeps it.
_FEW, _KEPT = 2, 0.05
# A text of fewer different words does not show how it renders one.
_TELLING = 300
_GAPS = (" ", "\u00a0", "\u202f", "’", "'", "\n")


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
    suspects = Suspects(context)
    for pair in context.pairs:
        source, target = pair.source, pair.target
        if source is None or target is None or not pair.both:
            continue
        both = source.block.facts.words & target.block.facts.words
        keys = {key for key in both if suspects[key]}
        if keys:
            yield from _in_pair(source, target, keys, context)


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
            or not _is_in_its_place(at, origin, source, target, context)
        ):
            continue
        yield LeftOver(
            source.place(origin.start, origin.end),
            target.place(token.start, token.end),
            _accented(token, context),
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
    if block.text[token.end : token.end + 2].lstrip().startswith("("):
        return True
    before = block.text[: token.start]
    return any(before.rfind(a) > before.rfind(b) for a, b in _BRACKETS)


def _is_in_its_place(
    at: int, origin: Token, source: Segment, target: Segment, context: Context
) -> bool:
    """Whether a word stands where its translation would: as a word of the sentence.

    Names of commands, sections and the like follow the noun that they name, or are kept wherever
    they stand.
    """
    tokens, language = target.block.facts.tokens, target.block.language
    token = tokens[at]
    # several words of the source kept side by side speak of code, or are quoted
    beside = (*tokens[max(at - _BESIDE, 0) : at], *tokens[at + 1 : at + 1 + _BESIDE])
    if any(_is_kept(t, token.key, source, target, context) for t in beside):
        return False
    own = source.block.facts.tokens
    place = bisect_left(own, origin.start, key=lambda t: t.start)
    if _keeps_its_neighbour(tokens, at, own, place, language):
        return False
    said, kept = _habit(token.key, context)
    if kept > 1 + _KEPT * (said - 1) or sum(t.key == token.key for t in tokens) > 1:
        return False
    own_spelling = not words(language.code).known(token.text.lower())
    accented = own_spelling and _accented(token, context) is not None
    if token.text[0].isupper():
        return at == 0 and accented
    if at == 0 or not _adjacent(tokens[at - 1], token, target.block):
        return False
    before = tokens[at - 1].key
    if not is_translated_otherwise(token.key, context.lexicon):
        return accented and before in language.closed_words
    theirs = source.block.language
    elsewhere = said >= _FEW and kept == 1
    if before in language.closed_words:
        if elsewhere or own_spelling:
            return _is_rendered(token.key, context)
    elif at > 1 and tokens[at - 2].key in language.determiners:
        # “the kill command” / « la commande kill », but « un certain number »
        behind = own[place + 1].key if place + 1 < len(own) else ""
        if not own_spelling or _answers(before, behind, context):
            return False
        joins = grammar(theirs.code).coordinating
        return elsewhere or (behind in theirs.closed_words and behind not in joins)
    if place > 0 and own[place - 1].key in theirs.verb_markers:
        return own_spelling or elsewhere
    return own_spelling and bool(
        token.key in theirs.closed_words
        or (theirs.adverb_endings and token.key.endswith(theirs.adverb_endings))
    )


def _is_rendered(key: str, context: Context) -> bool:
    """Whether the target, where it is long enough to tell, has a likely answer to a word at all.

    A word that the document uses in a sense of its own is answered by none: “wheels”.
    """
    if context.lexicon is None:
        return False

    def count() -> frozenset[str]:
        return frozenset(t.key for s in context.segments("target") for t in s.block.facts.tokens)

    said = context.once("words of the target", count)
    if len(said) < _TELLING:
        return True
    return any(
        word in said for word, p in context.lexicon.renderings(key) if p >= _LIKELY and word != key
    )


def _keeps_its_neighbour(
    tokens: Sequence[Token],
    at: int,
    own: Sequence[Token],
    place: int,
    language: Language,
) -> bool:
    """Whether the word beside it is the same in both versions too.

    “open source”, “read and write”.
    """
    joining = grammar(language.code).coordinating
    for step in (-2, -1, 1, 2):
        if step == -1 and at > 1 and tokens[at - 2].key in language.determiners:
            continue  # “un certain number”
        here, there = at + step, place + step
        if (
            0 <= here < len(tokens)
            and 0 <= there < len(own)
            and tokens[here].key == own[there].key
            and tokens[here].key.isalpha()
            and (abs(step) == 1 or tokens[at + step // 2].key in joining)
        ):
            return True
    return False


def _is_kept(token: Token, word: str, source: Segment, target: Segment, context: Context) -> bool:
    """Whether a word is another of the source’s language than ``word``, kept as it is."""
    if not token.text.islower() or token.key == word:
        return False
    if token.key not in source.block.facts.words:
        return False
    if not words(source.block.language.code).known(token.text):
        return False
    code, closed = target.block.language.code, target.block.language.closed_words
    return is_unknown(token.text, code) or (
        token.key not in closed
        and not is_said(token.key, context.lexicon)
        and is_translated_otherwise(token.key, context.lexicon)
    )


def _answers(word: str, source_word: str, context: Context) -> bool:
    """Whether a word of the target may be the answer to one of the source."""
    if context.source_language and source_word in context.source_language.closed_words:
        return False
    if context.lexicon is None or word == source_word:
        return True
    return context.lexicon.strength(source_word, word) >= _LITTLE


def _habit(key: str, context: Context) -> tuple[int, int]:
    """In how many pairs the source says a word, and in how many of them the target does too.

    Passages left untranslated tell nothing of it.
    """

    def left() -> frozenset[int]:
        return frozenset(id(p) for p in context.pairs if p.both and any(copied_words(p)))

    def count() -> tuple[int, int]:
        word, passed_over = bare(key), context.once("pairs with passages left", left)
        said = [
            p
            for p in context.pairs
            if p.both
            and p.source
            and word in p.source.block.facts.words
            and id(p) not in passed_over
        ]
        kept = [p for p in said if p.target and word in p.target.block.facts.words]
        return len(said), len(kept)

    return context.once(f"habit of the word {key}", count)


def _adjacent(first: Token, second: Token, block: Block) -> bool:
    """Whether only a space or an apostrophe parts two words."""
    return block.text[first.end : second.start] in _GAPS


def _accented(token: Token, context: Context) -> str | None:
    """The one word that accents alone tell from ``token``, with its capital: “résilience”."""
    found = accented_otherwise(token.text.lower(), context.target_language)
    if len(found) != 1 or bare(found[0]) != token.key:
        return None
    return found[0].capitalize() if token.text[0].isupper() else found[0]


def _is_answered(token: Token, source: Segment, target: Segment, context: Context) -> bool:
    """Whether the target translates the word as often as the source has it."""
    if context.lexicon is None:
        return False
    strength = context.lexicon.strength
    said = sum(t.key == token.key for t in source.block.facts.tokens)
    others = (t.key for t in target.block.facts.tokens if t.key != token.key)
    return sum(strength(token.key, other) >= ANSWERS for other in others) >= said


def _origin(token: Token, source: Segment, target: Segment) -> Token | None:
    """The word of the source that was left, of several the nearest to the same place."""
    same = [t for t in source.block.facts.tokens if t.key == token.key]
    at = token.start / max(len(target.block.text), 1)
    length = max(len(source.block.text), 1)
    return min(same, key=lambda t: abs(t.start / length - at), default=None)
