"""Settings of rules that a policy may change."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Value = TypeVar("Value", bool, int, float, str, tuple[str, ...])

# What a policy sets, by rule and by name.
Settings = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Option(Generic[Value]):
    """One setting of the rule ``rule``: in a policy file, ``name`` in the table ``options.<rule>``.

    ``default`` holds where a policy says nothing; a value given has its type. ``doc`` is one
    sentence for whoever writes a policy. ``choices`` are the values that a text may have, and
    ``least`` and ``most`` the bounds of a number; empty or ``None`` where there is no limit.
    """

    rule: str
    name: str
    default: Value
    doc: str
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None

    def value(self, settings: Settings) -> Value:
        """Return what ``settings`` say, else the default."""
        found: Value = settings.get(self.rule, {}).get(self.name, self.default)
        return found
