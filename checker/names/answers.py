"""Whether a word of one version is answered in the other: by itself, or by what it is called there.

Evidence, the surest first: the word itself (accents apart), the languages' own names for it, the
word model, and words that are written much alike.
"""

import re
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
# A name is known to stay as it is from this probability on; then another word answers it only
# with this strength.
_STAYS, _SURELY = 0.2, 0.4
_STEM = 5
_LEAST_LETTERS = 3
# A name cut short is so many times as long in full, at most: “GPLGhostscript” is no “GPL”.
_LONGER = 2.5
_PART = re.compile(r"[A-Z]{2,}(?=[a-z]|$)|[A-Z][a-z]+")


def answered(token: Token, side: Side, other: Block, own: Block, context: Context) -> bool:
    """Whether something in ``other`` may answer a word of ``own``, which is on ``side``."""
    word, key = token.key, bare(token.key)
    if key in other.facts.words:
        return True
    names_there = called(key, own.language.code, other.language.code)
    if names_there and any(_begins_like(w, names_there) for w in other.facts.words):
        return True
    # “Win” / « Windows »
    if any(_shortened(key, w) for w in other.facts.words if w not in own.facts.words):
        return True
    joined = any(c.isupper() for c in token.text[1:])
    if joined:
        # “SyntaxError” has no kindred words; its parts may answer it
        parts = _PART.findall(token.text)
        if any(len(p) >= _LEAST_LETTERS and key_of(p) in other.facts.words for p in parts):
            return True
    # what both versions have answers itself
    elif any(kindred(key, w) for w in other.facts.words if w not in own.facts.words):
        return True
    lexicon = context.lexicon
    if lexicon is None:
        return False
    if side == "source":
        stays = lexicon.probability(word, word) > _STAYS
        known = [lexicon.strength(word, t.key) for t in other.facts.tokens]
    else:
        stays = lexicon.reverse(word, word) > _STAYS
        known = [lexicon.strength(t.key, word) for t in other.facts.tokens]
    # a name that is known to stay as it is has chance companions only
    return max(known, default=0.0) > (_SURELY if stays else _KNOWN)


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


def _shortened(key: str, word: str) -> bool:
    short, long = sorted((key, word), key=len)
    return (
        len(short) >= _LEAST_LETTERS
        and len(short) + _LEAST_LETTERS <= len(long) <= _LONGER * len(short)
        and long.startswith(short)
    )


def _begins_like(word: str, known: Iterable[str]) -> bool:
    return any(
        word == name or (len(name) >= _STEM and word[:_STEM] == name[:_STEM]) for name in known
    )
