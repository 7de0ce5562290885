"""A space where a mark must follow its word directly."""

import re
from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem, Segment, Side
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.signs import JOINT

# What a mark may follow, and what may follow the mark: “.NET” and “,5” are something else.
_BEFORE = re.compile(r"[^\W_]|[)\]»”\"’'%°]")
_BEHIND = re.compile(r"[\s)\]»”\"’]|\Z")
_COMMA_BEHIND = re.compile(r"[\s)\]»”\"’]|[^\W\d_]|\Z")
# A text that does so in more than this part of its paragraphs was written or cut up that way.
_HABIT, _FEW = 0.2, 5


@rule(
    id="space-before-mark",
    family="spacing",
    severity="minor",
    its="whitespace",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs=JOINT,
    needs_both=False,
    messages={
        "before": {
            "en": "There is a space before “{mark}”.",
            "fr": "Il y a une espace avant « {mark} ».",
        },
        "inside": {
            "en": "There is a space inside the bracket “{mark}”.",
            "fr": "Il y a une espace à l’intérieur de la parenthèse ou du crochet « {mark} ».",
        },
    },
    why={
        "fr": ("Le signe peut rester seul en début de ligne ; c’est la trace d’une modification."),
    },
    bad=(
        Example(
            "The Council, which met yesterday, adopted the plan.",
            "Le Conseil , qui s’est réuni hier, a adopté le plan .",
            target_words=(" ,", " ."),
        ),
        Example(
            "The centre (in Bern) is ready.",
            "Le centre ( à Berne) est prêt.",
            target_words=("( ",),
        ),
    ),
    good=(
        Example(
            "It runs on .NET and costs .5 euros; see for ... in, and [ ].",
            "Cela tourne sous .NET et coûte 0,5 euro ; voir for ... in, et [ ].",
        ),
        Example("Is it ready? Yes!", "Est-ce prêt ? Oui !"),
    ),
)
def space_before_mark(pair: Pair, context: Context) -> Iterator[Problem]:
    """A space where a mark must follow its word directly.

    What it finds: a space before a comma or a full stop, and one inside a round or square bracket,
    in either version.

    Why it matters: the mark may be left alone at the beginning of a line; it is a trace of an edit.

    Examples: “Le Conseil , qui s’est réuni hier”; “( à Berne)”

    What it leaves alone: names and numbers that begin with a dot (.NET), dots for what is left out,
    empty brackets, what the other version has too, and a text that does so throughout.
    """
    for side in pair.sides:
        joints = side.block.facts.joints
        if not joints or not ("before" in joints or "opening" in joints or "closing" in joints):
            continue
        other = pair.target if side.side == "source" else pair.source
        for span, message in _spaces(side):
            mark = side.block.text[span.start : span.end].strip()
            if other is not None and any(
                other.block.text[s.start : s.end].strip() == mark for s, _ in _spaces(other)
            ):
                continue
            if _habitual(context, side.side):
                return
            yield Problem.at(
                message,
                side.place(*span),
                params={"mark": mark},
                replacement=_put_right(side, span),
            )


def _put_right(side: Segment, span: Span) -> str:
    text = side.block.text
    mark = text[span.start : span.end].strip()
    return mark + " " if mark in ".," and text[span.end : span.end + 1].isalpha() else mark


def _spaces(side: Segment) -> list[tuple[Span, str]]:
    text, joints = side.block.text, side.block.facts.joints
    found: list[tuple[Span, str]] = []
    for start, end in joints.get("before", ()):
        behind = _COMMA_BEHIND if text[end - 1] == "," else _BEHIND
        if start and _BEFORE.match(text, start - 1) and behind.match(text, end):
            found.append((Span(start, end), "before"))
    for start, end in joints.get("opening", ()):
        if text[end : end + 1] not in ")]" and _word_at(text, end):
            found.append((Span(start, end), "inside"))
    for start, end in joints.get("closing", ()):
        if start and _word_at(text, start - 1):
            found.append((Span(start, end), "inside"))
    return found


def _word_at(text: str, at: int) -> bool:
    return text[at : at + 1].isalnum()


def _habitual(context: Context, side: Side) -> bool:
    def count() -> bool:
        segments = context.segments(side)
        so = sum(bool(_spaces(segment)) for segment in segments)
        return so > max(_FEW, _HABIT * len(segments))

    return context.once(f"space-before-mark: the habit of the {side}", count)
