"""The texts of a check, kept as versions of documents."""

from collections.abc import Iterator

from api.database.connection import Session
from api.database.rows import find_or_add
from api.database.tables import Document, DocumentVersion
from checker.model import Pair, Segment
from checker.report import Checked, Report
from checker.reports.json import encode


def keep_documents(session: Session, project_id: str, report: Report) -> dict[str, str]:
    """Keep the texts of ``report``; return the ids of their versions by side.

    A file that holds both texts is one document, and the version of both sides; so is a bitext.
    One text alone has no source.
    """
    both = len(report.documents) == 2 and len({(d.file, d.digest) for d in report.documents}) == 1
    if both:
        source, target = report.documents
        language = f"{source.language}/{target.language}"
        version = _keep(session, project_id, target, "both", language, _text(report, target))
        return {"source": version, "target": version}
    versions: dict[str, str] = {}
    for document in report.documents:
        content = _rows(report) if document.side == "both" else _text(report, document)
        language = document.language
        version = _keep(session, project_id, document, document.side, language, content)
        sides = ("source", "target") if document.side == "both" else (document.side,)
        versions.update(dict.fromkeys(sides, version))
    return versions


def _keep(
    session: Session, project_id: str, checked: Checked, role: str, language: str, content: str
) -> str:
    document = find_or_add(
        session, Document, {"project_id": project_id, "name": checked.file, "role": role}
    )
    return find_or_add(
        session,
        DocumentVersion,
        {"document_id": document, "sha256": checked.digest, "language": language},
        encoding=checked.encoding,
        content=content,
    )


def _text(report: Report, document: Checked) -> str:
    """Return the text as given of one document: every block of it knows it."""
    return next(
        segment.block.origin.text
        for pair in report.pairs
        for segment in (_side(pair, document.side),)
        if segment is not None
    )


def _rows(report: Report) -> str:
    """Return the rows of a bitext as given, but as JSON lines whatever form they came in."""
    return b"".join(encode(row) for row in _row_objects(report)).decode()


def _row_objects(report: Report) -> Iterator[dict[str, object]]:
    for pair in report.pairs:
        origins = {
            side: segment.block.origin
            for side in ("source", "target")
            if (segment := _side(pair, side)) is not None
        }
        first = origins["source"]
        yield {
            "document": first.document,
            "id": first.segment,
            **{side: origin.text for side, origin in origins.items()},
        }


def _side(pair: Pair, side: str) -> Segment | None:
    return pair.source if side == "source" else pair.target
