"""What is mined: stretches of two texts that say the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from glossary.tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Passage:
    """One side of a bead: its text, the words of it, and where it stands, as a user finds it."""

    text: str
    tokens: Sequence[Token]
    where: str = ""


@dataclass(frozen=True, slots=True)
class Bead:
    """Two passages that say the same, and the document that they are of."""

    source: Passage
    target: Passage
    document: str = ""

    def without_tokens(self) -> "Bead":
        """Return the bead without what is not needed once its words are counted."""
        return replace(
            self, source=replace(self.source, tokens=()), target=replace(self.target, tokens=())
        )

    def with_tokens(self) -> "Bead":
        """Return the bead with its words counted again."""
        return replace(
            self,
            source=replace(self.source, tokens=tokenize(self.source.text)),
            target=replace(self.target, tokens=tokenize(self.target.text)),
        )
