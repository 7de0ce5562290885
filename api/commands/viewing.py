"""How a report for people is shown where it goes."""

import os
import shutil
import sys

from checker.reports.view import View

# A terminal narrower than this breaks words, a wider one makes lines too long to read.
_MIN_WIDTH, _MAX_WIDTH = 60, 120


def view(lang: str, *, quiet: bool = False, output: str | None = None) -> View:
    """Return the view for a terminal, if standard output is one and nothing goes to a file."""
    if output is not None or not sys.stdout.isatty():
        return View(lang, brief=quiet)
    columns = shutil.get_terminal_size().columns
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return View(lang, max(_MIN_WIDTH, min(columns, _MAX_WIDTH)), colour, quiet)
