"""A paragraph, heading, list item or footnote that the source does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.unanswered import excerpt, unanswered_block


@rule(
    id="block-added",
    family="addition",
    severity="major",
    its="addition",
    mqm="accuracy/addition",
    level="block",
    messages={
        "paragraph": {
            "en": "The source has nothing for the paragraph “{words}”.",
            "fr": "Le texte source n’a rien qui réponde au paragraphe « {words} ».",
        },
        "heading": {
            "en": "The source has nothing for the heading “{words}”.",
            "fr": "Le texte source n’a rien qui réponde au titre « {words} ».",
        },
        "bullet": {
            "en": "The source has nothing for the list item “{words}”.",
            "fr": "Le texte source n’a rien qui réponde à l’élément de liste « {words} ».",
        },
        "footnote": {
            "en": "The source has nothing for the footnote “{words}”.",
            "fr": "Le texte source n’a rien qui réponde à la note « {words} ».",
        },
        "cell": {
            "en": "The source has nothing for the table cell “{words}”.",
            "fr": "Le texte source n’a rien qui réponde à la cellule « {words} ».",
        },
    },
    why={
        "fr": "Il a été ajouté d’un seul côté, ou supprimé de l’autre.",
    },
    bad=(
        Example(
            "1. The Agency reports to the Council every year.\n\n"
            "3. The contact points meet twice a year.",
            "1. L’Agence rend compte au Conseil chaque année.\n\n"
            "2. Chaque membre désigne un point de contact.\n\n"
            "3. Les points de contact se réunissent deux fois par an.",
            source_words=("",),
            target_words=("Chaque membre désigne un point de contact.",),
        ),
    ),
    good=(
        Example(
            "1. The Agency reports to the Council.\n\n2. The report is public.",
            "1. L’Agence rend compte au Conseil.\n\n2. Le rapport est public.",
        ),
    ),
)
def block_added(pair: Pair, context: Context) -> Iterator[Problem]:
    """A paragraph, heading, list item or footnote that the source does not have.

    What it finds: a block of the target that is paired with no block of the source: by its number
    where it has one, else by its place, length and content.

    Why it matters: it was added on one side only, or deleted on the other.

    Examples: no paragraph 2 in English, one in French.

    What it leaves alone: blocks that moved; footnotes that the page foot put elsewhere.
    """
    found = unanswered_block(pair, "target")
    if found is not None:
        here, there = found
        yield Problem(
            here.block.kind, source=there, target=here, params={"words": excerpt(here.text)}
        )
