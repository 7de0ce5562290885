"""Two words that should be one."""

from collections.abc import Iterator

from checker.agreement.before import word_before
from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule


@rule(
    id="contraction-missing",
    family="grammar",
    severity="minor",
    its="grammar",
    mqm="linguistic-conventions/grammar",
    level="block",
    needs_both=False,
    messages={
        "contraction": {
            "en": "“{found}” should be “{right}”.",
            "fr": "Il faut « {right} » au lieu de « {found} ».",
        }
    },
    why={
        "fr": ("Personne n’écrit ainsi à dessein : c’est la trace d’un mot remplacé par un autre."),
    },
    bad=(
        Example(
            "The members of the committee answer the questions.",
            "Les membres de le comité répondent à les questions.",
            target_words=("de le", "à les"),
        ),
    ),
    good=(
        Example(
            "It is time to do it, to reduce them and to give it back to them.",
            "Il est temps de le faire, de les réduire et de le leur rendre.",
        ),
        Example("The editor of Le Monde is here.", "La rédaction de Le Monde est ici."),
    ),
)
def contraction_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """Two words that should be one.

    What it finds: a preposition and an article that become one word before a noun, left apart.

    Why it matters: no one writes so on purpose: it is what replacing one word by another leaves
    behind.

    Examples: “de le comité” for “du comité”, “à les questions” for “aux questions”.

    What it leaves alone: pronouns before a verb (de le faire), titles with a capital, words that
    the dictionary does not have.
    """
    for side in pair.sides:
        block = side.block
        rules = block.language.agreement
        if rules is None:
            continue
        for found in block.facts.suspects.get("contraction", ()):
            first = word_before(block.text, found.start)
            right = rules.contractions.get((first, found.first)) if first else None
            if first is None or right is None:
                continue
            start = found.start - 1 - len(first)
            both = block.text[start : found.middle - 1]
            if both[0].isupper():
                right = right.capitalize()
            yield Problem.at(
                "contraction",
                side.place(start, found.middle - 1),
                params={"found": both, "right": right},
                replacement=right,
            )
