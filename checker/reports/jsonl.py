"""The findings alone, one JSON object a line."""

from checker.report import Report
from checker.reports.finding import finding_object
from checker.reports.json import encode
from checker.reports.view import View


def as_jsonl(report: Report, view: View) -> bytes:
    """Return the findings in order, one a line; nothing where there are none."""
    return b"".join(encode(finding_object(finding)) for finding in report.findings)
