"""Glossary formats. To add one: its file, and its row in FORMATS."""

import io
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, NamedTuple

from glossary.errors import GlossaryError
from glossary.formats.beginning import refuse_others
from glossary.formats.csv import read_csv, write_csv
from glossary.formats.json import read_json, write_json
from glossary.formats.reading import Reading
from glossary.formats.table.write import Layout, table_rows
from glossary.formats.tbx.read import read_tbx
from glossary.formats.tbx.write import write_tbx
from glossary.formats.text import decode
from glossary.merging import Difference, differences
from glossary.model import Concept, Glossary

__all__ = [
    "FORMATS",
    "Format",
    "Loss",
    "ReadOptions",
    "Reading",
    "WriteOptions",
    "Written",
    "format_of",
    "kept_as",
    "read_glossary",
    "scan_glossary",
    "write_glossary",
]


class ReadOptions(NamedTuple):
    """What a caller says of a file.

    ``source`` and ``target`` are the languages of a table's columns where it does not say them
    itself; ``columns`` maps our names of columns to a table's headers.
    """

    source: str = "en"
    target: str = "fr"
    columns: Mapping[str, str] | None = None


class WriteOptions(NamedTuple):
    """How a file is to be written.

    ``layout``: of a table, a row for each concept or for each term. ``dialect`` of TBX (“core”,
    “min”, “basic”, “ling”): what it does not have is left out; ``""``: nothing is.
    """

    layout: Layout = "concepts"
    dialect: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the endings of its files, how large they may be, what reads and what writes it.

    ``lossless``: it holds whatever a glossary says, unless the options leave something out.
    """

    about: str
    endings: tuple[str, ...]
    limit: int
    read: Callable[[BinaryIO, str, ReadOptions], Reading]
    write: Callable[[Glossary, WriteOptions], bytes]
    lossless: bool = field(default=True)


def _read_csv(file: BinaryIO, name: str, options: ReadOptions) -> Reading:
    return read_csv(decode(file.read(), name), name, *options)


def _read_json(file: BinaryIO, name: str, options: ReadOptions) -> Reading:
    return read_json(decode(file.read(), name, MEGABYTE * 100, "JSON"), name)


def _read_tbx(file: BinaryIO, name: str, options: ReadOptions) -> Reading:
    return read_tbx(file, name)


def _read_xlsx(file: BinaryIO, name: str, options: ReadOptions) -> Reading:
    from glossary.formats.xlsx import read_xlsx  # noqa: PLC0415 – who has none need not wait for it

    return read_xlsx(file, name, *options)


def _write_xlsx(glossary: Glossary, options: WriteOptions) -> bytes:
    from glossary.formats.xlsx import write_xlsx  # noqa: PLC0415 – who has none need not wait for it

    return write_xlsx(table_rows(glossary, options.layout))


MEGABYTE = 1_000_000
_TBX_ENDINGS = (".tbx", ".xml")

FORMATS: Mapping[str, Format] = {
    "csv": Format(
        "Table, comma-separated (semicolons and tabs are read too)",
        (".csv", ".txt"),
        20 * MEGABYTE,
        _read_csv,
        lambda glossary, options: write_csv(table_rows(glossary, options.layout)),
        lossless=False,
    ),
    "tsv": Format(
        "Table, tab-separated",
        (".tsv",),
        20 * MEGABYTE,
        _read_csv,
        lambda glossary, options: write_csv(table_rows(glossary, options.layout), "\t"),
        lossless=False,
    ),
    "xlsx": Format(
        "Spreadsheet",
        (".xlsx",),
        50 * MEGABYTE,
        _read_xlsx,
        _write_xlsx,
        lossless=False,
    ),
    "tbx": Format(
        "TBX v3 (ISO 30042:2019), style DCA",
        _TBX_ENDINGS,
        190 * MEGABYTE,
        _read_tbx,
        lambda glossary, options: write_tbx(glossary, "dca", options.dialect or None),
    ),
    "tbx-dct": Format(
        "TBX v3 (ISO 30042:2019), style DCT",
        _TBX_ENDINGS,
        190 * MEGABYTE,
        _read_tbx,
        lambda glossary, options: write_tbx(glossary, "dct", options.dialect or None),
    ),
    "tbx2": Format(
        "TBX v2 (ISO 30042:2008), martif",
        _TBX_ENDINGS,
        190 * MEGABYTE,
        _read_tbx,
        lambda glossary, options: write_tbx(glossary, "v2", options.dialect or None),
    ),
    "json": Format(
        "All that a glossary can say, as JSON (glossary.schema.json)",
        (".json",),
        100 * MEGABYTE,
        _read_json,
        lambda glossary, options: write_json(glossary),
    ),
}


_USUAL = WriteOptions()


class Loss(NamedTuple):
    """One value that a written file does not hold: of which concept, and what it was."""

    concept: str
    difference: Difference


class Written(NamedTuple):
    """A file's content, and all that it does not hold of the glossary."""

    data: bytes
    losses: tuple[Loss, ...]


def format_of(path: str | Path) -> str:
    """Return the name of the format that a file's ending stands for; raises ``GlossaryError``."""
    ending = Path(path).suffix.lower()
    for name, form in FORMATS.items():
        if ending in form.endings:
            return name
    known = ", ".join(dict.fromkeys(e for form in FORMATS.values() for e in form.endings))
    raise GlossaryError("unknown kind of glossary", where=str(path), mend=f"use one of {known}")


def kept_as(glossary: Glossary, path: str | Path) -> str:
    """Return the name of the format that the glossary is kept in at ``path``.

    Of TBX it is the version and the style that it was read from.
    """
    name = format_of(path)
    if FORMATS[name].endings == _TBX_ENDINGS:
        root = next((e for e in glossary.extra if e.startswith(("<tbx ", "<martif"))), "")
        return (
            "tbx2" if root.startswith("<martif") else "tbx-dct" if 'style="dct"' in root else name
        )
    return name


def read_glossary(
    path: str | Path,
    source: str = "en",
    target: str = "fr",
    data: bytes | None = None,
    columns: Mapping[str, str] | None = None,
) -> Glossary:
    """Read the glossary at ``path``, or ``data`` under that name.

    ``source`` and ``target`` are the languages of a table's columns of terms where it does not say
    them itself (see ``glossary.formats.csv``), ``columns`` our names of columns with the table's
    headers. Raises ``GlossaryError`` for a file that is not there, of an unknown kind, or that
    cannot be used, with all the lines that are wrong.
    """
    reading = _reading(path, ReadOptions(source, target, columns), data)
    if reading.refusals:
        raise GlossaryError.of(reading.refusals)
    return reading.glossary


def scan_glossary(
    path: str | Path,
    source: str = "en",
    target: str = "fr",
    data: bytes | None = None,
    columns: Mapping[str, str] | None = None,
) -> Reading:
    """Read as ``read_glossary`` does, and go on after what cannot be used; raises nothing.

    It is what ``glossary.changes.compare`` takes: the dry run of an import tells every bad line.
    """
    try:
        return _reading(path, ReadOptions(source, target, columns), data)
    except GlossaryError as error:
        return Reading(Glossary(Path(path).name, (), ""), error.refusals)


def write_glossary(glossary: Glossary, name: str, options: WriteOptions = _USUAL) -> Written:
    """Return ``glossary`` in the format called ``name`` in FORMATS, and what that cannot hold.

    A file that may not hold everything is read again, and what comes back is compared: what is
    not told as a loss is in the file. Raises ``GlossaryError`` for what cannot be written at all.
    """
    form = FORMATS[name]
    data = form.write(glossary, options)
    if form.lossless and not options.dialect:
        return Written(data, ())
    again = form.read(io.BytesIO(data), f"export{form.endings[0]}", ReadOptions())
    kept = {concept.id: concept for concept in again.glossary.concepts}
    losses = []
    for concept in glossary.concepts:
        found = kept.get(concept.id) or Concept(concept.id, ())
        losses += [Loss(concept.id, d) for d in differences(concept, found) if d.before]
    if glossary.extra and form.read not in {_read_tbx, _read_json}:
        header = Difference("glossary", "extra", " ".join(glossary.extra), "")
        losses.append(Loss("", header))
    return Written(data, tuple(losses))


def _reading(path: str | Path, options: ReadOptions, data: bytes | None) -> Reading:
    name = str(path)
    form = FORMATS[format_of(path)]
    with _opened(name, data) as file:
        size = file.seek(0, io.SEEK_END)
        file.seek(0)
        if size > form.limit:
            raise GlossaryError(
                f"the file has more than {form.limit // MEGABYTE} MB", where=name, mend="split it"
            )
        start = file.read(1024)
        file.seek(0)
        refuse_others(start, form.endings[0], name)
        # entries are named by the file alone: where it lies on this machine is nobody's concern
        return form.read(file, Path(name).name, options)


def _opened(name: str, data: bytes | None) -> AbstractContextManager[BinaryIO]:
    if data is not None:
        return nullcontext(io.BytesIO(data))
    try:
        return Path(name).open("rb")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise GlossaryError(
            f"the glossary cannot be read: {reason[:1].lower()}{reason[1:]}",
            where=name,
            mend="check its path",
        ) from None
