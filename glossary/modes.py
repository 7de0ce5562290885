"""Whether words of a text may be a term that asks for its very form, or for its very capitals."""

from collections.abc import Sequence
from functools import lru_cache

from glossary.forms import bare
from glossary.gaps import plainly
from glossary.grammar import grammar
from glossary.model import Term
from glossary.tokens import Token, fold, tokenize

# What a sentence may begin after, white space and opening marks apart.
_ENDS, _OPENING = ".!?:…", " \t\r\n\u00a0\u202f«“‘\"'([{*•–—-"


def is_strict(term: Term) -> bool:
    """Whether a term asks for more than that its words are met."""
    return term.match == "exact" or term.case == "exact"


def admits(term: Term, text: str, words: Sequence[Token]) -> bool:
    """Whether ``words``, which lie in ``text`` and are those of ``term``, are what it asks for."""
    start, end = words[0].start, words[-1].end
    given = _without_article(term)
    if term.match == "exact":
        here = plainly(text[start:end])
        if fold(here) != fold(given) and not (
            here.isupper() and bare(fold(here)) == bare(fold(given))
        ):
            return False
    if term.case != "exact":
        return True
    skipped = grammar(_base(term.language)).skipped
    asked, found = _capitals(tokenize(given), skipped), _capitals(words, skipped)
    if found[0] == "Aa" and asked[0] == "aa" and _opens(text, start):
        found = ["aa", *found[1:]]  # a sentence begins with a capital, whatever the word
    return asked == found if len(asked) == len(found) else asked[0] == found[0]


@lru_cache(maxsize=4096)
def _without_article(term: Term) -> str:
    """The text of ``term`` from its first word on that does not come and go."""
    words, skipped = tokenize(term.text), grammar(_base(term.language)).skipped
    kept = [w for w in words if w.key not in skipped] or list(words)
    return plainly(term.text[kept[0].start : kept[-1].end])


def _capitals(words: Sequence[Token], skipped: frozenset[str]) -> list[str]:
    kept = [w.text for w in words if w.key not in skipped] or [w.text for w in words]
    return ["AA" if len(w) > 1 and w.isupper() else "Aa" if w[:1].isupper() else "aa" for w in kept]


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins at ``start``."""
    before = text[max(0, start - 40) : start].rstrip(_OPENING)
    return not before or before[-1] in _ENDS


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()
