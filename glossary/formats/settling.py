"""The status of terms whose file does not say it."""

from collections.abc import Iterable
from dataclasses import replace

from glossary.model import Term


def settled(terms: Iterable[tuple[Term, bool]]) -> tuple[Term, ...]:
    """Return the terms of a concept; beside each stands whether its file says its status.

    Of those without one the first of a language is preferred, unless another is, the others are
    admitted.
    """
    given = list(terms)
    preferred = {term.locale for term, said in given if said and term.status == "preferred"}
    found = []
    for term, said in given:
        if not said:
            if term.locale in preferred:
                term = replace(term, status="admitted")
            preferred.add(term.locale)
        found.append(term)
    return tuple(found)
