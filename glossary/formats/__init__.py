"""Glossary formats. To add one: its file, and its endings in FORMATS."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from glossary.errors import GlossaryError, Refusal
from glossary.formats.csv import parse_csv
from glossary.formats.text import LIMIT, decode
from glossary.model import Glossary

__all__ = ["FORMATS", "Reading", "read_glossary", "scan_glossary"]

FORMATS: Mapping[str, Callable[[str, str, str, str], Glossary]] = {
    ".csv": parse_csv,
    ".tsv": parse_csv,
    ".txt": parse_csv,
}


def read_glossary(
    path: str | Path, source: str = "en", target: str = "fr", data: bytes | None = None
) -> Glossary:
    """Read the glossary at ``path``, or ``data`` under that name.

    ``source`` and ``target`` are the languages of its columns of terms where the glossary does not
    say them itself (see ``glossary.formats.csv``). Raises ``GlossaryError`` for a file that is not
    there, of an unknown kind, or that cannot be used.
    """
    name = str(path)
    parse = FORMATS.get(Path(name).suffix.lower())
    if parse is None:
        known = ", ".join(FORMATS)
        raise GlossaryError("unknown kind of glossary", where=name, mend=f"use one of {known}")
    if data is None:
        try:
            with Path(name).open("rb") as file:
                data = file.read(LIMIT + 1)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise GlossaryError(
                f"the glossary cannot be read: {reason[:1].lower()}{reason[1:]}",
                where=name,
                mend="check its path",
            ) from None
    # entries are named by the file alone: where it lies on this machine is nobody else's concern
    return parse(decode(data, name), Path(name).name, source, target)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says, and which of its lines cannot be used, in the order of the file."""

    glossary: Glossary
    refusals: tuple[Refusal, ...] = ()


def scan_glossary(
    path: str | Path, source: str = "en", target: str = "fr", data: bytes | None = None
) -> Reading:
    """Read as ``read_glossary`` does, and go on after what cannot be used; raises nothing.

    It is what ``glossary.changes.compare`` takes: the dry run of an import tells every bad line.
    """
    try:
        return Reading(read_glossary(path, source, target, data))
    except GlossaryError as error:
        return Reading(Glossary(Path(path).name, (), ""), error.refusals)
