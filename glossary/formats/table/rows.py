"""Rows of a table with their places, whatever file they come from."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from glossary.errors import Refusal

_MARK = re.compile(r"[|\\]")


class Row(NamedTuple):
    """The cells of one row. ``where`` is its place; ``cell`` gives that of a cell by its index."""

    where: str
    cells: Sequence[str]
    cell: Callable[[int], str]

    def at(self, index: int) -> str:
        """Return a cell, ``""`` where the row is too short."""
        return self.cells[index] if index < len(self.cells) else ""


class BadRowError(ValueError):
    """A row that cannot be used."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal.what)


def refuse(where: str, what: str, mend: str) -> BadRowError:
    """Return the error that says ``what`` is wrong with a row or a cell at ``where``."""
    return BadRowError(Refusal(where, what, mend))


def line(text: str) -> str:
    """Return ``text`` with its white space made single spaces."""
    return " ".join(text.split())


def parts(cell: str) -> list[str]:
    r"""Return what stands between the bars of a cell.

    In a cell with a bar ``\|`` is one that parts nothing, and ``\\`` a backslash.
    """
    if "|" not in cell:
        return [line(cell)]
    hidden = cell.replace("\\\\", "\0").replace("\\|", "\1")
    return [line(_shown(part)) for part in hidden.split("|")]


def unescaped(cell: str) -> str:
    r"""Return a cell that is one text, with ``\|`` and ``\\`` made a bar and a backslash."""
    if "|" not in cell:
        return cell
    return _shown(cell.replace("\\\\", "\0").replace("\\|", "\1"))


def _shown(hidden: str) -> str:
    return hidden.replace("\1", "|").replace("\0", "\\")


def joined(texts: Sequence[str]) -> str:
    """Return the cell that ``parts`` takes apart again."""
    if len(texts) == 1 and "|" not in texts[0]:
        return texts[0]
    return "|".join(_MARK.sub(r"\\\g<0>", text) for text in texts)
