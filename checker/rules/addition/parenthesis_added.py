"""A parenthesis of the target that the source does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.unanswered import excerpt, unanswered_parts


@rule(
    id="parenthesis-added",
    family="addition",
    severity="minor",
    its="addition",
    mqm="accuracy/addition",
    level="block",
    messages={
        "addition": {
            "en": "The source has nothing for the parenthesis “{words}”.",
            "fr": "Le texte source n’a rien qui réponde à la parenthèse « {words} ».",
        }
    },
    bad=(
        Example(
            "Members send their annual accounts to the Secretariat before the end of March.",
            "Les membres envoient leurs comptes annuels (vérifiés par un organisme "
            "indépendant) au Secrétariat avant la fin du mois de mars.",
            source_words=("",),
            target_words=("(vérifiés par un organisme indépendant)",),
        ),
    ),
    good=(
        Example(
            "Members send their annual accounts (audited by an independent body) to the "
            "Secretariat before the end of March.",
            "Les membres envoient leurs comptes annuels (vérifiés par un organisme "
            "indépendant) au Secrétariat avant la fin du mois de mars.",
        ),
    ),
)
def parenthesis_added(pair: Pair, context: Context) -> Iterator[Problem]:
    """A parenthesis of the target that the source does not have.

    What it finds: words in round brackets of the target that answer nothing in the source.

    Why it matters: a word of explanation for the reader may be wanted; in a text where both
    versions bind, somebody has to decide that it is.

    Examples: nothing / “(vérifiés par un organisme indépendant)”

    What it leaves alone: what ``parenthesis-missing`` leaves alone; it asks for more evidence, for
    translators explain more than they leave out.
    """
    for here, there in unanswered_parts(pair, "target", context, "parenthesis"):
        yield Problem("addition", source=there, target=here, params={"words": excerpt(here.text)})
