"""A number of the target that the source does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.figures.comparison import figures
from checker.figures.conversions import in_a_conversion
from checker.gaps import gap
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.signs import FIGURE

# “each bit” is « chaque bit à 1 »: a language says none and one where another says nothing.
_SAID_FREELY = (0, 1)


@rule(
    id="number-added",
    family="number",
    severity="major",
    its="numbers",
    mqm="accuracy/addition",
    level="block",
    needs=FIGURE,
    messages={
        "added": {
            "en": "The number {number} of the target is not in the source.",
            "fr": "Le nombre {number} de la cible ne figure pas dans la source.",
        },
        "date": {
            "en": "The date {number} of the target is not in the source.",
            "fr": "La date {number} de la cible ne figure pas dans la source.",
        },
    },
    why={
        "fr": "La cible en dit plus que la source, et ce qu’elle dit semble exact.",
    },
    bad=(
        Example(
            "The plan was revised by the Council.",
            "Le plan a été révisé en 2019 par le Conseil.",
            source_words=("",),
            target_words=("2019",),
        ),
    ),
    good=(
        Example("The plan covers three areas.", "Le plan couvre 3 domaines."),
        Example("A dozen Allies agreed.", "Quelque 12 Alliés se sont mis d’accord."),
        Example("It costs half as much.", "Cela coûte la moitié."),
    ),
)
def number_added(pair: Pair, context: Context) -> Iterator[Problem]:
    """A number of the target that the source does not have.

    What it finds: a number of the target that the counterpart says in no form at all, where no
    number of the source could stand for it.

    Why it matters: the target says more than its source, and what it says looks exact.

    Examples: “revised” / « révisé en 2019 ».

    What it leaves alone: the same value in words, in Roman numerals, in another form, or said
    twice instead of once; 0 and 1, which one language says where another says nothing; what an
    amount is in another unit, in brackets behind it.
    """
    for difference in figures(pair, context).numbers:
        number = difference.target
        if number is None or difference.source is not None or pair.target is None:
            continue
        if number.value in _SAID_FREELY or in_a_conversion(pair.target.block.text, number.start):
            continue
        yield Problem(
            "date" if any(map(str.isalpha, number.text)) and number.kind == "label" else "added",
            gap(pair, "target", number.start),
            pair.target.place(number.start, number.end),
            params={"number": number.text},
        )
