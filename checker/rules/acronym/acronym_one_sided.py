"""An acronym introduced in brackets in one version only."""

import re
from collections import Counter
from collections.abc import Iterator

from checker.context import Context
from checker.gaps import bead_at, gap
from checker.model import Pair, Problem, Segment, Side
from checker.names.introductions import BRACKETED, introduces
from checker.rules.rule import Example, rule
from checker.signs import ROUND

_CAPITALS = re.compile(r"(?<![\w(])[A-Z][A-Z0-9&-]*[A-Z][A-Z0-9&-]*(?!\w)")


@rule(
    id="acronym-one-sided",
    family="acronym",
    severity="minor",
    its="inconsistency",
    mqm="terminology/inconsistent-use",
    level="block",
    needs=ROUND,
    messages={
        "source": {
            "en": "The acronym {acronym} is introduced in the source only.",
            "fr": "Le sigle {acronym} n’est introduit que dans la source.",
        },
        "source-unused": {
            "en": "The acronym {acronym} is introduced in the source only, and never used.",
            "fr": "Le sigle {acronym} n’est introduit que dans la source, et n’est jamais employé.",
        },
        "target": {
            "en": "The acronym {acronym} is introduced in the target only.",
            "fr": "Le sigle {acronym} n’est introduit que dans la cible.",
        },
        "target-unused": {
            "en": "The acronym {acronym} is introduced in the target only, and never used.",
            "fr": "Le sigle {acronym} n’est introduit que dans la cible, et n’est jamais employé.",
        },
    },
    why={
        "fr": (
            "Si le sigle sert plus loin, les lecteurs d’une version ne le connaissent pas ; "
            "s’il ne sert pas, sa présentation est de trop."
        ),
    },
    bad=(
        Example(
            "It was decided by the North Atlantic Council (NAC) in May.",
            "Le Conseil de l’Atlantique Nord en a décidé en mai.",
            source_words=("(NAC)",),
            target_words=("",),
        ),
    ),
    good=(
        Example(
            "The North Atlantic Treaty Organization (NATO) met.",
            "L’Organisation du Traité de l’Atlantique Nord (OTAN) s’est réunie.",
        ),
        Example("The North Atlantic Treaty Organization (NATO) met.", "L’OTAN s’est réunie."),
        Example("The list (PART) is closed.", "La liste est close."),
    ),
)
def acronym_one_sided(pair: Pair, context: Context) -> Iterator[Problem]:
    """An acronym introduced in brackets in one version only.

    What it finds: a name with its acronym in brackets whose counterpart names it without one.

    Why it matters: where the acronym is used later, one version’s readers do not know it; where
    it is not, the introduction should go.

    Examples: “the North Atlantic Council (NAC)” / « le Conseil de l’Atlantique Nord ».

    What it leaves alone: another acronym for the same name (NATO / OTAN), a counterpart that uses
    the acronym without brackets, capitals in brackets that do not come from the words before them.
    """
    if not pair.both or pair.source is None or pair.target is None:
        return
    sides = (pair.source, pair.target)
    found = [list(BRACKETED.finditer(s.text)) if "(" in s.text else [] for s in sides]
    for i, side in enumerate(sides):
        other = sides[1 - i]
        if len(found[i]) <= len(found[1 - i]):
            continue
        there = Counter(m[1] for m in found[1 - i])
        # a bracketed acronym of the other side that this one lacks is the equivalent of one
        spare = sum((there - Counter(m[1] for m in found[i])).values())
        for m in found[i]:
            if there[m[1]]:
                there[m[1]] -= 1
                continue
            if not introduces(m[1], side.text[: m.start()]):
                continue
            if spare:
                spare -= 1
                continue
            start = side.start + m.start()
            if _used(m[1], pair, side.side, start, side, other):
                continue
            uses = _uses(context, side.side)[m[1]]
            place = side.place(start, start + len(m[0]))
            away = gap(pair, side.side, start)
            yield Problem(
                side.side if uses > 1 else f"{side.side}-unused",
                source=place if side.side == "source" else away,
                target=place if side.side == "target" else away,
                params={"acronym": m[1]},
                evidence={"uses": uses - 1},
            )


def _used(acronym: str, pair: Pair, name: Side, start: int, side: Segment, other: Segment) -> bool:
    """Whether the other side has the acronym without brackets, or one of its own for it."""
    own = set(_CAPITALS.findall(side.text))
    bead = bead_at(pair, name, start)
    near = (bead.target if name == "source" else bead.source) if bead else other
    capitals = set(_CAPITALS.findall(other.text))
    if acronym in capitals:
        return True
    nearby = set(_CAPITALS.findall(near.text)) if near is not None else set()
    return bool(nearby - own - {acronym})


def _uses(context: Context, side: Side) -> Counter[str]:
    def count() -> Counter[str]:
        return Counter(
            token.text
            for segment in context.segments(side)
            for token in segment.block.facts.tokens
            if token.text.isupper()
        )

    return context.once(f"capitals of the {side}", count)
