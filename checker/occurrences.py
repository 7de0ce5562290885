"""In which passages of a document its words stand, told for many passages at once.

Most rules about words have nothing to say of most passages. What words there are in all, and which
passages have a certain one, is told of the whole document far sooner than passage by passage.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence, Set
from functools import reduce
from operator import or_

from checker.computed import computed
from checker.context import Context
from checker.model import Pair, Segment, Side
from glossary.forms import bare
from glossary.tokens import Token, fold

# So many passages are told together: sets of them are the bits of one number, which a processor
# adds up by the dozen, and a longer number would cost more than it saves.
TOGETHER = 512


class Places:
    """In which passages words stand: to each word a number, of which bit ``n`` is passage ``n``.

    ``written`` are the words as they are written, ``folded`` as they are compared, ``bare``
    without their accents too.
    """

    def __init__(self, written: Mapping[str, int]) -> None:
        self.written = written

    @computed
    def folded(self) -> dict[str, int]:
        """The same for folded words."""
        return _joined(self.written, fold)

    @computed
    def bare(self) -> dict[str, int]:
        """The same for folded words without accents."""
        return _joined(self.folded, bare)


class Run:
    """Some passages of a document, with the words of either side.

    A passage is a bead of sentences, where both versions have text in each bead of a block pair;
    else it is the block pair, with all words of its blocks. ``numbers`` says of each which block
    pair of the document it is of, ``entire`` whether it is all of that.
    """

    def __init__(self, passages: Sequence[tuple[int, Pair]], pairs: Sequence[Pair]) -> None:
        self.numbers = [number for number, _ in passages]
        self.passages = [passage for _, passage in passages]
        self.entire = [len(pairs[n].sentences) <= 1 or p is pairs[n] for n, p in passages]
        whole = [p is pairs[n] for n, p in passages]
        self.source, self.target = (
            Places(_places([_words(side, entire=e) for side, e in zip(sides, whole, strict=True)]))
            for sides in ([p.source for p in self.passages], [p.target for p in self.passages])
        )

    def of(self, side: Side) -> Places:
        """Return where the words of one side stand."""
        return self.source if side == "source" else self.target


def runs(context: Context) -> Sequence[Run]:
    """Return the passages of a document in order, some hundred at a time."""
    return context.once("passages with their words", lambda: list(_runs(context)))


def without(words: Set[str], side: Side, context: Context) -> frozenset[int]:
    """Return the ``id`` of the passages that have none of some folded words on one side."""
    found: set[int] = set()
    for run in runs(context):
        where = _where(run.of(side).folded, words)
        found.update(id(passage) for n, passage in enumerate(run.passages) if not where >> n & 1)
    return frozenset(found)


def pairs_with(words: Set[str], side: Side, context: Context) -> frozenset[int]:
    """Return the ``id`` of the block pairs that have any of some folded words on one side."""
    return frozenset(
        id(context.pairs[run.numbers[n]])
        for run in runs(context)
        for n in numbers(_where(run.of(side).folded, words))
    )


def segments_with(words: Set[str], side: Side, context: Context) -> list[Segment]:
    """Return the blocks of one side that have any of some folded words, in order."""
    having = pairs_with(words, side, context)
    sides = (p.source if side == "source" else p.target for p in context.pairs if id(p) in having)
    return [segment for segment in sides if segment is not None and not segment.empty]


def _where(places: Mapping[str, int], words: Set[str]) -> int:
    """Return which passages have any of some words, as the bits of a number."""
    return reduce(or_, map(places.__getitem__, places.keys() & words), 0)


def says(word: str, side: Side, context: Context) -> bool:
    """Whether one version has a folded word."""
    return any(word in run.of(side).folded for run in runs(context))


def times(word: str, side: Side, context: Context) -> int:
    """Return how often one version says a folded word."""
    known = context.once(f"how often the {side} says a word", dict[str, int])
    found = known.get(word)
    if found is None:
        pairs = {
            run.numbers[n]
            for run in runs(context)
            for n in numbers(run.of(side).folded.get(word, 0))
        }
        sides = (
            context.pairs[n].source if side == "source" else context.pairs[n].target for n in pairs
        )
        found = sum(t.key == word for s in sides if s for t in s.block.facts.tokens)
        known[word] = found
    return found


def numbers(where: int) -> Iterator[int]:
    """Yield which bits of a number are set, ascending."""
    while where:
        last = where & -where
        yield last.bit_length() - 1
        where ^= last


def tokens_of(segment: Segment) -> Sequence[Token]:
    """Return the words of a stretch of a block."""
    every = segment.block.facts.tokens
    if segment.start == 0 and segment.end == len(segment.block.text):
        return every
    return [t for t in every if t.start >= segment.start and t.end <= segment.end]


def _runs(context: Context) -> Iterator[Run]:
    pairs = context.pairs
    passages: list[tuple[int, Pair]] = []
    for number, pair in enumerate(pairs):
        passages += [(number, p) for p in (pair.sentences if _is_plain(pair) else (pair,))]
        # the passages of a pair stay together
        if len(passages) >= TOGETHER:
            yield Run(passages, pairs)
            passages = []
    if passages:
        yield Run(passages, pairs)


def _is_plain(pair: Pair) -> bool:
    """Whether the beads of a pair have all its words, and both versions text in each."""
    return (
        bool(pair.sentences)
        and all(bead.both for bead in pair.sentences)
        and all(side.start == 0 and side.end == len(side.block.text) for side in pair.sides)
    )


def _words(side: Segment | None, *, entire: bool) -> set[str]:
    """Return the words of a side of a passage as they are written, or all of its block."""
    if side is None or side.empty:
        return set()
    block = side.block
    if entire or (side.start == 0 and side.end == len(block.text)):
        return set(block.facts.parts[1::2])
    return {token.text for token in tokens_of(side)}


def _places(passages: Sequence[Collection[str]]) -> dict[str, int]:
    """Return in which of some passages each word stands."""
    places: dict[str, int] = {}
    known = places.get
    bit = 1
    for words in passages:
        for word in words:
            places[word] = known(word, 0) | bit
        bit <<= 1
    return places


def _joined(places: Mapping[str, int], form: Callable[[str], str]) -> dict[str, int]:
    joined: dict[str, int] = {}
    for word, where in places.items():
        key = form(word)
        joined[key] = joined.get(key, 0) | where
    return joined
