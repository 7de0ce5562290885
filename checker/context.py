"""What a rule may look at beyond its own pair: the documents of one check as a whole."""

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

from checker.hits import Hits
from checker.languages import Language
from checker.lexicon import Lexicon
from checker.model import Block, Pair, Segment, Side
from glossary.matcher import Matcher, TermHit

Value = TypeVar("Value")


class Context:
    """One source and one target read together, and the glossary they are held to.

    ``pairs`` are the block pairs in order. ``source_language`` is ``None`` for one text alone.
    ``lexicon`` is the word model that took part in pairing them, if there was one; ``hits`` is
    what was found of the glossary meanwhile.
    """

    def __init__(
        self,
        pairs: Sequence[Pair],
        source_language: Language | None,
        target_language: Language,
        matcher: Matcher,
        lexicon: Lexicon | None = None,
        hits: Hits | None = None,
    ) -> None:
        self.pairs = tuple(pairs)
        self.source_language, self.target_language = source_language, target_language
        self.matcher, self.lexicon = matcher, lexicon
        self._hits = hits or Hits(matcher)
        self._once: dict[str, object] = {}

    @property
    def alone(self) -> bool:
        """Whether there is only one text, which stands on the target side."""
        return self.source_language is None

    def segments(self, side: Side) -> tuple[Segment, ...]:
        """Every block of one side that has text, whole, in the order of the pairs."""

        def collect() -> tuple[Segment, ...]:
            sides = (pair.source if side == "source" else pair.target for pair in self.pairs)
            return tuple(s for s in sides if s is not None and not s.empty)

        return self.once(f"segments of the {side}", collect)

    def terms(self, block: Block) -> tuple[TermHit, ...]:
        """Return the glossary's terms in ``block.text``, in order, without overlap."""
        return self._hits(block)

    def once(self, name: str, compute: Callable[[], Value]) -> Value:
        """Return ``compute()``, computed at the first call with this ``name`` and then kept.

        For what a rule derives from the whole document (its conventions, its vocabulary).
        """
        if name not in self._once:
            self._once[name] = compute()
        return cast(Value, self._once[name])
