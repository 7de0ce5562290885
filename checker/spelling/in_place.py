"""Whether a word of the source stands in the target where a word of the sentence stands."""

from bisect import bisect_left
from collections.abc import Sequence

from checker.context import Context
from checker.languages import Language
from checker.model import Block, Segment
from checker.spelling.corrections import accented_otherwise
from checker.spelling.habits import habit, is_rendered
from checker.spelling.suspects import is_said, is_translated_otherwise
from checker.spelling.unknown import is_unknown
from glossary.forms import bare
from glossary.grammar import grammar
from glossary.tokens import Token
from glossary.words import words

# How strongly the word model must hold that a word is the translation of another.
_LITTLE = 0.03
_BESIDE = 3
# A word said more often than this shows by its other places whether it is translated: if hardly
# any keeps it.
_FEW, _KEPT = 2, 0.05
# A word that describes another is no name where the text says it so often, and never keeps it;
# short words are names of commands more often.
_OFTEN, _LONG_WORD = 5, 6
# Names are so long at least, apart from acronyms and the like.
_NAME = 4
_GAPS = (" ", "\u00a0", "\u202f", "’", "'", "\n")


def is_in_its_place(
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
    said, kept = habit(token.key, context, exact=token.text.islower())
    if kept > 1 + _KEPT * (said - 1) or sum(t.key == token.key for t in tokens) > 1:
        return False
    own_spelling = not words(language.code).known(token.text.lower())
    by_accents = own_spelling and accented(token, language) is not None
    if token.text[0].isupper():
        return at == 0 and by_accents
    if at == 0:
        # a verb and its object: “extract du texte”
        following = tokens[1].key if len(tokens) > 1 else ""
        return own_spelling and place == 0 and following in language.determiners
    if not _adjacent(tokens[at - 1], token, target.block):
        # a member of a list: “fraudulent, misleading or wrong”
        joins = grammar(language.code).coordinating
        listed = at + 1 < len(tokens) and tokens[at + 1].key in joins
        return listed and own_spelling and is_translated_otherwise(token.key, context.lexicon)
    before = tokens[at - 1].key
    if not is_translated_otherwise(token.key, context.lexicon):
        return by_accents and before in language.closed_words
    theirs = source.block.language
    if own_spelling and kept == 1 and _is_no_name(at, origin, said, source, target):
        return True
    elsewhere = said >= _FEW and kept == 1
    if before in language.closed_words:
        if elsewhere or own_spelling:
            return is_rendered(token.key, context)
    elif at > 1 and tokens[at - 2].key in language.determiners:
        # “the kill command” / « la commande kill », but « un certain number »
        behind = own[place + 1].key if place + 1 < len(own) else ""
        if not own_spelling or _answers(before, behind, context):
            return False
        joins = grammar(theirs.code).coordinating
        return elsewhere or (behind in theirs.closed_words and behind not in joins)
    helpers = theirs.negation.helpers if theirs.negation else frozenset()
    if place > 0 and own[place - 1].key in theirs.verb_markers | helpers:
        return own_spelling or elsewhere
    return own_spelling and bool(
        token.key in theirs.closed_words
        or (theirs.adverb_endings and token.key.endswith(theirs.adverb_endings))
    )


def _is_no_name(at: int, origin: Token, said: int, source: Segment, target: Segment) -> bool:
    """Whether a word that is never kept elsewhere describes another, or is a verb.

    Names of commands and the like stand beside a noun of their trade, which both languages share
    as often as not: “the functional module”.
    """
    tokens, own = target.block.facts.tokens, source.block.facts.tokens
    language, theirs = target.block.language, source.block.language
    place = bisect_left(own, origin.start, key=lambda t: t.start)
    key, before = tokens[at].key, tokens[at - 1]
    behind = own[place + 1].key if place + 1 < len(own) else ""
    if not at or len(key) < _LONG_WORD or not _adjacent(before, tokens[at], target.block):
        return False
    if key.endswith(theirs.participle_endings) and behind in (theirs.closed_words | {""}):
        return True
    if said < _OFTEN:
        return False
    if key.endswith(theirs.describing):
        return behind not in {t.key for t in tokens}
    return (
        at + 1 < len(tokens)
        and tokens[at + 1].key in language.closed_words
        and len(before.text) > 2
        and before.text.islower()
        and before.key not in language.closed_words
        and words(language.code).known(before.text)
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
            and not _is_title(tokens[here].text)
            and (abs(step) == 1 or tokens[at + step // 2].key in joining)
        ):
            return True
    return False


def _is_title(word: str) -> bool:
    """Whether a word is written as names are, which versions have in common anyway."""
    return len(word) >= _NAME and word[0].isupper() and word[1:].islower()


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


def _adjacent(first: Token, second: Token, block: Block) -> bool:
    """Whether only a space or an apostrophe parts two words."""
    return block.text[first.end : second.start] in _GAPS


def accented(token: Token, language: Language) -> str | None:
    """The one word that accents alone tell from ``token``, with its capital: “résilience”."""
    found = accented_otherwise(token.text.lower(), language)
    if len(found) != 1 or bare(found[0]) != token.key:
        return None
    return found[0].capitalize() if token.text[0].isupper() else found[0]
