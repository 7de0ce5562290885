"""How the two versions of a document end their paragraphs, each beside its counterpart."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from checker.characters.ends import end_of
from checker.context import Context
from checker.model import Pair, Segment, Side

Shape = Literal["text", "bullet"]


@dataclass(frozen=True, slots=True)
class Endings:
    """How often each mark (``""`` for none) of the source is answered by each of the target."""

    counts: Counter[tuple[Shape, str, str]]

    def share(self, shape: Shape, side: Side, mark: str, there: str, own: int = 1) -> float | None:
        """Return how many of those that end in ``there`` on the other side end in ``mark`` here.

        It is a part of the whole, without the one in question, which does not speak for itself;
        ``None`` where there is no other. ``own`` is 1 where that one itself ends so, else 0.
        """
        at = 1 if side == "source" else 2
        whole = sum(n for key, n in self.counts.items() if key[0] == shape and key[3 - at] == there)
        mine: tuple[Shape, str, str] = (
            (shape, mark, there) if side == "source" else (shape, there, mark)
        )
        return (self.counts[mine] - own) / (whole - 1) if whole > 1 else None

    def alike(self, shape: Shape, mark: str) -> int:
        """Return how many end in ``mark`` in both versions."""
        return self.counts[shape, mark, mark]


def endings(context: Context) -> Endings:
    """Return how the paragraphs of a document end, headings and table cells aside."""

    def count() -> Endings:
        counts: Counter[tuple[Shape, str, str]] = Counter()
        for pair in context.pairs:
            if pair.both and pair.source and pair.target:
                if {pair.source.block.kind, pair.target.block.kind} <= {"heading", "cell"}:
                    continue
                counts[shape_of(pair), _mark(pair.source), _mark(pair.target)] += 1
        return Endings(counts)

    return context.once("how paragraphs end", count)


def shape_of(pair: Pair) -> Shape:
    """Return whether a pair is an item of a list or running text."""
    return "bullet" if any(side.block.kind == "bullet" for side in pair.sides) else "text"


def _mark(side: Segment) -> str:
    return end_of(side.block.text, side.start, side.end).mark
