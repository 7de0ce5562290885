"""One target term for two source concepts."""

from collections.abc import Iterator

from glossary.forms import bare, is_acronym
from glossary.lint.entries import Entries, texts, told_apart
from glossary.lint.lint import Flaw, lint
from glossary.tokens import tokenize

_HEAD = "source_term,target_term,status\n"
# An entry is held against so many others of the same words: a table of one row a thousand times
# over would else take a million steps.
_COMPARED = 12


@lint(
    id="target-twice",
    severity="minor",
    messages={
        "twice": {
            "en": "“{target}” answers “{source}” here and “{earlier}” in {other}.",
            "fr": "« {target} » répond ici à « {source} », et à « {earlier} » en {other}.",
        }
    },
    mends={
        "twice": {
            "en": "If both are one concept, make one entry of them; if not, give each its own "
            "term.",
            "fr": "S’il s’agit d’une seule notion, réunissez les entrées ; sinon, donnez à chacune "
            "son propre terme.",
        }
    },
    bad=(_HEAD + "threat,menace,\nrisk,risque,\nmenace,menace,\n",),
    good=(
        _HEAD + "threat|menace,menace,\nrisk,risque,\n",
        _HEAD + "European Union,UE,\nEU,UE,\n",
    ),
)
def target_twice(entries: Entries) -> Iterator[Flaw]:
    """One target term for two source concepts.

    What it finds: a preferred target term that a former entry prefers too, capitals and hyphens
    apart, for another source term.

    Why it matters: two ideas that the source keeps apart become one in the translation. Where they
    are one idea, two entries will drift apart.

    Examples: “menace” for “threat” and, forty rows on, for “menace”.

    What it leaves alone: sources that are inflections of each other or an acronym and its full
    form; admitted terms; entries that say in definition, subject or scope what tells them apart.
    """
    source = entries.source
    for (language, _), found in entries.by_spelling.items():
        if language == source or language not in entries.languages or len(found) < 2:
            continue
        preferred = [e for e in found if e.term.status == "preferred"]
        for at, (concept, term) in enumerate(preferred):
            here = entries.accepted(concept, source)
            for other, _ in preferred[: min(at, _COMPARED)]:
                there = entries.accepted(other, source)
                if other is concept or not here or not there or told_apart(concept, other):
                    continue
                words = {entries.keys(t) for t in there}
                if any(entries.keys(t) in words for t in here):
                    continue
                if any(_short(a.text, b.text) for a in here for b in there):
                    continue
                yield Flaw(
                    "twice",
                    concept,
                    (term,),
                    {
                        "target": term.text,
                        "source": texts(here),
                        "earlier": texts(there),
                        "other": other.origin,
                    },
                    (other,),
                )
                break


def _short(first: str, second: str) -> bool:
    """Whether one of two terms is an acronym that may be the other’s."""
    short, full = (first, second) if is_acronym(first) else (second, first)
    if not is_acronym(short):
        return False
    initials = "".join(bare(token.key[0]) for token in tokenize(full)).upper()
    letters = iter(initials)
    return all(letter in letters for letter in short)
