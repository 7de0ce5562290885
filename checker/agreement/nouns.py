"""The gender and the number of nouns, where they are certain."""

from functools import lru_cache
from typing import Literal

from checker.languages import language
from glossary.grammar import grammar
from glossary.words import words

Gender = Literal["masculine", "feminine"]
# What an ending tells of a shorter word is chance.
_LEAST = 5


@lru_cache(maxsize=65536)
def gender(word: str, code: str) -> Gender | None:
    """Return the gender of a noun in the singular, ``None`` where it is not certain."""
    rules = language(code).agreement
    if rules is None:
        return None
    if word in rules.men:
        return "masculine"
    if word in rules.women:
        return "feminine"
    if len(word) < _LEAST or word not in words(code).lemmas(word):
        return None
    told = [
        (len(end), name, end)
        for name, ends in grammar(code).genders.items()
        for end in ends
        if len(end) > 1 and word.endswith(end)
    ]
    _, name, end = max(told, default=(0, "", ""))
    # “page” is the word itself, and tells nothing of “découpage”
    if end != word and words(code).known(f"{end}s"):
        return None
    return "masculine" if name == "masculine" else "feminine" if name == "feminine" else None


@lru_cache(maxsize=65536)
def is_infinitive(word: str, code: str) -> bool:
    """Whether a word is a verb as a dictionary lists it."""
    rules, known = language(code), words(code).known
    if word in rules.irregular_verbs or any(
        word.endswith(ending) and known(word[: len(word) - len(ending)] + participle)
        for ending, participle in rules.infinitives
    ):
        return True
    # a noun has a plural
    ends = grammar(code).infinitives
    return bool(ends) and word.endswith(ends) and not known(f"{word}s") and len(word) > _LEAST


@lru_cache(maxsize=65536)
def may_follow_a_pronoun(word: str, code: str) -> bool:
    """Whether a word may be a form of a verb that has its object before it: “il les contrôle”."""
    rules = language(code).agreement
    bases = words(code).lemmas(word)
    if rules is not None and word.endswith(rules.participles):
        return f"{word}r" in bases
    return is_infinitive(word, code) or any(is_infinitive(base, code) for base in bases)


@lru_cache(maxsize=65536)
def in_the_plural(word: str, code: str) -> str | None:
    """Return the plural of a word that is in the singular and cannot be a plural, else ``None``."""
    rules = grammar(code)
    if word.endswith(rules.plural_ends) or word.endswith(rules.invariable):
        return None
    known = words(code)
    for old, new in rules.plurals:
        if word.endswith(old):
            plural = word[: len(word) - len(old)] + new
            if known.known(plural) and word in known.lemmas(plural):
                return plural
    return None


@lru_cache(maxsize=65536)
def in_the_singular(word: str, code: str) -> str | None:
    """Return the singular of a word in the plural that cannot be a singular, else ``None``."""
    if not word.endswith("s"):
        return None
    known, singular = words(code), word[:-1]
    bases = known.lemmas(word)
    return singular if singular in bases and word not in bases else None
