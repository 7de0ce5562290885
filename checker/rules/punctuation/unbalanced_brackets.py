"""A bracket that is opened and not closed, or closed and not opened."""

import re
from collections import Counter
from collections.abc import Iterator

from checker.characters.marks import Mark, couple
from checker.context import Context
from checker.model import Pair, Problem, Segment, Side
from checker.rules.rule import Example, rule
from checker.signs import ROUND, SQUARE

_BRACKETS = re.compile(r"[()\[\]]")
_KIND = {"(": "()", ")": "()", "[": "[]", "]": "[]"}
# a), aa), 12), iv), b.1), 3bis): what may stand before the bracket of a list marker.
_LABEL = re.compile(
    r"(?:^|[\s)\]\[,;:/«“„\"'’*•–—])"
    r"(?:[^\W\d_]|([^\W\d_])\1|[ivx]{1,6}|[IVX]{1,6}|\d{1,4}(?:\.\d{1,3}){0,4}[a-z]?)"
    r"(?:\.\d{1,2}|bis|ter)?[.*]?\Z"
)
_LABEL_REACH = 20
# Where a label is the marker of an item and nothing else.
_OPENS_ITEM = re.compile(r"(?:^.?|;)\Z")
# A number with both brackets, or after a space with the second only; how many of the former show
# the way of a text, and what share of the latter may be slips.
_NUMBER = re.compile(r"[(\s]\d{1,4}(?:\.\d{1,3})*\)")
_BARE = re.compile(r"\s\d{1,4}(?:\.\d{1,3})*\Z")
_ENOUGH, _HARDLY = 20, 0.02
# [0, 1[ and (0 ; 1]: the brackets of an interval do not answer each other.
_INTERVAL = re.compile(r"[\[\](][^\s()\[\],;]{1,12}\s?[,;]\s?[^\s()\[\],;]{1,12}[\[\])]")
_SMILEY = re.compile(r"(?:^|\s)[:;=]['’]?-?\Z")
_QUOTED = re.compile(r"[“”„«»‘’\"'`\\]\s?\Z")


@rule(
    id="unbalanced-brackets",
    family="punctuation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs=ROUND | SQUARE,
    needs_both=False,
    messages={
        "opening": {
            "en": "The bracket {mark} is opened and not closed.",
            "fr": "La parenthèse ou le crochet {mark} s’ouvre et ne se ferme pas.",
        },
        "closing": {
            "en": "The bracket {mark} closes what was not opened.",
            "fr": "La parenthèse ou le crochet {mark} ferme ce qui n’a pas été ouvert.",
        },
    },
    why={
        "fr": (
            "Le lecteur ne sait pas où finit l’incise ; souvent des mots sont partis avec le signe."
        ),
    },
    bad=(
        Example(
            "The Centre (based in Ankara) is ready.",
            "Le centre (basé à Ankara est prêt.",
            target_words=("(",),
        ),
        Example(
            "The Centre based in Ankara) is ready.",
            "Le centre (basé à Ankara) est prêt.",
            source_words=(")",),
        ),
    ),
    good=(
        Example(
            "(a) protect; (b) deter (see 3(1)(a))",
            "a) protéger ; b) dissuader (voir 3(1)a))",
        ),
        Example("x lies in [0, 1[ or (0, 1].", "x est dans [0 ; 1[ ou ]0 ; 1]. :-)"),
        Example("The plan (with its annexes:", "Le plan (avec ses annexes :"),
    ),
)
def unbalanced_brackets(pair: Pair, context: Context) -> Iterator[Problem]:
    """A bracket that is opened and not closed, or closed and not opened.

    What it finds: in either version, a round or square bracket without its other half in the same
    paragraph.

    Why it matters: the reader does not know where the aside ends; often some words went with it.

    Examples: “Le centre (basé à Ankara est prêt.”

    What it leaves alone: the brackets of list markers (“a)”, “1)”), intervals, emoticons, brackets
    that are quoted, and what both versions leave open alike.
    """
    for side in pair.sides:
        if not _BRACKETS.search(side.block.text):
            continue
        odd = _odd(side, context)
        if not odd:
            continue
        other = pair.target if side is pair.source else pair.source
        there = Counter(mark.text for mark in _odd(other, context)) if other else Counter()
        for mark in odd:
            if there[mark.text]:
                there[mark.text] -= 1
                continue
            place = side.place(mark.at, mark.at + 1)
            yield Problem.at(mark.role, place, params={"mark": mark.text})


def _odd(side: Segment, context: Context) -> list[Mark]:
    text = side.block.text
    marks = list(_marks(text))
    numbers = [m for m in marks if m.soft and _BARE.search(text, max(m.at - _LABEL_REACH, 0), m.at)]
    # a single one is no list: it may be “(3)” that lost its first bracket
    if len(numbers) == 1 and _encloses_numbers(context, side.side):
        marks = [m._replace(soft=False) if m in numbers else m for m in marks]
    return [mark for mark in couple(marks).alone if not _excused(text, mark)]


def _encloses_numbers(context: Context, side: Side) -> bool:
    """Whether a version as a whole writes “(3)” in its sentences, and never “3)”."""

    def count() -> bool:
        enclosed = bare = 0
        for segment in context.segments(side):
            for m in _NUMBER.finditer(segment.text):
                enclosed, bare = enclosed + (m[0][0] == "("), bare + (m[0][0] != "(")
        return enclosed >= _ENOUGH and bare <= max(1, enclosed * _HARDLY)

    return context.once(f"unbalanced-brackets: numbers enclosed, {side}", count)


def _marks(text: str) -> Iterator[Mark]:
    intervals = [m.span() for m in _INTERVAL.finditer(text) if not _answering(m[0])]
    for m in _BRACKETS.finditer(text):
        at, character = m.start(), m[0]
        if any(start <= at < end for start, end in intervals):
            continue
        label = _LABEL.search(text, max(at - _LABEL_REACH, 0), at) if character == ")" else None
        if label and _OPENS_ITEM.search(text[: label.start() + 1].rstrip()):
            continue
        soft = label is not None
        yield Mark(
            at, character, "opening" if character in "([" else "closing", _KIND[character], soft
        )


def _answering(interval: str) -> bool:
    return interval[0] + interval[-1] in ("()", "[]")


def _excused(text: str, mark: Mark) -> bool:
    before, after = text[max(mark.at - 4, 0) : mark.at], text[mark.at + 1 :][:2].lstrip()
    if _SMILEY.search(before):
        return True
    return bool(_QUOTED.search(before)) and after[:1] in tuple("“”«»‘’\"'`")
