"""How words say no: in a way of their own, by their looks alone, or not at all."""

from collections.abc import Mapping
from functools import lru_cache

from checker.languages import language
from checker.lexicon import Answer
from checker.negation.denials import Passage
from glossary.words import words

# What ``look`` says of a word that says no in a way of its own.
A_NO = 2
# How strongly the word model must hold that a word that looks like a no is the answer to something
# else.
EXPLAINS = 0.15
_LEAST_REST = 4


def counted(
    passage: Passage, other: Passage, answers: Mapping[int, Answer | None]
) -> tuple[int, ...]:
    """Return where a passage says no, apart from what answers a word that does not: “wireless”.

    So does « non » before a word that answers a no made of a word: “unattended”.
    """
    if not passage.singles:
        return tuple(passage.places)
    small = small_words(other)
    explained = set()
    for i in passage.singles:
        answer = answers[i]
        if answer is not None and answer.strength >= EXPLAINS:
            if other.tokens[answer.at].key not in small:
                explained.add(i)
            continue
        behind = answers[i + 1] if i + 1 < len(passage.tokens) else None
        if behind is not None and behind.strength >= EXPLAINS and look(other, behind.at):
            explained.add(i)
    return tuple(i for i in passage.places if i not in explained)


def is_hint(passage: Passage, at: int) -> bool:
    """Whether a word is one of those that say no in a way of their own, whatever they answer."""
    rules = passage.language.negation
    return rules is not None and passage.tokens[at].key in rules.hints


def small_words(passage: Passage) -> frozenset[str]:
    """Return the words that are no answer to a word of content."""
    return _small_words_of(passage.language.code)


@lru_cache(maxsize=16)
def _small_words_of(code: str) -> frozenset[str]:
    own = language(code)
    rules = own.negation
    return own.closed_words | (rules.strong | rules.helpers if rules is not None else frozenset())


def look(passage: Passage, at: int) -> int:
    """2 for a word that says no in a way of its own, 1 for one that looks like a no, else 0."""
    return _look_of(passage.tokens[at].key, passage.language.code)


@lru_cache(maxsize=65536)
def _look_of(key: str, code: str) -> int:
    rules = language(code).negation
    if rules is None:
        return 0
    if key in rules.hints or key.startswith(rules.beginnings):
        return A_NO
    known = words(code).known
    made = [key[len(prefix) :] for prefix in rules.prefixes if key.startswith(prefix)]
    made += [key[: -len(ending)] for ending in rules.endings if key.endswith(ending)]
    return int(any(len(rest) >= _LEAST_REST and known(rest) for rest in made))
