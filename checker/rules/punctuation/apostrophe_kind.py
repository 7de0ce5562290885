"""An apostrophe of another kind than the document has."""

import re
from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Problem, Segment, Side
from checker.options import Option
from checker.rules.rule import Example, rule
from checker.typography.departures import as_one

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
_LEFT = re.compile(r"[^\W\d_]+\Z")
_RIGHT = re.compile(r"[^\W\d_]+")
_REACH = 30

SHARE = Option(
    "apostrophe-kind",
    "share",
    0.99,
    "What part of a version's apostrophes must be of one kind for the others to be told.",
    least=0.5,
    most=1.0,
)
LEAST = Option(
    "apostrophe-kind", "least", 30, "How many of that kind there must be at least.", least=1
)


@rule(
    id="apostrophe-kind",
    family="punctuation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="document",
    needs_both=False,
    messages={
        "other": {
            "en": "“{word}” has the apostrophe {here}; the text otherwise has {usual}.",
            "fr": "« {word} » a l’apostrophe {here} ; le texte a ailleurs {usual}.",
        }
    },
    why={
        "fr": (
            "Cela montre qu’un passage a été collé ou saisi par une autre main, et une "
            "recherche du mot ne le trouve pas."
        ),
    },
    bad=(
        Example(
            None,
            "L’eau, l’air, l’or, l’un, l’autre, d’eux, d’ici, d’où, s’il, qu’il, n’est, c’est, "
            "l’île, l’art, l’âge, l’an, d’un, d’une, d’autres, l’État, l’or, l’ami, l’aile, "
            "l’âme, l’arc, l’axe, l’eau, l’écho, l’ennui, l’ordre, l’outil, l'Église.",
            target_words=("l'Église",),
        ),
    ),
    good=(
        Example("The master's boat and the owner’s", "L’eau et l'air"),
        Example(None, "Le mode 'r' et l’eau, l’air, l’or"),
    ),
    options=(SHARE, LEAST),
)
def apostrophe_kind(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """An apostrophe of another kind than the document has.

    What it finds: in either version, a straight apostrophe inside a word where nearly all others
    are curly, or the reverse.

    Why it matters: it shows that a passage was pasted or typed by another hand, and a search for
    the word misses it.

    Examples: “l’eau, l’air … l'Église”

    What it leaves alone: a version that has both kinds often, or too few apostrophes to tell (the
    options `share` and `least`); quotation marks, and a name that both versions write so.
    """
    usual: dict[Side, str] = {
        "source": _usual(context, "source"),
        "target": _usual(context, "target"),
    }
    departures: list[tuple[Side, Problem]] = []
    for pair in pairs:
        for side in pair.sides:
            mark = usual[side.side]
            if mark and ("'" if mark == "’" else "’") in side.block.text:
                other = pair.target if side.side == "source" else pair.source
                departures.extend((side.side, p) for p in _departures(side, other, mark))
    yield from as_one(departures)


def _departures(side: Segment, other: Segment | None, usual: str) -> Iterator[Problem]:
    text = side.block.text
    for m in _APOSTROPHE.finditer(text):
        if m[0] == usual:
            continue
        left = _LEFT.search(text, max(m.start() - _REACH, 0), m.start())
        right = _RIGHT.match(text, m.end())
        place = side.place(left.start() if left else m.start(), right.end() if right else m.end())
        if other is not None and place.text in other.text:
            continue
        yield Problem.at(
            "other",
            place,
            params={"word": place.text, "here": m[0], "usual": usual},
            replacement=_APOSTROPHE.sub(usual, place.text),
        )


def _usual(context: Context, side: Side) -> str:
    """The kind of apostrophe that a version has nearly everywhere; empty where there is none."""

    def count() -> str:
        texts = [segment.block.text for segment in context.segments(side)]
        # cheap, and enough for most texts: one of the two does not occur at all
        if not all(any(mark in text for text in texts) for mark in "'’"):
            return ""
        found = [m for text in texts for m in _APOSTROPHE.findall(text)]
        for mark in "’'":
            most = found.count(mark)
            if most >= context.value(LEAST) and most >= context.value(SHARE) * (len(found) - 1):
                return mark
        return ""

    return context.once(f"apostrophe-kind: the usual one of the {side}", count)
