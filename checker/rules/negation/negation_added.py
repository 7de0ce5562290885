"""x."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.negation.compare import unanswered_denials
from checker.rules.rule import rule


@rule(
    id="negation-added",
    family="negation",
    severity="major",
    its="mistranslation",
    mqm="accuracy/mistranslation",
    level="sentence",
    messages={
        "added": {
            "en": "“{denial}” {words}",
            "fr": "x",
        }
    },
    bad=(),
    good=(),
)
def negation_added(bead: Pair, context: Context) -> Iterator[Problem]:
    """x."""
    for here, there in unanswered_denials(bead, "target", context):
        source, target = (here, there) if here.side == "source" else (there, here)
        params = {"denial": here.text, "words": there.text}
        yield Problem("added", source=source, target=target, params=params)
