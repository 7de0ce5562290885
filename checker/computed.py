"""Properties that are computed when first asked for, and then kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class computed(Generic[Value]):  # noqa: N801 - a decorator, named as such
    """As ``functools.cached_property``, which up to Python 3.11 takes a lock each time.

    That costs more than many of the values: it is for what is asked of every text of a check.
    """

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self._compute, self.__doc__ = compute, compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, owner: None, of: type) -> "computed[Value]": ...
    @overload
    def __get__(self, owner: object, of: type) -> Value: ...
    def __get__(self, owner: object | None, of: type) -> "Value | computed[Value]":
        """Return the value; from then on it is found among the attributes of ``owner``."""
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._compute(owner)
        return value
