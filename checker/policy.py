"""What a check holds a text to: which rules, how severe, when it fails."""

import contextlib
import difflib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from checker.errors import PolicyError
from checker.families import FAMILIES
from checker.model import SEVERITIES, Severity
from checker.options import Option, Settings
from checker.rules import RULES, RULES_BY_ID, Rule

FailOn = Literal["critical", "major", "minor", "never"]
FAIL_ON: tuple[FailOn, ...] = ("critical", "major", "minor", "never")

_KEYS = ("select", "ignore", "severity", "min-confidence", "fail-on", "date", "options")


@dataclass(frozen=True, slots=True)
class Policy:
    """Which rules run and what they weigh.

    ``select`` and ``ignore`` hold rule ids or families; nothing selected means all that are on.
    ``severity`` overrides that of single rules. A finding whose confidence is measured and lies
    under ``min_confidence`` is left out; one whose confidence has not been measured stays.
    ``date``, as ISO 8601 writes it, is the day on which the glossary's terms have to hold; without
    one, nothing that they say of their validity counts. ``options`` holds what it sets of the
    options of rules, by rule and name.
    """

    name: str = "default"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    min_confidence: float = 0.0
    fail_on: FailOn = "major"
    date: str = ""
    options: Settings = field(default_factory=dict)

    def rules(self) -> tuple[Rule, ...]:
        """The rules that are on, in the order of the catalogue."""
        return tuple(
            rule
            for rule in RULES
            if ({rule.id, rule.family} & set(self.select) if self.select else rule.on)
            and not {rule.id, rule.family} & set(self.ignore)
        )

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of ``severity`` makes the check fail."""
        if self.fail_on == "never":
            return False
        return SEVERITIES.index(severity) >= SEVERITIES.index(self.fail_on)


def nearest(word: str, known: Sequence[str]) -> str:
    """Return “did you mean …?” for the nearest known word, else the ones there are."""
    close = difflib.get_close_matches(word, known, n=1)
    return f"did you mean “{close[0]}”?" if close else f"use one of {', '.join(sorted(known))}"


def rule_names(names: Sequence[str], where: str) -> tuple[str, ...]:
    """Return ``names`` if each is a rule id or a family; else raise ``PolicyError``."""
    known = [*RULES_BY_ID, *FAMILIES]
    for name in names:
        if name not in known:
            raise PolicyError(
                f"unknown rule or family “{name}”", where=where, mend=nearest(name, known)
            )
    return tuple(names)


def amend(
    policy: Policy,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    min_confidence: float | None = None,
    fail_on: FailOn | None = None,
) -> Policy:
    """Return ``policy`` with what options change in it; ``ignore`` adds to its own.

    Raises ``PolicyError``, naming the option, for an unknown rule or family.
    """
    changes: dict[str, Any] = {}
    if select:
        changes["select"] = rule_names(select, "--select")
    if ignore:
        changes["ignore"] = (*policy.ignore, *rule_names(ignore, "--ignore"))
    if min_confidence is not None:
        changes["min_confidence"] = min_confidence
    if changes:  # the name stands in the signature: these are no longer that policy's figures
        changes["name"] = f"{policy.name}+options"
    if fail_on is not None:
        changes["fail_on"] = fail_on
    return replace(policy, **changes)


def read_policy(path: Path) -> Policy:
    """Read a policy from a TOML file: select, ignore, severity, min-confidence, fail-on, date.

    Raises ``PolicyError`` for a file that cannot be read, an unknown key or an impossible value.
    """
    where = str(path)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PolicyError(f"cannot be read: {error.strerror}", where=where) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PolicyError(f"is not a TOML file: {error}", where=where) from None
    for key in data:
        if key not in _KEYS:
            raise PolicyError(f"unknown key “{key}”", where=where, mend=nearest(key, _KEYS))
    severity = data.get("severity", {})
    if not isinstance(severity, dict):
        raise PolicyError(
            "“severity” is not a table", where=where, mend='write [severity] rule = "minor"'
        )
    for rule, value in severity.items():
        if rule not in RULES_BY_ID:
            raise PolicyError(
                f"unknown rule “{rule}”", where=where, mend=nearest(rule, list(RULES_BY_ID))
            )
        if value not in SEVERITIES:
            raise PolicyError(
                f"unknown severity “{value}”", where=where, mend=nearest(str(value), SEVERITIES)
            )
    fail_on = data.get("fail-on", "major")
    if fail_on not in FAIL_ON:
        raise PolicyError(
            f"unknown value “{fail_on}” of fail-on",
            where=where,
            mend=nearest(str(fail_on), FAIL_ON),
        )
    confidence = data.get("min-confidence", 0.0)
    if not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        raise PolicyError("min-confidence is not between 0 and 1", where=where)
    return Policy(
        name=path.name,
        select=rule_names(_list(data, "select", where), where),
        ignore=rule_names(_list(data, "ignore", where), where),
        severity=dict(severity),
        min_confidence=float(confidence),
        fail_on=fail_on,
        date=_day(data.get("date", ""), where),
        options=_options(data.get("options", {}), where),
    )


def _options(given: object, where: str) -> Settings:
    if not isinstance(given, dict) or not all(isinstance(v, dict) for v in given.values()):
        raise PolicyError(
            "“options” is not a table of tables", where=where, mend="write [options.rule-id]"
        )
    settings: dict[str, dict[str, object]] = {}
    for rule, values in given.items():
        if rule not in RULES_BY_ID:
            raise PolicyError(
                f"unknown rule “{rule}”", where=where, mend=nearest(rule, list(RULES_BY_ID))
            )
        options = {option.name: option for option in RULES_BY_ID[rule].options}
        for name, value in values.items():
            if name not in options:
                mend = nearest(name, list(options)) if options else "it has none"
                raise PolicyError(f"unknown option “{name}” of {rule}", where=where, mend=mend)
            settings.setdefault(rule, {})[name] = _value(options[name], value, where)
    return settings


def _value(option: Option[Any], value: object, where: str) -> object:
    """Return ``value`` as the option's type has it; raise ``PolicyError`` where it cannot be."""
    name, kind = f"“{option.name}” of {option.rule}", type(option.default)
    if kind is tuple and isinstance(value, list) and all(isinstance(v, str) for v in value):
        value = tuple(value)
    elif kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind:
        raise PolicyError(
            f"{name} has a value of another type", where=where, mend=f"such as {option.default!r}"
        )
    if option.choices and value not in option.choices:
        raise PolicyError(
            f"unknown value “{value}” of {name}",
            where=where,
            mend=nearest(str(value), option.choices),
        )
    if isinstance(value, int | float) and not (
        (option.least is None or value >= option.least)
        and (option.most is None or value <= option.most)
    ):
        limits = f"from {option.least} to {option.most}"
        raise PolicyError(f"{name} is out of bounds", where=where, mend=limits)
    return value


def _day(value: object, where: str) -> str:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if value == "":
        return ""
    with contextlib.suppress(ValueError):
        if isinstance(value, str):
            return date.fromisoformat(value).isoformat()
    raise PolicyError("“date” is not a date", where=where, mend="write date = 2026-01-31")


def _list(data: Mapping[str, object], key: str, where: str) -> list[str]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise PolicyError(
            f"“{key}” is not a list of names", where=where, mend=f'{key} = ["number"]'
        )
    return value
