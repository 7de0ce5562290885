"""The concepts of a glossary that have a term."""

from collections.abc import Iterator

from glossary.forms import Forms
from glossary.model import Concept, Glossary
from glossary.tokens import tokenize


def look_up(glossary: Glossary, term: str, language: str | None = None) -> Iterator[Concept]:
    """Yield the concepts with ``term`` among their terms of ``language`` (``None``: of any).

    Capitals and punctuation do not matter. Where no concept has it, those come that have a longer
    term with the same words in the same order; and where there is none either, those that have it
    in another inflection.
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
    if wanted and not exact:
        yield from longer or _inflected(glossary, wanted, language)


def _inflected(
    glossary: Glossary, wanted: tuple[str, ...], language: str | None
) -> Iterator[Concept]:
    """Yield the concepts that have a term with the same words in other forms."""
    forms = {code: Forms(code) for code in glossary.languages if language in {None, code}}
    keys = {code: [known.term_key(word) for word in wanted] for code, known in forms.items()}
    for concept in glossary.concepts:
        for term in concept.terms:
            words = _words(term.text)
            # only what begins alike is worth a look into the dictionary
            alike = [word[:1] for word in words] == [word[:1] for word in wanted]
            known = forms.get(term.language)
            if alike and known and [known.term_key(w) for w in words] == keys[term.language]:
                yield concept
                break


def _words(text: str) -> tuple[str, ...]:
    return tuple(token.key for token in tokenize(text))


def _within(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    size = len(wanted)
    return any(words[i : i + size] == wanted for i in range(len(words) - size + 1))
