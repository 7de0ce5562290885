"""A parenthesis of the source that the target does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.linking.gloss import is_for_its_own_reader
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.signs import ROUND
from checker.unanswered import excerpt, unanswered_parts


@rule(
    id="parenthesis-missing",
    family="omission",
    severity="major",
    its="omission",
    mqm="accuracy/omission",
    level="block",
    needs=ROUND,
    messages={
        "omission": {
            "en": "The target has nothing for the parenthesis “{words}”.",
            "fr": "La cible n’a rien qui réponde à la parenthèse « {words} ».",
        }
    },
    why={
        "fr": (
            "Les parenthèses limitent ou expliquent ; l’œil les saute facilement, la main aussi."
        ),
    },
    bad=(
        Example(
            "Members send their annual accounts (audited by an independent body) to the "
            "Secretariat before the end of March.",
            "Les membres envoient leurs comptes annuels au Secrétariat avant la fin du mois "
            "de mars.",
            source_words=("(audited by an independent body)",),
            target_words=("",),
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
            "Members send their annual accounts (audited by an independent body) to the "
            "Secretariat before the end of March.",
            "Les membres envoient leurs comptes annuels, vérifiés par un organisme "
            "indépendant, au Secrétariat avant la fin du mois de mars.",
        ),
    ),
)
def parenthesis_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A parenthesis of the source that the target does not have.

    What it finds: words in round brackets of the source that nothing in the target answers, with
    brackets or without. Evidence and weights are those of ``clause-missing``.

    Why it matters: brackets hold what limits or explains; skipped by the eye, they are easily
    skipped by the hand.

    Examples: “(audited by an independent body)” / nothing.

    What it leaves alone: a parenthesis rendered between commas or dashes; references and list
    markers in brackets, which other rules compare; an amount in another unit (“25 Nm (18 lb-ft)”),
    what an acronym stands for; languages without a word model.
    """
    for here, there in unanswered_parts(pair, "source", context, "parenthesis"):
        if is_for_its_own_reader(here):
            continue
        yield Problem("omission", source=here, target=there, params={"words": excerpt(here.text)})
