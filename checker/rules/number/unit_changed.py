"""A number that keeps its value and counts something else."""

from collections.abc import Iterator

from checker.context import Context
from checker.figures.quantities import Quantity
from checker.figures.quantity_comparison import quantity_differences
from checker.model import Pair, Place, Problem, Segment, Suggestion
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.signs import FIGURE


@rule(
    id="unit-changed",
    family="number",
    severity="major",
    its="numbers",
    mqm="accuracy/mistranslation",
    level="block",
    needs=FIGURE,
    messages={
        "unit": {
            "en": "The source counts {number} in “{source}”, the target in “{target}”.",
            "fr": "La source compte {number} en « {source} », la cible en « {target} ».",
        },
        "lost": {
            "en": "In the source {number} has “{source}”, in the target it has no unit.",
            "fr": "Dans la source, {number} porte « {source} » ; dans la cible, aucune unité.",
        },
        "gained": {
            "en": "In the target {number} has “{target}”, in the source it has no unit.",
            "fr": "Dans la cible, {number} porte « {target} » ; dans la source, aucune unité.",
        },
    },
    why={
        "fr": (
            "Les chiffres concordent, si bien que qui compare les chiffres ne voit rien ; la "
            "quantité est pourtant autre."
        ),
    },
    bad=(
        Example(
            "The pipeline is 40 km long.",
            "Le gazoduc est long de 40 m.",
            source_words=("km",),
            target_words=("m",),
        ),
        Example(
            "The grant amounts to €2.5 million.",
            "La subvention s’élève à 2,5 millions de dollars.",
            source_words=("€",),
            target_words=("dollars",),
        ),
        Example(
            "The rate rose to 12 per cent in spring.",
            "Le taux est passé à 12 au printemps.",
            source_words=("per cent",),
            target_words=("12",),
        ),
        Example(
            "Appeals are lodged within thirty days.",
            "Les recours sont formés dans les trente mois.",
            source_words=("days",),
            target_words=("mois",),
        ),
    ),
    good=(
        Example("It is 5 km away and costs $5.", "C’est à 5 kilomètres et coûte 5 dollars."),
        Example("Between 10% and 30% of them agree.", "De 10 à 30 pour cent sont d’accord."),
        Example("It is due in two weeks.", "Il est attendu dans quinze jours."),
        Example("A 24-hour watch began.", "Une veille de 24 h a commencé."),
        Example("Water boils at 100 °C.", "L’eau bout à 100 degrés."),
    ),
)
def unit_changed(pair: Pair, context: Context) -> Iterator[Problem]:
    """A number that keeps its value and counts something else.

    What it finds: equal numbers, in digits or in words, of which one has another unit of measure,
    of time or of money than the other; a percent sign or a sign of a currency on one side only.

    Why it matters: the figures agree, so that whoever compares figures sees nothing; the quantity
    is another all the same.

    Examples: “40 km” / « 40 m »; “12 per cent” / « 12 ».

    What it leaves alone: signs and words for one unit (km, kilometres); a unit that the members of
    a range share; values that stand several times in a sentence; a unit that one side alone
    spells out, where it is no sign.
    """
    if pair.source is None or pair.target is None:
        return
    for difference in quantity_differences(pair, context):
        change = difference.change
        if change in ("limit", "sign"):
            continue
        source, target = difference.source, difference.target
        here, there = _place(pair.source, source), _place(pair.target, target)
        suggestion = None
        if change == "lost" and source.unit == "percent":
            mark = "\u00a0%" if "%" in pair.target.block.language.spaced_marks else "%"
            suggestion = Suggestion(there, f"{there.text}{mark}")
        yield Problem(
            change,
            here,
            there,
            params={"number": target.number.text, "source": here.text, "target": there.text},
            suggestion=suggestion,
        )


def _place(segment: Segment, quantity: Quantity) -> Place:
    """The unit, or the number where there is none."""
    span = quantity.unit_span or Span(quantity.number.start, quantity.number.end)
    return segment.place(span.start, span.end)
