"""Findings for people and programs. To add a form: its file, and its name in REPORTS."""

from collections.abc import Callable

from checker.report import Report
from checker.reports.html import as_html
from checker.reports.json import as_json
from checker.reports.jsonl import as_jsonl
from checker.reports.text import as_text
from checker.reports.view import View

__all__ = ["REPORTS", "View"]

# Each turns a report into the bytes of a file. Forms for programs do not look at the view.
REPORTS: dict[str, Callable[[Report, View], bytes]] = {
    "text": as_text,
    "json": as_json,
    "jsonl": as_jsonl,
    "html": as_html,
}
