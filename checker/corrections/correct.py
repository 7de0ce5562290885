"""A corrected copy of a file, from the findings that were picked."""

import gzip
import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.corrections.edits import Edit, spliced, without_clashes
from checker.corrections.encoded import Encoded, encoded
from checker.corrections.rows import json_lines, table
from checker.decoding import decompress
from checker.errors import DocumentError
from checker.model import Finding, Note
from checker.readers.bitext import FIELDS, is_bitext
from checker.report import Report

# What no suggestion may bring into a cell or a line.
_BREAKS = re.compile("[\t\r\n]")


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that was picked and could not be corrected, and why not."""

    finding: Finding
    why: Note


@dataclass(frozen=True, slots=True)
class Corrected:
    """The content of the copy, the findings that were corrected in it, and those that were not."""

    content: bytes
    applied: tuple[Finding, ...]
    left: tuple[Left, ...]


def correct(
    path: str,
    data: bytes,
    report: Report,
    findings: Sequence[Finding],
    fields: Mapping[str, str] | None = None,
) -> Corrected:
    """Return a copy of the file that holds the target, with what ``findings`` suggest done.

    ``data`` is the content of the file ``path`` that ``report`` is about, ``fields`` the names of
    a bitext's fields. Whatever no suggestion touches stays as it is, to the byte. Raises
    ``DocumentError`` where the file is no longer what was checked, or cannot be written as it was.
    """
    said = report.documents[-1]
    bitext, packed = is_bitext(path), path.lower().endswith(".gz") and is_bitext(path)
    inner = decompress(data, path) if packed else data
    file = encoded(inner, said.encoding, path)
    digest = hashlib.sha256(inner if bitext else file.text.encode("utf-8")).hexdigest()
    if digest != said.digest:
        raise DocumentError("is not as it was when it was checked", where=path, mend="check again")
    sorted_out = _Edits(file, path, said.file, findings, rows=bitext)
    if not sorted_out.applied:
        return Corrected(data, (), sorted_out.left)
    if bitext:
        names = {ours: ours for ours in FIELDS} | dict(fields or {})
        plain = path.lower().removesuffix(".gz")
        if plain.endswith(".jsonl"):
            text = json_lines(file.text, sorted_out.by_row, names, file.can_write)
        else:
            text = table(file.text, sorted_out.by_row, names, tabs=plain.endswith(".tsv"))
    else:
        text = spliced(file.text, sorted_out.by_row[0][""])
    content = file.written(text)
    if packed:
        content = gzip.compress(content, mtime=0)  # no time: the same input gives the same bytes
    return Corrected(content, sorted_out.applied, sorted_out.left)


class _Edits:
    """Edits by row and side (of a plain text: row 0), and the findings that have none."""

    def __init__(
        self, file: Encoded, path: str, name: str, findings: Sequence[Finding], *, rows: bool
    ) -> None:
        self._file, self._name = file, name
        self._json = path.lower().removesuffix(".gz").endswith(".jsonl")
        why: dict[int, Note] = {}
        found: dict[tuple[int, str], list[tuple[int, Edit]]] = defaultdict(list)
        for number, finding in enumerate(findings):
            reason = self._obstacle(finding, rows=rows)
            suggestion = finding.problem.suggestion
            if reason is not None or suggestion is None:
                why[number] = reason or _NO_SUGGESTION
                continue
            place = suggestion.place
            key = (place.block.origin.row or 0, place.side) if rows else (0, "")
            edit = Edit(*place.in_file(), suggestion.replacement, finding)
            found[key].append((number, edit))
        by_row: dict[int, dict[str, list[Edit]]] = defaultdict(dict)
        for (row, side), numbered in sorted(found.items()):
            numbers = {id(edit): number for number, edit in numbered}
            done, given_way = without_clashes([edit for _, edit in numbered])
            by_row[row][side] = done
            why |= {numbers[id(edit)]: _overlaps(other) for edit, other in given_way}
        self.by_row = dict(by_row)
        self.applied = tuple(f for i, f in enumerate(findings) if i not in why)
        self.left = tuple(Left(findings[i], note) for i, note in sorted(why.items()))

    def _obstacle(self, finding: Finding, *, rows: bool) -> Note | None:
        suggestion = finding.problem.suggestion
        if suggestion is None:
            return _NO_SUGGESTION
        if suggestion.place.block.origin.file != self._name:
            return Note(
                "what it would change stands in the source",
                "ce qu’il faudrait changer se trouve dans la source",
            )
        new = suggestion.replacement
        if rows and not self._json and _BREAKS.search(new):
            return Note(
                "its correction does not fit into a cell",
                "sa correction ne tient pas dans une cellule",
            )
        if not self._json and not self._file.can_write(new):
            return Note(
                f"{self._file.codec} has not all the characters of “{new}”",
                f"{self._file.codec} n’a pas tous les caractères de « {new} »",
            )
        return None


_NO_SUGGESTION = Note("it suggests nothing", "il ne propose rien")


def _overlaps(other: Edit) -> Note:
    rule = other.finding.rule
    return Note(
        f"{rule} changes the same words ({other.finding.fingerprint})",
        f"{rule} change les mêmes mots ({other.finding.fingerprint})",
    )
