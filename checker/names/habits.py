"""What one document does with a name elsewhere: keeps it, renders it, or leaves it out."""

from typing import NamedTuple

from checker.context import Context
from checker.model import Pair
from checker.names.answers import said_with
from glossary.tokens import Token

# A name in more of the pairs than this, and in more than a few, is what the text is about. Of the
# names of laws that the other version lacks, nine in ten are.
_SHARE, _FEW = 0.05, 6


class Habit(NamedTuple):
    """In how many pairs the source has a word, in how many of them the target has it too.

    ``pairs`` are those where both versions have text.
    """

    said: int
    kept: int
    pairs: int

    def without(self, kept: bool) -> "Habit":
        """Return the habit of all other pairs than one, in which the word is ``kept`` or not."""
        return Habit(self.said - 1, self.kept - kept, self.pairs - 1)


def habit(name: Token, context: Context) -> Habit:
    """Return what becomes of a name of the source in the whole document."""
    return context.once(f"habit of {name.text}", lambda: _habit(name, context))


def _habit(name: Token, context: Context) -> Habit:
    said = kept = both = 0
    for pair in context.pairs:
        if pair.both:
            both += 1
            source, target = pair.sides
            if name.text in source.text:
                said += 1
                kept += said_with(name.key, source.block, target.block, context)
    return Habit(said, kept, both)


def expected(name: Token, context: Context) -> bool:
    """Whether a name that one pair’s target lacks is surely missed there.

    It is kept wherever else it stands, and the text is not about it: what a text is about goes
    without saying (“the laws of Canada” / « les lois fédérales »). Of a name that stands nowhere
    else one knows only by its place in the sentence that it is one.
    """
    said, kept, pairs = habit(name, context)
    if said - 1 > kept:
        return False
    return said <= max(_SHARE * pairs, _FEW)


def together(source: str, target: str, context: Context) -> int:
    """Return in how many pairs the source has the one word and the target the other."""
    name = f"{source} with {target}"
    return context.once(
        name, lambda: sum(source in here and target in there for here, there in _texts(context))
    )


def answers(source: str, target: str, context: Context) -> int:
    """Return in how many pairs the target may have the one word for the other.

    It has not the source’s, nor the source the target’s.
    """
    name = f"{target} for {source}"
    return context.once(
        name,
        lambda: sum(
            source in here and target in there and source not in there and target not in here
            for here, there in _texts(context)
        ),
    )


def said_alone(word: str, context: Context) -> int:
    """Return in how many pairs the target has a word that the source has not."""
    name = f"target alone says {word}"
    return context.once(
        name, lambda: sum(word in there and word not in here for here, there in _texts(context))
    )


def said_by_target(word: str, context: Context) -> int:
    """Return in how many pairs the target has a word, as it is written."""
    name = f"target says {word}"
    return context.once(name, lambda: sum(word in there for _, there in _texts(context)))


def _texts(context: Context) -> list[tuple[str, str]]:
    def collect() -> list[tuple[str, str]]:
        return [_sides(pair) for pair in context.pairs if pair.both]

    return context.once("texts of the pairs", collect)


def _sides(pair: Pair) -> tuple[str, str]:
    source, target = pair.sides
    return source.text, target.text
