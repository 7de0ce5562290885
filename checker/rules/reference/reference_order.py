"""References that stand in each other's place."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.context import Context
from checker.figures.open_references import reference_ranges
from checker.figures.references import Reference
from checker.model import Pair, Place, Problem, Segment
from checker.rules.rule import Example, rule
from checker.signs import REFERENCE


@rule(
    id="reference-order",
    family="reference",
    severity="major",
    its="inconsistency",
    mqm="accuracy/mistranslation",
    level="block",
    needs=REFERENCE,
    messages={
        "reversed": {
            "en": "The source says “{source}”, the target turns the range round: “{target}”.",
            "fr": "La source dit « {source} », la cible inverse l’intervalle : « {target} ».",
        },
        "exchanged": {
            "en": "Where the source refers to “{source}”, the target refers to “{target}”, and the "
            "other way round in another sentence.",
            "fr": "Là où la source renvoie à « {source} », la cible renvoie à « {target} », et "
            "inversement dans une autre phrase.",
        },
    },
    why={
        "fr": (
            "Les deux versions ont les mêmes renvois, si bien qu’aucune liste ne le montre, et "
            "le lecteur est envoyé deux fois au mauvais endroit."
        ),
    },
    bad=(
        Example(
            "Paragraphs 5 to 12 apply.",
            "Les paragraphes 12 à 5 s’appliquent.",
            source_words=("Paragraphs 5 to 12",),
            target_words=("paragraphes 12 à 5",),
        ),
        Example(
            "The costs are set out in section 3. The dates are set out in section 8.",
            "Les coûts sont indiqués à la section 8. Les dates sont indiquées à la section 3.",
            source_words=("section 3", "section 8"),
            target_words=("section 8", "section 3"),
        ),
    ),
    good=(
        Example("Paragraphs 5 to 12 apply.", "Les paragraphes 5 à 12 s’appliquent."),
        Example(
            "Under section 3, and for the costs under section 8, it decides.",
            "Pour les coûts visés à la section 8, et selon la section 3, elle décide.",
        ),
    ),
)
def reference_order(pair: Pair, context: Context) -> Iterator[Problem]:
    """References that stand in each other's place.

    What it finds: a range of references whose ends were exchanged, and two references that changed
    places between two sentences.

    Why it matters: both versions have the same references, so that no list of them shows it, and
    the reader is sent to the wrong place twice.

    Examples: “paragraphs 5 to 12” / « paragraphes 12 à 5 ».

    What it leaves alone: another order within one sentence, which grammar may ask for; sentences
    with several references of a kind.
    """
    if not pair.both or pair.source is None or pair.target is None:
        return
    here, there = pair.source.block.facts.references, pair.target.block.facts.references
    if len(here) < 2 or len(there) < 2:
        return
    yield from _reversed(pair.source, pair.target)
    yield from _exchanged(pair)


def _reversed(source: Segment, target: Segment) -> Iterator[Problem]:
    turned = {(b.parts, a.parts): (a, b) for a, b in reference_ranges(target)}
    for a, b in reference_ranges(source):
        found = turned.get((a.parts, b.parts))
        if found is None or a.parts == b.parts:
            continue
        places = source.place(a.start, b.end), target.place(found[0].start, found[1].end)
        yield _problem("reversed", *places)


def _exchanged(pair: Pair) -> Iterator[Problem]:
    """Yield both halves of an exchange between two sentences with one reference each."""
    single = []
    for bead in pair.sentences:
        if bead.source is None or bead.target is None:
            continue
        here, there = _inside(bead.source), _inside(bead.target)
        if len(here) == len(there) == 1 and here[0].parts != there[0].parts:
            single.append((bead.source, here[0], bead.target, there[0]))
    for first, second in combinations(single, 2):
        if first[1].parts == second[3].parts and first[3].parts == second[1].parts:
            for source, a, target, b in (first, second):
                yield _problem(
                    "exchanged", source.place(a.start, a.end), target.place(b.start, b.end)
                )


def _inside(side: Segment) -> Sequence[Reference]:
    references = side.block.facts.references
    return [r for r in references if side.start <= r.start and r.end <= side.end]


def _problem(message: str, source: Place, target: Place) -> Problem:
    params = {"source": source.text, "target": target.text}
    return Problem(message, source, target, params=params)
