"""The report as one page: both versions side by side, every finding beside its paragraph.

Nothing is loaded from outside, and nothing has to run: the page is complete without its script. The
same findings and pairs give the same bytes.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from checker.report import Report
from checker.reports.contents import Contents
from checker.reports.json import as_json
from checker.reports.pairs import pair_rows
from checker.reports.review import Review
from checker.reports.summary import Summary
from checker.reports.template import asset, hashed, template
from checker.reports.view import View
from checker.reports.words import counted, number, percent, weighed, word


def as_html(report: Report, view: View) -> bytes:
    """Return the report as a page in UTF-8."""
    return render_html(json.loads(as_json(report, view)), pair_rows(report), view.lang)


def render_html(
    result: Mapping[str, Any],
    pairs: Sequence[Mapping[str, Any]],
    lang: str,
    review: Review | None = None,
) -> bytes:
    """Return the page of a check that was kept, in the language ``lang`` (“en” or “fr”).

    ``result`` is the object that ``--format json`` prints, ``pairs`` what ``pair_rows`` made of the
    same report. ``review`` is what people decided on the findings, if the page is to show it.
    """
    style, script = asset("report.css"), asset("report.js")
    summary = Summary(result, lang)
    page = template("report.html.j2").render(
        page=Contents(result, pairs, summary),
        result=result,
        summary=summary,
        review=review,
        lang=lang,
        style=style,
        script=script,
        policy=content_security_policy(),
        say=lambda key, **gaps: word(lang, key, **gaps),
        count=lambda key, n, **gaps: counted(lang, key, n, **gaps),
        weighed=lambda weights: weighed(lang, weights),
        figure=lambda value: number(lang, value),
        percent=lambda share: percent(lang, share),
    )
    return page.encode("utf-8", "replace")


def content_security_policy() -> str:
    """Return the policy that the page carries: its own style and script by hash, nothing else."""
    style, script = (hashed(asset(name)) for name in ("report.css", "report.js"))
    return (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; "
        "base-uri 'none'; form-action 'none'"
    )
