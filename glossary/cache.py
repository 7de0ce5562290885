"""What was worked out of a large glossary, kept on disk for the next time.

A kept file is plain data under a name that says exactly what it was made from. It is believed only
where nobody else can have written it and its own checksum bears it out; whatever else is found
there is passed over, and made anew. Nothing here ever fails: without a cache all is only slower.
"""

import contextlib
import hashlib
import os
import stat
import sys
import tempfile
import time
from pathlib import Path

# Says where the cache is, or “off”.
VARIABLE = "ACCORD_CACHE"

# Counted up where forms are worked out otherwise than before.
_MAGIC = b"accord cache 2\n"
_HEAD = len(_MAGIC) + 64
_SUFFIX, _UNFINISHED = ".paths", ".part"
# So many files are kept, the last used ones; a glossary has one for each of its languages.
_KEPT = 16
_ABANDONED_AFTER = 86_400.0
_LARGEST = 2**30
_READING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def folder() -> Path | None:
    """Return the folder of the cache, ``None`` where it is switched off or there can be none."""
    named = os.environ.get(VARIABLE, "").strip()
    if named.lower() in {"off", "no", "none", "0"}:
        return None
    try:
        return Path(named) if named else _user_folder() / "accord"
    except RuntimeError:  # no home
        return None


def _user_folder() -> Path:
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return Path(named) if Path(named).is_absolute() else Path.home() / ".cache"


def load(place: Path, key: bytes) -> bytes | None:
    """Return what was saved in the folder ``place`` under ``key`` (32 bytes), if it is sound."""
    file = place / (key.hex() + _SUFFIX)
    try:
        if not _is_ours(place.stat()):
            return None
        # neither through a link nor from a pipe
        opened = os.open(file, _READING | getattr(os, "O_BINARY", 0))
        with os.fdopen(opened, "rb") as stream:
            about = os.fstat(opened)
            if not (stat.S_ISREG(about.st_mode) and _is_ours(about) and about.st_size < _LARGEST):
                return None
            data = stream.read(_LARGEST)
            with contextlib.suppress(OSError):
                os.utime(file)  # it was used: others go before it
    except OSError:
        return None
    content = data[_HEAD:]
    sound = data[:_HEAD] == _MAGIC + key + hashlib.sha256(content).digest()
    return content if sound else None


def save(place: Path, key: bytes, content: bytes) -> None:
    """Keep ``content`` in the folder ``place`` under ``key``, if it can be.

    The file appears whole or not at all, whoever else writes the same.
    """
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_ours(place.stat()):
            return
        opened, name = tempfile.mkstemp(suffix=_UNFINISHED, dir=place)
        try:
            with os.fdopen(opened, "wb") as stream:
                stream.writelines((_MAGIC, key, hashlib.sha256(content).digest(), content))
            Path(name).replace(place / (key.hex() + _SUFFIX))
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _tidy(place)
    except OSError:
        return


def _is_ours(about: os.stat_result) -> bool:
    """Whether only the user who runs this can have written there."""
    if not hasattr(os, "getuid"):
        return True
    return about.st_uid == os.getuid() and not about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _tidy(place: Path) -> None:
    """Remove what was used longest ago, and what nobody finished writing."""
    files = [(file.stat().st_mtime, file) for file in place.iterdir() if file.is_file()]
    kept = sorted((f for f in files if f[1].suffix == _SUFFIX), reverse=True)
    before = time.time() - _ABANDONED_AFTER
    left = [f for f in files if f[1].suffix == _UNFINISHED and f[0] < before]
    for _, file in (*kept[_KEPT:], *left):
        file.unlink(missing_ok=True)
