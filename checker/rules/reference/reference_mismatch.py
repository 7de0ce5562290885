"""A reference that points elsewhere, or stands on one side only."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.context import Context
from checker.figures.references import Reference, all_parts
from checker.figures.words import word_values
from checker.gaps import bead_at, gap
from checker.model import Pair, Problem, Segment
from checker.rules.rule import Example, rule

# Versions that share less than this of their references are drafted each in its own manner
# (“the application referred to in subsection (2)” / « la demande »): nothing follows from one
# reference more or less.
_SHARED = 0.99

_DASHES = ("-", "–", "‑")
_SPACES = " \u00a0\u202f"


@rule(
    id="reference-mismatch",
    family="reference",
    severity="major",
    its="inconsistency",
    mqm="accuracy/mistranslation",
    level="block",
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
    left, right = _both_open(pair, pair.source, pair.target, context)
    taken: set[Reference] = set()
    for source in left:
        bead = bead_at(pair, "source", source.start)
        twin = next(
            (
                r
                for r in right
                if r not in taken
                and bead_at(pair, "target", r.start) is bead
                and len(r.parts) == len(source.parts)
                and _local(r) == _local(source)
            ),
            None,
        )
        place = pair.source.place(source.start, source.end)
        if twin is not None:
            taken.add(twin)
            yield Problem(
                "changed",
                place,
                pair.target.place(twin.start, twin.end),
                params={"source": source.text, "target": twin.text},
            )
        elif not _local(source) and _alike(context):
            target = gap(pair, "source", source.start)
            yield Problem("missing", place, target, params={"source": source.text})
    for added in right:
        if added not in taken and not _local(added) and _alike(context):
            yield Problem(
                "added",
                gap(pair, "target", added.start),
                pair.target.place(added.start, added.end),
                params={"target": added.text},
            )


def _both_open(
    pair: Pair, source: Segment, target: Segment, context: Context
) -> tuple[Sequence[Reference], Sequence[Reference]]:
    """The references of either side that the other does not have, looked for once."""
    known = context.once("open references", dict[int, tuple[Sequence[Reference], ...]])
    found = known.get(id(pair))
    if found is None:
        found = known[id(pair)] = _open(source, target), _open(target, source)
    return found[0], found[1]


def _open(side: Segment, other: Segment) -> Sequence[Reference]:
    """The references of ``side`` whose number the other side does not have in any form."""
    references = side.block.facts.references
    if not references:
        return ()
    # the cheap question first: nearly always the other side's references answer
    there: frozenset[str] = frozenset().union(
        *(part for r in other.block.facts.references for part in r.parts)
    )
    rest = [r for r in references if not all(part & there for part in r.parts)]
    if rest:
        there = all_parts(other.text)
        rest = [r for r in rest if not all(part & there for part in r.parts)]
    if rest:
        covered = _inside_ranges(rest, side, other)
        rest = [r for r in rest if r not in covered]
    if rest:
        words = {str(v) for v in word_values(other.text, other.block.language, articles=False)}
        rest = [r for r in rest if not all(part & (there | words) for part in r.parts)]
    return rest


def _inside_ranges(
    references: Sequence[Reference], side: Segment, other: Segment
) -> list[Reference]:
    """Those of ``references`` that lie within a range of the other side: « 3, 4, 5 », “3 to 5”."""
    ranges = [(_number(a), _number(b)) for a, b in _ranges(other)]
    ends = {r for ends in _ranges(side) for r in ends} if ranges else set()
    return [
        r
        for r in references
        if r not in ends
        and (number := _number(r)) is not None
        and any(a is not None and b is not None and a < number < b for a, b in ranges)
    ]


def _ranges(side: Segment) -> list[tuple[Reference, Reference]]:
    """The first and the last of every range of references."""
    text, words = side.block.text, side.block.language.figures.ranges
    return [
        (a, b)
        for a, b in pairwise(side.block.facts.references)
        if text[a.end : b.start].strip(_SPACES) in (*words, *_DASHES)
    ]


def _number(reference: Reference) -> int | None:
    """What a reference of one part is worth, if it is a number."""
    values = [int(r) for part in reference.parts for r in part if r.isdecimal()]
    return values[0] if len(reference.parts) == len(values) == 1 else None


def _local(reference: Reference) -> bool:
    """Whether it names a neighbour, as “subsection (2)” does: another language says “it”."""
    return reference.text.endswith(")") and len(reference.parts) == 1


def _alike(context: Context) -> bool:
    """Whether the two versions refer to the same things nearly always."""

    def measure() -> bool:
        total = missed = 0
        for pair in context.pairs:
            if pair.both and pair.source is not None and pair.target is not None:
                for side in pair.sides:
                    total += len(side.block.facts.references)
                missed += sum(map(len, _both_open(pair, pair.source, pair.target, context)))
        return missed <= 2 or missed <= (1 - _SHARED) * total

    return context.once("references are shared", measure)
