"""The values that policies are made of, and where something in one is wrong."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from math import inf, isfinite
from typing import Any, NamedTuple

from checker.nearest import nearest
from checker.options import Option

Path = tuple[str, ...]


class Flaw(NamedTuple):
    """Something that is wrong with a policy: at which keys, what, and how to mend it."""

    path: Path
    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class At:
    """Where one is in a policy, by its keys; what is wrong there is gathered in ``flaws``."""

    path: Path = ()
    flaws: list[Flaw] = field(default_factory=list)

    def inside(self, key: str) -> "At":
        """Return the place under ``key``."""
        return At((*self.path, key), self.flaws)

    def refuse(self, what: str, mend: str) -> None:
        """Say that something is wrong here."""
        self.flaws.append(Flaw(self.path, what, mend))

    @property
    def key(self) -> str:
        """The last key, in quotation marks."""
        return f"“{self.path[-1]}”"


def text(value: object, at: At) -> str:
    """Return a text as it is."""
    if isinstance(value, str):
        return value
    at.refuse(f"{at.key} is not a text", f'write {at.path[-1]} = "…"')
    return ""


def names(value: object, at: At) -> tuple[str, ...]:
    """Return a list of texts."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    at.refuse(f"{at.key} is not a list of names", f'write {at.path[-1]} = ["number"]')
    return ()


def one_of(value: object, known: Sequence[str], at: At, what: str = "value") -> bool:
    """Whether ``value`` is one of ``known``; if not, that is refused."""
    if value in known:
        return True
    at.refuse(f"unknown {what} “{value}” of {at.path[-1]}", nearest(str(value), known))
    return False


def number(value: object, at: At, least: float | None = None, most: float | None = None) -> float:
    """Return a number between two bounds, whole where it is given whole."""
    low, high = -inf if least is None else least, inf if most is None else most
    if isinstance(value, bool) or not isinstance(value, int | float):
        at.refuse(f"{at.key} is not a number", f"write {at.path[-1]} = {least or 0}")
    elif not (isfinite(value) and low <= value <= high):
        at.refuse(f"{at.key} is {value}", _bounds(least, most))
    else:
        return value
    return 0.0


def table(value: object, at: At, mend: str) -> Iterator[tuple[str, object]]:
    """Yield what stands in a table."""
    if isinstance(value, Mapping):
        yield from value.items()
    else:
        at.refuse(f"{at.key} is not a table", mend)


def day(value: object, at: At) -> str:
    """Return a date as ISO 8601 writes it."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if value == "":
        return ""
    with contextlib.suppress(ValueError):
        if isinstance(value, str):
            return date.fromisoformat(value).isoformat()
    at.refuse(f"{at.key} is not a date", "write date = 2026-01-31")
    return ""


def setting(value: object, option: Option[Any], at: At) -> object:
    """Return the value of an option of a rule, of the type that its default has."""
    kind = type(option.default)
    if kind is tuple and isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
        value = tuple(value)
    elif kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind:
        shown = list(option.default) if kind is tuple else option.default
        at.refuse(f"{at.key} has a value of another type", f"such as {shown!r}")
        return option.default
    if option.choices:
        for one in value if isinstance(value, tuple) else (value,):
            one_of(one, option.choices, at)
    if kind in (int, float):
        number(value, at, option.least, option.most)
    return value


def _bounds(least: float | None, most: float | None) -> str:
    if least is None and most is None:
        return "give a finite one"
    if most is None:
        return f"give {least} or more"
    return f"give {most} or less" if least is None else f"give {least} to {most}"
