"""Profiles of typography: which space stands at which mark, by language and house."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import get_args

from checker.characters.spaces import Space, Spaced
from checker.errors import PolicyError
from checker.languages import Language

_MARKS = (";", ":", "?", "!", "%", "«»", "currency", "unit")
_SPACES = (*get_args(Space), "any")
_KEYS = ("title", "language", "spaces")


@dataclass(frozen=True, slots=True)
class Profile:
    """What a house or a country asks for.

    ``spaces`` holds by mark the kinds of space that may stand there, the one to suggest first;
    a mark that is not named is left alone. ``language`` is the code of the language it is for.
    """

    name: str
    title: str
    language: str
    spaces: Mapping[str, tuple[Space, ...]]

    def is_for(self, language: Language) -> bool:
        """Whether the profile speaks of texts in ``language``."""
        return self.language == language.code

    def wanted(self, spaced: Spaced) -> Space | None:
        """Return the space that should stand at a mark; ``None`` where the one there may stay."""
        may = self.spaces.get("«»" if spaced.mark in "«»" else spaced.mark, ())
        return None if not may or spaced.space in may else may[0]


def shipped() -> tuple[str, ...]:
    """Return the names of the profiles that come with the program."""
    folder = resources.files("checker.typography") / "profiles"
    return tuple(
        sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml"))
    )


@lru_cache(maxsize=16)
def profile(name: str) -> Profile:
    """Return a profile by its name, or from a TOML file by its path.

    Raises ``PolicyError`` for a name that is not known and a file that cannot be used.
    """
    if name in shipped():
        folder = resources.files("checker.typography") / "profiles"
        return _read((folder / f"{name}.toml").read_text(encoding="utf-8"), name)
    path = Path(name)
    if path.suffix != ".toml":
        raise PolicyError(
            f"unknown profile “{name}”", mend=f"use one of {', '.join(shipped())}, or a .toml file"
        )
    try:
        return _read(path.read_text(encoding="utf-8"), name)
    except OSError as error:
        raise PolicyError(f"cannot be read: {error.strerror}", where=name) from None
    except UnicodeDecodeError as error:
        raise PolicyError(f"is not a TOML file: {error}", where=name) from None


def _read(text: str, name: str) -> Profile:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PolicyError(f"is not a TOML file: {error}", where=name) from None
    for key in data:
        if key not in _KEYS:
            raise PolicyError(f"unknown key “{key}”", where=name, mend=_use(_KEYS))
    spaces = data.get("spaces", {})
    if not isinstance(spaces, dict):
        raise PolicyError("“spaces” is not a table", where=name, mend="write [spaces]")
    title, language = data.get("title", name), data.get("language", "fr")
    if not isinstance(title, str) or not isinstance(language, str):
        raise PolicyError("“title” and “language” are texts", where=name)
    return Profile(
        name, title, language, {mark: _kinds(mark, kinds, name) for mark, kinds in spaces.items()}
    )


def _kinds(mark: str, kinds: object, name: str) -> tuple[Space, ...]:
    if mark not in _MARKS:
        raise PolicyError(f"unknown mark “{mark}”", where=name, mend=_use(_MARKS))
    listed = [kinds] if isinstance(kinds, str) else kinds
    if not isinstance(listed, list) or not listed:
        raise PolicyError(f"“{mark}” names no space", where=name, mend=_use(_SPACES))
    found: list[Space] = []
    for kind in listed:
        if kind == "any":
            found += ["no-break", "narrow", "plain"]
        elif kind in get_args(Space):
            found.append(kind)
        else:
            raise PolicyError(f"unknown space “{kind}”", where=name, mend=_use(_SPACES))
    return tuple(found)


def _use(known: tuple[str, ...]) -> str:
    return f"use one of {', '.join(known)}"
