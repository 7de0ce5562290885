"""A number of the source that the target does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.figures.comparison import figures
from checker.figures.conversions import in_a_conversion
from checker.gaps import gap
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.signs import FIGURE


@rule(
    id="number-missing",
    family="number",
    severity="major",
    its="numbers",
    mqm="accuracy/omission",
    level="block",
    needs=FIGURE,
    messages={
        "missing": {
            "en": "The number {number} of the source is missing in the target.",
            "fr": "Le nombre {number} de la source manque dans la cible.",
        },
        "date": {
            "en": "The date {number} of the source is missing in the target.",
            "fr": "La date {number} de la source manque dans la cible.",
        },
    },
    why={
        "fr": "Une date, une quantité ou un renvoi a été omis.",
    },
    bad=(
        Example(
            "The plan was revised in 2019 by the Council.",
            "Le plan a été révisé par le Conseil.",
            source_words=("2019",),
            target_words=("",),
        ),
    ),
    good=(
        Example("The plan covers 3 areas.", "Le plan couvre trois domaines."),
        Example("It lasted 1 day.", "Cela a duré une journée."),
        Example("COVID-19 changed the plan.", "La pandémie a changé le plan."),
        Example("He owns 50 per cent.", "Il en possède 50 %."),
        Example("It boils at 100 °C (212 °F).", "L’eau bout à 100 °C."),
    ),
)
def number_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A number of the source that the target does not have.

    What it finds: a number of the source that the counterpart says in no form at all, where no
    number of the target could stand for it.

    Why it matters: a date, a quantity or a reference was left out.

    Examples: “revised in 2019” / « révisé ».

    What it leaves alone: the same value in words, in Roman numerals, in another form, or said
    once instead of twice; what an amount is in another unit, in brackets behind it.
    """
    for difference in figures(pair, context).numbers:
        number = difference.source
        if number is None or difference.target is not None or pair.source is None:
            continue
        if in_a_conversion(pair.source.block.text, number.start):
            continue
        yield Problem(
            "date" if any(map(str.isalpha, number.text)) and number.kind == "label" else "missing",
            pair.source.place(number.start, number.end),
            gap(pair, "source", number.start),
            params={"number": number.text},
        )
