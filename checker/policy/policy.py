"""What a check holds a text to: which rules, how severe, when it fails, how it is scored."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from checker.model import SEVERITIES, Severity
from checker.options import Settings
from checker.rules import RULES, RULES_BY_ID, Rule
from checker.score import WEIGHTS

FailOn = Literal["critical", "major", "minor", "never"]
FAIL_ON: tuple[FailOn, ...] = ("critical", "major", "minor", "never")


@dataclass(frozen=True, slots=True)
class Policy:
    """Which rules run, what they weigh and what they are told.

    ``select`` and ``ignore`` hold rule ids or families; nothing selected means all that are on by
    themselves. ``on`` and ``off`` hold single rules, whatever those two say. ``severity`` overrides
    that of single rules. A finding whose confidence is measured and lies under the threshold of its
    rule, else of its family (``thresholds``), else under ``min_confidence`` is left out; one whose
    confidence has not been measured stays. ``fail_on`` is the severity that makes a check fail,
    ``weights`` are the penalty points of each. ``date``, as ISO 8601 writes it, is the day on which
    the glossary's terms have to hold; without one, nothing that they say of their validity counts.
    ``options`` holds what it sets of the options of rules, by rule and name. ``preset`` names the
    one that it builds on, ``description`` says what it is for.
    """

    name: str = "default"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    min_confidence: float = 0.0
    thresholds: Mapping[str, float] = field(default_factory=dict)
    fail_on: FailOn = "major"
    weights: Mapping[Severity, float] = field(default_factory=lambda: dict(WEIGHTS))
    date: str = ""
    options: Settings = field(default_factory=dict)
    preset: str = ""
    description: str = ""

    def runs(self, rule: Rule) -> bool:
        """Whether ``rule`` is on."""
        if rule.id in self.on or rule.id in self.off:
            return rule.id in self.on
        names = {rule.id, rule.family}
        selected = bool(names & set(self.select)) if self.select else rule.on
        return selected and not names & set(self.ignore)

    def rules(self) -> tuple[Rule, ...]:
        """The rules that are on, in the order of the catalogue."""
        return tuple(rule for rule in RULES if self.runs(rule))

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of ``severity`` makes the check fail."""
        if self.fail_on == "never":
            return False
        return SEVERITIES.index(severity) >= SEVERITIES.index(self.fail_on)

    def threshold(self, rule: str, family: str) -> float:
        """Return the least confidence that a finding of ``rule`` needs to be shown."""
        return self.thresholds.get(rule, self.thresholds.get(family, self.min_confidence))

    @property
    def changes(self) -> dict[str, Any]:
        """What a report depends on and is not as it is by default, whatever way it was said.

        The verdict is not among it: ``fail_on`` changes no figure.
        """
        options = {
            option.rule: {
                option.name: value
                for option in rule.options
                if (value := option.value(self.options)) != option.default
            }
            for rule in RULES
            for option in rule.options
        }
        severity = {
            rule: severity
            for rule, severity in sorted(self.severity.items())
            if rule not in RULES_BY_ID or severity != RULES_BY_ID[rule].severity
        }
        found = {
            "on": [rule.id for rule in RULES if not rule.on and self.runs(rule)],
            "off": [rule.id for rule in RULES if rule.on and not self.runs(rule)],
            "severity": severity,
            "min-confidence": self.min_confidence,
            "thresholds": dict(sorted(self.thresholds.items())),
            "weights": {s: w for s, w in self.weights.items() if w != WEIGHTS[s]},
            "date": self.date,
            "options": {rule: values for rule, values in options.items() if values},
        }
        return {key: value for key, value in found.items() if value}

    @property
    def signature(self) -> str:
        """The name and, where it changes anything, the beginning of the SHA-256 of its changes."""
        changes = self.changes
        if not changes:
            return self.name
        text = json.dumps(changes, sort_keys=True, ensure_ascii=False)
        return f"{self.name}.{hashlib.sha256(text.encode()).hexdigest()[:8]}"
