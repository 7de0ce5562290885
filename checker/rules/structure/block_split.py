"""A paragraph that is several in the other version."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.unanswered import excerpt

# Where more than one, and more than one in so many, of the paragraphs without a number are divided
# otherwise, the versions are merely laid out differently; of fewer paragraphs nobody can tell.
_ONE_IN, _LEAST = 20, 10


@rule(
    id="block-split",
    family="structure",
    severity="neutral",
    its="other",
    mqm="design-and-markup/layout",
    level="document",
    messages={
        "split": {
            "en": "“{words}” is one paragraph in the source and {count} in the target.",
            "fr": "« {words} » forme un seul paragraphe dans la source et {count} dans la cible.",
        },
        "joined": {
            "en": "“{words}” begins {count} paragraphs in the source that are one in the target.",
            "fr": "« {words} » commence {count} paragraphes de la source qui n’en forment qu’un "
            "dans la cible.",
        },
    },
    why={
        "fr": (
            "« le deuxième alinéa de l’article 3 » n’est plus le même texte, et ce qui est à "
            "comparer n’est plus côte à côte."
        ),
    },
    bad=(
        Example(
            "1. The house keeps the records of the valley.\n\n"
            "2. It was founded in 1854 by Adela Moor, who left it her library and her garden. Its "
            "rooms are open from Monday to Friday, and on the first Saturday of each month.\n\n"
            "3. Children pay nothing at all for their visit.",
            "1. La maison conserve les archives de la vallée.\n\n"
            "2. Elle a été fondée en 1854 par Adela Moor, qui lui a légué sa bibliothèque et son "
            "jardin.\n\nSes salles sont ouvertes du lundi au vendredi, ainsi que le premier "
            "samedi de chaque mois.\n\n"
            "3. Les enfants ne paient rien du tout pour leur visite.",
            source_words=(
                "It was founded in 1854 by Adela Moor, who left it her library and her garden. Its "
                "rooms are open from Monday to Friday, and on the first Saturday of each month.",
            ),
            target_words=(
                "Elle a été fondée en 1854 par Adela Moor, qui lui a légué sa bibliothèque et son "
                "jardin.\n\nSes salles sont ouvertes du lundi au vendredi, ainsi que le premier "
                "samedi de chaque mois.",
            ),
        ),
    ),
    good=(
        Example(
            "The house keeps the records of the valley.\n\n"
            "It was founded in 1854 by Adela Moor, who left it her library and her garden. Its "
            "rooms are open from Monday to Friday, and on the first Saturday of each month.\n\n"
            "Children pay nothing at all for their visit.",
            "La maison conserve les archives de la vallée.\n\n"
            "Elle a été fondée en 1854 par Adela Moor, qui lui a légué sa bibliothèque et son "
            "jardin.\n\nSes salles sont ouvertes du lundi au vendredi, ainsi que le premier "
            "samedi de chaque mois.\n\n"
            "Les enfants ne paient rien du tout pour leur visite.",
        ),
    ),
)
def block_split(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A paragraph that is several in the other version.

    What it finds: a numbered paragraph that is divided in the target, or several that are joined
    into one; one without a number only in documents whose paragraphs otherwise answer each other
    one to one.

    Why it matters: “the second paragraph of section 3” is not the same text any more, and what is
    to be compared side by side no longer lies side by side.

    Examples: paragraph 2 ends in the middle in French, and goes on as a paragraph of its own.

    What it leaves alone: versions that lay out their paragraphs differently throughout; footnotes.
    """
    both = [p for p in pairs if p.both and p.sides[0].block.kind != "footnote"]
    divided = [p for p in both if _count(p) > 1]
    plain = [p for p in both if not _numbered(p)]
    loose = sum(_count(p) > 1 for p in plain)
    strict = len(plain) >= _LEAST and loose <= max(1, len(plain) // _ONE_IN)
    for pair in divided:
        if pair.source and pair.target and (strict or _numbered(pair)):
            split = pair.target_range.end - pair.target_range.start > 1
            yield Problem(
                "split" if split else "joined",
                source=pair.source.whole(),
                target=pair.target.whole(),
                params={"words": excerpt(pair.source.text), "count": str(_count(pair))},
            )


def _count(pair: Pair) -> int:
    """Return how many paragraphs the side has that has more."""
    return max(part.end - part.start for part in (pair.source_range, pair.target_range))


def _numbered(pair: Pair) -> bool:
    return any(segment.block.number for segment in pair.sides)
