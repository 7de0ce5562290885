"""Rows of a table with their places, whatever file they come from."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from glossary.errors import Refusal


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
    r"""Return what stands between the bars of a cell; ``\|`` is a bar that parts nothing."""
    if "|" not in cell:
        return [line(cell)]
    return [line(part).replace("\0", "|") for part in cell.replace("\\|", "\0").split("|")]


def joined(texts: Sequence[str]) -> str:
    """Return the cell that ``parts`` takes apart again."""
    return "|".join(text.replace("|", "\\|") for text in texts)
