"""The rules as a policy has them: what is on, why, how severe, and what has been measured."""

from dataclasses import asdict, dataclass
from functools import cache
from itertools import pairwise
from typing import Any, Literal

from checker.measured import NOT_MEASURED, measured
from checker.model import Severity
from checker.policy import Policy, preset
from checker.rules import Rule

# Who says whether a rule is on: nobody, so it is as it comes; the preset; the policy itself.
By = Literal["default", "preset", "policy"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a rule stands under a policy: whether it is on, how severe, and who says so."""

    on: bool
    on_by: By
    severity: Severity
    severity_by: By


def standing(rule: Rule, policy: Policy) -> Standing:
    """Return how ``rule`` stands under ``policy``."""
    layers = _layers(policy)
    return Standing(
        policy.runs(rule),
        _by([(by, p.runs(rule)) for by, p in layers]),
        policy.severity.get(rule.id, rule.severity),
        _by([(by, p.severity.get(rule.id, rule.severity)) for by, p in layers]),
    )


def rule_object(rule: Rule, policy: Policy) -> dict[str, Any]:
    """Return what programs are told of a rule under ``policy``, without its id."""
    stands, figures = standing(rule, policy), measured(rule.id)
    return {
        "family": rule.family,
        "severity": stands.severity,
        "severity_by": stands.severity_by,
        "its": rule.its,
        "mqm": rule.mqm,
        "level": rule.level,
        "needs_both": rule.needs_both,
        "on": stands.on,
        "on_by": stands.on_by,
        "summary": rule.summary,
        "why": {lang: rule.why_it_matters(lang) for lang in ("en", "fr")},
        "options": [
            {
                "name": option.name,
                "value": _plain(option.value(policy.options)),
                "default": _plain(option.default),
                "doc": option.doc,
                "choices": list(option.choices),
                "least": option.least,
                "most": option.most,
            }
            for option in rule.options
        ],
        "measured": None if figures == NOT_MEASURED else asdict(figures),
    }


def _layers(policy: Policy) -> list[tuple[By, Policy]]:
    below = preset(policy.preset) if policy.preset else Policy()
    return [("default", _default()), ("preset", below), ("policy", policy)]


@cache
def _default() -> Policy:
    return Policy()


def _by(states: list[tuple[By, object]]) -> By:
    """Return the last layer that changed something, where it is not as it comes."""
    said: By = "default"
    for (_, before), (by, after) in pairwise(states):
        if after != before:
            said = by
    return said if states[-1][1] != states[0][1] else "default"


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
