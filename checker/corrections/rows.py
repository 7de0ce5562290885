"""Changing single fields of a bitext and leaving every other byte of its text as it is."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate

from checker.corrections.edits import Edit, spliced
from checker.decoding import MAX_LINE
from checker.readers.bitext import delimiter_of

# The edits of the fields of a bitext, by the line of the row and by the side.
RowEdits = Mapping[int, Mapping[str, Sequence[Edit]]]

_BLANK = re.compile(r"[ \t\r\n]*")
# What stands for one code point inside a string of JSON.
_UNIT = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.S
)


def json_lines(
    text: str, edits: RowEdits, names: Mapping[str, str], can_write: Callable[[str], bool]
) -> str:
    """Return JSON lines with ``edits`` done in the strings of the fields that ``names`` name."""
    lines = text.split("\n")
    # as the file has it: letters beyond ASCII as they are, unless it escapes them all
    ascii_only = text.isascii() and "\\u" in text
    for number, sides in edits.items():
        line = lines[number - 1]
        fields = _strings(line)
        for side in sorted(sides, key=lambda side: -fields[names[side]][0]):
            start, end = fields[names[side]]
            inner = _in_json(line[start:end], sides[side], can_write, ascii_only=ascii_only)
            line = line[:start] + inner + line[end:]
        lines[number - 1] = line
    return "\n".join(lines)


def _strings(line: str) -> dict[str, tuple[int, int]]:
    """The inside of each string of an object by its name (the last of two that are alike)."""
    decoder = json.JSONDecoder(strict=False)
    found: dict[str, tuple[int, int]] = {}
    at = _skip(line, line.index("{") + 1)
    while line[at] != "}":
        name, at = decoder.raw_decode(line, at)
        start = _skip(line, _skip(line, at) + 1)  # over the colon
        value, end = decoder.raw_decode(line, start)
        if isinstance(value, str):
            found[name] = (start + 1, end - 1)
        at = _skip(line, end)
        if line[at] == ",":
            at = _skip(line, at + 1)
    return found


def _skip(line: str, at: int) -> int:
    blank = _BLANK.match(line, at)
    return blank.end() if blank else at


def _in_json(
    raw: str, edits: Sequence[Edit], can_write: Callable[[str], bool], *, ascii_only: bool
) -> str:
    places = [0, *accumulate(len(unit) for unit in _UNIT.findall(raw))]
    carried = [
        Edit(
            places[edit.start],
            places[edit.end],
            json.dumps(
                edit.replacement, ensure_ascii=ascii_only or not can_write(edit.replacement)
            )[1:-1],
            edit.finding,
        )
        for edit in edits
    ]
    return spliced(raw, carried)


def table(text: str, edits: RowEdits, names: Mapping[str, str], *, tabs: bool) -> str:
    """Return a table with ``edits`` done in the columns that ``names`` name."""
    mark = "\t" if tabs else delimiter_of(text)
    parts, at = [], 0
    columns: list[str] = []
    for number, start, end, cells in _records(text, mark, tabs=tabs):
        columns = columns or [cell.strip() for cell in cells]
        if number in edits:
            given = _cells(text[start:end], mark, tabs=tabs)
            by_column = {columns.index(names[side]): found for side, found in edits[number].items()}
            parts.append(text[at:start])
            parts.append(
                mark.join(
                    _in_cell(cell, by_column[i], mark, tabs=tabs) if i in by_column else cell
                    for i, cell in enumerate(given)
                )
            )
            at = end
    return "".join([*parts, text[at:]])


def _records(text: str, mark: str, *, tabs: bool) -> Iterator[tuple[int, int, int, list[str]]]:
    """Yield the line, the span without its line end, and the cells of each record."""
    csv.field_size_limit(MAX_LINE)
    ends = [0, *accumulate(len(line) for line in io.StringIO(text, newline=""))]
    source = io.StringIO(text, newline="")
    if tabs:
        reader = csv.reader(source, delimiter=mark, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(source, delimiter=mark, strict=True)
    first = 0
    for cells in reader:
        start, end = ends[first], ends[reader.line_num]
        if cells and cells != [""]:
            yield first + 1, start, start + len(text[start:end].rstrip("\r\n")), cells
        first = reader.line_num


def _cells(record: str, mark: str, *, tabs: bool) -> list[str]:
    if tabs:
        return record.split(mark)
    cell = re.compile(rf'(?:"(?:[^"]|"")*"|[^{re.escape(mark)}]*)')
    found, at = [], 0
    while at <= len(record):
        match = cell.match(record, at)
        end = match.end() if match else len(record)
        found.append(record[at:end])
        at = end + len(mark)
    return found


def _in_cell(raw: str, edits: Sequence[Edit], mark: str, *, tabs: bool) -> str:
    quoted = not tabs and raw.startswith('"')
    value = spliced(raw[1:-1].replace('""', '"') if quoted else raw, edits)
    if quoted or (not tabs and (mark in value or value.startswith('"'))):
        return '"' + value.replace('"', '""') + '"'
    return value
