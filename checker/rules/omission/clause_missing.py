"""A clause of the source that the target does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.unanswered import excerpt, unanswered_parts


@rule(
    id="clause-missing",
    family="omission",
    severity="major",
    its="omission",
    mqm="accuracy/omission",
    level="block",
    messages={
        "omission": {
            "en": "The target has nothing for “{words}”.",
            "fr": "La cible n’a rien qui réponde à « {words} ».",
        }
    },
    why={
        "fr": (
            "Une condition ou une exception omise change ce que dit la disposition, et le reste "
            "de la phrase se lit comme si de rien n’était."
        ),
    },
    bad=(
        Example(
            "The Agency publishes a report each year, which the Council examines at its next "
            "meeting, and informs the members of its conclusions.",
            "L’Agence publie chaque année un rapport et informe les membres de ses conclusions.",
            source_words=("which the Council examines at its next meeting",),
            target_words=("",),
        ),
    ),
    good=(
        Example(
            "The Agency publishes a report each year, which the Council examines at its next "
            "meeting, and informs the members of its conclusions.",
            "L’Agence publie chaque année un rapport, que le Conseil examine à sa prochaine "
            "réunion, et informe les membres de ses conclusions.",
        ),
        Example(
            "If the Minister so decides, the permit is suspended until the next inspection.",
            "Le permis est suspendu jusqu’à la prochaine inspection si le ministre en décide "
            "ainsi.",
        ),
    ),
)
def clause_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A clause of the source that the target does not have.

    What it finds: inside a pair of sentences, a stretch of the source between two marks of which
    hardly a word has an answer in the target, though the rest of the sentence does, and for which
    the target has no room. The word model, equal words and numbers, words that begin alike, the
    marks and the lengths bear witness, weighed as was learned from clauses taken out of real
    translations.

    Why it matters: a dropped condition or exception changes what a provision says, and the rest of
    the sentence reads as if nothing had happened.

    Examples: “…, which the Council examines at its next meeting, …” / nothing.

    What it leaves alone: clauses that moved, pronouns for what was said before, free renderings
    for which the target has words of its own; languages without a word model.
    """
    for here, there in unanswered_parts(pair, "source", context, "clause"):
        yield Problem("omission", source=here, target=there, params={"words": excerpt(here.text)})
