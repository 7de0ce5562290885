"""What people say of findings, and the score that comes of it.

A finding is the same finding wherever its project is checked again: it is called by its document
and its fingerprint. Only one that a person confirmed counts as an error.
"""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select

from api.checks import OPEN, KeptCheck, find_check, key_of, with_decisions
from api.database import tables
from api.database.connection import Session
from api.database.declaration import now
from api.errors import ConflictError, NotFoundError, StaleError
from api.glossaries.versions import find_version, read_version
from api.projects import find_project
from checker.score import score

CONFIRMED, REJECTED = "confirmed", "rejected"
STATES = (OPEN, CONFIRMED, REJECTED)

_Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Decided:
    """A finding of a check with what was decided on it; nobody has where ``changed`` is ``None``.

    ``tag`` names this state of it: it is what a change has to know.
    """

    finding: _Object
    state: str = OPEN
    author: str = ""
    reason: str = ""
    changed: datetime | None = None

    @property
    def tag(self) -> str:
        """The beginning of the SHA-256 of what was decided."""
        said = json.dumps([self.state, self.author, self.reason, str(self.changed)])
        name = f"{self.finding['fingerprint']} {said}"
        return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def find_decided(
    session: Session, check_id: str, fingerprint: str, document: str | None = None
) -> Decided:
    """Return a finding of a check with what was decided on it.

    Raises ``NotFoundError`` where there is none, and ``ConflictError`` where the findings of two
    documents bear the fingerprint and none is named.
    """
    return _found(session, find_check(session, check_id), fingerprint, document)[1]


def decide(
    session: Session,
    check_id: str,
    fingerprint: str,
    state: str,
    is_meant: Callable[[str], bool],
    author: str = "",
    reason: str = "",
    document: str | None = None,
) -> Decided:
    """Set the state of a finding, in all checks of its project, and return it.

    ``is_meant`` says whether the tag of the present state is the one that is to be changed. Raises
    ``StaleError`` where it is not, and what ``find_decided`` raises.
    """
    check = find_check(session, check_id)
    key, before = _found(session, check, fingerprint, document)
    if not is_meant(before.tag):
        raise StaleError(
            "somebody else has decided on the finding",
            mend="read it again, and send its new ETag in If-Match",
        )
    entry = before.finding["evidence"].get("entry")
    row = tables.Decision(
        project_id=find_project(session, check.project).id,
        key=key,
        state=state,
        author=author,
        reason=reason,
        entry=entry if isinstance(entry, str) else None,
        check_id=check.id,
        changed=now(),
    )
    session.merge(row)
    session.flush()
    return Decided(before.finding, state, author, reason, row.changed)


def states_of(session: Session, project: str, findings: Sequence[_Object]) -> list[str]:
    """Return the states of some findings of a project, in their order."""
    keys = [key_of(finding) for finding in findings]
    decision = tables.Decision
    wanted = select(decision.key, decision.state).filter(
        decision.project_id == find_project(session, project).id, decision.key.in_(keys)
    )
    states = {row[0]: row[1] for row in session.execute(wanted)}
    return [states.get(key, OPEN) for key in keys]


def decided_states(session: Session, check_id: str) -> dict[int, str]:
    """Return the states of the findings of a check that are not open, by their position from 0."""
    position, state = tables.Finding.position, tables.Decision.state
    wanted = with_decisions(position, state).filter(tables.Finding.check_id == check_id)
    return {row[0]: row[1] for row in session.execute(wanted.filter(state != OPEN))}


def reviews(session: Session, checks: Iterable[KeptCheck]) -> dict[str, _Object]:
    """Return, by the id of each check, how far it has been reviewed, with its scores.

    That are the number of findings in each state, the score over those that were confirmed, and
    the provisional one over those that are open.
    """
    by_id = {check.id: check for check in checks}
    finding = tables.Finding
    state = tables.Decision.state
    wanted = (
        with_decisions(finding.check_id, state, finding.severity, func.count())
        .filter(finding.check_id.in_(by_id))
        .group_by(finding.check_id, state, finding.severity)
    )
    counted: dict[str, Counter[tuple[str, Any]]] = defaultdict(Counter)
    for check_id, in_state, severity, count in session.execute(wanted):
        counted[check_id][in_state or OPEN, severity] += count
    return {check_id: _review(check, counted[check_id]) for check_id, check in by_id.items()}


def entry_decisions(session: Session, project: str, glossary: str) -> Mapping[str, tuple[int, int]]:
    """Return how often findings that rest on an entry were confirmed and rejected in a project.

    By the id of the concept, for the glossary of that name, whatever version a check used. Raises
    ``NotFoundError`` for an unknown project.
    """
    decision = tables.Decision
    wanted = select(decision.entry, decision.state, decision.check_id).filter(
        decision.project_id == find_project(session, project).id,
        decision.entry.is_not(None),
        decision.check_id.is_not(None),
        decision.state != OPEN,
    )
    names: dict[str, Mapping[str, str]] = {}
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for entry, state, check_id in session.execute(wanted):
        for version_id in find_check(session, str(check_id)).glossary_versions:
            if version_id not in names:
                version = find_version(session, version_id)
                concepts = read_version(session, version).concepts
                ours = concepts if version.name == glossary else ()
                names[version_id] = {concept.origin: concept.id for concept in ours}
            if entry in names[version_id]:
                counts[names[version_id][str(entry)]][state == REJECTED] += 1
                break
    return {name: (accepted, rejected) for name, (accepted, rejected) in sorted(counts.items())}


def _found(
    session: Session, check: KeptCheck, fingerprint: str, document: str | None
) -> tuple[str, Decided]:
    finding, decision = tables.Finding, tables.Decision
    columns = (finding.key, finding.body)
    said = (decision.state, decision.author, decision.reason, decision.changed)
    wanted = with_decisions(*columns, *said).filter(
        finding.check_id == check.id, finding.fingerprint == fingerprint
    )
    rows: list[tuple[Row[Any], _Object]] = [
        (row, json.loads(row.body)) for row in session.execute(wanted.order_by(finding.position))
    ]
    if document is not None:
        rows = [pair for pair in rows if pair[1]["location"]["document"] == document]
    if not rows:
        raise NotFoundError(
            f"the check has no finding “{fingerprint}”",
            mend="take it from the list of its findings",
        )
    if len({row.key for row, _ in rows}) > 1:
        raise ConflictError(
            f"findings of several documents are called “{fingerprint}”",
            mend="name the document: ?document=",
        )
    row, body = rows[0]
    if row.changed is None:
        return row.key, Decided(body)
    return row.key, Decided(body, row.state, row.author, row.reason, row.changed)


def _review(check: KeptCheck, counts: Counter[tuple[str, Any]]) -> _Object:
    words, weights = check.score["words"], check.score["weights"]

    def scored(state: str) -> _Object:
        severities = (s for (of, s), n in sorted(counts.items()) if of == state for _ in range(n))
        return asdict(score(severities, words, weights, provisional=state == OPEN))

    return {
        "counts": {
            state: sum(n for (of, _), n in counts.items() if of == state) for state in STATES
        },
        CONFIRMED: scored(CONFIRMED),
        OPEN: scored(OPEN),
    }
