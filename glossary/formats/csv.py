"""Glossaries as comma-, semicolon- or tab-separated tables.

The columns are ``source_term``, ``target_term``, ``status``, ``forbidden_target`` and ``note``, in
any order and under any of the names in ``glossary.formats.table.columns``, which has many more;
what it does not have is kept under its own name. Several terms in one cell are parted by ``|``:
the first is preferred, the others are admitted. A status is that of the row's target terms
(``proposed`` that of the whole row).

Which languages the two columns hold is said, most telling first, by the header where it names
languages instead of roles (``en,fr`` or ``English;French``; the first is the source column, those
behind the second are further target languages), by the file's name (``terms.en-fr.csv``), else by
the caller, unless the words in the columns are clearly those of the two languages the other way
round. It is not the direction of a check: terms know their language, and a glossary from English to
French serves a check from French to English as well.
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Mapping

from glossary.errors import GlossaryError
from glossary.formats.reading import Reading
from glossary.formats.table.columns import known
from glossary.formats.table.read import read_table
from glossary.formats.table.rows import Row, line
from glossary.formats.text import LIMIT
from glossary.model import Glossary

# “|” is IATE's; it is also what parts terms in a cell, so it counts only where it tells more.
_DELIMITERS = (",", ";", "\t", "|")
# What spreadsheets would take for a formula, and the mark that keeps them from it.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def parse_csv(text: str, name: str, source: str = "en", target: str = "fr") -> Glossary:
    """Read a glossary from the text of a table.

    ``name`` is the file's, for messages and for the concepts' origin; ``source`` and ``target`` are
    the languages of the two columns of terms where neither the header nor ``name`` says them.
    Raises ``GlossaryError`` for whatever cannot be used.
    """
    reading = read_csv(text, name, source, target)
    if reading.refusals:
        raise GlossaryError.of(reading.refusals)
    return reading.glossary


def read_csv(
    text: str,
    name: str,
    source: str = "en",
    target: str = "fr",
    named: Mapping[str, str] | None = None,
) -> Reading:
    """Read as ``parse_csv`` does, and tell all rows that cannot be used among the refusals.

    ``named`` maps names of ours to headers, for columns that cannot be told from theirs.
    """
    content = text.removeprefix("\ufeff")
    if len(content) > LIMIT:
        raise GlossaryError(
            f"the text has more than {LIMIT} characters", where=name, mend="split it"
        )
    if "\0" in content:
        number = content.count("\n", 0, content.index("\0")) + 1
        raise GlossaryError(
            "a NUL character", where=f"{name}:{number}", mend="save the file again as CSV in UTF-8"
        )
    digest = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
    return read_table(list(_rows(content, name)), name, digest, source, target, named)


def write_csv(rows: list[list[str]], delimiter: str = ",") -> bytes:
    """Return a table as CSV in UTF-8, with the mark that tells spreadsheets so.

    A cell that a spreadsheet would run as a formula begins with an apostrophe, which is taken off
    again when it is read.
    """
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter)
    for row in rows:
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row])
    return file.getvalue().encode("utf-8-sig")


def _rows(text: str, name: str) -> Iterator[Row]:
    """Yield every row that is not blank, with its trimmed cells."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 1
    try:
        for row in reader:
            cells = [_unmarked(cell.strip()) for cell in row]
            # spreadsheets write “sep=;” above the header
            if any(cells) and not (number == 1 and re.fullmatch(r"sep=.?", "".join(cells).lower())):
                yield _row(cells, f"{name}:{number}")
            number = reader.line_num + 1
    except csv.Error as error:
        raise GlossaryError(
            f"the row cannot be read: {error}",
            where=f"{name}:{number}",
            mend="check its quotation marks; write a mark inside a cell twice",
        ) from None


def _delimiter(text: str) -> str:
    lines = (line for line in text.splitlines() if line.strip())
    header = next((line for line in lines if not line.lower().startswith("sep=")), "")

    def told(delimiter: str) -> tuple[int, int]:
        cells = header.split(delimiter)
        return (sum(known(line(cell.strip(' "'))) for cell in cells), len(cells))

    return max(_DELIMITERS, key=told)


def _row(cells: list[str], where: str) -> Row:
    return Row(where, cells, lambda _: where)


def _unmarked(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell
