"""Bitexts: files whose rows are pairs already, as JSON lines or as tables, also gzipped."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import NamedTuple

from checker.decoding import (
    MAX_BITEXT_BYTES,
    MAX_LINE,
    Decoded,
    decode,
    decompress,
    read_bytes,
)
from checker.errors import DocumentError
from checker.model import Note
from checker.nearest import nearest

FIELDS = ("id", "source", "target", "document", "reference")
ENDINGS = (".jsonl", ".tsv", ".csv")

_OPTIONAL = ("document", "reference")


class Row(NamedTuple):
    """One pair as given: ``line`` is where it stands in the file, 1-based.

    ``reference`` is an earlier translation of its source, ``""`` where there is none.
    """

    line: int
    id: str
    source: str
    target: str
    reference: str = ""


@dataclass(frozen=True, slots=True)
class BitextDocument:
    """The rows of one document in the order of the file; without a name it bears the file's."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Bitext:
    """A bitext file: its documents in order of first appearance; ``digest`` is its SHA-256."""

    file: str
    documents: tuple[BitextDocument, ...]
    digest: str
    encoding: str
    notes: tuple[Note, ...] = ()

    def texts(self, side: str) -> Iterator[str]:
        """Every text of one side that is not empty, for telling its language."""
        for document in self.documents:
            for row in document.rows:
                text = row.source if side == "source" else row.target
                if text.strip():
                    yield text


def is_bitext(path: str) -> bool:
    """Whether the ending of ``path`` says that it is a bitext."""
    return path.lower().removesuffix(".gz").endswith(ENDINGS)


def refuse_misfits(paths: Sequence[str], fields: Mapping[str, str] | None) -> None:
    """Raise ``DocumentError`` where a bitext has company, or fields are named of no bitext."""
    if fields is not None and not is_bitext(paths[0]):
        raise DocumentError(
            "is not a bitext, so it has no fields",
            where=paths[0],
            mend="drop --fields, or name the file .jsonl, .tsv or .csv",
        )
    if len(paths) > 1:
        for path in paths:
            if is_bitext(path):
                raise DocumentError(
                    "is a bitext and holds both versions", where=path, mend="give it alone"
                )


def parse_fields(option: str) -> dict[str, str]:
    """Read ``source=en,target=fr,document=doc,id=path``: ours to the file's names of fields.

    Raises ``DocumentError`` naming the option.
    """
    names: dict[str, str] = {}
    for part in option.split(","):
        ours, equals, theirs = (piece.strip() for piece in part.partition("="))
        if not equals or not theirs:
            raise DocumentError(
                f"“{part.strip()}” is not field=name",
                where="--fields",
                mend="write source=en,target=fr",
            )
        if ours not in FIELDS:
            raise DocumentError(
                f"unknown field “{ours}”", where="--fields", mend=nearest(ours, FIELDS)
            )
        if ours in names:
            raise DocumentError(f"“{ours}” stands twice", where="--fields", mend="name it once")
        if theirs in names.values():
            raise DocumentError(
                f"“{theirs}” is named twice", where="--fields", mend="give each its own field"
            )
        names[ours] = theirs
    return names


def read_bitext(
    path: str, fields: Mapping[str, str] | None = None, encoding: str | None = None
) -> Bitext:
    """Read a bitext; ``fields`` maps our names of fields to the file's.

    Raises ``DocumentError`` with file and line for what is not a row, a field that is missing or
    not a string, and an id that stands twice in one document.
    """
    return parse_bitext(path, read_bytes(path, MAX_BITEXT_BYTES), fields, encoding)


def parse_bitext(
    path: str,
    data: bytes,
    fields: Mapping[str, str] | None = None,
    encoding: str | None = None,
    limit: int = MAX_BITEXT_BYTES,
) -> Bitext:
    """Read a bitext from the content of its file; what is gzipped may grow to ``limit`` bytes.

    ``path`` is what it is called, its ending tells its format. Raises as ``read_bitext`` does.
    """
    plain = path.lower()
    if plain.endswith(".gz"):
        plain, data = plain.removesuffix(".gz"), decompress(data, path, limit)
    decoded = decode(data, path, encoding)
    names = {ours: ours for ours in FIELDS} | dict(fields or {})
    wanted = tuple(fields or ())
    if plain.endswith(".jsonl"):
        rows = _json_lines(decoded.text, path, names, wanted)
    else:
        rows = _table(decoded.text, path, names, wanted, tabs=plain.endswith(".tsv"))
    return _gather(path, rows, decoded, hashlib.sha256(data).hexdigest())


def _gather(
    path: str, rows: Iterable[tuple[str | None, Row]], decoded: Decoded, digest: str
) -> Bitext:
    documents: dict[str, list[Row]] = {}
    seen: dict[tuple[str, str], int] = {}
    for name, row in rows:
        document = PurePath(path).name if name is None else name
        first = seen.setdefault((document, row.id), row.line)
        if first != row.line:
            raise DocumentError(
                f"the id “{row.id}” stands on line {first} already",
                where=f"{path}:{row.line}",
                mend="give each row of a document its own id",
            )
        documents.setdefault(document, []).append(row)
    if not documents:
        raise DocumentError("has no rows", where=path, mend="give at least one pair of texts")
    return Bitext(
        path,
        tuple(BitextDocument(name, tuple(rows)) for name, rows in documents.items()),
        digest,
        decoded.encoding,
        decoded.notes,
    )


def _json_lines(
    text: str, path: str, names: Mapping[str, str], wanted: tuple[str, ...]
) -> Iterator[tuple[str | None, Row]]:
    # imported late: only this format pays for it
    import msgspec  # noqa: PLC0415

    parse = msgspec.json.Decoder().decode
    # not splitlines: a string of JSON may hold U+2028 and its like as they are
    for line, raw in enumerate(text.split("\n"), 1):
        if not raw or raw.isspace():
            continue
        try:
            row = parse(raw)
        except msgspec.DecodeError as error:
            raise DocumentError(
                f"is not JSON: {error}", where=f"{path}:{line}", mend="write one object a line"
            ) from None
        if not isinstance(row, dict):
            raise DocumentError(
                "is not a JSON object",
                where=f"{path}:{line}",
                mend='write {"id": …, "source": …, "target": …}',
            )
        yield _row(row, path, line, names, wanted)


def _table(
    text: str, path: str, names: Mapping[str, str], wanted: tuple[str, ...], *, tabs: bool
) -> Iterator[tuple[str | None, Row]]:
    # The module's own limit is 128 KB a field; ours, on the line, has been looked at already.
    csv.field_size_limit(MAX_LINE)
    source = io.StringIO(text, newline="")
    if tabs:  # in tab-separated text a quotation mark is a quotation mark
        reader = csv.reader(source, delimiter="\t", quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(source, delimiter=delimiter_of(text), strict=True)
    header: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            here, line = line, reader.line_num + 1
            if not cells or cells == [""]:
                continue
            if header is None:
                header = [cell.strip() for cell in cells]
                _check_header(header, path, here, names, wanted)
                continue
            if len(cells) != len(header):
                raise DocumentError(
                    f"has {len(cells)} columns, the header has {len(header)}",
                    where=f"{path}:{here}",
                    mend="quote a cell that holds the separator"
                    if not tabs
                    else "take the tabs out of the cells",
                )
            yield _row(dict(zip(header, cells, strict=True)), path, here, names, wanted)
    except csv.Error as error:
        raise DocumentError(
            f"is not a table: {error}", where=f"{path}:{line}", mend="quote the cell rightly"
        ) from None


def delimiter_of(text: str) -> str:
    """Return what parts the cells of a table that is no .tsv file, told by its header."""
    # spreadsheets write semicolons where the comma is the decimal mark
    header = text.lstrip().split("\n", 1)[0]
    return max(",;", key=header.count)


def _check_header(
    header: list[str], path: str, line: int, names: Mapping[str, str], wanted: tuple[str, ...]
) -> None:
    if len(set(header)) != len(header):
        twice = next(name for name in header if header.count(name) > 1)
        raise DocumentError(
            f"the header names “{twice}” twice", where=f"{path}:{line}", mend="rename a column"
        )
    for ours in FIELDS:
        if names[ours] not in header and (ours not in _OPTIONAL or ours in wanted):
            raise _missing(ours, names[ours], header, f"{path}:{line}", "column")


def _missing(
    ours: str, theirs: str, there: Iterable[object], where: str, what: str
) -> DocumentError:
    found = ", ".join(f"“{name}”" for name in there) or "none"
    return DocumentError(
        f"there is no {what} “{theirs}”",
        where=where,
        mend=f"there is {found}; name it with --fields {ours}=…",
    )


def _row(
    row: Mapping[str, object],
    path: str,
    line: int,
    names: Mapping[str, str],
    wanted: tuple[str, ...],
) -> tuple[str | None, Row]:
    values: dict[str, str] = {}
    for ours in FIELDS:
        theirs = names[ours]
        if theirs not in row:
            if ours in _OPTIONAL and ours not in wanted:
                continue
            raise _missing(ours, theirs, row, f"{path}:{line}", "field")
        value = row[theirs]
        if not isinstance(value, str):
            raise DocumentError(
                f"the field “{theirs}” is not a string",
                where=f"{path}:{line}",
                mend="put it between quotation marks",
            )
        values[ours] = value
    texts = values["source"], values["target"], values.get("reference", "")
    return values.get("document"), Row(line, values["id"], *texts)
