"""Which words of a document have no likely answer, told for many passages at once."""

from collections.abc import Mapping

from checker.context import Context
from checker.linking.links import Linker
from checker.model import Side
from checker.occurrences import numbers, runs

_NONE: frozenset[str] = frozenset()


def gone_words(side: Side, linker: Linker, context: Context) -> Mapping[int, frozenset[str]]:
    """Return the words of ``side`` that nothing is likely to answer, by the ``id`` of each passage.

    As ``Linker.unanswered`` tells, for the passages of ``checker.occurrences.runs``.
    """
    other: Side = "target" if side == "source" else "source"

    def find() -> dict[int, frozenset[str]]:
        found: dict[int, frozenset[str]] = {}
        for run in runs(context):
            gone: dict[int, list[str]] = {}
            for word, where in linker.gone(run.of(side).folded, run.of(other).folded):
                for number in numbers(where):
                    gone.setdefault(number, []).append(word)
            for number, passage in enumerate(run.passages):
                words = gone.get(number)
                found[id(passage)] = _NONE if words is None else frozenset(words)
        return found

    return context.once(f"words of the {side} without a likely answer", find)
