"""A word that keeps its vowel before another."""

import re
from collections.abc import Iterator

from checker.agreement.suspects import Neighbours
from checker.context import Context
from checker.model import Block, Pair, Problem, Segment
from checker.rules.rule import Example, rule

# A single letter is one that is spoken of.
_LEAST_LETTERS = 2
_WORD = re.compile(r"\s([^\W\d_]+)")


@rule(
    id="elision-missing",
    family="grammar",
    severity="minor",
    its="grammar",
    mqm="linguistic-conventions/grammar",
    level="block",
    needs_both=False,
    messages={
        "elision": {
            "en": "“{found}” should be “{right}”.",
            "fr": "Il faut « {right} » au lieu de « {found} ».",
        }
    },
    why={
        "fr": (
            "Personne n’écrit ainsi à dessein : c’est ce que laisse le remplacement d’un mot "
            "par un autre."
        ),
    },
    bad=(
        Example(
            "The plan that she prepares takes account of the opinion.",
            "Le plan que elle prépare tient compte de le avis.",
            target_words=("que elle", "le avis"),
        ),
    ),
    good=(
        Example(
            "From one to eleven, the yes of eight members and the hero, if she comes.",
            "De un à onze, le oui de huit membres et le héros, si elle vient.",
        ),
        Example("See the value of i and of a.", "Voir la valeur de i et de a, la ou les autres."),
    ),
)
def elision_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A word that keeps its vowel before another.

    What it finds: a word that loses its vowel before a word that begins with one, or with a silent
    “h”, and has not.

    Why it matters: no one writes so on purpose: it is what replacing one word by another leaves
    behind.

    Examples: “que elle” for “qu’elle”, “le avis” for “l’avis”.

    What it leaves alone: aspirated letters (le héros, le onze), numbers (de un à dix), single
    letters, capitals, words that the dictionary does not have or that are joined to others, what is
    spoken of as a word of the source (« la valeur de expression, si expression est vraie »).
    """
    for side in pair.sides:
        block = side.block
        rules = block.language.agreement
        if rules is None:
            continue
        for found in block.facts.suspects.get("elision", ()):
            if len(found.second) < _LEAST_LETTERS:
                continue
            if found.second in rules.numbers and not _counts_a_noun(found, block):
                continue
            if side.side == "target" and _is_spoken_of(found.second, block, pair.source):
                continue
            written = block.text[found.start : found.end]
            right = rules.elisions[found.first] + found.second
            if written[0].isupper():
                right = right[0].upper() + right[1:]
            if "'" in block.text and "’" not in block.text:
                right = right.replace("’", "'")
            yield Problem.at(
                "elision",
                side.place(found.start, found.end),
                params={"found": written, "right": right},
                replacement=right,
            )


def _is_spoken_of(word: str, block: Block, source: Segment | None) -> bool:
    """Whether a word is the source's and stands for itself, as the name of a variable does.

    Without an article where a noun would have one: “the values of expression”, « si expression
    est vraie ».
    """
    if source is None or word not in source.block.text:
        return False
    alone = re.compile(rf"(?:\A|[,;:(«]\s*){word}\b(?!\s*[,;)])")
    return any(alone.search(text) for text in (block.text, source.block.text))


def _counts_a_noun(found: Neighbours, block: Block) -> bool:
    """Whether “un” is no number: “de un fichier”, but “de un à dix”, “le un”."""
    rules = block.language.agreement
    if rules is None or found.first in rules.masculine | rules.feminine:
        return False
    behind = _WORD.match(block.text, found.end)
    return behind is not None and not (
        behind[1] in block.language.closed_words or behind[1] in block.language.scales
    )
