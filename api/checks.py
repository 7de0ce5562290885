"""Checks, kept and found again: what went in is what comes out, to the byte."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import cached_property
from typing import Any, cast

from sqlalchemy import Select, and_, func, select

from api.database import tables
from api.database.connection import Session
from api.database.rows import add_all, find_or_add
from api.documents import keep_documents
from api.errors import NotFoundError
from api.glossaries import KeptGlossary, keep_used_glossary
from api.projects import find_project
from checker.policy import Policy
from checker.report import Report
from checker.reports.finding import finding_object
from checker.reports.json import encode, header_object
from checker.reports.pairs import pair_rows
from glossary.model import Glossary

# What a finding is until somebody decides on it.
OPEN = "open"


class KeptCheck:
    """A check as it was kept. Findings and pairs are read when they are asked for.

    ``counts`` and ``score`` are those of the report; the versions are ids of what was checked.
    """

    def __init__(self, session: Session, row: tables.Check, project: str) -> None:
        self._session, self._row = session, row
        self.id: str = row.id
        self.project = project
        self.created: datetime = row.created
        self.accord: str = row.accord
        self.signature: str = row.signature
        self.verdict: str = row.verdict
        self.source_version: str | None = row.source_version_id
        self.target_version: str | None = row.target_version_id
        self.policy_version: str | None = row.policy_version_id

    @cached_property
    def counts(self) -> dict[str, Any]:
        """Findings by severity, family and rule; pairs."""
        return _object(self._row.counts)

    @cached_property
    def score(self) -> dict[str, Any]:
        """The score with the settings that made it."""
        return _object(self._row.score)

    @cached_property
    def header(self) -> dict[str, Any]:
        """The object of ``--format json`` without its findings."""
        return _object(self._row.header)

    @cached_property
    def result(self) -> dict[str, Any]:
        """The object of ``--format json``, keys in their order."""
        findings = [json.loads(body) for body in finding_bodies(self._session, self.id)]
        return {**self.header, "findings": findings}

    @cached_property
    def pairs(self) -> list[dict[str, Any]]:
        """The block pairs in order, as ``checker.reports.pairs`` makes them."""
        rows = select(tables.Pair.row).filter_by(check_id=self.id).order_by(tables.Pair.position)
        return [json.loads(row) for row in self._session.scalars(rows)]

    @cached_property
    def glossary_versions(self) -> list[str]:
        """The ids of the glossaries that were used, in order."""
        used = tables.CheckGlossary
        wanted = select(used.glossary_version_id).filter_by(check_id=self.id)
        return list(self._session.scalars(wanted.order_by(used.position)))


def keep(
    session: Session,
    project: str,
    report: Report,
    glossaries: Sequence[Glossary | KeptGlossary] = (),
    policy: Policy | None = None,
) -> str:
    """Keep ``report`` with its texts and what it was held to; return the id of the check.

    ``glossaries`` are those that were used, in order: a version that is kept already is recorded
    as exactly that version. ``policy`` is the report's own unless another is named. All of it is
    part of the session's transaction. Raises ``NotFoundError`` for an unknown project.
    """
    owner = find_project(session, project).id
    versions = keep_documents(session, owner, report)
    header = header_object(report)
    check = tables.Check(
        project_id=owner,
        accord=header["accord"],
        signature=report.signature,
        source_version_id=versions.get("source"),
        target_version_id=versions.get("target"),
        policy_version_id=_keep_policy(session, owner, policy or report.policy),
        verdict=report.verdict,
        counts=_json(header["counts"]),
        score=_json(header["score"]),
        header=_json(header),
    )
    session.add(check)
    session.flush()
    kept = [
        glossary.id
        if isinstance(glossary, KeptGlossary)
        else keep_used_glossary(session, owner, glossary)
        for glossary in glossaries
    ]
    add_all(
        session,
        tables.CheckGlossary,
        (
            {"check_id": check.id, "position": position, "glossary_version_id": version}
            for position, version in enumerate(kept)
        ),
    )
    add_all(session, tables.Pair, _pairs(check.id, report))
    add_all(session, tables.Finding, _findings(check.id, report))
    return check.id


def find_check(session: Session, check_id: str) -> KeptCheck:
    """Return a check, which reads on from ``session``; raises ``NotFoundError``."""
    row = session.execute(_checks().filter(tables.Check.id == check_id)).first()
    if row is None:
        raise NotFoundError(f"there is no check “{check_id}”", mend="check its id")
    return KeptCheck(session, *row)


def list_checks(
    session: Session, project: str | None = None, page: int = 1, per_page: int = 50
) -> tuple[list[KeptCheck], int]:
    """Return one page of checks, the newest first, and how many there are in all.

    ``page`` counts from 1. Raises ``NotFoundError`` for an unknown project.
    """
    wanted, counted = _checks(), select(func.count(tables.Check.id))
    if project is not None:
        owner = tables.Check.project_id == find_project(session, project).id
        wanted, counted = wanted.filter(owner), counted.filter(owner)
    ordered = wanted.order_by(tables.Check.created.desc(), tables.Check.id)
    rows = session.execute(ordered.limit(per_page).offset((page - 1) * per_page))
    return [KeptCheck(session, *row) for row in rows], session.scalar(counted) or 0


def list_findings(
    session: Session,
    check_id: str,
    *,
    family: str | None = None,
    severity: str | None = None,
    rule: str | None = None,
    paragraph: str | None = None,
    state: str | None = None,
    page: int = 1,
    per_page: int = 50,
) -> tuple[list[dict[str, Any]], int]:
    """Return one page of the findings that are asked for, in their order, and how many there are.

    ``paragraph`` is the number of the block, as “12”; ``state`` what was decided on them. ``page``
    counts from 1. Raises ``NotFoundError`` for an unknown check.
    """
    if session.get(tables.Check, check_id) is None:
        raise NotFoundError(f"there is no check “{check_id}”", mend="check its id")
    asked = {"family": family, "severity": severity, "rule": rule, "paragraph": paragraph}
    given = {column: value for column, value in asked.items() if value is not None}
    finding = tables.Finding
    in_state = func.coalesce(tables.Decision.state, OPEN)
    wanted = with_decisions(finding.body).filter(finding.check_id == check_id)
    wanted = wanted.filter(*(getattr(finding, column) == value for column, value in given.items()))
    if state is not None:
        wanted = wanted.filter(in_state == state)
    total = session.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    ordered = wanted.order_by(finding.position).limit(per_page).offset((page - 1) * per_page)
    return [json.loads(body) for body in session.scalars(ordered)], total


def with_decisions(*columns: Any) -> Select[Any]:
    """Select from the findings of checks, beside each what was decided on it in its project."""
    finding, decision, check = tables.Finding, tables.Decision, tables.Check
    same = and_(decision.project_id == check.project_id, decision.key == finding.key)
    joined = select(*columns).select_from(finding).join(check, check.id == finding.check_id)
    return joined.outerjoin(decision, same)


def finding_bodies(session: Session, check_id: str) -> Iterator[str]:
    """Yield the lines of ``--format jsonl`` in order, without their line ends."""
    finding = tables.Finding
    wanted = select(finding.body).filter_by(check_id=check_id).order_by(finding.position)
    yield from session.scalars(wanted.execution_options(yield_per=1_000))


def key_of(finding: Mapping[str, Any]) -> str:
    """Return what a finding, as its object, is called through all checks of its project."""
    name = f"{finding['location']['document']}\x1f{finding['fingerprint']}"
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()


def _checks() -> Select[tables.Check, str]:
    check, project = tables.Check, tables.Project
    return select(check, project.slug).join(project, project.id == check.project_id)


def _keep_policy(session: Session, project_id: str, policy: Policy) -> str:
    content = _json(asdict(policy))
    digest = hashlib.sha256(content.encode()).hexdigest()
    key = {"project_id": project_id, "digest": digest}
    return find_or_add(session, tables.PolicyVersion, key, name=policy.name, content=content)


def _pairs(check_id: str, report: Report) -> Iterator[Mapping[str, object]]:
    for position, row in enumerate(pair_rows(report)):
        yield {
            "check_id": check_id,
            "position": position,
            "kind": row["kind"],
            "number": row["number"],
            "row": _json(row),
        }


def _findings(check_id: str, report: Report) -> Iterator[Mapping[str, object]]:
    for position, finding in enumerate(report.findings):
        body = finding_object(finding)
        yield {
            "check_id": check_id,
            "position": position,
            "fingerprint": finding.fingerprint,
            "key": key_of(body),
            "rule": finding.rule,
            "family": finding.family,
            "severity": finding.severity,
            "paragraph": cast(Mapping[str, object], body["location"])["number"],
            "confidence": finding.confidence,
            "body": _json(body),
        }


def _json(content: object) -> str:
    """Return ``content`` as the reports write it, on one line."""
    return encode(content).decode().rstrip("\n")


def _object(text: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(text)
    return content
