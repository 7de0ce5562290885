"""A number that became another number."""

from collections.abc import Iterator

from checker.context import Context
from checker.figures.comparison import figures
from checker.figures.forms import rewritten
from checker.figures.numbers import Number
from checker.figures.quantities import scaled
from checker.figures.quantity_comparison import quantity_differences
from checker.model import Pair, Problem, Segment, Suggestion
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.signs import FIGURE


@rule(
    id="number-changed",
    family="number",
    severity="major",
    its="numbers",
    mqm="accuracy/mistranslation",
    level="block",
    needs=FIGURE,
    messages={
        "changed": {
            "en": "The source says {source}, the target {target}.",
            "fr": "La source dit {source}, la cible {target}.",
        },
        "swapped": {
            "en": "The source says {source}, the target {target}: two digits are exchanged.",
            "fr": "La source dit {source}, la cible {target} : deux chiffres sont intervertis.",
        },
        "sign": {
            "en": "{number} has a minus sign on one side only.",
            "fr": "{number} ne porte le signe moins que d’un côté.",
        },
    },
    why={
        "fr": "Rien n’est si facile à mal saisir, ni si volontiers cru.",
    },
    bad=(
        Example(
            "The Alliance has 30 members.",
            "L’Alliance compte 32 membres.",
            source_words=("30",),
            target_words=("32",),
        ),
        Example(
            "The fund holds 1,250,000 euros.",
            "Le fonds s’élève à 1 520 000 euros.",
            source_words=("1,250,000",),
            target_words=("1 520 000",),
        ),
        Example(
            "Some 1.5 million people were displaced.",
            "Quelque 1,5 milliard de personnes ont été déplacées.",
            source_words=("1.5 million",),
            target_words=("1,5 milliard",),
        ),
        Example(
            "The three pillars of the plan hold.",
            "Les quatre piliers du plan tiennent.",
            source_words=("three",),
            target_words=("quatre",),
        ),
        Example(
            "It fell to −12 °C at night.",
            "La température est tombée à 12 °C la nuit.",
            source_words=("−12",),
            target_words=("12",),
        ),
    ),
    good=(
        Example("It cost 1,000.5 euros.", "Cela a coûté 1 000,5 euros."),
        Example("1.5 million people fled.", "1,5 million de personnes ont fui."),
        Example("In the 21st century, threats move.", "Au XXIe siècle, les menaces évoluent."),
        Example("The plan covers 3 main areas.", "Le plan couvre trois grands domaines."),
        Example(
            "In 2019, 300 people came; in 2019, 40 left.",
            "En 2019, 300 personnes sont venues et 40 sont parties.",
        ),
        Example("It met at 10:30 p.m. on 4 May.", "Il s’est réuni le 4 mai à 22 h 30."),
    ),
)
def number_changed(pair: Pair, context: Context) -> Iterator[Problem]:
    """A number that became another number.

    What it finds: a number of the source without an equal in the target, in a passage whose target
    has a number without an equal in the source, be they in digits, in words or in Roman numerals;
    a minus sign on one side only.

    Why it matters: nothing else in a text is so easily mistyped and so readily believed.

    Examples: “30 members” / « 32 membres »; “1,250” / « 1 520 ».

    What it leaves alone: the same value in the other language's form, in words, in Roman numerals
    or with “million” behind it; a value that is only repeated less often; digits that belong to a
    name (MC472, COVID-19).
    """
    for difference in figures(pair, context).numbers:
        source, target = difference.source, difference.target
        if source is None or target is None or pair.source is None or pair.target is None:
            continue
        here, there = (
            pair.source.place(*_span(source, target, pair.source)),
            pair.target.place(*_span(target, source, pair.target)),
        )
        right = rewritten(source, target, pair.target.block, context)
        suggestion = Suggestion(there, right) if right is not None else None
        digits = [[c for c in n.text if c.isdigit()] for n in (source, target)]
        swapped = digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1])
        yield Problem(
            "swapped" if swapped else "changed",
            here,
            there,
            params={"source": here.text, "target": there.text},
            suggestion=suggestion,
        )
    yield from _signs(pair, context)


def _span(number: Number, other: Number, segment: Segment) -> Span:
    """Where a number stands; with its scale where only that differs (million, milliard)."""
    if number.value is not None and number.value == other.value:
        return scaled(segment.block.text, number, segment.block.language)
    return Span(number.start, number.end)


def _signs(pair: Pair, context: Context) -> Iterator[Problem]:
    for difference in quantity_differences(pair, context):
        if difference.change != "sign" or pair.source is None or pair.target is None:
            continue
        source, target = difference.source, difference.target
        here, there = (
            side.place(q.number.start - q.negative, q.number.end)
            for side, q in ((pair.source, source), (pair.target, target))
        )
        suggestion = None if target.negative else Suggestion(there, f"−{there.text}")
        yield Problem(
            "sign", here, there, params={"number": target.number.text}, suggestion=suggestion
        )
