"""A clause of the target that the source does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.unanswered import excerpt, unanswered_parts


@rule(
    id="clause-added",
    family="addition",
    severity="major",
    its="addition",
    mqm="accuracy/addition",
    level="block",
    messages={
        "addition": {
            "en": "The source has nothing for “{words}”.",
            "fr": "Le texte source n’a rien qui réponde à « {words} ».",
        }
    },
    why={
        "fr": (
            "Les deux versions ne disent plus la même chose : la traduction a ajouté quelque "
            "chose, ou la source l’a perdu."
        ),
    },
    bad=(
        Example(
            "The Agency publishes a report each year and informs the members of its conclusions.",
            "L’Agence publie chaque année un rapport, que le Conseil examine à sa prochaine "
            "réunion, et informe les membres de ses conclusions.",
            source_words=("",),
            target_words=("que le Conseil examine à sa prochaine réunion",),
        ),
    ),
    good=(
        Example(
            "The Agency publishes a report each year, which the Council examines at its next "
            "meeting, and informs the members of its conclusions.",
            "L’Agence publie chaque année un rapport, que le Conseil examine à sa prochaine "
            "réunion, et informe les membres de ses conclusions.",
        ),
    ),
)
def clause_added(pair: Pair, context: Context) -> Iterator[Problem]:
    """A clause of the target that the source does not have.

    What it finds: the counterpart of ``clause-missing``: a stretch of the target between two marks
    of which hardly a word answers anything in the source.

    Why it matters: the two versions no longer say the same: the translator added something, or
    the source lost it.

    Examples: nothing / “…, que le Conseil examine à sa prochaine réunion, …”

    What it leaves alone: what ``clause-missing`` leaves alone; it asks for more evidence, for
    translators add more of their own than they leave out.
    """
    for here, there in unanswered_parts(pair, "target", context, "clause"):
        yield Problem("addition", source=there, target=here, params={"words": excerpt(here.text)})
