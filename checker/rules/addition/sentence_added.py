"""A sentence of the target that the source does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.unanswered import excerpt, unanswered_sentences


@rule(
    id="sentence-added",
    family="addition",
    severity="major",
    its="addition",
    mqm="accuracy/addition",
    level="block",
    messages={
        "addition": {
            "en": "The source has nothing for the sentence “{words}”.",
            "fr": "Le texte source n’a rien qui réponde à la phrase « {words} ».",
        }
    },
    why={
        "fr": (
            "C’est un ajout que personne n’a décidé, ou la trace d’une phrase supprimée dans la "
            "seule source."
        ),
    },
    bad=(
        Example(
            "The Council met in Bern on 4 May. Members thanked the hosts.",
            "Le Conseil s’est réuni à Berne le 4 mai. Il a adopté le budget de l’année à venir et "
            "a prié le Secrétariat de publier les comptes de tous les membres. Les membres ont "
            "remercié leurs hôtes.",
            source_words=("",),
            target_words=(
                "Il a adopté le budget de l’année à venir et a prié le Secrétariat de publier les "
                "comptes de tous les membres.",
            ),
        ),
    ),
    good=(
        Example(
            "The Council met in Bern. It adopted the budget.",
            "Le Conseil, réuni à Berne, a adopté le budget.",
        ),
        Example(
            "The Council met in Bern and adopted the budget.",
            "Le Conseil s’est réuni à Berne. Il a adopté le budget.",
        ),
    ),
)
def sentence_added(pair: Pair, context: Context) -> Iterator[Problem]:
    """A sentence of the target that the source does not have.

    What it finds: inside a pair of paragraphs, a sentence of the target that no sentence of the
    source answers, where the length of the paragraphs bears it out.

    Why it matters: it is either an addition that nobody decided or the trace of a sentence
    deleted from the source alone.

    Examples: nothing / “Il a adopté le budget de l’année à venir …”

    What it leaves alone: sentences joined or divided in translation, run-in heads, gaps on both
    sides that may be each other’s counterpart, stretches of fewer than three words.
    """
    for here, there in unanswered_sentences(pair, "target", context):
        yield Problem("addition", source=there, target=here, params={"words": excerpt(here.text)})
