"""A question, an exclamation or a lead-in that has lost its mark."""

from collections.abc import Iterator

from checker.characters.ends import End, end_of, last_word
from checker.characters.spaces import WRITTEN
from checker.context import Context
from checker.model import Pair, Problem, Segment, Suggestion
from checker.rules.rule import Example, rule
from checker.typography.endings import endings, shape_of
from checker.typography.questions import asks
from checker.typography.ways import space_before

# Marks that no translation does without.
_TELLING = frozenset("?!…")
# Marks of lead-ins and items, which a document may do without throughout.
_USUAL = frozenset(":;")
# Where such a mark of the source is left out in more than this part of the like.
_HARDLY = 0.34


@rule(
    id="end-mark-missing",
    family="punctuation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    messages={
        "target": {
            "en": "The target has no “{mark}” after “{word}”; the source ends in one.",
            "fr": "La cible n’a pas de « {mark} » après « {word} » ; la source en a un.",
        },
        "source": {
            "en": "The source has no “{mark}” after “{word}”; the target ends in one.",
            "fr": "La source n’a pas de « {mark} » après « {word} » ; la cible en a un.",
        },
    },
    why={
        "fr": (
            "Une question sans son point se lit comme une affirmation, et une liste sans son "
            "deux-points reste en l’air."
        ),
    },
    bad=(
        Example(
            "Who pays the fees?",
            "Qui paie les droits",
            source_words=("?",),
            target_words=("droits",),
        ),
        Example(
            "The fees cover the following:",
            "Les droits comprennent ce qui suit",
            source_words=(":",),
            target_words=("suit",),
        ),
    ),
    good=(
        Example("Fees and boats", "Droits et bateaux :"),
        Example("Who pays?", "Qui paie\u00a0?"),
        Example("Who pays the fees? The master does.", "Le capitaine paie les droits."),
    ),
)
def end_mark_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A question, an exclamation or a lead-in that has lost its mark.

    What it finds: a sentence of either version that ends in no mark where its counterpart asks,
    exclaims or breaks off; a paragraph of the target without the colon or semicolon that the source
    ends in.

    Why it matters: a question without its mark is read as a statement, and a list without its colon
    hangs in the air.

    Examples: “Who pays the fees?” / “Qui paie les droits”

    What it leaves alone: run-in heads, what a document does without throughout, colons and
    semicolons that only the target has: usages of lists differ; a heading that the target puts as a
    question. Full stops are the matter of `full-stop-missing`.
    """
    if not pair.both:
        return
    for bead in pair.sentences:
        source, target = bead.source, bead.target
        if not bead.both or source is None or target is None or _is_head(bead):
            continue
        ends = {s.side: end_of(s.block.text, s.start, s.end) for s in (source, target)}
        there, here = ends["source"], ends["target"]
        if there.mark in _TELLING and not here.mark:
            yield from _problem(target, here, source, there, context)
        elif here.mark in _TELLING and not there.mark:
            # “What it is used for” / « Dans quels cas est-il utilisé ? »
            if here.mark == "?" and asks(target) and not asks(source):
                continue
            yield from _problem(source, there, target, here, context)
        elif there.mark in _USUAL and not here.mark and bead is pair.sentences[-1]:
            share = endings(context).share(shape_of(pair), "target", "", there.mark)
            if (share or 0.0) <= _HARDLY:
                yield from _problem(target, here, source, there, context)


def _problem(
    side: Segment, end: End, other: Segment, there: End, context: Context
) -> Iterator[Problem]:
    start, word_end = last_word(side.block.text, side.start, side.end)
    word, mark = side.place(start, word_end), other.place(there.start, there.end)
    if not word.text or side.block.text[side.end - 1] in ")]":
        return
    space = WRITTEN[space_before(context, side.side, there.mark)]
    yield Problem(
        side.side,
        source=word if side.side == "source" else mark,
        target=word if side.side == "target" else mark,
        params={"mark": there.mark, "word": word.text},
        suggestion=Suggestion(side.place(end.end, end.end), space + there.mark),
    )


def _is_head(bead: Pair) -> bool:
    sides = ((bead.source, bead.source_range), (bead.target, bead.target_range))
    return any(side is not None and side.block.head and part.start == 0 for side, part in sides)
