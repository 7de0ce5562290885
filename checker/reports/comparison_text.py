"""A comparison with a reference translation, for people."""

from typing import TYPE_CHECKING

from checker.model import Place
from checker.reference.result import Comparison, Departure
from checker.reports.page import INDENT, Page
from checker.reports.passage import plain
from checker.reports.words import counted, number, word

if TYPE_CHECKING:
    from rich.text import Text

# How the words of one text alone are shown without colour: [-reference-] and {+target+}.
_SIGNS = {"both": ("", ""), "reference": ("[-", "-]"), "target": ("{+", "+}")}
_STYLES = {"both": "", "reference": "red", "target": "green"}


def write_comparison(page: Page, comparison: Comparison, lang: str) -> None:
    """Write the figures with their signatures, then the segments that depart most."""
    from rich.text import Text  # noqa: PLC0415

    about = [counted(lang, "compared", comparison.compared)]
    if comparison.added:
        about.append(counted(lang, "target alone", comparison.added))
    if comparison.missing:
        about.append(counted(lang, "reference alone", comparison.missing))
    page.line(Text(word(lang, "reference"), "bold underline"))
    page.hanging(Text(f"{plain(comparison.file)}  ({', '.join(about)})"))
    for metric in comparison.metrics:
        line = Text(" " * INDENT).append(f"{metric.name} {number(lang, metric.score)}", "bold")
        page.line(line.append(f"  {metric.signature}", "dim"))
    page.line()
    if comparison.departures:
        page.line(Text(word(lang, "departures"), "bold"))
    for departure in comparison.departures:
        page.row(Text(number(lang, departure.chrf), "dim"), _words(departure.target, departure))
    if comparison.departures:
        page.line()


def _words(place: Place, departure: Departure) -> "Text":
    from rich.text import Text  # noqa: PLC0415

    origin = place.block.origin
    at = origin.segment if origin.row is not None else origin.line(place.in_file().start)
    body = Text(f"{plain(str(at))}  ", "dim")
    for piece in departure.pieces:
        opening, closing = _SIGNS[piece.where]
        words = piece.text.rstrip()
        body.append(f"{opening}{plain(words)}{closing}", _STYLES[piece.where])
        body.append(piece.text[len(words) :] or " ")
    return body
