"""Words of the source left in the target, inside a sentence that is translated."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from checker.context import Context
from checker.model import Block, Place, Segment
from checker.names.capitals import is_inside
from checker.spelling.corrections import accented_otherwise
from checker.spelling.unknown import Unknown, is_unknown, spells, unknown_words
from glossary.forms import bare
from glossary.tokens import Token
from glossary.words import words

# What the target says more often than this is a word that it borrows.
_HABIT = 1
# A word model that has seen a word answer itself so often holds it for borrowed.
_BORROWED = 0.04
_LEAST_LETTERS = 4
# How strongly the word model must hold that another word of the target is the translation.
_ANSWERS, _LITTLE = 0.1, 0.03
_BESIDE = 4
_BRACKETS = (("(", ")"), ("[", "]"))
# A word said more often than this shows by its other places whether it is translated: if hardly
# any keeps it.
_FEW, _KEPT = 5, 0.2
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
    unknown = unknown_words("target", context)
    counts = Counter(u.token.key for u in unknown)
    for u in unknown:
        if counts[u.token.key] > _HABIT or u.other is None or not _is_left_over(u, context):
            continue
        origin = _origin(u, u.other)
        if origin is None or not _is_in_its_place(u, origin, context) or _is_answered(u, context):
            continue
        yield LeftOver(
            u.other.place(origin.start, origin.end),
            u.segment.place(u.token.start, u.token.end),
            _accented(u.token, context),
        )


def _is_left_over(u: Unknown, context: Context) -> bool:
    """Whether an unknown word is an ordinary word of the source's language, and not borrowed."""
    token, language = u.token, context.source_language
    if language is None or len(token.text) < _LEAST_LETTERS or u.whole.find("-") >= 0:
        return False
    if not words(language.code).known(token.text.lower()):
        return False
    if token.text[0].isupper() and is_inside(token, u.segment.block.text):
        return False
    lexicon = context.lexicon
    if lexicon is not None and lexicon.probability(token.key, token.key) > _BORROWED:
        return False
    block = u.segment.block
    if _is_set_apart(token, block):
        return False
    return not any(hit.start <= token.start < hit.end for hit in context.terms(block))


def _is_set_apart(token: Token, block: Block) -> bool:
    """Whether a word is quoted or stands in brackets, as a word that is explained does."""
    if any(c.opening.at < token.start < c.closing.at for c in block.facts.quotes.couples):
        return True
    before = block.text[: token.start]
    return any(before.rfind(a) > before.rfind(b) for a, b in _BRACKETS)


def _is_in_its_place(u: Unknown, origin: Token, context: Context) -> bool:
    """Whether a word stands where its translation would: as a word of the sentence.

    Names of commands, sections and the like follow the noun that they name. What the text
    translates wherever else it stands is none.
    """
    tokens, language = u.segment.block.facts.tokens, u.segment.block.language
    at = bisect_left(tokens, u.token.start, key=lambda t: t.start)
    # several words of the source kept side by side speak of code, or are quoted
    beside = (*tokens[max(at - _BESIDE, 0) : at], *tokens[at + 1 : at + 1 + _BESIDE])
    if any(t.text.islower() and is_unknown(t.text, language.code) for t in beside):
        return False
    said, kept = _habit(u.token.key, context)
    if kept - 1 > _KEPT * (said - 1):
        return False
    if at == 0 or not _adjacent(tokens[at - 1], u.token, u.segment.block):
        return u.token.text[0].isupper() and bool(_accented(u.token, context))
    before = tokens[at - 1].key
    if before in language.determiners or u.other is None:
        return True
    own = u.other.block.facts.tokens
    place = bisect_left(own, origin.start, key=lambda t: t.start)
    if at > 1 and tokens[at - 2].key in language.determiners:
        # “the kill command” / « la commande kill », but « un certain number »
        behind = own[place + 1].key if place + 1 < len(own) else ""
        return before not in language.closed_words and not _answers(before, behind, context)
    if said > _FEW and kept == 1 and before in language.closed_words:
        return True
    source = u.other.block.language
    if u.token.key in source.closed_words or (
        source.adverb_endings and u.token.key.endswith(source.adverb_endings)
    ):
        return True
    return place > 0 and own[place - 1].key in source.verb_markers


def _answers(word: str, source_word: str, context: Context) -> bool:
    """Whether a word of the target may be the answer to one of the source."""
    if context.source_language and source_word in context.source_language.closed_words:
        return False
    if context.lexicon is None or word == source_word:
        return True
    return context.lexicon.strength(source_word, word) >= _LITTLE


def _habit(key: str, context: Context) -> tuple[int, int]:
    """In how many pairs the source says a word, and in how many of them the target does too."""

    def count() -> tuple[int, int]:
        word = bare(key)
        said = [
            p for p in context.pairs if p.both and p.source and word in p.source.block.facts.words
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


def _is_answered(u: Unknown, context: Context) -> bool:
    """Whether the target translates the word as often as the source has it."""
    if context.lexicon is None or u.other is None:
        return False
    found = context.lexicon.renderings(u.token.key)
    likely = {word for word, probability in found if probability >= _ANSWERS}
    said = sum(t.key == u.token.key for t in u.other.block.facts.tokens)
    return sum(t.key in likely for t in u.segment.block.facts.tokens) >= said


def _origin(u: Unknown, other: Segment) -> Token | None:
    """The word of the source that was left, of several the nearest to the same place."""
    same = [t for t in other.block.facts.tokens if t.key == u.token.key]
    at = u.token.start / max(len(u.segment.block.text), 1)
    length = max(len(other.block.text), 1)
    return min(same, key=lambda t: abs(t.start / length - at), default=None)
