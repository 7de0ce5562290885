"""Words that no dictionary lists, for they are made of listed ones."""

from functools import lru_cache

from checker.languages import Language
from glossary.words import words

_LEAST_BASE = 4
_LEAST_PART = 3


def is_derived(word: str, language: Language) -> bool:
    """Whether ``word``, in small letters, is made of known words as its language makes new ones.

    With a prefix, with an ending, with both, or of two words written as one.
    """
    return _derived(word, language.code, language.prefixes, language.derivations) or (
        language.compounds and _compound(word, language.code)
    )


@lru_cache(maxsize=16384)
def _derived(
    word: str, code: str, prefixes: tuple[str, ...], endings: tuple[tuple[str, str], ...]
) -> bool:
    known = words(code).known
    stems = {word}
    stems |= {word[len(p) :].removeprefix("-") for p in prefixes if word.startswith(p)}
    stems |= {
        s[: len(s) - len(new)] + old for s in stems for new, old in endings if s.endswith(new)
    }
    return any(len(s) >= _LEAST_BASE and known(s) for s in sorted(stems))


@lru_cache(maxsize=16384)
def _compound(word: str, code: str) -> bool:
    known = words(code).known
    return any(
        known(word[:i]) and known(word[i:]) for i in range(_LEAST_PART, len(word) - _LEAST_PART + 1)
    )
