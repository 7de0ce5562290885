"""A member of a list inside a sentence that the target does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.unanswered import excerpt, unanswered_parts


@rule(
    id="list-item-missing",
    family="omission",
    severity="major",
    its="omission",
    mqm="accuracy/omission",
    level="block",
    messages={
        "omission": {
            "en": "The target’s list has nothing for “{words}”.",
            "fr": "L’énumération de la cible n’a rien qui réponde à « {words} ».",
        }
    },
    why={
        "fr": "Ce qui n’est pas énuméré n’est pas visé.",
    },
    bad=(
        Example(
            "The programme covers the protection of rivers, forests, lakes and coastal "
            "waters in every region.",
            "Le programme porte sur la protection des rivières, des lacs et des "
            "eaux côtières dans chaque région.",
            source_words=("forests",),
            target_words=("",),
        ),
    ),
    good=(
        Example(
            "The programme covers the protection of rivers, forests, lakes and coastal "
            "waters in every region.",
            "Le programme porte sur la protection des rivières, des forêts, des lacs "
            "et des eaux côtières dans chaque région.",
        ),
        Example(
            "The programme covers the protection of rivers, forests, lakes and coastal "
            "waters in every region.",
            "Le programme porte sur la protection des forêts, des rivières, des eaux "
            "côtières et des lacs dans chaque région.",
        ),
    ),
)
def list_item_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A member of a list inside a sentence that the target does not have.

    What it finds: in a list of the kind “a, b, c and d”, a member that nothing in the target
    answers, where the target's list is the shorter one. The first and the last member cannot be
    told from what stands around them and are left to ``clause-missing``.

    Why it matters: what is not listed is not covered.

    Examples: “rivers, forests, lakes and coastal waters” / « des rivières, des lacs et
    des eaux côtières ».

    What it leaves alone: lists in another order, members rendered together by one word where the
    rest of the sentence tells; languages without a word model.
    """
    for here, there in unanswered_parts(pair, "source", context, "item"):
        yield Problem("omission", source=here, target=there, params={"words": excerpt(here.text)})
