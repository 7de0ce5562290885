"""A word written twice in a row."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import eq

from checker.context import Context
from checker.gaps import bead_at
from checker.model import Block, Pair, Problem, Segment
from checker.rules.rule import Example, rule
from glossary.tokens import Token

_LONGEST = 3
_SIZES = range(1, _LONGEST + 1)
# What joins words into one unit.
_HYPHENS = ("-", "‑")
_JOINTS = ("’", "'", *_HYPHENS)
_OPENS_SENTENCE = re.compile(r"(?:\A|[.!?:…]|[•–—*])[\s«“„\"(]*\Z")


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
            "en": "“{word}” stands twice in a row.",
            "fr": "« {word} » figure deux fois de suite.",
        }
    },
    why={
        "fr": "C’est la trace la plus courante d’une modification commencée et non achevée.",
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
        Example(
            "The plan of the Alliance is ready.",
            "Le plan de l’Alliance l’Alliance est prêt.",
            target_words=("l’Alliance l’Alliance",),
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
        Example(
            "The members met in Bora Bora and may act by by-law.",
            "Les membres se sont réunis à Bora-Bora et peuvent en faire faire une copie.",
        ),
    ),
)
def repeated_word(pair: Pair, context: Context) -> Iterator[Problem]:
    """A word written twice in a row.

    What it finds: the same word, or the same two or three words, twice with nothing but space
    between, in either version.

    Why it matters: it is the commonest trace of an edit that was begun and not finished.

    Examples: “Le Conseil a adopté le plan plan.”

    What it leaves alone: doubles that grammar asks for (nous nous, vous vous, that that, had had),
    numbers, words parted by any mark, a word before a compound that begins with it (by by-law), a
    name after the same common noun (le fichier Fichier), doubled names in one text alone, and what
    the other version doubles too (Bora Bora, oui oui).
    """
    for side in pair.sides:
        block = side.block
        tokens, at = block.facts.tokens, 0
        keys = [token[3] for token in tokens]
        # the cheap question first: hardly a text has a word that comes again so soon
        if not any(any(map(eq, keys, keys[size:])) for size in _SIZES):
            continue
        for i in range(len(tokens) - 1):
            if i < at or keys[i] not in keys[i + 1 : i + 1 + _LONGEST]:
                continue
            size = _repeated(block, tokens, i)
            if not size:
                continue
            end = i + 2 * size
            while _repeated(block, tokens, end - size) == size:
                end += size
            at = end - 1
            other = _counterpart(pair, side, tokens[i].start)
            if not _meant(block, tokens[i : end + 1], size, other):
                kept = block.text[tokens[i].start : tokens[i + size - 1].end]
                yield Problem.at(
                    "twice",
                    side.place(tokens[i].start, tokens[end - 1].end),
                    params={"word": kept},
                    replacement=kept,
                )


def _repeated(block: Block, tokens: Sequence[Token], at: int) -> int:
    """How many words from ``tokens[at]`` on stand there a second time; 0 for none."""
    for size in range(1, _LONGEST + 1):
        if at + 2 * size > len(tokens):
            return 0
        if tokens[at].key == tokens[at + size].key and _same(block, tokens[at : at + 2 * size]):
            return size
    return 0


def _same(block: Block, tokens: Sequence[Token]) -> bool:
    """Whether the two halves of ``tokens`` are the same words with only space between them."""
    text, size = block.text, len(tokens) // 2
    first, second = tokens[:size], tokens[size:]
    if any(a.key != b.key for a, b in zip(first, second, strict=True)):
        return False
    if not all(any(map(str.isalpha, token.key)) for token in first):
        return False
    if not text[first[-1].end : second[0].start].isspace():
        return False
    inner = [text[a.end : b.start] for a, b in pairwise(first)]
    if inner != [text[a.end : b.start] for a, b in pairwise(second)]:
        return False
    # part of a longer unit: by by-law, U-Boot boot, le fichier fichier.txt
    before, after = text[: first[0].start][-1:], text[second[-1].end :][:2]
    if before in _HYPHENS or (after[:1] in (*_HYPHENS, ".") and after[1:].isalpha()):
        return False
    # several words: a unit such as l’Alliance, grammar such as “of the of the”, or a phrase
    return all(gap in _JOINTS or gap == " " for gap in inner)


def _all_closed(block: Block, tokens: Sequence[Token]) -> bool:
    return all(token.key in block.language.closed_words for token in tokens)


def _counterpart(pair: Pair, side: Segment, at: int) -> Segment | None:
    """The sentence of the other side that answers the one at ``at``."""
    bead = bead_at(pair, side.side, at) or pair
    return bead.target if side.side == "source" else bead.source


def _meant(block: Block, tokens: Sequence[Token], size: int, other: Segment | None) -> bool:
    """Whether grammar, a name or the other version asks for the double that comes first."""
    language = block.language
    tokens, following = tokens[: 2 * size], tokens[2 * size :]
    first, second = tokens[0], tokens[size]
    if size == 1 and first.key in language.doubles:
        return True
    endings = language.doubles_before.get(first.key)
    if size == 1 and endings and following and following[0].key.endswith(endings):
        return True
    if second.text[0].isupper() and not first.text[0].isupper():
        return True
    opens = _OPENS_SENTENCE.search(block.text[: first.start])
    if first.text[0].isupper() and second.text[0].islower() and (len(first.key) == 1 or not opens):
        # l’annexe A a été …; Gorilla gorilla; but “The the” opens a sentence
        return True
    if _all_closed(block, tokens):
        # une à une à …, but not d’être d’être
        parted = size > 1 and block.text[first.end : tokens[1].start].isspace()
        return parted and [t.key in language.articles for t in tokens[:2]] == [True, False]
    if other is None:
        return first.text[0].isupper() and second.text[0].isupper()
    return any(
        a.key == b.key and a.key not in other.block.language.closed_words and a.key.isalpha()
        for a, b in pairwise(other.block.facts.tokens)
        if other.start <= a.start and b.end <= other.end
    )
