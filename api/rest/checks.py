"""``/checks``: texts are checked, results are kept and read again."""

import gc
from collections.abc import Sequence
from functools import partial
from typing import Any

from flask import Response, current_app, request, url_for

from api.checking import GlossaryFor, as_kept, parse_texts, run
from api.checks import KeptCheck, find_check, keep, list_checks, list_findings
from api.database.connection import Session
from api.decisions import Decided, decide, decided_states, find_decided, reviews, states_of
from api.errors import NotFoundError
from api.glossaries import KeptGlossary, find_glossary, read_version
from api.glossaries.order import in_order
from api.lexicons import kept_or_shipped
from api.projects import find_or_add_project
from api.rechecking import find_recheck, keep_recheck, prepare_recheck
from api.rest.blueprint import Blueprint, answer, database, is_meant
from api.rest.bodies import FORM, JSON
from api.rest.components import ref
from api.rest.schemas import (
    CheckRequest,
    DocumentQuery,
    FindingsQuery,
    FindingStateSchema,
    NewCheckFormSchema,
    NewCheckSchema,
    ProjectQuery,
    ReportQuery,
)
from checker.reports.html import render_html
from checker.reports.review import Review
from glossary.model import Glossary

BODIES = {JSON: NewCheckSchema, FORM: NewCheckFormSchema}

blueprint = Blueprint("checks", __name__, description="Checks and their findings.")


@blueprint.route("/checks", methods=["POST"])
@blueprint.body(BODIES)
@blueprint.refuses(403, 404, 413, 415, 422, 503)
@blueprint.response(201, ref("Check"), headers={"Location": {"schema": {"type": "string"}}})
def create_check(asked: CheckRequest) -> Response:
    """Check texts or files, keep the result and return it.

    Give `target` with or without `source`, or both versions in one `document`, or `rows` that are
    pairs already; in a form, `target` with or without `source`, or `file`. A project that is not
    there is made. A check is done when it is answered.
    """
    check_id = _carry_out(asked)
    with database().reading() as session:
        location = url_for("checks.get_check", check_id=check_id)
        return answer(_whole(session, check_id), 201, {"Location": location})


def _carry_out(asked: CheckRequest) -> str:
    with database().reading() as session:
        found = _kept_glossaries(session, asked)
    kept = [version for version, _ in found]
    glossaries: list[GlossaryFor] = [partial(as_kept, glossary) for _, glossary in found]
    if asked.glossary is not None:
        glossaries.append(asked.glossary)
    order = asked.order
    texts = parse_texts(order, current_app.config["MAX_CONTENT_LENGTH"])
    lexicons = partial(kept_or_shipped, database(), asked.project)
    report, used = run(texts, order.policy, glossaries, lexicons)
    with database().session() as session:
        find_or_add_project(session, asked.project)
        return keep(session, asked.project, report, (*kept, *used[len(kept) :]))


@blueprint.route("/checks")
@blueprint.etag
@blueprint.query(ProjectQuery)
@blueprint.refuses(404, 422, 503)
@blueprint.response(200, ref("Checks"))
def get_checks(asked: dict[str, Any]) -> Response:
    """List checks, the newest first."""
    with database().reading() as session:
        checks, total = list_checks(
            session, asked.get("project"), asked["page"], asked["page_size"]
        )
        reviewed = reviews(session, checks)
        summaries = [_summary(check, reviewed[check.id]) for check in checks]
        return answer(_page(asked, total, "checks", summaries))


@blueprint.route("/checks/<key:check_id>")
@blueprint.etag
@blueprint.refuses(404, 503)
@blueprint.response(200, ref("Check"))
def get_check(check_id: str) -> Response:
    """Return a check with all its findings."""
    with database().reading() as session:
        return answer(_whole(session, check_id))


@blueprint.route("/checks/<key:check_id>/findings")
@blueprint.etag
@blueprint.query(FindingsQuery)
@blueprint.refuses(404, 422, 503)
@blueprint.response(200, ref("Findings"))
def get_findings(asked: dict[str, Any], check_id: str) -> Response:
    """Return the findings of a check that are asked for, in their order, page by page."""
    names = ("family", "severity", "rule", "paragraph", "state")
    wanted = {name: asked.get(name) for name in names}
    with database().reading() as session:
        findings, total = list_findings(
            session, check_id, **wanted, page=asked["page"], per_page=asked["page_size"]
        )
        states = states_of(session, find_check(session, check_id).project, findings)
        page = _page(asked, total, "states", states)
        return answer({**page, "findings": findings})


@blueprint.route("/checks/<key:check_id>/findings/<fingerprint:fingerprint>")
@blueprint.etag
@blueprint.query(DocumentQuery)
@blueprint.refuses(404, 409, 422, 503)
@blueprint.response(200, ref("DecidedFinding"))
def get_finding(asked: dict[str, Any], check_id: str, fingerprint: str) -> Response:
    """Return a finding and its state; its `ETag` is what a change of the state has to name."""
    with database().reading() as session:
        return _decided(find_decided(session, check_id, fingerprint, asked.get("document")))


@blueprint.route("/checks/<key:check_id>/findings/<fingerprint:fingerprint>", methods=["PATCH"])
@blueprint.etag
@blueprint.body({JSON: FindingStateSchema})
@blueprint.refuses(403, 404, 409, 412, 413, 415, 422, 428, 503)
@blueprint.response(200, ref("DecidedFinding"))
def patch_finding(asked: dict[str, Any], check_id: str, fingerprint: str) -> Response:
    """Confirm or reject a finding, or open it again, as it is in the state of `If-Match`.

    It is in that state in every check of the project that finds it again. The score of a check is
    that of the findings that are confirmed, and a provisional one of those that are open.
    """
    with database().session() as session:
        return _decided(decide(session, check_id, fingerprint, is_meant=is_meant, **asked))


@blueprint.route("/checks/<key:check_id>/report.json")
@blueprint.etag
@blueprint.refuses(404, 503)
@blueprint.response(200, ref("Report"))
def get_report(check_id: str) -> Response:
    """Return the report: exactly what `accord check --format json` prints."""
    with database().reading() as session:
        return answer(find_check(session, check_id).result)


@blueprint.route("/checks/<key:check_id>/report.html")
@blueprint.etag
@blueprint.query(ReportQuery)
@blueprint.refuses(404, 422, 503)
@blueprint.response(200, {"type": "string"}, content_type="text/html")
def get_report_page(asked: dict[str, Any], check_id: str) -> Response:
    """Return the report as one page that needs nothing else."""
    with database().reading() as session:
        check = find_check(session, check_id)
        states = decided_states(session, check_id)
        # until somebody has decided, the page is the one of the command line
        reviewed = Review(**reviews(session, [check])[check_id], states=states) if states else None
        page = render_html(check.result, check.pairs, asked["lang"], reviewed)
        return Response(page, mimetype="text/html")


@blueprint.route("/checks/<key:check_id>/recheck", methods=["POST"])
@blueprint.refuses(403, 404, 409, 503)
@blueprint.response(201, ref("Recheck"), headers={"Location": {"schema": {"type": "string"}}})
def create_recheck(check_id: str) -> Response:
    """Check the same texts again with the newest glossaries; say which findings came and went.

    The new check is kept like any other. The body, if there is one, is not looked at.
    """
    with database().reading() as session:
        prepared = prepare_recheck(session, check_id)
    done = prepared.run(partial(kept_or_shipped, database(), prepared.check.project))
    with database().session() as session:
        new_id = keep_recheck(session, prepared.check.project, done)
        location = url_for("checks.get_changes", check_id=new_id)
        return answer(find_recheck(session, new_id), 201, {"Location": location})


@blueprint.route("/checks/<key:check_id>/changes")
@blueprint.etag
@blueprint.refuses(404, 503)
@blueprint.response(200, ref("Recheck"))
def get_changes(check_id: str) -> Response:
    """Return what a check that was made again says of the one before it."""
    with database().reading() as session:
        return answer(find_recheck(session, check_id))


@blueprint.after_request
def _sweep(response: Response) -> Response:
    # What a check leaves behind, done or refused, holds whole documents in circles. It goes now:
    # Python is told to look for it so seldom that a check is fast.
    if request.method == "POST":
        gc.collect()
    return response


def _kept_glossaries(session: Session, asked: CheckRequest) -> list[tuple[KeptGlossary, Glossary]]:
    if asked.glossary_ids is not None:
        return [find_glossary(session, glossary_id) for glossary_id in asked.glossary_ids]
    try:
        order = in_order(session, asked.project)
    except NotFoundError:  # the check makes the project
        return []
    return [(kept, read_version(session, kept)) for kept in order]


def _decided(found: Decided) -> Response:
    moment = None if found.changed is None else found.changed.isoformat()
    response = answer(
        {
            "state": found.state,
            "author": found.author,
            "reason": found.reason,
            "changed": moment,
            "finding": found.finding,
        }
    )
    response.set_etag(found.tag)
    return response


def _summary(check: KeptCheck, review: dict[str, Any]) -> dict[str, object]:
    return {
        **_kept(check, review),
        "accord": check.accord,
        "signature": check.signature,
        "counts": check.counts,
        "score": check.score,
        "verdict": check.verdict,
    }


def _whole(session: Session, check_id: str) -> dict[str, object]:
    check = find_check(session, check_id)
    return {**_kept(check, reviews(session, [check])[check_id]), **check.result}


def _kept(check: KeptCheck, review: dict[str, Any]) -> dict[str, object]:
    created = check.created.isoformat()
    return {"id": check.id, "project": check.project, "created": created, "review": review}


def _page(
    asked: dict[str, Any], total: int, name: str, items: Sequence[object]
) -> dict[str, object]:
    return {"page": asked["page"], "page_size": asked["page_size"], "total": total, name: items}
