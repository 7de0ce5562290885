"""Whether a word of one version is answered in the other: by itself, or by what it is called there.

Evidence, the surest first: the word itself (accents apart), the languages' own names for it, the
word model, and words that are written much alike.
"""

from collections.abc import Iterable
from functools import lru_cache

from checker.context import Context
from checker.model import Block, Side
from checker.names.cldr import names
from checker.names.equivalents import places
from checker.names.likeness import kindred
from glossary.forms import bare
from glossary.tokens import Token, fold

# Half of a word model's strength rests on beginnings: below this it is chance.
_KNOWN = 0.05
_STEM = 5


def answered(token: Token, side: Side, other: Block, own: Block, context: Context) -> bool:
    """Whether something in ``other`` may answer a word of ``own``, which is on ``side``."""
    word, key = token.key, bare(token.key)
    if key in other.facts.words:
        return True
    known = called(key, own.language.code, other.language.code)
    if known and any(_begins_like(w, known) for w in other.facts.words):
        return True
    # “SyntaxError” has no kindred words but only itself; what both versions have answers itself
    joined = any(c.isupper() for c in token.text[1:])
    if not joined and any(kindred(key, w) for w in other.facts.words if w not in own.facts.words):
        return True
    lexicon = context.lexicon
    if lexicon is None:
        return False
    if side == "source":
        return any(lexicon.strength(word, t.key) > _KNOWN for t in other.facts.tokens)
    return any(lexicon.strength(t.key, word) > _KNOWN for t in other.facts.tokens)


def said_with(word: str, source: Block, target: Block, context: Context) -> bool:
    """Whether a folded word of the source is in ``target`` as it should be.

    Itself, what the language calls it, or what the word model has seen for it: not a word that
    only looks alike.
    """
    key = bare(word)
    words = target.facts.words
    if key in words:
        return True
    known = called(key, source.language.code, target.language.code)
    if not words.isdisjoint(known):
        return True
    lexicon = context.lexicon
    return lexicon is not None and any(
        lexicon.probability(t.key, word) > _KNOWN or lexicon.reverse(word, t.key) > _KNOWN
        for t in target.facts.tokens
    )


@lru_cache(maxsize=16384)
def called(key: str, source: str, target: str) -> frozenset[str]:
    """Return the words for a name of one language in another, folded and without accents."""
    own = places(source, target).get(key, frozenset())
    return own | names(source, target).get(key, frozenset())


def key_of(word: str) -> str:
    """Return the form in which names are compared."""
    return bare(fold(word))


def _begins_like(word: str, known: Iterable[str]) -> bool:
    return any(
        word == name or (len(name) >= _STEM and word[:_STEM] == name[:_STEM]) for name in known
    )
