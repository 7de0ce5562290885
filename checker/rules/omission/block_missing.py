"""A paragraph, heading, list item or footnote that the target does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.unanswered import excerpt, unanswered_block


@rule(
    id="block-missing",
    family="omission",
    severity="major",
    its="omission",
    mqm="accuracy/omission",
    level="block",
    messages={
        "paragraph": {
            "en": "The target has nothing for the paragraph “{words}”.",
            "fr": "La cible n’a rien qui réponde au paragraphe « {words} ».",
        },
        "heading": {
            "en": "The target has nothing for the heading “{words}”.",
            "fr": "La cible n’a rien qui réponde au titre « {words} ».",
        },
        "bullet": {
            "en": "The target has nothing for the list item “{words}”.",
            "fr": "La cible n’a rien qui réponde à l’élément de liste « {words} ».",
        },
        "footnote": {
            "en": "The target has nothing for the footnote “{words}”.",
            "fr": "La cible n’a rien qui réponde à la note « {words} ».",
        },
        "cell": {
            "en": "The target has nothing for the table cell “{words}”.",
            "fr": "La cible n’a rien qui réponde à la cellule « {words} ».",
        },
    },
    why={
        "fr": (
            "Un paragraphe disparu d’un côté est la faute la plus grave, et la plus facile à "
            "manquer quand les pages se ressemblent."
        ),
    },
    bad=(
        Example(
            "1. The Agency reports to the Council every year.\n\n"
            "2. Each member names a contact point.\n\n"
            "3. The contact points meet twice a year.",
            "1. L’Agence rend compte au Conseil chaque année.\n\n"
            "3. Les points de contact se réunissent deux fois par an.",
            source_words=("Each member names a contact point.",),
            target_words=("",),
        ),
        Example(
            "The aims are:\n\n• to collect data on pollution;\n\n"
            "• to publish two reports a year on the state of every river basin;\n\n"
            "• to train experts.",
            "Les objectifs sont :\n\n• de recueillir des données sur la pollution ;\n\n"
            "• de former des experts.",
            source_words=("to publish two reports a year on the state of every river basin;",),
            target_words=("",),
        ),
    ),
    good=(
        Example(
            "1. The Agency reports to the Council.\n\n2. The report is public.",
            "1. L’Agence rend compte au Conseil.\n\n2. Le rapport est public.",
        ),
    ),
)
def block_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A paragraph, heading, list item or footnote that the target does not have.

    What it finds: a block of the source that is paired with no block of the target: by its number
    where it has one, else by its place, length and content.

    Why it matters: a paragraph that vanished on one side is the gravest of slips and the easiest
    to overlook where the pages look alike.

    Examples: paragraph 2 in English, none in French.

    What it leaves alone: blocks that moved; footnotes that the page foot put elsewhere.
    """
    found = unanswered_block(pair, "source")
    if found is not None:
        here, there = found
        yield Problem(
            here.block.kind, source=here, target=there, params={"words": excerpt(here.text)}
        )
