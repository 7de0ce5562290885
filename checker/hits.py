"""The terms of a glossary in the blocks of two versions, looked for once."""

from checker.facts import Facts
from checker.model import Block
from glossary.matcher import Matcher, TermHit


class Hits:
    """A function from a block to the glossary's terms in its text, in order, without overlap.

    The aligner asks before the rules do; what was found is kept.
    """

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher
        self._found: dict[Facts, tuple[TermHit, ...]] = {}

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.matcher.concepts)

    def __call__(self, block: Block) -> tuple[TermHit, ...]:
        """Return the terms in ``block.text``."""
        hits = self._found.get(block.facts)
        if hits is None:
            hits = self.matcher.find(block.text, block.facts.tokens, block.language.code)
            self._found[block.facts] = hits
        return hits
