"""A member of a list inside a sentence that the source does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.unanswered import excerpt, unanswered_parts


@rule(
    id="list-item-added",
    family="addition",
    severity="major",
    its="addition",
    mqm="accuracy/addition",
    level="block",
    messages={
        "addition": {
            "en": "The source’s list has nothing for “{words}”.",
            "fr": "L’énumération du texte source n’a rien qui réponde à « {words} ».",
        }
    },
    why={
        "fr": "Ce qui est énuméré dans une seule version n’est visé que dans cette version.",
    },
    bad=(
        Example(
            "The programme covers the protection of rivers, lakes and coastal waters in "
            "every region.",
            "Le programme porte sur la protection des rivières, des forêts, des lacs "
            "et des eaux côtières dans chaque région.",
            source_words=("",),
            target_words=("des forêts",),
        ),
    ),
    good=(
        Example(
            "The programme covers the protection of rivers, forests, lakes and coastal "
            "waters in every region.",
            "Le programme porte sur la protection des rivières, des forêts, des lacs "
            "et des eaux côtières dans chaque région.",
        ),
    ),
)
def list_item_added(pair: Pair, context: Context) -> Iterator[Problem]:
    """A member of a list inside a sentence that the source does not have.

    What it finds: the counterpart of ``list-item-missing``: a member of a list of the target that
    answers nothing in the source.

    Why it matters: what is listed in one version only is covered in one version only.

    Examples: “rivers, lakes and coastal waters” / « des rivières, des forêts, des lacs
    et des eaux côtières ».

    What it leaves alone: what ``list-item-missing`` leaves alone; it asks for more evidence.
    """
    for here, there in unanswered_parts(pair, "target", context, "item"):
        yield Problem("addition", source=there, target=here, params={"words": excerpt(here.text)})
