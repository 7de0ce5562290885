"""The templates, styles and scripts of pages, which lie in the folder ``sheet``."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.reports.pieces import runs

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_FOLDER = Path(__file__).parent / "sheet"


def template(name: str) -> "Template":
    """Return a template of the folder."""
    return _environment().get_template(name)


@cache
def asset(name: str) -> str:
    """Return the text of a style or a script."""
    return (_FOLDER / name).read_text(encoding="utf-8")


def hashed(text: str) -> str:
    """Return what a content security policy calls a style or script of this text."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> "Environment":
    # imported late: the other reports do not pay for it
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["runs"] = runs
    return environment
