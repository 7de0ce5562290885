"""Answers that are remembered: for what is asked of every word of every text."""

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

# More answers than this are not kept: a text in many languages, or no text at all.
_MOST = 1 << 17


class Remembered(dict[Key, Value]):
    """Keys to what a function says of them, found out when they are first met.

    As ``functools.lru_cache``, but that an answer already known is looked up without a call: it can
    be asked by ``map`` over the words of a text.
    """

    def __init__(self, compute: Callable[[Key], Value]) -> None:
        super().__init__()
        self._compute = compute

    def __missing__(self, key: Key) -> Value:
        if len(self) >= _MOST:
            self.clear()
        found = self[key] = self._compute(key)
        return found
