"""A word that is answered by something improbable."""

from collections.abc import Iterator

from checker.context import Context
from checker.linking.improbable import improbable_words
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule


@rule(
    id="improbable-word",
    family="mistranslation",
    severity="minor",
    its="mistranslation",
    mqm="accuracy/mistranslation",
    level="sentence",
    on=False,
    messages={
        "improbable": {
            "en": "“{source}” is hardly “{target}”: “{likely}” was to be expected.",
            "fr": "« {target} » répond rarement à « {source} » : on attendait « {likely} ».",
        }
    },
    why={
        "fr": (
            "Un nom mis pour un autre se lit bien et dit autre chose. C’est un indice et non un "
            "verdict : les traducteurs connaissent plus de mots que le modèle, aussi la règle "
            "ne s’applique-t-elle que si on la choisit."
        ),
    },
    bad=(
        Example(
            "The Minister appoints the inspector for a term of five years.",
            "Le ministre nomme le tribunal pour un mandat de cinq ans.",
            source_words=("inspector",),
            target_words=("tribunal",),
        ),
    ),
    good=(
        Example(
            "The Minister appoints the inspector for a term of five years.",
            "Le ministre nomme l’inspecteur pour un mandat de cinq ans.",
        ),
        Example(
            "The Minister appoints the inspector for a term of five years.",
            "L’inspecteur est nommé par le ministre pour une durée de cinq ans.",
        ),
    ),
)
def improbable_word(bead: Pair, context: Context) -> Iterator[Problem]:
    """A word that is answered by something improbable.

    What it finds: a word of the source that nearly always has an answer and has none here, with a
    single word in its place that the word model has never seen answer it, in a sentence whose
    other words are answered.

    Why it matters: one noun for another reads well and says something else. It is a hint, not a
    verdict: translators know more words than the model, so the rule is off unless it is selected.

    Examples: “the inspector” / « le tribunal ».

    What it leaves alone: names, numbers, words at either end of a sentence, free renderings that
    leave several words over; languages without a word model.
    """
    for found in improbable_words(bead, context):
        yield Problem(
            "improbable",
            found.source,
            found.target,
            params={
                "source": found.source.text,
                "target": found.target.text,
                "likely": found.likely,
            },
        )
