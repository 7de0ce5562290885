"""``accord rules``: the catalogue."""

import json

import click

from api.output import write
from checker.rules import RULES, Rule

_COLUMNS = ("rule", "family", "severity", "level", "what it finds")


@click.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def rules(form: str) -> None:
    """List the rules: id, family, severity, level, and what each finds."""
    if form == "json":
        catalogue = [_object(rule) for rule in RULES]
        write((json.dumps(catalogue, ensure_ascii=False, indent=1) + "\n").encode())
        return
    rows = [_COLUMNS, *((r.id, r.family, r.severity, r.level, r.summary) for r in RULES)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(_COLUMNS) - 1)]
    lines = [
        "  ".join([*(cell.ljust(w) for cell, w in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    ]
    write("".join(f"{line}\n" for line in lines).encode())


def _object(rule: Rule) -> dict[str, object]:
    return {
        "rule": rule.id,
        "family": rule.family,
        "severity": rule.severity,
        "its": rule.its,
        "mqm": rule.mqm,
        "level": rule.level,
        "needs_both": rule.needs_both,
        "on": rule.on,
        "summary": rule.summary,
    }
