"""A denial of the source that the target does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.negation.compare import unanswered_denials
from checker.rules.rule import Example, rule


@rule(
    id="negation-lost",
    family="negation",
    severity="major",
    its="mistranslation",
    mqm="accuracy/mistranslation",
    level="sentence",
    messages={
        "lost": {
            "en": "The source denies (“{denial}”), the target does not (“{words}”).",
            "fr": "La source nie (« {denial} »), la cible affirme (« {words} »).",
        }
    },
    why={
        "fr": "Un « ne … pas » perdu ou ajouté fait dire à une disposition son contraire, et la "
        "phrase se lit tout aussi bien."
    },
    bad=(
        Example(
            "Allies may not deploy their forces.",
            "Les Alliés peuvent déployer leurs forces.",
            source_words=("may not",),
            target_words=("peuvent déployer",),
        ),
    ),
    good=(
        Example(
            "Allies may not deploy their forces.",
            "Les Alliés ne peuvent pas déployer leurs forces.",
        ),
        Example(
            "The permit is not valid. The form is not available.",
            "Le permis est invalide. Le formulaire est indisponible.",
        ),
        Example(
            "The report is sent not later than 1 May, and not only to the members.",
            "Le rapport est transmis au plus tard le 1er mai, et aux membres notamment.",
        ),
    ),
)
def negation_lost(bead: Pair, context: Context) -> Iterator[Problem]:
    """A denial of the source that the target does not have.

    What it finds: a verb that the source denies and that the target affirms: the target denies
    less often, and has no other way of saying no near the word that answers the verb. What bears
    witness is weighed as was learned from denials undone in real translations.

    Why it matters: a “not” that is lost or added turns a provision into its opposite, and the
    sentence reads well all the same.

    Examples: “may not deploy” / « peuvent déployer »

    What it leaves alone: words that deny by themselves (« indisponible », « interdit », « faute
    de »), set phrases (not later than, not only), pairs whose sides deny equally often;
    languages without a word model.
    """
    for here, there in unanswered_denials(bead, "source", context):
        source, target = (here, there) if here.side == "source" else (there, here)
        # “a NOT NULL column”: a word of a programming language
        if here.text.isupper() and here.text in there.block.text:
            continue
        params = {"denial": here.text, "words": there.text}
        yield Problem("lost", source=source, target=target, params=params)
