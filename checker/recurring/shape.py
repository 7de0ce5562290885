"""Whether a word can be what a term is made of, told by its base forms."""

from functools import lru_cache

from checker.languages import language
from glossary.words import words


@lru_cache(maxsize=65536)
def is_verb(word: str, code: str) -> bool:
    """Whether a folded word can be nothing but a form of a verb, a participle among them.

    ``False`` where nothing is known of the language’s verbs or of the word.
    """
    found = words(code).lemmas(word)
    return bool(found) and all(_is_infinitive(lemma, code) for lemma in found)


@lru_cache(maxsize=65536)
def may_be_verb(word: str, code: str) -> bool:
    """Whether a folded word may be a form of a verb, whatever else it may be."""
    return any(_is_infinitive(lemma, code) for lemma in words(code).lemmas(word))


@lru_cache(maxsize=65536)
def is_participle(word: str, code: str) -> bool:
    """Whether a folded word has the ending of a participle, and is the form of something else."""
    endings = language(code).participle_endings
    return word.endswith(endings or ("\0",)) and words(code).lemmas(word) not in ((), (word,))


def _is_infinitive(lemma: str, code: str) -> bool:
    spoken, known = language(code), words(code).known
    return lemma in spoken.irregular_verbs or any(
        lemma.endswith(ending) and known(lemma[: -len(ending)] + participle)
        for ending, participle in spoken.infinitives
    )
