"""A denial of the target that the source does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.negation.compare import unanswered_denials
from checker.rules.rule import Example, rule


@rule(
    id="negation-added",
    family="negation",
    severity="major",
    its="mistranslation",
    mqm="accuracy/mistranslation",
    level="sentence",
    messages={
        "added": {
            "en": "The target denies (“{denial}”), the source does not (“{words}”).",
            "fr": "La cible nie (« {denial} »), la source affirme (« {words} »).",
        }
    },
    why={
        "fr": "Un « ne … pas » perdu ou ajouté fait dire à une disposition son contraire, et la "
        "phrase se lit tout aussi bien."
    },
    bad=(
        Example(
            "The Agency publishes the report.",
            "L’Agence ne publie pas le rapport.",
            source_words=("publishes",),
            target_words=("ne publie pas",),
        ),
    ),
    good=(
        Example(
            "The Agency refuses to publish the report.",
            "L’Agence n’accepte pas de publier le rapport.",
        ),
        Example(
            "The permit is invalid unless it is signed.",
            "Le permis n’est pas valide à moins qu’il ne soit signé.",
        ),
    ),
)
def negation_added(bead: Pair, context: Context) -> Iterator[Problem]:
    """A denial of the target that the source does not have.

    What it finds: a verb that the target denies and that the source affirms: the source denies
    less often, and has no other way of saying no near the word that answers the verb. What bears
    witness is weighed as was learned from denials undone in real translations.

    Why it matters: a “not” that is lost or added turns a provision into its opposite, and the
    sentence reads well all the same.

    Examples: “publishes” / « ne publie pas »

    What it leaves alone: words that deny by themselves (“invalid”, “fails to”, “unless”), set
    phrases (« n’importe quel », « n’hésitez pas »), pairs whose sides deny equally often;
    languages without a word model.
    """
    for here, there in unanswered_denials(bead, "target", context):
        source, target = (here, there) if here.side == "source" else (there, here)
        params = {"denial": here.text, "words": there.text}
        yield Problem("added", source=source, target=target, params=params)
