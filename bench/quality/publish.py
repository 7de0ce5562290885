"""Writing the figures that the program ships, and the page of the documentation."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bench import structure
from bench.accord import ROOT
from bench.quality.plants import PLANTS
from bench.quality.result import FEW, MIX, Result, measured
from bench.quality.verdicts import reading
from checker.measured import FILE
from checker.rules import RULES

PAGE = ROOT / "docs" / "figures.md"
_TEMPLATES = Path(__file__).parent


def write(results: Mapping[str, Result], settings: str) -> None:
    """Write both files; ``settings`` say what made the figures."""
    rules = {rule.id: measured(rule, results) for rule in RULES}
    figures = {
        "settings": settings,
        "mix": f"one segment in {MIX} has a slip, every kind as often as any other",
        "rules": {name: asdict(figures) for name, figures in rules.items()},
    }
    text = json.dumps(figures, ensure_ascii=False, indent=1)
    FILE.write_text(text + "\n", encoding="utf-8")
    environment = Environment(  # noqa: S701 - the page is Markdown
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    page = environment.get_template("figures.md.j2").render(
        results=results,
        readings={genre: reading(result.untouched) for genre, result in results.items()},
        settings=settings,
        one_in=MIX,
        few=FEW,
        plants=PLANTS,
        rules=[(rule, rules[rule.id]) for rule in RULES],
        paragraphs=[told for told in structure.measure() if told.texts],
    )
    PAGE.write_text(page, encoding="utf-8")
