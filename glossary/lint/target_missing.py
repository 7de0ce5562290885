"""An entry without a term that may be used in one of the glossary's languages."""

from collections.abc import Iterator

from glossary.lint.entries import Entries, texts
from glossary.lint.lint import Flaw, lint
from glossary.model import REFUSED, Concept

_HEAD = "source_term,target_term,status,forbidden_target\n"


@lint(
    id="target-missing",
    severity="major",
    messages={
        "missing": {
            "en": "“{source}” has no term in {language}.",
            "fr": "« {source} » n’a pas de terme en {language}.",
        },
        "refused": {
            "en": "“{source}” has only refused terms in {language}: “{terms}”.",
            "fr": "« {source} » n’a que des termes refusés en {language} : « {terms} ».",
        },
        "elsewhere": {
            "en": "“{source}” has only refused terms in {language}: “{terms}”; “{right}” stands in "
            "{other}.",
            "fr": "« {source} » n’a que des termes refusés en {language} : « {terms} » ; "
            "« {right} » se trouve en {other}.",
        },
    },
    mends={
        "missing": {
            "en": "Add the term, or mark the entry as one that is not translated.",
            "fr": "Ajoutez le terme, ou marquez l’entrée comme n’étant pas à traduire.",
        },
        "refused": {
            "en": "Say what to write instead.",
            "fr": "Dites ce qu’il faut écrire à la place.",
        },
        "elsewhere": {
            "en": "Make one entry of the two: the refused term is then answered by the right one.",
            "fr": "Réunissez les deux entrées : le terme refusé aura alors le bon pour réponse.",
        },
    },
    bad=(
        _HEAD + "threat,menace,,\nresilience,,,\n",
        _HEAD + "threat,menace,,\ncapability,,,moyen\n",
        _HEAD + "capability,capacité,,\ncapability,,,moyen\n",
    ),
    good=(_HEAD + "threat,menace,,\nhybrid threat,menace hybride,proposed,\n",),
)
def target_missing(entries: Entries) -> Iterator[Flaw]:
    """An entry without a term that may be used in one of the glossary's languages.

    What it finds: an entry that has nothing, or only refused terms, in a language that most
    entries have.

    Why it matters: no check asks for what is not there.

    Examples: a row whose target cell is empty.

    What it leaves alone: entries that are not translated; proposed terms.
    """
    for concept in entries.concepts:
        if concept.keep:
            continue
        for language in entries.languages:
            terms = tuple(t for t in concept.terms if t.language == language)
            if any(term.status not in REFUSED for term in terms):
                continue
            others = [t for t in concept.terms if t.language != language]
            params = {
                "source": others[0].text if others else concept.id,
                "language": language,
                "terms": texts(terms),
            }
            other = _answered(concept, language, entries) if terms else None
            if other is None:
                yield Flaw("refused" if terms else "missing", concept, terms, params)
                continue
            params |= {"right": texts(entries.accepted(other, language)), "other": other.origin}
            yield Flaw("elsewhere", concept, terms, params, (other,))


def _answered(concept: Concept, language: str, entries: Entries) -> Concept | None:
    """Return the entry with the same source term that says what to write in ``language``."""
    for term in entries.accepted(concept, entries.source):
        for other, _ in entries.by_spelling[entries.source, entries.spelling(term.text)]:
            if other is not concept and entries.accepted(other, language):
                return other
    return None
