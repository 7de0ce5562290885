"""How far a check has been reviewed, as a page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Review:
    """The findings in each state (“open”, “confirmed”, “rejected”) and the scores over them.

    ``confirmed`` and ``open`` are scores as the report has them. ``states`` are those of single
    findings that are not open, by their position in the report.
    """

    counts: Mapping[str, int]
    confirmed: Mapping[str, Any]
    open: Mapping[str, Any]
    states: Mapping[int, str] = field(default_factory=dict)

    def state(self, number: int) -> str:
        """Return the state of the finding that the page numbers so, from 1; empty where open."""
        return self.states.get(number - 1, "")
