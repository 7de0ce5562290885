"""The terms of a glossary in the blocks of two versions, looked for once."""

from pathlib import PurePath

from checker.facts import Facts
from checker.model import Block, Origin
from glossary.matcher import Matcher, TermHit


class Hits:
    """A function from a block to the glossary's terms in its text, in order, without overlap.

    The aligner asks before the rules do; what was found is kept. ``documents`` are the names that
    the texts go by, for terms that apply to some documents only.
    """

    def __init__(self, matcher: Matcher, documents: tuple[str, ...] = ()) -> None:
        self.matcher, self.documents = matcher, documents
        self._found: dict[Facts, tuple[TermHit, ...]] = {}

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.matcher.concepts)

    def __call__(self, block: Block) -> tuple[TermHit, ...]:
        """Return the terms in ``block.text``."""
        hits = self._found.get(block.facts)
        if hits is None:
            tokens, code = block.facts.tokens, block.language.code
            hits = self.matcher.find(block.text, tokens, code, documents=self.documents)
            self._found[block.facts] = hits
        return hits


def names_of(*origins: Origin) -> tuple[str, ...]:
    """Return the names that texts go by: of their documents and of their files."""
    return tuple(dict.fromkeys(n for o in origins for n in (o.document, PurePath(o.file).name)))
