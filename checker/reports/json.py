"""The whole report as one JSON object; ``report.schema.json`` beside this file describes it."""

import json
import re
from dataclasses import asdict

from checker import VERSION
from checker.report import Checked, Report
from checker.reports.comparison import comparison_object
from checker.reports.finding import finding_object
from checker.reports.view import View

# Half a character, which no encoding can write: escaped, as JSON allows.
_SURROGATE = re.compile("[\ud800-\udfff]")


def as_json(report: Report, view: View) -> bytes:
    """Return the report as indented JSON in UTF-8."""
    findings = [finding_object(finding) for finding in report.findings]
    return encode({**header_object(report), "findings": findings}, indent=1)


def header_object(report: Report) -> dict[str, object]:
    """Return the object of a report without its findings, which come last in it."""
    return {
        "accord": VERSION,
        "signature": report.signature,
        "documents": [_document(document) for document in report.documents],
        "counts": report.counts,
        "score": asdict(report.score),
        "verdict": report.verdict,
        **({"reference": comparison_object(report.reference)} if report.reference else {}),
    }


def encode(content: object, indent: int | None = None) -> bytes:
    """Return ``content`` as JSON in UTF-8 with a line end, characters as they are."""
    text = json.dumps(content, ensure_ascii=False, indent=indent, allow_nan=False, default=str)
    safe = _SURROGATE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
    return safe.encode() + b"\n"


def _document(document: Checked) -> dict[str, object]:
    return {
        "file": document.file,
        "side": document.side,
        "language": document.language,
        "encoding": document.encoding,
        "sha256": document.digest,
        "words": document.words,
        "blocks": document.blocks,
        "sentences": document.sentences,
        "notes": [{"en": note.en, "fr": note.fr} for note in document.notes],
    }
