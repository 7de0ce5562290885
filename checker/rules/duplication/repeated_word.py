"""A word written twice in a row."""

from collections.abc import Iterator
from itertools import pairwise

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule


@rule(
    id="repeated-word",
    family="duplication",
    severity="minor",
    its="duplication",
    mqm="linguistic-conventions/spelling",
    level="block",
    needs_both=False,
    messages={
        "twice": {
            "en": "The word “{word}” stands twice in a row.",
            "fr": "Le mot « {word} » figure deux fois de suite.",
        }
    },
    bad=(
        Example(
            "The Council adopted the plan.",
            "Le Conseil a adopté le plan plan.",
            target_words=("plan plan",),
        ),
        Example(
            "The the Council met.",
            "Le Conseil s’est réuni.",
            source_words=("The the",),
        ),
    ),
    good=(
        Example(
            "We met and we agreed.",
            "Nous nous sommes rencontrés et nous nous sommes entendus.",
        ),
        Example(
            "The report that that committee had had in hand was long, long ago, withdrawn.",
            "Le rapport que ce comité avait eu en main a été retiré il y a très, très longtemps.",
        ),
    ),
)
def repeated_word(pair: Pair, context: Context) -> Iterator[Problem]:
    """A word written twice in a row.

    What it finds: the same word twice with nothing but space between, in either version.

    Why it matters: it is the commonest trace of an edit that was begun and not finished.

    Examples: “Le Conseil a adopté le plan plan.”

    What it leaves alone: doubles that grammar asks for (nous nous, vous vous, that that, had had),
    numbers, words parted by any mark.
    """
    for side in pair.sides:
        block = side.block
        doubles = block.language.doubles
        for first, second in pairwise(block.facts.tokens):
            if first.key != second.key or first.key in doubles or not first.key.isalpha():
                continue
            between = block.text[first.end : second.start]
            if between.strip() or not between:
                continue
            yield Problem.at(
                "twice",
                side.place(first.start, second.end),
                params={"word": first.text},
                replacement=first.text,
            )
