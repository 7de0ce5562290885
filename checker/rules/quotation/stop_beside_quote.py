"""A full stop or comma inside the closing quotation mark, where the document has it outside."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from checker.characters.marks import Couple
from checker.context import Context
from checker.model import Pair, Problem, Segment, Side
from checker.rules.rule import Example, rule
from checker.signs import QUOTE

Where = Literal["inside", "outside"]

_INSIDE = re.compile(r"([.,])(\s?)\Z")
_OUTSIDE = re.compile(r"[.,](?![.,\w])")
_FRAGMENT = re.compile(r"\s?[^\W\d_A-ZÀ-ÖØ-ÞŒ]")
_REACH = 3
# How many of the like there must be, and how many of them each departure asks for.
_LEAST, _EACH = 5, 9


@rule(
    id="stop-beside-quote",
    family="quotation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs=QUOTE,
    needs_both=False,
    messages={
        "inside": {
            "en": "The mark stands outside the quotation; the text otherwise has it inside.",
            "fr": "Le signe est hors de la citation ; le texte le met ailleurs à l’intérieur.",
        },
        "outside": {
            "en": "The mark stands inside the quotation; the text otherwise has it outside.",
            "fr": "Le signe est dans la citation ; le texte le met ailleurs à l’extérieur.",
        },
    },
    why={
        "fr": (
            "C’est affaire d’usage (dehors en français, dedans en anglais américain), et un "
            "texte qui mêle les deux a été écrit par plusieurs mains."
        ),
    },
    bad=(
        Example(
            None,
            "On dit « port ». On dit « quai ». On dit « droit ». On dit « taxe ». On dit « mât ». "
            "On dit « cale. »",
            target_words=(". »",),
        ),
    ),
    good=(
        Example("They say “port.” They say “quay”.", "On dit « port ». On dit « quai. »"),
        Example(
            None,
            "On dit « port ». On dit « quai ». On dit « droit ». On dit « taxe ». On dit « mât ». "
            "Il a dit : « Les bateaux partent. »",
        ),
    ),
)
def stop_beside_quote(pair: Pair, context: Context) -> Iterator[Problem]:
    """A full stop or comma inside the closing quotation mark, where the document has it outside.

    What it finds: a quotation of single words, in either version, that ends with the mark of the
    sentence on the other side of its closing mark than nearly all others of the version.

    Why it matters: it is a matter of usage (outside in French, inside in American English), and a
    text that mixes the two was written by several hands.

    Examples: “On dit « port ». … On dit « cale. »”

    What it leaves alone: quotations that begin with a capital: a whole sentence has its own stop;
    versions with fewer than five such quotations.
    """
    for side in pair.sides:
        couples = side.block.facts.quotes.couples
        if not couples:
            continue
        usual = _usual(context, side.side)
        if usual is None:
            continue
        for couple in couples:
            where = _where(side, couple)
            if where is not None and where != usual:
                yield _problem(side, couple, usual)


def _problem(side: Segment, couple: Couple, usual: Where) -> Problem:
    text, at = side.block.text, couple.closing.at
    if usual == "outside":
        found = _INSIDE.search(text, max(at - _REACH, 0), at)
        start, end = found.start() if found else at, at + 1
        right = text[start + 1 : end] + text[start]
    else:
        start = len(text[:at].rstrip())
        end = at + 2
        right = text[at + 1] + text[start : at + 1]
    return Problem.at(usual, side.place(start, end), replacement=right)


def _where(side: Segment, couple: Couple) -> Where | None:
    text, at = side.block.text, couple.closing.at
    if not _FRAGMENT.match(text, couple.opening.at + 1):
        return None
    if _OUTSIDE.match(text, at + 1):
        return "outside"
    return "inside" if _INSIDE.search(text, max(at - _REACH, 0), at) else None


def _usual(context: Context, side: Side) -> Where | None:
    def count() -> Where | None:
        found: Counter[Where] = Counter()
        for segment in context.segments(side):
            for couple in segment.block.facts.quotes.couples:
                where = _where(segment, couple)
                if where is not None:
                    found[where] += 1
        usual: Where = "inside" if found["inside"] > found["outside"] else "outside"
        others = found.total() - found[usual]
        return usual if found[usual] >= max(_LEAST, _EACH * (others - 1)) else None

    return context.once(f"stop-beside-quote: the way of the {side}", count)
