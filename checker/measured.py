"""What was measured of each rule: the figures that the program ships."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

# Written by `make figures`.
FILE = Path(__file__).parent / "rules" / "figures.json"


@dataclass(frozen=True, slots=True)
class Measured:
    """One rule on slips planted in ordinary prose, and on untouched text.

    ``kinds`` are the slips that it answers for, ``planted`` how many there were. ``located`` is the
    share that it points at, ``exact`` that of which it names just the words; ``None`` without any.
    ``per_1000_clean_words`` says by kind of text how often it speaks where nothing was planted.
    ``confidence`` is the share of its findings that were right at the stated mix.
    """

    kinds: tuple[str, ...] = ()
    planted: int = 0
    located: float | None = None
    exact: float | None = None
    per_1000_clean_words: Mapping[str, float] | None = None
    confidence: float | None = None


NOT_MEASURED = Measured()


@cache
def figures() -> Mapping[str, Any]:
    """Return all that the file says: ``settings`` and ``mix`` that made it, and ``rules``."""
    found: Mapping[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


@cache
def measured(rule: str) -> Measured:
    """Return the figures of a rule, ``NOT_MEASURED`` where there are none."""
    row = figures()["rules"].get(rule)
    return Measured(**{**row, "kinds": tuple(row["kinds"])}) if row else NOT_MEASURED
