"""A reference that points elsewhere, or stands on one side only."""

from collections.abc import Iterator

from checker.context import Context
from checker.figures.reference_comparison import reference_differences
from checker.gaps import gap
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.signs import REFERENCE

# Versions that share less than this of their references are drafted each in its own manner
# (“the application referred to in subsection (2)” / « la demande »): nothing follows from one
# reference more or less.
_SHARED = 0.99


@rule(
    id="reference-mismatch",
    family="reference",
    severity="major",
    its="inconsistency",
    mqm="accuracy/mistranslation",
    level="block",
    needs=REFERENCE,
    messages={
        "changed": {
            "en": "The source refers to “{source}”, the target to “{target}”.",
            "fr": "La source renvoie à « {source} », la cible à « {target} ».",
        },
        "missing": {
            "en": "The target does not have the source’s reference to “{source}”.",
            "fr": "La cible n’a pas le renvoi de la source à « {source} ».",
        },
        "added": {
            "en": "The target refers to “{target}”, the source does not.",
            "fr": "La cible renvoie à « {target} », pas la source.",
        },
    },
    why={
        "fr": "Le lecteur est envoyé au mauvais endroit, ou à un endroit qui n’existe pas.",
    },
    bad=(
        Example(
            "This is set out in paragraph 12 above.",
            "Cela est exposé au paragraphe 13 ci-dessus.",
            source_words=("paragraph 12",),
            target_words=("paragraphe 13",),
        ),
        Example(
            "As explained in the introduction, the Allies decide.",
            "Comme expliqué à la section II, les Alliés décident.",
            source_words=("",),
            target_words=("section II",),
        ),
        Example(
            "The list in Annex B is open.",
            "La liste est ouverte.",
            source_words=("Annex B",),
            target_words=("",),
        ),
    ),
    good=(
        Example("See paragraphs 3 to 5.", "Voir les paragraphes 3 à 5."),
        Example("Article VI of the Treaty applies.", "L’article 6 du Traité s’applique."),
        Example(
            "Subsection 12(1) and paragraph (a) apply.",
            "Le paragraphe 12(1) et l’alinéa a) s’appliquent.",
        ),
        Example("Allies in part I think agree.", "Les Alliés, je crois, sont en partie d’accord."),
    ),
)
def reference_mismatch(pair: Pair, context: Context) -> Iterator[Problem]:
    """A reference that points elsewhere, or stands on one side only.

    What it finds: a paragraph, article, section, annex or table named by its number or letter that
    the counterpart names with another one, or not at all.

    Why it matters: the reader is sent to the wrong place, or to one that does not exist.

    Examples: “paragraph 12” / « paragraphe 13 »; “as set out above” / « à la section II ».

    What it leaves alone: other kinds with the same number (subsection / paragraphe), Roman against
    Arabic numerals, lists and ranges, numbers in words, a neighbour that one version calls
    “subsection (2)” and the other “it”; in versions that were each drafted in their own manner, a
    reference that the other does without.
    """
    if not pair.both or pair.source is None or pair.target is None:
        return
    found = reference_differences(pair, context)
    for source, twin in found.changed:
        yield Problem(
            "changed",
            pair.source.place(source.start, source.end),
            pair.target.place(twin.start, twin.end),
            params={"source": source.text, "target": twin.text},
        )
    for missing in found.missing:
        if not missing.local and _alike(context):
            yield Problem(
                "missing",
                pair.source.place(missing.start, missing.end),
                gap(pair, "source", missing.start),
                params={"source": missing.text},
            )
    for added in found.added:
        if not added.local and _alike(context):
            yield Problem(
                "added",
                gap(pair, "target", added.start),
                pair.target.place(added.start, added.end),
                params={"target": added.text},
            )


def _alike(context: Context) -> bool:
    """Whether the two versions refer to the same things nearly always."""

    def measure() -> bool:
        total = missed = 0
        for pair in context.pairs:
            if pair.both:
                found = reference_differences(pair, context)
                total += sum(len(side.block.facts.references) for side in pair.sides)
                missed += len(found.missing) + len(found.added) + 2 * len(found.changed)
                missed += len(found.lost)
        return missed <= 2 or missed <= (1 - _SHARED) * total

    return context.once("references are shared", measure)
