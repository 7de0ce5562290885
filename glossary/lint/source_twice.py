"""One source term in two entries with different translations."""

from collections.abc import Iterator

from glossary.lint.entries import Entries, texts, told_apart
from glossary.lint.lint import Flaw, lint

_HEAD = "source_term,target_term,status\n"
# An entry is held against so many others of the same words: a table of one row a thousand times
# over would else take a million steps.
_COMPARED = 12


@lint(
    id="source-twice",
    severity="major",
    messages={
        "twice": {
            "en": "“{source}” is “{target}” here and “{earlier}” in {other}.",
            "fr": "« {source} » est rendu ici par « {target} », et par « {earlier} » en {other}.",
        }
    },
    mends={
        "twice": {
            "en": "Make one entry of the two, or say in both what tells them apart (subject, "
            "definition).",
            "fr": "Réunissez les deux entrées, ou dites dans chacune ce qui les distingue "
            "(domaine, définition).",
        }
    },
    bad=(_HEAD + "order,décret,\nact,loi,\norder,ordonnance,\n",),
    good=(
        _HEAD + "order,décret|ordonnance,\nact,loi,\n",
        _HEAD + "order,décret,\norders,ordres,\n",
    ),
)
def source_twice(entries: Entries) -> Iterator[Flaw]:
    """One source term in two entries with different translations.

    What it finds: an accepted term of the source that a former entry has too, capitals and hyphens
    apart, where the two share no accepted term of a target language.

    Why it matters: either translation passes a check, in the same document, side by side.

    Examples: “order” as “décret” in one row and “ordonnance” in another.

    What it leaves alone: entries that say in definition, subject or scope what tells them apart;
    entries that refuse only, or have no target.
    """
    source = entries.source
    for (language, _), found in entries.by_spelling.items():
        if language != source or len(found) < 2:
            continue
        accepted = [e for e in found if e.term in entries.accepted(e.concept, source)]
        for at, (concept, term) in enumerate(accepted):
            for other, _ in accepted[: min(at, _COMPARED)]:
                if other is concept or told_apart(concept, other):
                    continue
                for code in entries.languages[1:]:
                    here, there = entries.accepted(concept, code), entries.accepted(other, code)
                    words = {entries.spelling(t.text) for t in there}
                    if here and there and all(entries.spelling(t.text) not in words for t in here):
                        yield Flaw(
                            "twice",
                            concept,
                            (term, *here),
                            {
                                "source": term.text,
                                "target": texts(here),
                                "earlier": texts(there),
                                "other": other.origin,
                            },
                            (other,),
                        )
                        break
                else:
                    continue
                break
