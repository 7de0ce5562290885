"""``/projects/{slug}/glossaries``: those that checks of a project are held to, in their order."""

from collections.abc import Sequence
from typing import Any

from flask import Response

from api.glossaries import KeptGlossary
from api.glossaries.order import in_order, set_order, tag_of
from api.rest.blueprint import Blueprint, answer, database, is_meant
from api.rest.bodies import JSON
from api.rest.components import ref
from api.rest.glossary_answers import summary
from api.rest.glossary_schemas import NewGlossaryOrderSchema

ADDRESS = "/projects/<slug:project>/glossaries"

blueprint = Blueprint("glossary_order", __name__, description="Glossaries that projects keep to.")


@blueprint.route(ADDRESS)
@blueprint.etag
@blueprint.refuses(404, 503)
@blueprint.response(200, ref("GlossaryOrder"))
def get_order(project: str) -> Response:
    """List the glossaries that a check of the project is held to where it names none.

    The one that is heard first stands first, each in its newest version; the `ETag` is what a
    change of the order has to name.
    """
    with database().reading() as session:
        return _tagged(in_order(session, project))


@blueprint.route(ADDRESS, methods=["PUT"])
@blueprint.etag
@blueprint.body({JSON: NewGlossaryOrderSchema})
@blueprint.refuses(403, 404, 413, 415, 422, 503)
@blueprint.response(200, ref("GlossaryOrder"))
def put_order(asked: dict[str, Any], project: str) -> Response:
    """Say which glossaries of the project its checks are held to, and in which order.

    It takes the place of the order that `If-Match` names; an empty list leaves checks without any.
    """
    with database().session() as session:
        return _tagged(set_order(session, project, asked["glossaries"], is_meant))


def _tagged(order: Sequence[KeptGlossary]) -> Response:
    response = answer({"glossaries": [summary(kept) for kept in order]})
    response.set_etag(tag_of(order))
    return response
