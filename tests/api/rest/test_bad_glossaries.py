"""Glossaries that cannot be used: a problem that names each bad line, and nothing is kept."""

from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from flask import Flask
from openpyxl import Workbook
from sqlalchemy import func, select

from api.database.tables import Table

PATHS = ("/api/v1/glossaries", "/api/v1/glossaries/imports")
ENTRY = (
    '<conceptEntry id="{}"><langSec xml:lang="en"><termSec><term>{}</term></termSec></langSec>'
    "</conceptEntry>"
)


def tbx(entries: str, doctype: str = "") -> bytes:
    return (
        f"{doctype}<tbx type='TBX-Core' style='dca' xml:lang='en' "
        f"xmlns='urn:iso:std:iso:30042:ed-2'><text><body>\n{entries}\n</body></text></tbx>"
    ).encode()


def xlsx(*rows: tuple[str, ...]) -> bytes:
    book, file = Workbook(), BytesIO()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    book.save(file)
    return file.getvalue()


def bomb() -> bytes:
    names = "abcdefgh"
    inside = "".join(f"<!ENTITY {new} '{f'&{old};' * 10}'>" for old, new in pairwise(names))
    doctype = f"<!DOCTYPE tbx [<!ENTITY a '{'x' * 99}'>{inside}]>"
    return tbx(ENTRY.format("c1", "&h;"), doctype)


OUTSIDE = '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
# The file's name, what is in it, and what the problem has to say.
BAD: dict[str, tuple[str, bytes, tuple[str, ...]]] = {
    "an entity bomb": ("t.tbx", bomb(), ("t.tbx:1", "entities", "DOCTYPE")),
    "an external entity": (
        "t.tbx",
        tbx(ENTRY.format("c1", "&a;"), OUTSIDE),
        ("t.tbx:1", "entities", "DOCTYPE"),
    ),
    "broken XML": ("t.tbx", tbx("<conceptEntry>"), ("t.tbx:3", "the XML is broken")),
    "ids that come twice": (
        "t.tbx",
        tbx("\n".join(ENTRY.format(name, name) for name in ("c1", "c2", "c1", "c2"))),
        ("t.tbx:4", "“c1” is that of line 2", "t.tbx:5", "“c2” is that of line 3"),
    ),
    "entries without terms": (
        "t.tbx",
        tbx('<conceptEntry id="c1"/>\n' + ENTRY.format("c2", "") + "\n" + ENTRY.format("c3", "x")),
        ("t.tbx:2", "no term", "t.tbx:3", "empty"),
    ),
    "wrong columns": ("t.csv", b"a,b\nplan,projet\n", ("t.csv", "source_term")),
    "lines that are too short or have no term": (
        "t.csv",
        "source_term,target_term,status\nplan,projet,\nseat,siège,perhaps\n,lieu,\n".encode(),
        ("t.csv:3", "perhaps", "t.csv:4"),
    ),
    "two encodings in one file": (
        "t.csv",
        "source_term,target_term\nmeeting,réunion\n".encode() + "seat,siège\n".encode("latin-1"),
        ("t.csv", "UTF-8"),
    ),
    "formula cells": (
        "t.xlsx",
        xlsx(("source_term", "target_term"), ("plan", "projet"), ("seat", "=A2"), ("=1+1", "deux")),
        ("B3", "formula", "A4"),
    ),
    "JSON that is broken": ("t.json", b'{"accord": "glossary", ', ("t.json:1",)),
    "no glossary": ("t.tmx", b"<tmx/>", ("t.tmx",)),
}


def kept(app: Flask) -> dict[str, int]:
    """How many rows each table has."""
    with app.extensions["database"].reading() as session:
        return {
            name: session.scalar(select(func.count()).select_from(table))
            for name, table in Table.metadata.tables.items()
        }


def post(app: Flask, path: str, name: str, data: bytes) -> Any:
    form = {"file": (BytesIO(data), name)}
    more = {"author": "Ann", "reason": "x", "dry_run": "false"} if "imports" in path else {}
    return app.test_client().post(path, data=form | more)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("what", BAD)
def test_every_bad_line_is_told_and_nothing_is_kept(lite: Flask, path: str, what: str) -> None:
    name, data, words = BAD[what]
    before = kept(lite)
    answer = post(lite, path, name, data)
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json"), answer.text
    assert answer.json["status"] == 422
    assert [word for word in words if word not in str(answer.json)] == []
    assert kept(lite) == before


@pytest.mark.parametrize("path", PATHS)
def test_too_large_a_file_is_refused(lite: Flask, path: str) -> None:
    lite.config.update(MAX_CONTENT_LENGTH=10_000, MAX_FORM_MEMORY_SIZE=10_000)
    before = kept(lite)
    data = b"source_term,target_term\n" + b"plan,projet\n" * 1_000
    answer = post(lite, path, "t.csv", data)
    assert (answer.status_code, answer.mimetype) == (413, "application/problem+json"), answer.text
    assert kept(lite) == before


def test_a_dry_run_tells_the_same_lines(lite: Flask) -> None:
    name, data, _ = BAD["ids that come twice"]
    form = {"file": (BytesIO(data), name)}
    told = lite.test_client().post(PATHS[1], data=form).json
    assert told is not None and not told["applicable"]
    refused = [one["where"] for one in told["changes"] if one["change"] == "refused"]
    assert refused == ["t.tbx:4", "t.tbx:5"]
