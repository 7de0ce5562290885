"""A term that the glossary both refuses and asks for."""

from collections.abc import Iterator

from glossary.lint.entries import Entries, Entry, texts
from glossary.lint.lint import Flaw, lint
from glossary.model import ACCEPTED, REFUSED

_HEAD = "source_term,target_term,status,forbidden_target\n"
# An entry is held against so many others of the same words: a table of one row a thousand times
# over would else take a million steps.
_COMPARED = 12


@lint(
    id="refused-and-accepted",
    severity="major",
    messages={
        "same": {
            "en": "“{term}” is refused here for “{source}” and accepted for it in {other}.",
            "fr": "« {term} » est refusé ici pour « {source} », et accepté en {other}.",
        },
        "elsewhere": {
            "en": "“{term}” is refused here for “{source}”, preferred in {other} for “{wanted}”.",
            "fr": "« {term} » est refusé ici pour « {source} », et privilégié en {other} pour "
            "« {wanted} ».",
        },
    },
    mends={
        "same": {
            "en": "Decide, and keep one of the two.",
            "fr": "Tranchez et ne gardez que l’une des deux indications.",
        },
        "elsewhere": {
            "en": "If that is meant, say so in a note of both entries; if not, choose another "
            "term.",
            "fr": "Si c’est voulu, dites-le dans une note des deux entrées ; sinon, choisissez un "
            "autre terme.",
        },
    },
    bad=(
        _HEAD + "capability,capacité,,moyen\nmeans,moyen,,\n",
        _HEAD + "capability,capacité|moyen,,moyens\n" + "capability,moyens,,\n",
    ),
    good=(
        _HEAD + "capability,capacité,,moyen\nmeans,ressources,,\n",
        _HEAD + "resilience,résilience,,resilience\n",
    ),
)
def refused_and_accepted(entries: Entries) -> Iterator[Flaw]:
    """A term that the glossary both refuses and asks for.

    What it finds: a refused term that is accepted for the same source term, in this entry or
    another, or preferred for another source term.

    Why it matters: where both source terms stand in a sentence nobody can tell which of them the
    refused word answers, and every check is noise.

    Examples: “moyens” refused for “capability” and preferred for “means”.

    What it leaves alone: terms of another language; entries with a note, which says why.
    """
    for found in entries.by_spelling.values():
        refused = [e for e in found if e.term.status in REFUSED]
        accepted = [e for e in found if e.term.status in ACCEPTED] if refused else []
        for entry in refused:
            flaw = _flaw(entry, accepted[:_COMPARED], entries)
            if flaw is not None:
                yield flaw


def _flaw(entry: Entry, accepted: list[Entry], entries: Entries) -> Flaw | None:
    concept, term = entry
    sources = entries.accepted(concept, entries.source)
    words = {entries.spelling(t.text) for t in sources}
    params = {"term": term.text, "source": texts(sources)}
    for other, _ in accepted:
        wanted = entries.accepted(other, entries.source)
        if other is concept or words & {entries.spelling(t.text) for t in wanted}:
            where = params | {"other": other.origin}
            return Flaw("same", concept, (term,), where, (other,))
    for other, same in accepted:
        if same.status == "preferred" and not (concept.note and other.note):
            wanted = entries.accepted(other, entries.source)
            where = params | {"other": other.origin, "wanted": texts(wanted)}
            return Flaw("elsewhere", concept, (term,), where, (other,))
    return None
