"""A sentence of the source that the target does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.unanswered import excerpt, unanswered_sentences


@rule(
    id="sentence-missing",
    family="omission",
    severity="major",
    its="omission",
    mqm="accuracy/omission",
    level="block",
    messages={
        "omission": {
            "en": "The target has nothing for the sentence “{words}”.",
            "fr": "La cible n’a rien qui réponde à la phrase « {words} ».",
        }
    },
    why={
        "fr": (
            "Ce qui n’est pas là ne se voit pas en relisant la cible ; une disposition présente "
            "dans une seule version est un litige qui s’annonce."
        ),
    },
    bad=(
        Example(
            "The Council met in Bern on 4 May. It adopted the budget for the coming year and asked "
            "the Secretariat to publish the accounts of all members. Members thanked the hosts.",
            "Le Conseil s’est réuni à Berne le 4 mai. Les membres ont remercié leurs hôtes.",
            source_words=(
                "It adopted the budget for the coming year and asked the Secretariat to publish "
                "the accounts of all members.",
            ),
            target_words=("",),
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
def sentence_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A sentence of the source that the target does not have.

    What it finds: inside a pair of paragraphs, a sentence of the source that no sentence of the
    target answers, where the length of the paragraphs bears it out.

    Why it matters: what is not there cannot be seen by rereading the target; a provision that
    stands in one version only is a dispute in the making.

    Examples: “It adopted the budget for the coming year …” / nothing.

    What it leaves alone: sentences joined or divided in translation, run-in heads, gaps on both
    sides that may be each other’s counterpart, stretches of fewer than three words.
    """
    for here, there in unanswered_sentences(pair, "source", context):
        yield Problem("omission", source=here, target=there, params={"words": excerpt(here.text)})
