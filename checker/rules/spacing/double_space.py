"""More than one space between two words."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem, Segment, Side
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.signs import JOINT

# A text that does so in more than this part of its paragraphs was written or laid out that way.
_HABIT, _FEW = 0.05, 5
# Columns of a table are set apart by more.
_MOST = 3
_ENDS = ".!?:…"


@rule(
    id="double-space",
    family="spacing",
    severity="minor",
    its="whitespace",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs=JOINT,
    needs_both=False,
    messages={
        "several": {
            "en": "There are {count} spaces between “{before}” and “{behind}”.",
            "fr": "Il y a {count} espaces entre « {before} » et « {behind} ».",
        }
    },
    why={
        "fr": ("C’est un trou dans la ligne ; il montre souvent où un mot a été retiré ou inséré."),
    },
    bad=(
        Example(
            "The Council met on Monday.",
            "Le Conseil s’est  réuni lundi.",
            target_words=("  ",),
        ),
    ),
    good=(
        Example("The Council met.  It agreed.", "Le Conseil s’est réuni.  Il a approuvé."),
        Example("Total     12", "Total     12"),
    ),
)
def double_space(pair: Pair, context: Context) -> Iterator[Problem]:
    """More than one space between two words.

    What it finds: two or three spaces in the middle of a sentence, in either version.

    Why it matters: a hole in the line; it often shows where a word was taken out or put in.

    Examples: “Le Conseil s’est  réuni lundi.”

    What it leaves alone: two spaces behind a full stop, columns, what the other version has too,
    and a text that does so throughout.
    """
    for side in pair.sides:
        if "spaces" not in side.block.facts.joints:
            continue
        other = pair.target if side.side == "source" else pair.source
        # columns, wherever the other version has its own
        if other is not None and _runs(other):
            continue
        text = side.block.text
        runs = _runs(side)
        if any(end - start > _MOST for start, end in runs):
            continue
        for start, end in runs:
            if _habitual(context, side.side):
                return
            before = text[:start].split()[-1]
            behind = text[end:].split(maxsplit=1)[0]
            yield Problem.at(
                "several",
                side.place(start, end),
                params={"count": str(end - start), "before": before, "behind": behind},
                replacement=" ",
            )


def _runs(side: Segment) -> list[Span]:
    text = side.block.text
    spans = side.block.facts.joints.get("spaces", ())
    return [
        span
        for span in spans
        if span.start and not text[span.start - 1].isspace() and text[span.start - 1] not in _ENDS
    ]


def _habitual(context: Context, side: Side) -> bool:
    def count() -> bool:
        segments = context.segments(side)
        so = sum(bool(_runs(segment)) for segment in segments)
        return so > max(_FEW, _HABIT * len(segments))

    return context.once(f"double-space: the habit of the {side}", count)
