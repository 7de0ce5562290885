"""Changes of one text: none overlaps another, and each knows the finding that asks for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.model import SEVERITIES, Finding


@dataclass(frozen=True, slots=True)
class Edit:
    """``text[start:end]`` becomes ``replacement``, as ``finding`` suggests."""

    start: int
    end: int
    replacement: str
    finding: Finding

    def clashes(self, other: "Edit") -> bool:
        """Whether both cannot be done: they share words, or insert at one place."""
        if self.start == self.end == other.start == other.end:
            return True
        return self.start < other.end and other.start < self.end


def without_clashes(edits: Sequence[Edit]) -> tuple[list[Edit], list[tuple[Edit, Edit]]]:
    """Return the edits to be done in the order of the text, and those that give way to another.

    The heavier finding goes first, of two that weigh the same the earlier one in ``edits``. Two
    that change the same words in the same way are both done.
    """
    done: list[Edit] = []
    given_way: list[tuple[Edit, Edit]] = []
    for edit in sorted(edits, key=lambda e: -SEVERITIES.index(e.finding.severity)):
        stronger = next((other for other in done if edit.clashes(other)), None)
        if stronger is None or _change(stronger) == _change(edit):
            done.append(edit)
        else:
            given_way.append((edit, stronger))
    return sorted(done, key=lambda e: (e.start, e.end)), given_way


def spliced(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with ``edits`` done, which are in its order and do not clash."""
    parts, at = [], 0
    for start, end, replacement in dict.fromkeys(map(_change, edits)):
        parts += [text[at:start], replacement]
        at = end
    return "".join([*parts, text[at:]])


def _change(edit: Edit) -> tuple[int, int, str]:
    return edit.start, edit.end, edit.replacement
