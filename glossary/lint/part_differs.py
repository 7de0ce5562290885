"""A term inside a longer one, translated otherwise there."""

from collections.abc import Iterator

from glossary.lint.entries import Entries, texts
from glossary.lint.lint import Flaw, lint
from glossary.model import Concept, Term

_HEAD = "source_term,target_term,status\n"
# So many words a part may have, and so many entries of the same part are held against a term.
_LONGEST = 8
_COMPARED = 5


@lint(
    id="part-differs",
    severity="minor",
    messages={
        "differs": {
            "en": "“{part}” is “{wanted}” in {other}, but “{target}” has nothing of it.",
            "fr": "« {part} » est « {wanted} » en {other}, mais « {target} » n’en a rien.",
        }
    },
    mends={
        "differs": {
            "en": "Bring the two entries into line, or admit the other wording in the shorter one.",
            "fr": "Harmonisez les deux entrées, ou admettez l’autre forme dans la plus courte.",
        }
    },
    bad=(
        _HEAD + "critical infrastructure,infrastructures critiques,\n"
        "critical infrastructure protection,protection des installations essentielles,\n",
    ),
    good=(
        _HEAD + "critical infrastructure,infrastructures critiques,\n"
        "critical infrastructure protection,protection de l’infrastructure critique,\n",
        _HEAD + "health,santé,\nhealth care staff,personnel soignant,\n",
    ),
)
def part_differs(entries: Entries) -> Iterator[Flaw]:
    """A term inside a longer one, translated otherwise there.

    What it finds: a source term of two words or more that stands, word for word, inside another
    entry's, whose translation has no word of any of its accepted translations.

    Why it matters: the glossary contradicts itself, and a check asks for one of the two wherever
    the other is right.

    Examples: “critical infrastructure”, “infrastructures critiques”, beside “critical
    infrastructure protection”, “protection des installations essentielles”.

    What it leaves alone: parts of one word (“health” in “health care staff”), whose translation
    rightly depends on what they stand with; inflections, other articles, another order of words.
    """
    source = entries.source
    by_keys: dict[tuple[str, ...], list[tuple[Concept, Term]]] = {}
    for concept in entries.concepts:
        for term in entries.accepted(concept, source):
            keys = entries.keys(term)
            if len(keys) > 1:
                by_keys.setdefault(keys, []).append((concept, term))
    for keys, wholes in by_keys.items():
        for size in range(min(len(keys) - 1, _LONGEST), 1, -1):
            for at in range(len(keys) - size + 1):
                for shorter in by_keys.get(keys[at : at + size], [])[:_COMPARED]:
                    if len(entries.content(shorter[1])) > 1:
                        for longer in wholes:
                            yield from _differs(longer, shorter, entries)


def _differs(
    longer: tuple[Concept, Term], shorter: tuple[Concept, Term], entries: Entries
) -> Iterator[Flaw]:
    concept, _ = longer
    other, part = shorter
    if concept is other:
        return
    for language in entries.languages[1:]:
        wanted, given = entries.accepted(other, language), entries.accepted(concept, language)
        words = {key for term in wanted for key in entries.content(term)}
        for term in given:
            if wanted and words.isdisjoint(entries.content(term)):
                params = {
                    "part": part.text,
                    "wanted": texts(wanted),
                    "other": other.origin,
                    "target": term.text,
                }
                yield Flaw("differs", concept, (term,), params, (other,))
