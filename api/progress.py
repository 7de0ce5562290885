"""How far a long run has come, on a terminal, on standard error only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

# Fewer rows than this are checked in about a second: too soon for a bar.
_LONG = 3_000


@contextmanager
def progress(rows: int, *, quiet: bool) -> Iterator[Callable[[int], object]]:
    """Show a bar while the block runs, if the run is long; yield what is told the rows done."""
    hidden = quiet or rows < _LONG or not sys.stderr.isatty()
    with click.progressbar(length=rows, file=sys.stderr, hidden=hidden) as bar:
        yield bar.update
