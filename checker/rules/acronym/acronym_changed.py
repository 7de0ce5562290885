"""An acronym that became another acronym."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem, Suggestion
from checker.names.acronym_pairs import acronym_differences
from checker.rules.rule import Example, rule
from checker.signs import ACRONYM


@rule(
    id="acronym-changed",
    family="acronym",
    severity="major",
    its="mistranslation",
    mqm="accuracy/mistranslation",
    level="block",
    needs=ACRONYM,
    messages={
        "changed": {
            "en": "The source says {source}, the target {target}.",
            "fr": "La source dit {source}, la cible {target}.",
        }
    },
    why={
        "fr": "Il est question d’un autre organisme ou d’autre chose.",
    },
    bad=(
        Example(
            "The OSCE mission will report in May.",
            "La mission de l’OCDE fera rapport en mai.",
            source_words=("OSCE",),
            target_words=("OCDE",),
        ),
        Example(
            "The file is stored as XML.",
            "Le fichier est conservé en HTML.",
            source_words=("XML",),
            target_words=("HTML",),
        ),
    ),
    good=(
        Example("NATO and the UN met.", "L’OTAN et l’ONU se sont réunies."),
        Example("The EU decided.", "L’Union européenne a décidé."),
        Example("SMEs pay VAT.", "Les PME paient la TVA."),
        Example("Laid down in Part IV.", "Fixé dans la partie IV."),
    ),
)
def acronym_changed(pair: Pair, context: Context) -> Iterator[Problem]:
    """An acronym that became another acronym.

    What it finds: an acronym of the source that nothing in the target answers, in a sentence whose
    target has one that nothing in the source answers.

    Why it matters: another organisation or another thing is spoken of.

    Examples: “OSCE” / « OCDE ».

    What it leaves alone: known equivalents (NATO / OTAN, VAT / TVA), those that the glossary, the
    word model or the document itself gives (twice the same pair), an acronym spelled out on the
    other side, the same letters in another order, Roman numerals, capitals for emphasis, acronyms
    with full stops.
    """
    for difference in acronym_differences(pair, context):
        if difference.target is None or pair.source is None or pair.target is None:
            continue
        source = pair.source.place(difference.source.start, difference.source.end)
        target = pair.target.place(difference.target.start, difference.target.end)
        right = difference.right
        yield Problem(
            "changed",
            source,
            target,
            params={"source": source.text, "target": target.text},
            suggestion=None if right is None else Suggestion(target, right),
        )
