"""``/healthz``: whether the service can do its work."""

from flask import Response

from api.rest.blueprint import Blueprint, answer, database
from api.rest.components import ref
from checker import VERSION

blueprint = Blueprint("health", __name__, description="Whether the service works.")


@blueprint.route("/healthz")
@blueprint.refuses(503)
@blueprint.response(200, ref("Health"))
def get_health() -> Response:
    """Say that the service works and its database can be reached."""
    database().ping()
    return answer({"status": "ok", "accord": VERSION})
