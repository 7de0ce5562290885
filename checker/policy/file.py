"""Policies in files of TOML: a user's own, and the presets that come with the package."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from checker.errors import PolicyError
from checker.nearest import nearest
from checker.policy.policy import Policy
from checker.policy.reading import PRESETS, policy_of


def read_policy(path: Path) -> Policy:
    """Read a policy from a file (``docs/policy.md`` says what stands in one).

    Raises ``PolicyError`` for a file that cannot be read, and for all that is wrong in it at once.
    """
    where = str(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise PolicyError(f"cannot be read: {error.strerror}", where=where) from None
    return parse_policy(content, where, path.name, files=True)


def parse_policy(content: bytes, where: str, name: str, *, files: bool = False) -> Policy:
    """Read a policy from the content of its file, which errors call ``where``.

    ``files``: it may name a file in its turn, a profile of typography.
    """
    data = _toml(content, where)
    return policy_of(data, partial(_place, where), preset=preset, name=name, files=files)


@cache
def preset(name: str) -> Policy:
    """Return one of ``PRESETS``; raises ``PolicyError`` for another name."""
    if name not in PRESETS:
        raise PolicyError(f"unknown preset “{name}”", mend=nearest(name, PRESETS))
    file = files("checker").joinpath("presets", f"{name}.toml")
    where = partial(_place, f"{name}.toml")
    made = policy_of(_toml(file.read_bytes(), file.name), where, name=name)
    return replace(made, preset=name)  # so that a policy that builds on it says so


def _toml(content: bytes, where: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PolicyError(f"is not a TOML file: {error}", where=where) from None


def _place(file: str, path: Sequence[str]) -> str:
    return f"{file}: {'.'.join(path)}" if path else file
