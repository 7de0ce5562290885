"""Whether two words stand between the same words, as in a title that was not translated."""

from checker.model import Block
from glossary.tokens import Token


def same_neighbours(first: Token, here: Block, second: Token, there: Block) -> bool:
    """Whether the word before ``first`` and ``second``, or the one behind both, is the same.

    Function words do not count.
    """
    pairs = zip(_around(first, here), _around(second, there), strict=True)
    return any(a is not None and a == b for a, b in pairs)


def _around(token: Token, block: Block) -> tuple[str | None, str | None]:
    tokens = block.facts.tokens
    at = next(i for i, t in enumerate(tokens) if t.start == token.start)
    before = tokens[at - 1].key if at else None
    behind = tokens[at + 1].key if at + 1 < len(tokens) else None
    closed = block.language.closed_words
    return (None if before in closed else before), (None if behind in closed else behind)
