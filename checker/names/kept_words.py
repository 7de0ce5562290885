"""Words with a capital that a document keeps as they are: names that are ordinary words too.

No dictionary tells “Python” or “Windows” from a word that begins something; that the other version
keeps them, pair after pair, does.
"""

from collections import Counter

from checker.context import Context
from checker.model import Block
from glossary.forms import bare
from glossary.tokens import Token

# Of the pairs whose source has the word, so many must have it in the target; but at least two.
_SHARE, _OFTEN = 0.7, 1
_LEAST_LETTERS = 3


def kept_words(context: Context) -> frozenset[str]:
    """Return the folded words that the document’s target keeps with their capital."""

    def collect() -> frozenset[str]:
        kept: Counter[str] = Counter()
        said: Counter[str] = Counter()
        for pair in context.pairs:
            if pair.both:
                source, target = (side.block for side in pair.sides)
                here = _capitals(source)
                said.update(here)
                kept.update(here & _capitals(target))
        return frozenset(
            word for word, n in kept.items() if n >= _OFTEN and n >= _SHARE * (said[word] - 1)
        )

    return context.once("kept words", collect)


def _capitals(block: Block) -> frozenset[str]:
    """Its words with a capital where nothing begins, without acronyms."""
    return frozenset(
        bare(t.key)
        for t in block.facts.capitals
        if len(t.text) >= _LEAST_LETTERS and not t.text.isupper()
    )


def lost_words(source: Block, target: Block, context: Context) -> list[Token]:
    """Return the kept words of ``source`` that ``target`` has not, or not so often."""
    missing = kept_words(context).intersection(source.facts.words)
    if not missing:
        return []
    there = Counter(bare(t.key) for t in target.facts.tokens)
    lost = []
    for token in source.facts.tokens:
        key = bare(token.key)
        if key not in missing:
            continue
        there[key] -= 1
        # “A Python script”: what follows the first word begins nothing either
        before = source.text[: token.start].rstrip(" \u00a0\u202f’'")[-1:]
        if there[key] < 0 and token.text[0].isupper() and before.isalnum():
            lost.append(token)
    return lost
