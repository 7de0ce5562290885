"""The designator of a document or a standard written in two ways."""

import re
from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Place, Problem
from checker.rules.rule import Example, rule
from checker.signs import ACRONYM, DIGIT

# Two capitals or more (parts of them behind a slash), perhaps a space or a hyphen, digits.
_DESIGNATOR = re.compile(
    r"(?<![\w/.-])([A-Z]{2,8}(?:/[A-Z]{1,8})*)([ \u00a0\u202f\u2011-]?)"
    r"(\d+(?:[./]\d+)*)(?![\w-]|[.,:]\d|[ \u00a0\u202f]?[Bb]its?\b)"
)
_BOTH = ACRONYM | DIGIT
_FORM = {"": "", "-": "-", "\u2011": "-", " ": " ", "\u00a0": " ", "\u202f": " "}


@rule(
    id="designator-variant",
    family="consistency",
    severity="minor",
    its="inconsistency",
    mqm="terminology/inconsistent-use",
    level="document",
    needs_both=False,
    messages={
        "variant": {
            "en": "“{found}” is written “{usual}” elsewhere.",
            "fr": "« {found} » s’écrit ailleurs « {usual} ».",
        }
    },
    why={
        "fr": "On cherche une cote telle qu’elle est écrite.",
    },
    bad=(
        Example(
            "The Military Concept (MC472) applies.",
            "Le concept militaire (MC 472) s’applique.",
            source_words=("MC472",),
        ),
        Example(
            None,
            "La norme ISO 9001 s’applique. La norme ISO-9001 est révisée. ISO 9001 suffit.",
            target_words=("ISO-9001",),
        ),
    ),
    good=(
        Example("STANAG 2021 applies.", "Le STANAG\u00a02021 s’applique."),
        Example("COVID-19 and UN 2030.", "La COVID-19 et l’ONU 2030."),
        Example("An AMD 64-bit chip, an AMD64 system.", "Une puce AMD 64 bits, un système AMD64."),
    ),
)
def designator_variant(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """The designator of a document or a standard written in two ways.

    What it finds: the same capitals and digits joined closely here, with a space or a hyphen
    there, inside one version or across the two. The rarer form over both is pointed at; of two
    equally frequent ones that without a space, as registers of documents cite with one.

    Why it matters: a designator is searched for as it is written.

    Examples: “MC472” / « MC 472 ».

    What it leaves alone: kinds of space, names of one letter and a digit (G7, F-16).
    """
    seen: dict[tuple[str, str], dict[str, list[Place]]] = {}
    for side in ("source", "target"):
        for segment in context.segments(side):
            if segment.block.facts.signs & _BOTH == _BOTH:
                for m in _DESIGNATOR.finditer(segment.block.text):
                    forms = seen.setdefault((m[1], m[3]), {})
                    forms.setdefault(_FORM[m[2]], []).append(segment.place(m.start(), m.end()))
    for forms in seen.values():
        if len(forms) < 2:
            continue
        # ties: the space before the hyphen before nothing
        usual = max(forms, key=lambda form: (len(forms[form]), form == " ", form == "-"))
        for form, places in forms.items():
            if form != usual:
                example = _nearby(forms[usual], places[0])
                yield Problem.at(
                    "variant",
                    places[0],
                    params={"found": places[0].text, "usual": example.text},
                    also=(*places[1:], example),
                    replacement=example.text,
                )


def _nearby(places: Sequence[Place], to: Place) -> Place:
    """The place to set beside ``to``: one on the other side if there is one."""
    return next((p for p in places if p.side != to.side), places[0])
