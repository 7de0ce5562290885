"""What has been measured of each rule: how much it finds, and how often it is wrong.

The figures are data that ``make bench`` writes (``figures.json`` beside this file): an object with
“settings”, which say what made them, and “rules”, which holds an object for each rule by its id.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one rule; ``None`` where one has not been measured.

    ``recall`` is the share of planted slips of its kind that were found, ``located_recall`` of
    those found on the exact words. ``false_per_1000_words`` counts findings in clean prose.
    ``precision`` is the share of findings that were right, at the mix that the settings state.
    """

    recall: float | None = None
    located_recall: float | None = None
    false_per_1000_words: float | None = None
    precision: float | None = None


def measured(rule: str) -> Measured | None:
    """Return the figures of a rule by its id, ``None`` where it has not been measured."""
    figures = _data().get("rules", {}).get(rule)
    if figures is None:
        return None
    return Measured(**{name: figures.get(name) for name in Measured.__slots__})


def settings() -> Mapping[str, Any]:
    """Return what made the figures: data, mix, version; empty where nothing was measured."""
    found: Mapping[str, Any] = _data().get("settings", {})
    return found


@cache
def _data() -> Mapping[str, Any]:
    file = files("checker.rules").joinpath("figures.json")
    if not file.is_file():
        return {}
    data: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return data
