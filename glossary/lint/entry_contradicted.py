"""An entry that a corpus of translations does not follow."""

from collections.abc import Iterator

from glossary.lint.entries import Entries, texts
from glossary.lint.lint import Flaw, lint

# So often the source term has to occur before the corpus says anything, so seldom its target may
# be carried, and so much of the rest the other rendering must have.
LEAST = 5
CARRIED = 0.2
RECURRING = 0.5


@lint(
    id="entry-contradicted",
    severity="major",
    needs="corpus",
    messages={
        "contradicted": {
            "en": "“{source}” occurs {found} times and “{target}” answers it in {carried}; "
            "“{rival}” recurs in {count} (first {places}).",
            "fr": "« {source} » figure {found} fois et « {target} » y répond {carried} fois ; "
            "« {rival} » revient {count} fois (d’abord {places}).",
        }
    },
    mends={
        "contradicted": {
            "en": "Correct the entry, or have the translations corrected.",
            "fr": "Corrigez l’entrée, ou faites corriger les traductions.",
        }
    },
)
def entry_contradicted(entries: Entries) -> Iterator[Flaw]:
    """An entry that a corpus of translations does not follow.

    What it finds: an entry whose source term occurs in five sentences or more, whose target stands
    in a fifth of their translations at most, while other words recur in half of the others.

    Why it matters: either the entry is wrong, or every translation is; in both cases a check would
    speak up at each place.

    Examples: “capability” entered as “capacité”, where forty of fifty translations say “moyens”.

    What it leaves alone: terms whose translations vary without a pattern; proposed entries.
    """
    for position, concept in enumerate(entries.concepts):
        usage = entries.usage.get(position)
        if usage is None or usage.rival is None or usage.found < LEAST:
            continue
        missing = usage.found - usage.carried
        if usage.carried > CARRIED * usage.found or usage.rival.count < RECURRING * missing:
            continue
        source = entries.accepted(concept, entries.source)
        target = tuple(t for code in entries.languages[1:] for t in entries.accepted(concept, code))
        if source and target:
            params = {
                "source": texts(source),
                "target": texts(target),
                "found": str(usage.found),
                "carried": str(usage.carried),
                "rival": usage.rival.text,
                "count": str(usage.rival.count),
                "places": ", ".join(usage.rival.places),
            }
            evidence = {
                "found": usage.found,
                "carried": usage.carried,
                "rival": usage.rival.text,
                "rival_count": usage.rival.count,
                "places": list(usage.rival.places),
            }
            yield Flaw("contradicted", concept, target, params, (), evidence)
