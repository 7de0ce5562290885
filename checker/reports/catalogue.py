"""The catalogue of rules for people, as a policy has it."""

import textwrap
from collections.abc import Iterator

from checker import VERSION
from checker.catalogue import By, Standing, standing
from checker.measured import NOT_MEASURED, Measured, measured
from checker.model import SEVERITIES
from checker.policy import Policy
from checker.reports.view import View
from checker.reports.words import percent
from checker.rules import RULES, Rule

# Room for the longest severity and for the longest names of rules.
_SEVERITY, _RULE = 8, 22
# Codes of terminals. Not through the library of the other reports, which takes longer to load than
# all this to print.
_STYLES = {
    "bold": "1",
    "dim": "2",
    "green": "32",
    "critical": "1;31",
    "major": "31",
    "minor": "33",
    "neutral": "36",
}


def rules_text(policy: Policy, view: View) -> bytes:
    """Return the rules by family: on or off, severity, what each finds, why it is as it is."""
    writer = _Writer(policy, view)
    return "".join(f"{line}\n" for line in writer.lines()).encode()


class _Writer:
    def __init__(self, policy: Policy, view: View) -> None:
        self._policy, self._view = policy, view
        self._any_measured = any(measured(rule.id) != NOT_MEASURED for rule in RULES)

    def lines(self) -> Iterator[str]:
        """Yield the lines of the catalogue."""
        policy, width = self._policy, self._view.width
        yield f"{self._as('bold', f'accord {VERSION}')} · policy {policy.name}"
        yield from textwrap.wrap(policy.description, width)
        on = sum(policy.runs(rule) for rule in RULES)
        yield f"{on} of {len(RULES)} rules are on (●)."
        if not self._any_measured:
            yield self._as("dim", "None of them has been measured yet.")
        for family in dict.fromkeys(rule.family for rule in RULES):
            yield ""
            yield self._as("bold", family)
            for rule in RULES:
                if rule.family == family:
                    yield from self._rule(rule)

    def _rule(self, rule: Rule) -> Iterator[str]:
        stands = standing(rule, self._policy)
        label = " ".join(
            (
                self._as("green", "●") if stands.on else self._as("dim", "○"),
                self._as(stands.severity if stands.on else "dim", stands.severity.ljust(_SEVERITY)),
                self._as("bold" if stands.on else "dim", rule.id.ljust(_RULE)),
            )
        )
        blank = " " * (2 + _SEVERITY + 1 + max(_RULE, len(rule.id)) + 1)
        width = max(self._view.width - len(blank), 20)
        first, *rest = textwrap.wrap(rule.summary, width)
        yield f"{label} {first}"
        yield from (blank + line for line in rest)
        for note in self._notes(rule, stands):
            yield from (blank + self._as("dim", line) for line in textwrap.wrap(note, width))

    def _notes(self, rule: Rule, stands: Standing) -> Iterator[str]:
        yield from _reasons(rule, stands, self._policy)
        if self._any_measured:
            yield figures_text(measured(rule.id))
        for option in rule.options:
            value = option.value(self._policy.options)
            if value != option.default:
                yield f"{option.name} = {toml_value(value)}"

    def _as(self, style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self._view.colour else text


def _reasons(rule: Rule, stands: Standing, policy: Policy) -> list[str]:
    said = []
    if stands.on_by != "default":
        said.append(f"{'on' if stands.on else 'off'} by {_who(stands.on_by, policy)}")
    elif not stands.on:
        said.append("off by itself: it costs more than it finds")
    if stands.severity_by != "default":
        way = SEVERITIES.index(stands.severity) > SEVERITIES.index(rule.severity)
        change = "raised" if way else "lowered"
        said.append(f"{change} from {rule.severity} by {_who(stands.severity_by, policy)}")
    return said


def _who(by: By, policy: Policy) -> str:
    return f"the preset {policy.preset}" if by == "preset" else f"the policy {policy.name}"


def figures_text(figures: Measured) -> str:
    """Return what has been measured of a rule as one sentence without its stop."""
    said = []
    if figures.located is not None:
        said.append(f"finds {percent('en', figures.located)} of {figures.planted} planted slips")
        if figures.exact is not None:
            said[-1] += f" ({percent('en', figures.exact)} on the exact words)"
    rates = figures.per_1000_clean_words or {}
    if rates:
        each = ", ".join(f"{rate:.2f} in {kind}" for kind, rate in rates.items())
        said.append(f"findings per 1,000 clean words: {each}")
    if figures.confidence is not None:
        said.append(f"{percent('en', figures.confidence)} of its findings are right")
    return "; ".join(said) or "not measured"


def toml_value(value: object) -> str:
    """Return the value of an option as a policy file writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "[" + ", ".join(f'"{one}"' for one in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)
