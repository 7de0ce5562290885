"""A page of text for people: lines, labels with what belongs to them, tables."""

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

INDENT = 2
# However narrow the window is, what stands behind a label has so many columns.
_MIN_BODY = 20
# rich breaks lines at no-break spaces: non-characters stand for them until the lines are broken.
_HOLD = {0x00A0: "\ufdd0", 0x202F: "\ufdd1"}
_RELEASE = {0xFDD0: "\u00a0", 0xFDD1: "\u202f"}


class Page:
    """Text being written, wrapped at ``width`` columns.

    With ``colour`` it carries the codes of a terminal. ``label_width`` is the room for labels.
    """

    def __init__(self, width: int, *, colour: bool) -> None:
        # imported late: reports for programs do not pay for it
        from rich.console import Console  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        self._out = io.StringIO()
        self._console = Console(
            file=self._out,
            width=width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            no_color=not colour,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            # the terminal that runs us has no say: same input, same bytes
            _environ={},
        )
        self._text = Text
        self._lines: list[Text] = []
        self.label_width = 0

    def line(self, body: "Text | None" = None) -> None:
        """Write ``body``, or an empty line."""
        self._wrap(self._text(), body or self._text())

    def hanging(self, body: "Text", *, blank: bool = False) -> None:
        """Write ``body`` indented; ``blank``: as far as behind a label."""
        lead = " " * INDENT
        if blank:
            lead = " " * (2 * INDENT + self.label_width + INDENT)
        self._wrap(self._text(lead), body)

    def row(self, label: "Text", body: "Text") -> None:
        """Write ``body`` behind ``label``, its later lines under its first."""
        # Not a table of rich: it would measure every cell, and take a second for 500 findings.
        lead = self._text(" " * 2 * INDENT).append_text(label)
        lead.pad_right(max(2 * INDENT + self.label_width - lead.cell_len, 0) + INDENT)
        self._wrap(lead, body)

    def table(self, table: "Table") -> None:
        """Write a table."""
        self.flush()
        self._console.print(table)

    def flush(self) -> None:
        """Hand the lines to the console: some at once, which is faster than one by one."""
        if self._lines:
            self._console.print(self._text("\n").join(self._lines), soft_wrap=True)
            self._lines.clear()

    def content(self) -> bytes:
        """Return all that was written in UTF-8, without spaces at the ends of lines."""
        self.flush()
        lines = self._out.getvalue().translate(_RELEASE).split("\n")
        return "\n".join(line.rstrip(" ") for line in lines).encode("utf-8", "replace")

    def _wrap(self, lead: "Text", body: "Text") -> None:
        body.plain = body.plain.translate(_HOLD)
        rest = self._text(" " * lead.cell_len)
        width = max(self._console.width - lead.cell_len, _MIN_BODY)
        for i, line in enumerate(body.wrap(self._console, width) or [self._text()]):
            line.rstrip()
            self._lines.append((rest if i else lead) + line)
