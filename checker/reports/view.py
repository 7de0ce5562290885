"""How a report for people is shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """``lang`` is the language of our words, “en” or “fr”; ``width`` counts columns.

    ``colour``: the output is a terminal that shows colours. ``brief``: findings alone, without
    heading and summary.
    """

    lang: str = "en"
    width: int = 100
    colour: bool = False
    brief: bool = False
