"""A reference that lost its number."""

from collections.abc import Iterator

from checker.context import Context
from checker.figures.reference_comparison import reference_differences
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.signs import REFERENCE


@rule(
    id="reference-number-missing",
    family="reference",
    severity="major",
    its="omission",
    mqm="accuracy/omission",
    level="block",
    needs=REFERENCE,
    messages={
        "noun": {
            "en": "“{target}” has no number: the source refers to “{source}”.",
            "fr": "« {target} » n’a pas de numéro : la source renvoie à « {source} ».",
        },
        "list": {
            "en": "The list of references lacks “{source}”.",
            "fr": "Il manque « {source} » dans l’énumération des renvois.",
        },
    },
    why={
        "fr": "Le lecteur ne sait plus à quelle disposition le texte renvoie.",
    },
    bad=(
        Example(
            "The levy set under section 9 of the Act is due.",
            "Le prélèvement fixé en vertu de l’article de la Loi est exigible.",
            source_words=("9",),
            target_words=("article",),
        ),
        Example(
            "It applies to the goods listed in sections 31, 32 and 35.",
            "Il s’applique aux biens énumérés aux articles 31, et 35.",
            source_words=("32",),
            target_words=("",),
        ),
    ),
    good=(
        Example("In this section, a vessel is a ship.", "Au présent article, bâtiment : navire."),
        Example("Section 9 and the section on fees", "L’article 9 et l’article sur les droits"),
        Example("Under paragraphs 3 to 5", "Aux paragraphes 3, 4 et 5"),
    ),
)
def reference_number_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A reference that lost its number.

    What it finds: a word of reference that stands as before a number, without one, in a sentence
    whose source has a number more; a list of references without one of its members.

    Why it matters: the reader cannot tell what provision the text refers to.

    Examples: “section 9 of the Act” / « l’article de la Loi »; “sections 31, 32 and 35” / « les
    articles 31, et 35 ».

    What it leaves alone: “this section”, words of reference without a number on both sides, ranges
    spelled out.
    """
    if pair.source is None or pair.target is None:
        return
    for reference, place in reference_differences(pair, context).lost:
        target = pair.target.place(*place)
        yield Problem(
            "noun" if target.text else "list",
            pair.source.place(reference.label, reference.end),
            target,
            params={"source": reference.text, "target": target.text},
        )
