"""An upper limit that became a lower one, or the reverse."""

from collections.abc import Iterator

from checker.context import Context
from checker.figures.quantity_comparison import quantity_differences
from checker.model import Pair, Problem, Suggestion
from checker.rules.rule import Example, rule
from checker.signs import FIGURE

_TURNED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "<=": ">=", ">=": "<="}


@rule(
    id="comparison-changed",
    family="number",
    severity="major",
    its="mistranslation",
    mqm="accuracy/mistranslation",
    level="block",
    needs=FIGURE,
    messages={
        "limit": {
            "en": "Of {number} the source says “{source}”, the target “{target}”.",
            "fr": "De {number}, la source dit « {source} », la cible « {target} ».",
        },
    },
    why={
        "fr": "Qui était exempté est désormais visé, et le chiffre lui-même semble juste.",
    },
    bad=(
        Example(
            "Vessels of less than 15 metres are exempt.",
            "Les navires de plus de 15 mètres sont exemptés.",
            source_words=("less than",),
            target_words=("plus de",),
        ),
        Example(
            "The test is passed if p < 0.05.",
            "Le test est réussi si p > 0,05.",
            source_words=("<",),
            target_words=(">",),
        ),
        Example(
            "At least three members are present.",
            "Au plus trois membres sont présents.",
            source_words=("At least",),
            target_words=("Au plus",),
        ),
    ),
    good=(
        Example("It lasts not less than 5 years.", "Sa durée est d’au moins 5 ans."),
        Example("It is no more than 10 km away.", "Il n’est pas à plus de 10 km."),
        Example("Children of 12 or more come.", "Les enfants d’au moins 12 ans viennent."),
        Example("He must not pay more than $50.", "Il paie au plus 50 $."),
    ),
)
def comparison_changed(pair: Pair, context: Context) -> Iterator[Problem]:
    """An upper limit that became a lower one, or the reverse.

    What it finds: equal numbers of which one is said to be a lower and the other an upper limit, in
    words (at least, plus de) or by a sign (<, ≥).

    Why it matters: whoever was exempt is now bound, and the figure itself looks right.

    Examples: “less than 15 metres” / « plus de 15 mètres ».

    What it leaves alone: a limit near a negation, which may turn it round; one that only one side
    gives; “more than 5” against “at least 5”; values that stand several times in a sentence.
    """
    if pair.source is None or pair.target is None:
        return
    for difference in quantity_differences(pair, context):
        here, there = difference.source.limit, difference.target.limit
        if difference.change != "limit" or here is None or there is None:
            continue
        source = pair.source.place(here.start, here.end)
        target = pair.target.place(there.start, there.end)
        suggestion = None
        if source.text in _TURNED and _TURNED.get(target.text) is not None:
            suggestion = Suggestion(target, _TURNED[target.text])
        yield Problem(
            "limit",
            source,
            target,
            params={
                "number": difference.target.number.text,
                "source": source.text,
                "target": target.text,
            },
            suggestion=suggestion,
        )
