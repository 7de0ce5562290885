"""A sentence that ends in another mark than its counterpart."""

from collections.abc import Iterator
from itertools import pairwise

from checker.characters.ends import End, end_of
from checker.characters.spaces import WRITTEN
from checker.context import Context
from checker.model import Pair, Problem, Segment, Suggestion
from checker.rules.rule import Example, rule
from checker.typography.endings import endings, shape_of
from checker.typography.questions import asks
from checker.typography.ways import space_before

# Marks that say something else about the sentence: a question, an exclamation, a break-off, a
# statement. A semicolon or comma is a matter of list style, and translators often close with a
# colon what introduces a list or a screen, so that a colon tells only before list items, or where
# the source has it.
_TELLING = frozenset(".?!…")
# Which of these it is is a matter of tone, and not the same in every language.
_TONE = frozenset(".!…")
# What part of the paragraphs may have a comma for a full stop before that is the way of a list.
_HARDLY = 0.34
# The same of a stop for a colon: where nothing follows, it may have become one on purpose.
_SELDOM = 0.2


@rule(
    id="end-mark-differs",
    family="punctuation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    messages={
        "differs": {
            "en": "The sentence ends in “{there}” in the source and in “{here}” in the target.",
            "fr": "La phrase se termine par « {there} » dans la source et par « {here} » dans la "
            "cible.",
        }
    },
    why={
        "fr": "Une question devenue affirmation dit autre chose.",
    },
    bad=(
        Example(
            "The members named three ports:",
            "Les membres ont nommé trois ports.",
            source_words=(":",),
            target_words=(".",),
        ),
        Example(
            "Who decides? The Council does.",
            "Qui décide. C’est le Conseil.",
            source_words=("?",),
            target_words=(".",),
        ),
    ),
    good=(
        Example("Is it ready?", "Est-ce prêt ?"),
        Example("Members shall report yearly.", "Les membres font rapport chaque année."),
        Example("Awareness: the Agency will act.", "Sensibilisation. L’Agence agira."),
        Example("It asked for “a plan”.", "Il a demandé « un plan. »"),
    ),
)
def end_mark_differs(pair: Pair, context: Context) -> Iterator[Problem]:
    """A sentence that ends in another mark than its counterpart.

    What it finds: a question on one side that is a statement on the other; a comma at the end of a
    paragraph for a full stop; a lead-in before list items whose colon became a stop.

    Why it matters: a question turned into a statement says something else.

    Examples: “Who decides?” / “Qui décide.”

    What it leaves alone: run-in heads (colon in one language, full stop in the other), list items,
    semicolons, closing quotes before or behind the mark, a mark that is missing altogether, an
    exclamation mark or an ellipsis (matters of tone), a statement that the target puts as a
    question.
    """
    if not pair.both:
        return
    for bead in pair.sentences:
        if not bead.both or bead.source is None or bead.target is None:
            continue
        kinds = {bead.source.block.kind, bead.target.block.kind}
        if kinds & {"heading", "cell", "bullet"} or _is_head(bead):
            continue
        source = end_of(bead.source.block.text, bead.source.start, bead.source.end)
        target = end_of(bead.target.block.text, bead.target.start, bead.target.end)
        marks = {source.mark, target.mark}
        leads = bead is pair.sentences[-1] and _leads_in(pair, context)
        last = bead is pair.sentences[-1]
        if len(marks) < 2 or not (
            marks <= (_TELLING | {":"} if leads else _TELLING)
            or (last and _is_slip(pair, source.mark, target.mark, context))
        ):
            continue
        # both marks are there (“: .”): that is one too many, and no other one
        if bead.target.block.text[: target.start].rstrip().endswith(source.mark):
            continue
        if _bracketed(bead.source, source) != _bracketed(bead.target, target):
            continue
        if _is_meant(source.mark, target.mark, bead.target) or _goes_on(pair, bead):
            continue
        place = bead.target.place(target.start, target.end)
        text = bead.target.block.text
        start = len(text[: target.start].rstrip())
        space = WRITTEN[space_before(context, "target", source.mark)]
        yield Problem(
            "differs",
            source=bead.source.place(source.start, source.end),
            target=place,
            params={"there": source.mark, "here": target.mark},
            suggestion=Suggestion(bead.target.place(start, target.end), space + source.mark),
        )


def _is_meant(there: str, here: str, target: Segment) -> bool:
    """Whether the other mark goes with other words, or is a matter of tone."""
    if {there, here} <= _TONE:
        return True
    return (there, here) == (".", "?") and asks(target)


def _goes_on(pair: Pair, bead: Pair) -> bool:
    """Whether a sentence beside the pair is one side's alone: it may be the end of this one."""
    at = pair.sentences.index(bead)
    beside = (*pair.sentences[max(at - 1, 0) : at], *pair.sentences[at + 1 : at + 2])
    return any(not other.both for other in beside)


def _is_slip(pair: Pair, there: str, here: str, context: Context) -> bool:
    """Whether the target hardly ever ends so where the source ends in that mark."""
    most = {(".", ","): _HARDLY, (":", "."): _SELDOM}.get((there, here))
    if most is None:
        return False
    return (endings(context).share(shape_of(pair), "target", here, there) or 0.0) <= most


def _bracketed(side: Segment, end: End) -> bool:
    """Whether the mark belongs to an aside in brackets that closes behind it."""
    return any(c in side.block.text[end.end : side.end] for c in ")]")


def _leads_in(pair: Pair, context: Context) -> bool:
    """Whether list items follow the block on both sides."""

    def collect() -> set[int]:
        return {
            id(first)
            for first, second in pairwise(context.pairs)
            if len(second.sides) == 2 and all(side.block.kind == "bullet" for side in second.sides)
        }

    return id(pair) in context.once("pairs before list items", collect)


def _is_head(bead: Pair) -> bool:
    sides = ((bead.source, bead.source_range), (bead.target, bead.target_range))
    return any(side is not None and side.block.head and part.start == 0 for side, part in sides)
