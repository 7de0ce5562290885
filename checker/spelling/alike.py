"""Words with two spellings, both right: « cœur » or « coeur », « ambiguë » or « ambigüe »."""

from functools import lru_cache

from checker.languages import language
from glossary.words import words


@lru_cache(maxsize=16384)
def has_another_spelling(word: str, code: str) -> bool:
    """Whether the dictionary has ``word``, in small letters, in another spelling that is as good.

    ``False`` for a language that says nothing of such spellings.
    """
    rules, known = language(code), words(code).known
    pairs = (*rules.other_spellings, *((two[1], two[0]) for two in rules.free_accents))
    return any(
        known(word[:at] + right + word[at + len(written) :])
        for written, right in pairs
        for at in range(len(word))
        if word.startswith(written, at)
    )
