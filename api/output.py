"""Where results go: standard output, or a file that is never half-written."""

import os
import sys
from pathlib import Path

import click

from glossary.errors import AccordError


class OutputError(AccordError):
    """A place that results cannot be written to."""


def check_output(path: str | None) -> None:
    """Raise ``OutputError`` early for a place that cannot be written to."""
    if path is None:
        return
    target = Path(path)
    if target.is_dir():
        raise OutputError("is a folder", where=f"--output {path}", mend="name a file in it")
    if not target.absolute().parent.is_dir():
        raise OutputError(
            "its folder does not exist", where=f"--output {path}", mend="make the folder first"
        )


def check_new(path: str, option: str) -> None:
    """Raise ``OutputError`` early for a file that is there already, or cannot be made."""
    target = Path(path)
    if target.exists() or target.is_symlink():
        raise OutputError(
            "is there already, and nothing is overwritten",
            where=f"{option} {path}",
            mend="name a new file",
        )
    if not target.absolute().parent.is_dir():
        raise OutputError(
            "its folder does not exist", where=f"{option} {path}", mend="make the folder first"
        )


def write_new(data: bytes, path: str, option: str) -> None:
    """Write ``data`` to a file that is not there yet; raises ``OutputError`` if it is by now."""
    check_new(path, option)
    target = Path(path)
    try:
        with target.open("xb") as file:
            try:
                file.write(data)
            except OSError:
                target.unlink()
                raise
    except OSError as error:
        raise OutputError(
            f"cannot be written: {error.strerror}",
            where=f"{option} {path}",
            mend="choose another place",
        ) from None


def write(data: bytes, path: str | None = None) -> None:
    """Write ``data`` to the file ``path``, or to standard output.

    A file appears whole or not at all: it is written beside its place and moved there. A reader
    that closes standard output early is no error.
    """
    if path is not None:
        _write_file(data, path)
        return
    try:
        click.echo(data, nl=False)
        sys.stdout.flush()
    except BrokenPipeError:
        silence_standard_output()
    except OSError as error:
        silence_standard_output()
        raise OutputError(
            f"cannot be written: {error.strerror}", where="standard output", mend="use --output"
        ) from None


def silence_standard_output() -> None:
    """Send what is left for a closed pipe nowhere, so that the interpreter ends quietly."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_file(data: bytes, path: str) -> None:
    check_output(path)
    target = Path(path).resolve()
    try:
        if target.exists() and not target.is_file():  # a device or a pipe: nothing to replace
            target.write_bytes(data)
            return
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            part.write_bytes(data)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(
            f"cannot be written: {error.strerror}",
            where=f"--output {path}",
            mend="choose another place",
        ) from None
