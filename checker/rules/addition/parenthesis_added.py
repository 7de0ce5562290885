"""A parenthesis of the target that the source does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.linking.gloss import is_gloss
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.signs import ROUND
from checker.unanswered import excerpt, unanswered_parts


@rule(
    id="parenthesis-added",
    family="addition",
    severity="minor",
    its="addition",
    mqm="accuracy/addition",
    level="block",
    needs=ROUND,
    messages={
        "addition": {
            "en": "The source has nothing for the parenthesis “{words}”.",
            "fr": "Le texte source n’a rien qui réponde à la parenthèse « {words} ».",
        }
    },
    why={
        "fr": (
            "Un mot d’explication peut être bienvenu ; dans un texte dont les deux versions "
            "font foi, il faut que quelqu’un le décide."
        ),
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
        Example(
            "The method is described in a guide by the manufacturer of the pumps.",
            "La méthode est décrite dans un guide (disponible uniquement en anglais) du fabricant "
            "des pompes.",
        ),
    ),
)
def parenthesis_added(pair: Pair, context: Context) -> Iterator[Problem]:
    """A parenthesis of the target that the source does not have.

    What it finds: words in round brackets of the target that answer nothing in the source.

    Why it matters: a word of explanation for the reader may be wanted; in a text where both
    versions bind, somebody has to decide that it is.

    Examples: nothing / “(vérifiés par un organisme indépendant)”

    What it leaves alone: what ``parenthesis-missing`` leaves alone; a translator's note, the
    language of what is referred to (« en anglais »), the meaning of words kept from the source or
    these words behind it, an amount in another unit. It asks for more evidence, for translators
    explain more than they leave out.
    """
    for here, there in unanswered_parts(pair, "target", context, "parenthesis"):
        if is_gloss(here, pair, context):
            continue
        yield Problem("addition", source=there, target=here, params={"words": excerpt(here.text)})
