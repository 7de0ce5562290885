"""Proposals: changes that are asked for, discussed, and then approved, rejected or withdrawn.

There are no accounts: people are whom they say they are.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import func, select

from api.database import tables
from api.database.connection import Session
from api.errors import ConflictError, NotFoundError
from api.glossaries.bodies import body, concept_from, from_body
from api.glossaries.comparing import ConceptChange, change_of
from api.glossaries.concepts import ChangeSet, apply, newest, with_ids
from api.glossaries.states import find_states
from api.glossaries.versions import find_version, versions_between
from checker.reports.json import encode
from glossary.errors import Refusal

Decision = Literal["approve", "reject", "withdraw"]
DECISIONS: Mapping[Decision, str] = {
    "approve": "approved",
    "reject": "rejected",
    "withdraw": "withdrawn",
}
STATES = ("open", *DECISIONS.values())


@dataclass(frozen=True, slots=True)
class Comment:
    """What ``author`` said about a proposal."""

    author: str
    text: str
    created: datetime


@dataclass(frozen=True, slots=True)
class KeptProposal:
    """A proposal as it stands; ``base`` is the version it was made against.

    ``version`` is the one that it became, once it is approved; ``decided_by`` and ``decision`` say
    who closed it and why.
    """

    id: str
    glossary: str
    base: int
    author: str
    reason: str
    created: datetime
    state: str
    decided: datetime | None
    decided_by: str
    decision: str
    version: int | None
    changes: ChangeSet
    comments: tuple[Comment, ...]


def propose(
    session: Session,
    any_id: str,
    changes: ChangeSet,
    author: str,
    reason: str,
    base: int | None = None,
) -> KeptProposal:
    """Keep a proposal against the version ``base``, the newest unless it is named.

    New concepts without an id are given a number. Raises ``NotFoundError`` for an unknown glossary
    or version, ``ConflictError`` where the changes do not fit that version: what is to be added is
    there, what is to be changed is not.
    """
    kept = find_version(session, any_id, base)
    changes = with_ids(session, kept, changes)
    _must_fit(session, kept.glossary, kept.number, changes)
    row = tables.Proposal(
        glossary_id=kept.glossary,
        base=kept.number,
        author=author,
        reason=reason,
        changes=_written(changes),
        decided=None,
        version=None,
    )
    session.add(row)
    session.flush()
    return find_proposal(session, row.id)


def find_proposal(session: Session, proposal_id: str) -> KeptProposal:
    """Return a proposal with its comments; raises ``NotFoundError``."""
    row = session.get(tables.Proposal, proposal_id)
    if row is None:
        raise NotFoundError(f"there is no proposal “{proposal_id}”", mend="check its id")
    return _kept(session, row)


def list_proposals(
    session: Session, glossary_id: str, state: str | None = None, page: int = 1, per_page: int = 50
) -> tuple[list[KeptProposal], int]:
    """Return one page of the proposals for a glossary, the newest first, and how many there are."""
    proposal = tables.Proposal
    asked = {"glossary_id": glossary_id} | ({} if state is None else {"state": state})
    total = session.scalar(select(func.count(proposal.id)).filter_by(**asked)) or 0
    ordered = select(proposal).filter_by(**asked).order_by(proposal.created.desc(), proposal.id)
    rows = session.scalars(ordered.limit(per_page).offset((page - 1) * per_page))
    return [_kept(session, row) for row in rows], total


def comment(session: Session, proposal_id: str, author: str, text: str) -> KeptProposal:
    """Add a comment to a proposal, whatever its state; raises ``NotFoundError``."""
    row = _held(session, proposal_id)
    of = select(func.count()).select_from(tables.ProposalComment).filter_by(proposal_id=row.id)
    place = session.scalar(of) or 0
    session.add(
        tables.ProposalComment(proposal_id=row.id, position=place, author=author, text=text)
    )
    session.flush()
    return _kept(session, row)


def decide(
    session: Session, proposal_id: str, decision: Decision, author: str, reason: str
) -> KeptProposal:
    """Close a proposal: approve it (which makes a version of it), reject it or withdraw it.

    Raises ``NotFoundError``, and ``ConflictError`` where it is closed already, where somebody else
    than its author withdraws it, and where a concept that it changes has changed since its base:
    then nothing is done, and the error names every such concept.
    """
    row = _held(session, proposal_id)
    if row.state != "open":
        raise ConflictError(
            f"the proposal is {row.state} already", mend="make a new proposal of what is left of it"
        )
    if decision == "withdraw" and author != row.author:
        raise ConflictError(
            f"the proposal is by “{row.author}”, who alone may withdraw it", mend="reject it"
        )
    if decision == "approve":
        row.version = _approve(session, row, author)
    row.state, row.decided_by, row.decision = DECISIONS[decision], author, reason
    row.decided = datetime.now(UTC)
    session.flush()
    return _kept(session, row)


def proposed_changes(session: Session, proposal: KeptProposal) -> list[ConceptChange]:
    """Return what a proposal changes in its base, field by field."""

    def before(name: str) -> Any:
        (state, *_) = find_states(session, proposal.glossary, proposal.base, name)
        return from_body(state.body)

    changes = proposal.changes
    return [
        *(change_of(None, concept) for concept in changes.added),
        *(change_of(before(concept.id), concept) for concept in changes.changed),
        *(change_of(before(name), None) for name in changes.removed),
    ]


def _approve(session: Session, row: tables.Proposal, author: str) -> int:
    kept = newest(session, row.glossary_id)
    changes = _read(row.changes)
    conflicts = _conflicts(session, row, changes, kept.number)
    if conflicts:
        raise ConflictError(
            f"the glossary has moved on since version {row.base}, under the same concepts",
            mend="reject it, and propose it anew against the newest version",
            refusals=tuple(conflicts),
        )
    reason = f"{row.reason} (proposed by {row.author})" if author != row.author else row.reason
    return apply(session, kept, changes, author, reason).number


def _conflicts(
    session: Session, row: tables.Proposal, changes: ChangeSet, number: int
) -> list[Refusal]:
    """Return what happened since the base to the concepts that a proposal is about."""
    if number == row.base:
        return []
    made = {v.number: v for v in versions_between(session, row.glossary_id, row.base, number)}
    found = []
    for kind, place, name in changes.each():
        then = find_states(session, row.glossary_id, row.base, name)
        now = find_states(session, row.glossary_id, number, name)
        if then == now:
            continue
        said = f"the concept “{name}” was removed"
        if now:
            version = made[now[0].since]
            what = "changed" if then else "added"
            by = f" by {version.author}" if version.author else ""
            said = f"the concept “{name}” was {what} in version {version.number}{by}"
        found.append(Refusal(f"#/{kind}/{place}", said))
    return found


def _must_fit(session: Session, glossary_id: str, number: int, changes: ChangeSet) -> None:
    seen: set[str] = set()
    wrong = []
    for kind, place, name in changes.each():
        there = bool(find_states(session, glossary_id, number, name))
        said = ""
        if name in seen:
            said = f"“{name}” stands twice in the changes"
        elif there == (kind == "added"):
            already = "a concept “{}” already" if there else "no concept “{}”"
            said = f"in version {number} there is {already.format(name)}"
        if said:
            wrong.append(Refusal(f"#/{kind}/{place}", said))
        seen.add(name)
    if wrong:
        raise ConflictError(
            "the changes do not fit the version that they are made against",
            mend="read that version again",
            refusals=tuple(wrong),
        )


def _held(session: Session, proposal_id: str) -> tables.Proposal:
    row = session.get(tables.Proposal, proposal_id, with_for_update=True)
    if row is None:
        raise NotFoundError(f"there is no proposal “{proposal_id}”", mend="check its id")
    return row


def _kept(session: Session, row: tables.Proposal) -> KeptProposal:
    said = tables.ProposalComment
    comments = session.execute(
        select(said.author, said.text, said.created)
        .filter_by(proposal_id=row.id)
        .order_by(said.position)
    )
    return KeptProposal(
        id=row.id,
        glossary=row.glossary_id,
        base=row.base,
        author=row.author,
        reason=row.reason,
        created=row.created,
        state=row.state,
        decided=row.decided,
        decided_by=row.decided_by,
        decision=row.decision,
        version=row.version,
        changes=_read(row.changes),
        comments=tuple(Comment(*one) for one in comments),
    )


def _written(changes: ChangeSet) -> str:
    content = {
        "added": [json.loads(body(concept)) for concept in changes.added],
        "changed": [json.loads(body(concept)) for concept in changes.changed],
        "removed": list(changes.removed),
    }
    return encode(content).decode().rstrip("\n")


def _read(text: str) -> ChangeSet:
    content: dict[str, Sequence[Any]] = json.loads(text)
    return ChangeSet(
        tuple(map(concept_from, content["added"])),
        tuple(map(concept_from, content["changed"])),
        tuple(content["removed"]),
    )
