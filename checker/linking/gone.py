"""Which words of a document's beads have no likely answer, told for many beads at once."""

from collections.abc import Mapping

from checker.context import Context
from checker.linking.index import runs
from checker.linking.links import Linker
from checker.model import Side

_NONE: frozenset[str] = frozenset()


def gone_words(side: Side, linker: Linker, context: Context) -> Mapping[int, frozenset[str]]:
    """Return the words of ``side`` that nothing is likely to answer, by the ``id`` of each bead.

    As ``Linker.unanswered`` tells, for the beads of ``checker.linking.index.runs``.
    """
    other: Side = "target" if side == "source" else "source"

    def find() -> dict[int, frozenset[str]]:
        found: dict[int, frozenset[str]] = {}
        for run in runs(context):
            gone: dict[int, list[str]] = {}
            for word, where in linker.gone(run.of(side), run.of(other)):
                left = where
                while left:
                    last = left & -left
                    gone.setdefault(last, []).append(word)
                    left ^= last
            for number, bead in enumerate(run.beads):
                words = gone.get(1 << number)
                found[id(bead)] = _NONE if words is None else frozenset(words)
        return found

    return context.once(f"words of the {side} without a likely answer", find)
