"""Brackets of another kind than the other version has, or none."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.context import Context
from checker.model import Pair, Place, Problem, Segment, Suggestion
from checker.rules.rule import Example, rule
from checker.signs import ROUND, SQUARE

# What brackets hold: no list marker, whose form is a matter of language (“(a)”, “a)”).
_COUPLE = re.compile(r"\((?P<round>[^()\[\]]{2,})\)|\[(?P<square>[^()\[\]]{2,})\]")
# An acronym, which both versions have letter for letter where its long form is given first. Of
# other words one version may do without the brackets (“Act, 1999”, “Loi (1999)”).
_ACRONYM = re.compile(r"[^\W\d_a-zß-öø-ÿœ]{2,12}")
# A comma or a dash before a word, or before its article.
_APART = re.compile(r"[,–—-]\s(?:[^\W\d_]{1,3}[’'\s])?\Z")
_OTHER = {"(": "[]", "[": "()"}


class _Brackets(NamedTuple):
    """An aside in brackets: where it stands, its opening bracket, the words inside."""

    start: int
    end: int
    opening: str
    inside: str


@rule(
    id="brackets-differ",
    family="punctuation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs=ROUND | SQUARE,
    messages={
        "kind": {
            "en": "“{words}” stands in {here} here, and in {there} in the other version.",
            "fr": "« {words} » est entre {here} ici, et entre {there} dans l’autre version.",
        },
        "lost": {
            "en": "“{words}” stands in brackets in the other version and not here.",
            "fr": "« {words} » est entre parenthèses dans l’autre version et ne l’est pas ici.",
        },
    },
    why={
        "fr": (
            "Dans bien des textes, les crochets marquent les mots de l’éditeur ou un passage "
            "qui n’est pas convenu."
        ),
    },
    bad=(
        Example(
            "The Centre (see the annex) is ready.",
            "Le centre [voir l’annexe] est prêt.",
            source_words=("(see the annex)",),
            target_words=("[voir l’annexe]",),
        ),
        Example(
            "The United Nations Office (UNOPS) answered.",
            "Le Bureau des Nations Unies UNOPS a répondu.",
            source_words=("(UNOPS)",),
            target_words=("UNOPS",),
        ),
    ),
    good=(
        Example("(a) protect; [b] deter", "a) protéger ; b) dissuader"),
        Example(
            "The plan (which is new) is ready.",
            "Le plan, qui est nouveau, est prêt.",
        ),
    ),
)
def brackets_differ(pair: Pair, context: Context) -> Iterator[Problem]:
    """Brackets of another kind than the other version has, or none.

    What it finds: an aside in square brackets that stands in round ones in the other version, or
    the reverse, where both have as many asides; an acronym in brackets of the source that has none
    in the target.

    Why it matters: in many texts square brackets mark an editor's words, or a passage not agreed.

    Examples: “(see the annex)” / “[voir l’annexe]”

    What it leaves alone: asides between commas or dashes, list markers, asides that one version has
    and the other has not (`parenthesis-missing` looks for those), an acronym that the target puts
    in brackets behind what it stands for.
    """
    source, target = pair.source, pair.target
    if source is None or target is None or not pair.both:
        return
    if not any(mark in side.block.text for side in (source, target) for mark in "(["):
        return
    here, there = _couples(target), _couples(source)
    if len(here) == len(there):
        for a, b in zip(there, here, strict=True):
            if a.opening != b.opening:
                yield _kind(source.place(a.start, a.end), target.place(b.start, b.end))
        return
    if len(there) == len(here) + 1:
        yield from _lost(target, source, there, here)


def _couples(side: Segment) -> list[_Brackets]:
    return [
        _Brackets(m.start(), m.end(), m[0][0], m["round"] or m["square"])
        for m in _COUPLE.finditer(side.block.text, side.start, side.end)
    ]


def _kind(source: Place, target: Place) -> Problem:
    right = _OTHER[target.text[0]]
    return Problem(
        "kind",
        source=source,
        target=target,
        params={
            "words": target.text[1:-1],
            "here": target.text[0] + target.text[-1],
            "there": source.text[0] + source.text[-1],
        },
        suggestion=Suggestion(target, right[0] + target.text[1:-1] + right[1]),
    )


def _lost(
    side: Segment, other: Segment, more: list[_Brackets], fewer: list[_Brackets]
) -> Iterator[Problem]:
    """The words in brackets of the source, ``other``, that stand once in the target without any."""
    held = {brackets.inside for brackets in fewer}
    for brackets in more:
        words = brackets.inside
        if words in held or not _ACRONYM.fullmatch(words):
            continue
        if other.text.count(words) != 1 or side.text.count(words) != 1:
            continue
        start = side.start + side.text.index(words)
        end = start + len(words)
        if side.block.text[start - 1 : start].isalnum() or side.block.text[end : end + 1].isalnum():
            continue
        # “My group (ALDE) abstains”: between commas it is as good
        if _APART.search(side.block.text, side.start, start):
            continue
        place = side.place(start, end)
        yield Problem(
            "lost",
            source=other.place(brackets.start, brackets.end),
            target=place,
            params={"words": words},
            suggestion=Suggestion(place, other.block.text[brackets.start : brackets.end]),
        )
