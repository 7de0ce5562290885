"""An entry whose source term a corpus never has."""

from collections.abc import Iterator

from glossary.lint.entries import Entries, texts
from glossary.lint.lint import Flaw, lint


@lint(
    id="term-unused",
    severity="neutral",
    needs="corpus",
    messages={
        "unused": {
            "en": "“{source}” does not occur in the corpus.",
            "fr": "« {source} » ne figure pas dans le corpus.",
        }
    },
    mends={
        "unused": {
            "en": "Check its spelling, or leave it out if it is no longer needed.",
            "fr": "Vérifiez son orthographe, ou retirez-le s’il ne sert plus.",
        }
    },
)
def term_unused(entries: Entries) -> Iterator[Flaw]:
    """An entry whose source term a corpus never has.

    What it finds: entries none of whose accepted source terms occurs, in any inflection, in the
    corpus that was given.

    Why it matters: a term that is never used is often one that is misspelt, or that the
    organisation has given up.

    Examples: “counter-terorism”.

    What it leaves alone: terms that occur as part of a longer term of the glossary.
    """
    for position, concept in enumerate(entries.concepts):
        usage = entries.usage.get(position)
        terms = entries.accepted(concept, entries.source)
        if usage is not None and not usage.found and terms:
            yield Flaw("unused", concept, terms, {"source": texts(terms)})
