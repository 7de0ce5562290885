"""The same entry twice, or the same term twice in one entry."""

from collections.abc import Iterator

from glossary.lint.entries import Entries
from glossary.lint.lint import Flaw, lint
from glossary.model import Concept

_HEAD = "source_term,target_term,status\n"


@lint(
    id="entry-duplicate",
    severity="minor",
    messages={
        "entry": {
            "en": "“{source}” with “{target}” is there already, in {other}.",
            "fr": "« {source} » avec « {target} » y est déjà, en {other}.",
        },
        "term": {
            "en": "“{term}” stands twice in this entry.",
            "fr": "« {term} » figure deux fois dans cette entrée.",
        },
    },
    mends={
        "entry": {
            "en": "Remove one of the two entries.",
            "fr": "Supprimez l’une des deux entrées.",
        },
        "term": {"en": "Remove one of the two.", "fr": "Supprimez l’une des deux mentions."},
    },
    bad=(
        _HEAD + "armed forces,forces armées,\narmed forces,forces armées,\n",
        _HEAD + "civil protection,protection civile|Protection civile,\n",
    ),
    good=(
        _HEAD + "armed forces,forces armées,\narmed conflict,conflit armé,\n",
        _HEAD + "armed forces,forces armées,\narmed forces,,\n",
    ),
)
def entry_duplicate(entries: Entries) -> Iterator[Flaw]:
    """The same entry twice, or the same term twice in one entry.

    What it finds: an entry whose terms are all those of an earlier one, capitals and hyphens apart;
    a term that stands twice, under one status, in one entry.

    Why it matters: whoever mends one of the two leaves the other as it was.

    Examples: “armed forces” with “forces armées”, in lines 12 and 340.

    What it leaves alone: the same source with another target, and a term both accepted and refused
    in one entry, which other lints see.
    """
    seen: dict[frozenset[tuple[str, str, str]], Concept] = {}
    for concept in entries.concepts:
        words: set[tuple[str, str, str]] = set()
        for term in concept.terms:
            status = "" if term.status in ("preferred", "admitted") else term.status
            word = (term.language, entries.spelling(term.text), status)
            if word in words:
                yield Flaw("term", concept, (term,), {"term": term.text})
            words.add(word)
        if len({language for language, _, _ in words}) < 2:
            continue
        first = seen.setdefault(frozenset(words), concept)
        if first is not concept:
            source, target = concept.terms[0], concept.terms[-1]
            params = {"source": source.text, "target": target.text, "other": first.origin}
            yield Flaw("entry", concept, (source, target), params, (first,))
