"""The same sentence translated in two ways."""

from collections.abc import Iterator, Sequence
from operator import ne

from checker.characters.ends import end_of
from checker.context import Context
from checker.model import Pair, Place, Problem
from checker.rules.rule import Example, rule
from checker.wording.repeats import Said, Words, said, shown
from checker.wording.similarity import chrf

# A shorter segment (a heading, “Yes, please.”) may well need another rendering in another place.
_WORDS = 4
# One rendering half as long again as the other: what was said was dealt out differently among
# neighbouring segments.
_LONGER = 1.5


@rule(
    id="repeat-differs",
    family="consistency",
    severity="minor",
    its="inconsistency",
    mqm="terminology/inconsistent-use",
    level="document",
    messages={
        "differs": {
            "en": "The same source sentence is rendered otherwise elsewhere: “{usual}”.",
            "fr": "La même phrase source est rendue autrement ailleurs : « {usual} ».",
        }
    },
    why={
        "fr": "Les lecteurs cherchent une différence de sens là où il n’y en a pas.",
    },
    bad=(
        Example(
            "Allies remain free to decide.\n\nIt is late.\n\nAllies remain free to decide.",
            "Les Alliés restent libres de décider.\n\nIl est tard.\n\n"
            "Les pays alliés peuvent toujours trancher.",
            source_words=("Allies remain free to decide.",),
            target_words=("Les pays alliés peuvent toujours trancher.",),
        ),
    ),
    good=(
        Example(
            "Allies remain free to decide.\n\nAllies remain free to decide.",
            "Les Alliés restent libres de décider.\n\nles Alliés restent libres de décider ;",
        ),
        Example("Yes, they do.\n\nYes, they do.", "Oui.\n\nEn effet."),
    ),
)
def repeat_differs(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """The same sentence translated in two ways.

    What it finds: a source sentence of four words or more that stands more than once, word for
    word, with translations that differ in their words. The rarer rendering is pointed at; of two
    equally frequent ones the later.

    Why it matters: readers look for a difference in meaning where there is none.

    Examples: “Allies remain free to decide.” / « Les Alliés restent libres de décider. », « Les
    pays alliés peuvent toujours trancher. »

    What it leaves alone: differences of capitals, spaces and marks alone; short segments; a
    rendering so much longer that it says what another segment says elsewhere; the beginning of a
    sentence that list items end in different ways (“The member shall” / « Le membre : »).
    """
    renderings: dict[Words, dict[Words, list[Said]]] = {}
    for sentence in said(context):
        if len(sentence.source) >= _WORDS:
            ways = renderings.setdefault(sentence.source, {})
            ways.setdefault(sentence.target, []).append(sentence)
    for ways in renderings.values():
        if len(ways) < 2:
            continue
        # the first of the most frequent ones: max keeps the order of the document
        usual = max(ways, key=lambda way: len(ways[way]))
        model = ways[usual][0]
        for way, beads in ways.items():
            if way == usual:
                continue
            if max(len(way), len(usual)) > _LONGER * min(len(way), len(usual)):
                continue
            source, target = beads[0].places
            # “The member shall” / « Le membre : »: list items go on, each rendering in its own way
            if (
                not _ends(source)
                and ":" in map(_ends, (target, model.places[1]))
                and not _is_one_word(way, usual)
            ):
                continue
            likeness = chrf(target.text, model.places[1].text)
            yield Problem(
                "differs",
                source,
                target,
                params={"usual": shown(model.places[1].text)},
                also=tuple(bead.places[1] for bead in (*beads[1:], *ways[usual])),
                evidence={
                    "chrF": likeness.score,
                    "signature": likeness.signature,
                    "times": len(beads),
                    "usual_times": len(ways[usual]),
                },
            )


def _is_one_word(way: Words, usual: Words) -> bool:
    """Whether two renderings differ in one word alone."""
    return len(way) == len(usual) and sum(map(ne, way, usual)) == 1


def _ends(place: Place) -> str:
    """Return the mark that ends a passage, ``""`` for none."""
    return end_of(place.block.text, place.start, place.end).mark
