"""What two sentences in different languages visibly share: numbers, names, cognates."""

import unicodedata
from collections import Counter
from functools import lru_cache

from checker.facts import Facts

# A cognate is taken to be a word that begins with the same letters, accents aside (Simard, Foster
# & Isabelle 1992, “Using cognates to align sentences in bilingual corpora”).
_COGNATE = 4


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    plain = unicodedata.normalize("NFD", word)
    return "".join(c for c in plain if not unicodedata.combining(c))[:_COGNATE]


def keys(facts: Facts, start: int = 0, end: int | None = None) -> Counter[str]:
    """Return the keys of ``text[start:end]`` with their counts."""
    end = len(facts.text) if end is None else end
    closed = facts.language.closed_words
    found: Counter[str] = Counter()
    for token in facts.tokens:
        if token.start < start or token.end > end:
            continue
        if token.key[0].isdigit() or (token.text.isupper() and len(token.text) > 1):
            found[token.key] += 1
        elif len(token.key) >= _COGNATE and token.key not in closed:
            found[_key(token.key)] += 1
    return found


def content_words(facts: Facts, start: int = 0, end: int | None = None) -> Counter[str]:
    """Return the folded words of ``text[start:end]`` that carry its content, with their counts."""
    end = len(facts.text) if end is None else end
    closed = facts.language.closed_words
    return Counter(
        token.key
        for token in facts.tokens
        if token.start >= start
        and token.end <= end
        and token.key.isalpha()
        and token.key not in closed
    )
