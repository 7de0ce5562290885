"""The concepts of a glossary that have a term."""

from collections.abc import Iterator

from glossary.model import Concept, Glossary
from glossary.tokens import tokenize


def look_up(glossary: Glossary, term: str, language: str | None = None) -> Iterator[Concept]:
    """Yield the concepts with ``term`` among their terms of ``language`` (``None``: of any).

    Capitals and punctuation do not matter. Where no concept has it, those come that have a longer
    term with the same words in the same order.
    """
    wanted = _words(term)
    longer = []
    exact = False
    for concept in glossary.concepts:
        terms = [_words(t.text) for t in concept.terms if language in {None, t.language}]
        if wanted in terms:
            exact = True
            yield concept
        elif wanted and any(_within(wanted, words) for words in terms):
            longer.append(concept)
    if not exact:
        yield from longer


def _words(text: str) -> tuple[str, ...]:
    return tuple(token.key for token in tokenize(text))


def _within(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    size = len(wanted)
    return any(words[i : i + size] == wanted for i in range(len(words) - size + 1))
