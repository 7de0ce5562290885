"""Spreadsheets: their cells, and what is not safe to open."""

import datetime
import io
import zipfile
from collections.abc import Sequence

import openpyxl
import pytest

from glossary.errors import GlossaryError
from glossary.formats import FORMATS, WriteOptions, read_glossary, scan_glossary
from glossary.formats.csv import parse_csv, write_csv


def book(*rows: Sequence[object], title: str = "Terms") -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def test_the_same_spreadsheet_has_the_same_bytes() -> None:
    rows = [["id", "en"], ["1", "weir"]]
    first, second = (
        FORMATS["xlsx"].write(parse_csv(write_csv(rows).decode(), "t.csv"), WriteOptions())
        for _ in range(2)
    )
    assert first == second


def test_cells_of_every_kind() -> None:
    data = book(
        [None, "en", "fr", "Since", "Pages"],
        [],
        ["", "weir", " déversoir ", datetime.datetime(2020, 3, 1), 12.0],
    )
    (concept,) = read_glossary("t.xlsx", data=data).concepts
    assert concept.origin == "t.xlsx:Terms!3"
    assert [t.text for t in concept.terms] == ["weir", "déversoir"]
    assert concept.extra == (
        '<admin type="Since">2020-03-01</admin>',
        '<admin type="Pages">12</admin>',
    )


def test_formulas_and_errors_are_refused_with_their_cells() -> None:
    data = book(["en", "fr"], ["weir", '=HYPERLINK("x")'], ["#REF!", "écluse"], ["lock", "écluse"])
    reading = scan_glossary("t.xlsx", data=data)
    assert [(r.where, r.what) for r in reading.refusals] == [
        ("t.xlsx:Terms!B2", "the cell holds a formula"),
        ("t.xlsx:Terms!A3", "the cell holds the error #REF!"),
    ]


def test_a_bad_cell_is_named() -> None:
    data = book(["en", "fr", "status"], ["weir", "déversoir", "maybe"])
    (refusal,) = scan_glossary("t.xlsx", data=data).refusals
    assert (refusal.where, refusal.what) == ("t.xlsx:Terms!C2", "unknown status “maybe”")


def packed(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return file.getvalue()


def with_doctype() -> bytes:
    source = zipfile.ZipFile(io.BytesIO(book(["en", "fr"], ["weir", "déversoir"])))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith("sheet1.xml"):
                content = b'<!DOCTYPE a [<!ENTITY b "c">]>' + content
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "t.xlsx: the glossary is empty"),
        (b"en,fr\n", "t.xlsx: this is not a spreadsheet"),
        (b"\xd0\xcf\x11\xe0", "t.xlsx: this is an old spreadsheet (.xls) or one with a password"),
        (b"PK\x03\x04rest", "t.xlsx: the spreadsheet is damaged or protected"),
        (packed(a=b"b"), "t.xlsx: this is no spreadsheet"),
        (packed(**{"[Content_Types]": b"b"}), "t.xlsx: the spreadsheet cannot be read"),
        (packed(**{"[Content_Types]": b"0" * 300_000_001}), "t.xlsx: it unpacks to more than 300"),
        (with_doctype(), "t.xlsx: its part xl/worksheets/sheet1.xml has a DOCTYPE"),
        (book(), "t.xlsx: the glossary is empty"),
        (book(["a", "b"]), "t.xlsx:Terms!1: there is no column source_term"),
    ],
)
def test_what_is_no_spreadsheet_or_not_safe(data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError) as raised:
        read_glossary("t.xlsx", data=data)
    assert str(raised.value).startswith(message)
