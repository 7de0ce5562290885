"""What a rule may look at beyond its own pair: the documents of one check as a whole."""

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

from checker.hits import Hits, names_of
from checker.languages import Language
from checker.lexicon import Lexicon
from checker.model import Block, Pair, Segment, Side
from checker.options import Option, Settings
from checker.options import Value as Setting
from glossary.matcher import Matcher, TermHit

Value = TypeVar("Value")


class Context:
    """One source and one target read together, and the glossary they are held to.

    ``pairs`` are the block pairs in order. ``source_language`` is ``None`` for one text alone.
    ``lexicon`` is the word model that took part in pairing them, if there was one; ``hits`` is
    what was found of the glossary meanwhile. ``settings`` are the options of rules that the policy
    changes.
    """

    def __init__(
        self,
        pairs: Sequence[Pair],
        source_language: Language | None,
        target_language: Language,
        matcher: Matcher,
        lexicon: Lexicon | None = None,
        hits: Hits | None = None,
        settings: Settings | None = None,
    ) -> None:
        self.pairs = tuple(pairs)
        self.source_language, self.target_language = source_language, target_language
        self.matcher, self.lexicon = matcher, lexicon
        self._settings = settings or {}
        self._once: dict[str, object] = {}
        self._hits = hits or Hits(matcher, self.documents)

    @property
    def alone(self) -> bool:
        """Whether there is only one text, which stands on the target side."""
        return self.source_language is None

    def value(self, option: Option[Setting]) -> Setting:
        """Return what the policy says of a rule's option, else its default."""
        return option.value(self._settings)

    def segments(self, side: Side) -> tuple[Segment, ...]:
        """Every block of one side that has text, whole, in the order of the pairs."""

        def collect() -> tuple[Segment, ...]:
            sides = (pair.source if side == "source" else pair.target for pair in self.pairs)
            return tuple(s for s in sides if s is not None and not s.empty)

        return self.once(f"segments of the {side}", collect)

    def terms(self, block: Block) -> tuple[TermHit, ...]:
        """Return the glossary's terms in ``block.text``, in order, without overlap."""
        return self._hits(block)

    def every_term(self, block: Block) -> tuple[TermHit, ...]:
        """Return the glossary's terms in ``block.text``, those too that a longer one overlaps."""

        def find() -> tuple[TermHit, ...]:
            tokens, code = block.facts.tokens, block.language.code
            return self.matcher.find_all(block.text, tokens, code, documents=self.documents)

        return self.once(f"every term of block {id(block)}", find)

    @property
    def documents(self) -> tuple[str, ...]:
        """The names that the two versions go by, for what applies to some documents only."""

        def collect() -> tuple[str, ...]:
            first = (s for pair in self.pairs[:1] for s in (pair.source, pair.target) if s)
            return names_of(*(segment.block.origin for segment in first))

        return self.once("names of the documents", collect)

    def once(self, name: str, compute: Callable[[], Value]) -> Value:
        """Return ``compute()``, computed at the first call with this ``name`` and then kept.

        For what a rule derives from the whole document (its conventions, its vocabulary).
        """
        if name not in self._once:
            self._once[name] = compute()
        return cast(Value, self._once[name])
