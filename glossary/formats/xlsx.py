"""Glossaries as spreadsheets: the first sheet that holds anything, a header and its rows.

Cells are text. A formula is refused, and so is a file that would unpack to more than it may.
"""

import hashlib
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any, BinaryIO

import openpyxl
import xlsxwriter
from openpyxl.utils.cell import get_column_letter

from glossary.errors import GlossaryError, Refusal
from glossary.formats.reading import Reading
from glossary.formats.table.read import read_table
from glossary.formats.table.rows import Row

UNPACKED = 300_000_000
_COLUMNS = 1_000
_CHUNK = 1_000_000

# The column in the name of a cell, “Sheet!B3”.
_CELL = re.compile(r"![A-Z]+(?=\d+$)")


def read_xlsx(
    file: BinaryIO,
    name: str,
    source: str = "en",
    target: str = "fr",
    named: Mapping[str, str] | None = None,
) -> Reading:
    """Read a glossary from a spreadsheet; arguments and errors as of ``csv.read_csv``."""
    digest = hashlib.sha256(file.read()).hexdigest()
    file.seek(0)
    _refuse_bombs(file, name)
    file.seek(0)
    refusals: list[Refusal] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that are not read
            book = openpyxl.load_workbook(file, read_only=True, data_only=False)
            rows = _first(book, name, refusals)
            book.close()
    except GlossaryError:
        raise
    except Exception as error:
        raise GlossaryError(
            f"the spreadsheet cannot be read: {type(error).__name__}",
            where=name,
            mend="open it in a spreadsheet program and save it again as .xlsx",
        ) from None
    reading = read_table(rows, name, digest, source, target, named)
    # a row whose term is a formula has been told: that it has no term says nothing more
    told = {_CELL.sub("!", refusal.where) for refusal in refusals}
    others = (refusal for refusal in reading.refusals if refusal.where not in told)
    return Reading(reading.glossary, (*refusals, *others))


def write_xlsx(rows: list[list[str]]) -> bytes:
    """Return a table as a spreadsheet: text in every cell, the header in bold and kept in view."""
    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    book = xlsxwriter.Workbook(file, options)
    book.set_properties({"created": datetime(2000, 1, 1)})  # the same glossary, the same bytes
    sheet = book.add_worksheet("Terms")
    bold = book.add_format({"bold": True})
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell:
                sheet.write_string(number, column, cell, bold if number == 0 else None)
    sheet.freeze_panes(1, 0)
    book.close()
    return file.getvalue()


def _refuse_bombs(file: BinaryIO, name: str) -> None:
    """Raise ``GlossaryError`` for what is no spreadsheet, unpacks to too much or declares entities.

    What a part declares as its size is what is read of it at most.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > UNPACKED:
                raise GlossaryError(
                    f"it unpacks to more than {UNPACKED // 1_000_000} MB",
                    where=name,
                    mend="split it, or export it as TBX",
                )
            if "[Content_Types].xml" not in {part.filename for part in parts}:
                raise GlossaryError("this is no spreadsheet", where=name, mend="save it as .xlsx")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _declares(archive, part):
                    raise GlossaryError(
                        f"its part {part.filename} has a DOCTYPE, which is not safe to read",
                        where=name,
                        mend="save it again with a spreadsheet program",
                    )
    except (zipfile.BadZipFile, EOFError, RuntimeError, NotImplementedError, zlib.error) as error:
        raise GlossaryError(
            f"the spreadsheet is damaged or protected: {error}",
            where=name,
            mend="save it again as .xlsx, without a password",
        ) from None


def _declares(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    before = b""
    with archive.open(part) as content:
        while chunk := content.read(_CHUNK):
            window = (before + chunk).replace(b"\0", b"").upper()  # UTF-16 too
            if b"<!DOCTYPE" in window or b"<!ENTITY" in window:
                return True
            before = chunk[-40:]
    return False


def _first(book: Any, name: str, refusals: list[Refusal]) -> list[Row]:
    """The rows of the first visible sheet that has any."""
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            sheet.reset_dimensions()
            rows = list(_rows(sheet, f"{name}:{sheet.title}", refusals))
            if rows:
                return rows
    return []


def _rows(sheet: Any, where: str, refusals: list[Refusal]) -> Iterator[Row]:
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if len(row) > _COLUMNS:
            raise GlossaryError(
                f"a row has more than {_COLUMNS} cells", where=f"{where}!{number}", mend="cut it"
            )
        cells = []
        for column, cell in enumerate(row, start=1):
            if cell.data_type in {"f", "e"}:
                what = "a formula" if cell.data_type == "f" else f"the error {cell.value}"
                place = f"{where}!{get_column_letter(column)}{number}"
                refusals.append(Refusal(place, f"the cell holds {what}", "put its value there"))
                cells.append("")
            else:
                cells.append(_text(cell.value))
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield _row(where, number, cells)


def _row(where: str, number: int, cells: list[str]) -> Row:
    return Row(
        f"{where}!{number}",
        cells,
        lambda index: f"{where}!{get_column_letter(index + 1)}{number}",
    )


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    return str(value).strip()
