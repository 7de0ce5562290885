"""``/proposals``: changes of a glossary that are asked for, discussed and decided."""

from typing import Any

from flask import Response, url_for

from api.database.connection import Session
from api.glossaries.proposals import (
    KeptProposal,
    comment,
    decide,
    find_proposal,
    list_proposals,
    propose,
    proposed_changes,
)
from api.glossaries.versions import find_version
from api.rest import glossary_answers
from api.rest.blueprint import Blueprint, answer, database
from api.rest.bodies import JSON
from api.rest.components import ref
from api.rest.glossary_schemas import (
    DecisionSchema,
    NewCommentSchema,
    NewProposalSchema,
    ProposalRequest,
    ProposalsQuery,
)

LIST = "/glossaries/<key:glossary_id>/proposals"
ONE = "/proposals/<key:proposal_id>"

blueprint = Blueprint("proposals", __name__, description="Proposed changes of glossaries.")


@blueprint.route(LIST)
@blueprint.etag
@blueprint.query(ProposalsQuery)
@blueprint.refuses(404, 422, 503)
@blueprint.response(200, ref("Proposals"))
def get_proposals(asked: dict[str, Any], glossary_id: str) -> Response:
    """List the proposals for a glossary, the newest first."""
    with database().reading() as session:
        owner = find_version(session, glossary_id).glossary
        found, total = list_proposals(
            session, owner, asked.get("state"), asked["page"], asked["page_size"]
        )
    page = {"page": asked["page"], "page_size": asked["page_size"], "total": total}
    return answer({**page, "proposals": [glossary_answers.proposal(one) for one in found]})


@blueprint.route(LIST, methods=["POST"])
@blueprint.body({JSON: NewProposalSchema})
@blueprint.refuses(403, 404, 409, 413, 415, 422, 503)
@blueprint.response(201, ref("Proposal"), headers={"Location": {"schema": {"type": "string"}}})
def create_proposal(asked: ProposalRequest, glossary_id: str) -> Response:
    """Propose to add, change or remove concepts; nothing changes before it is approved."""
    with database().session() as session:
        made = propose(session, glossary_id, asked.changes, asked.author, asked.reason, asked.base)
        location = url_for("proposals.get_proposal", proposal_id=made.id)
        return answer(_whole(session, made), 201, {"Location": location})


@blueprint.route(ONE)
@blueprint.etag
@blueprint.refuses(404, 503)
@blueprint.response(200, ref("Proposal"))
def get_proposal(proposal_id: str) -> Response:
    """Return a proposal with its changes, field by field, and its comments."""
    with database().reading() as session:
        return answer(_whole(session, find_proposal(session, proposal_id)))


@blueprint.route(f"{ONE}/comments", methods=["POST"])
@blueprint.body({JSON: NewCommentSchema})
@blueprint.refuses(403, 404, 413, 415, 422, 503)
@blueprint.response(201, ref("Proposal"))
def create_comment(asked: dict[str, Any], proposal_id: str) -> Response:
    """Say something about a proposal, whatever its state."""
    with database().session() as session:
        said = comment(session, proposal_id, asked["author"], asked["text"])
        return answer(_whole(session, said), 201)


@blueprint.route(f"{ONE}/decision", methods=["POST"])
@blueprint.body({JSON: DecisionSchema})
@blueprint.refuses(403, 404, 409, 413, 415, 422, 503)
@blueprint.response(200, ref("Proposal"))
def create_decision(asked: dict[str, Any], proposal_id: str) -> Response:
    """Approve a proposal, which makes a version of it; reject it; or withdraw it, as its author.

    Where the glossary has moved on since its base under the same concepts, approving it is refused
    with 409, and `errors` names every such concept.
    """
    with database().session() as session:
        decided = decide(session, proposal_id, asked["decision"], asked["author"], asked["reason"])
        return answer(_whole(session, decided))


def _whole(session: Session, kept: KeptProposal) -> dict[str, Any]:
    changes = glossary_answers.changes(proposed_changes(session, kept))
    return {**glossary_answers.proposal(kept), "changes": changes}
