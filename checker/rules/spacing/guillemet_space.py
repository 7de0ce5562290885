"""A quotation mark with or without its inner space, against the document's own way."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from checker.characters.marks import Mark
from checker.context import Context
from checker.model import Pair, Place, Problem, Segment, Side
from checker.rules.rule import Example, rule
from checker.signs import QUOTE

_AFTER = re.compile(r"\s*[^\w\s]?(?:[^\W_]+(?:[’'\-‑][^\W_]+)*)?")
_BEFORE = re.compile(r"(?:[^\W_]+(?:[’'\-‑][^\W_]+)*)?[^\w\s]*\s*\Z")
# A mark beside another, or beside a dash or dots for what is left out, has reasons of its own.
_MARKS = "“”„‟‘’‚«»‹›\"'—–…"
# How far a word and its marks may reach before a closing mark.
_REACH = 60


class _Way(NamedTuple):
    """How a version writes the inside of its quotation marks."""

    spaced: bool
    space: str


@rule(
    id="guillemet-space",
    family="spacing",
    severity="minor",
    its="whitespace",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs=QUOTE,
    needs_both=False,
    messages={
        "missing": {
            "en": "“{words}” lacks the space inside the mark that the text has elsewhere.",
            "fr": "Il manque à « {words} » l’espace intérieure que le texte met ailleurs.",
        },
        "unwanted": {
            "en": "“{words}” has a space inside the mark that the text omits elsewhere.",
            "fr": "« {words} » a une espace intérieure que le texte ne met pas ailleurs.",
        },
    },
    why={
        "fr": (
            "Cela montre qu’un passage a été collé ou saisi par une autre main, et un guillemet "
            "sans son espace peut rester seul en fin de ligne."
        ),
    },
    bad=(
        Example(
            "The section “Aim” asks “to act at once”.",
            "La partie « But » demande d’«agir sans délai».",
            target_words=("«agir",),
        ),
        Example(
            "The “ plan” and the “aim” are known.",
            "Le « plan » et le « but » sont connus.",
            source_words=("“ plan",),
        ),
        Example(
            "They wish “to act”, not “to wait”.",
            "Ils veulent « agir» et non « attendre ».",
            target_words=("agir»",),
        ),
    ),
    good=(
        Example(
            "a “key” partner and a “new” one",
            "un partenaire «\u202fclé\u202f» et un «\u00a0nouveau\u00a0», voire « autre »",
        ),
        Example("a “key” partner", "un partenaire «clé» ou «utile»"),
    ),
)
def guillemet_space(pair: Pair, context: Context) -> Iterator[Problem]:
    """A quotation mark with or without its inner space, against the document's own way.

    What it finds: in either version, a quotation in the language's first kind of marks that has no
    inner space where the version otherwise puts one, or has one where it otherwise does not. Where
    it does both equally often, the language's usage decides.

    Why it matters: it shows that a passage was pasted or typed by another hand, and a mark without
    its space may be left alone at the end of a line.

    Examples: “La partie « But » demande d’«agir sans délai».”

    What it leaves alone: which kind of space it is; a version that never spaces its marks, or
    always does; marks beside other marks; other kinds of quotation marks.
    """
    for side in pair.sides:
        text, (first, last) = side.block.text, side.block.language.quotes[0]
        if first not in text and last not in text:
            continue
        way = _way(context, side.side)
        coupled = side.block.facts.quotes
        for opening, closing in coupled.couples:
            wrong = [m for m in (opening, closing) if _departs(side, m, way)]
            if wrong:
                yield _problem(side, wrong, way)
        for mark in coupled.alone:
            if _departs(side, mark, way):
                yield _problem(side, [mark], way)


def _problem(side: Segment, wrong: list[Mark], way: _Way) -> Problem:
    places = [_glued(side, mark) for mark in wrong]
    first = wrong[0]
    inner = places[0].text.replace(first.text, "", 1) if first.role == "opening" else None
    if inner is not None:
        replacement = first.text + way.space + inner.lstrip()
    else:
        replacement = places[0].text[:-1].rstrip() + way.space + first.text
    return Problem.at(
        "missing" if way.spaced else "unwanted",
        places[0],
        params={"words": places[0].text},
        also=tuple(places[1:]),
        replacement=replacement,
    )


def _departs(side: Segment, mark: Mark, way: _Way) -> bool:
    space = _inner_space(side, mark)
    return space is not None and bool(space) != way.spaced


def _inner_space(side: Segment, mark: Mark) -> str | None:
    """The space inside ``mark``, perhaps none; ``None`` where the question does not arise."""
    text = side.block.text
    first, last = side.block.language.quotes[0]
    if mark.text != (first if mark.role == "opening" else last) or mark.kind != first + last:
        return None
    inside = text[mark.at + 1 :][:3] if mark.role == "opening" else text[: mark.at][-3:][::-1]
    word = inside.lstrip()
    if not word or word[0] in _MARKS:
        return None
    return inside[0] if inside[0].isspace() else ""


def _glued(side: Segment, mark: Mark) -> Place:
    """The mark with the word beside it."""
    text = side.block.text
    if mark.role == "opening":
        beside = _AFTER.match(text, mark.at + 1)
        return side.place(mark.at, beside.end() if beside else mark.at + 1)
    near = max(mark.at - _REACH, 0)
    before = _BEFORE.search(text[near : mark.at])
    return side.place(near + before.start() if before else mark.at, mark.at + 1)


def _way(context: Context, side: Side) -> _Way:
    def count() -> _Way:
        segments = context.segments(side)
        language = segments[0].block.language
        spaces: Counter[str] = Counter()
        for segment in segments:
            couples, alone = segment.block.facts.quotes
            for mark in (*(m for both in couples for m in both), *alone):
                space = _inner_space(segment, mark)
                if space is not None:
                    spaces[space] += 1
        glued = spaces.pop("", 0)
        spaced = sum(spaces.values())
        usual = language.quote_space if spaced == glued else spaced > glued
        # where nothing tells, the space that keeps the mark on its line
        best = max(sorted(spaces), key=lambda s: spaces[s], default="\u00a0")
        return _Way(usual, best if usual else "")

    return context.once(f"guillemet-space: the way of the {side}", count)
