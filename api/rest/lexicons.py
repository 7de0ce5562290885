"""``/projects/{slug}/lexicons``: the word models that checks of a project use."""

from flask import Response, url_for

from api.lexicons import KeptLexicon, drop_lexicon, keep_lexicon, lexicon_content, list_lexicons
from api.projects import find_or_add_project
from api.rest.blueprint import Blueprint, answer, database
from api.rest.bodies import BINARY, read_binary
from api.rest.components import ref

_FILE = {"type": "string", "format": "binary"}

blueprint = Blueprint("lexicons", __name__, description="Word models of projects.")


@blueprint.route("/projects/<slug:project>/lexicons")
@blueprint.etag
@blueprint.refuses(404, 503)
@blueprint.response(200, ref("Lexicons"))
def get_lexicons(project: str) -> Response:
    """List the lexicons of a project by their languages."""
    with database().reading() as session:
        return answer({"lexicons": [_summary(kept) for kept in list_lexicons(session, project)]})


@blueprint.route("/projects/<slug:project>/lexicons/<pair:languages>")
@blueprint.etag
@blueprint.refuses(404, 503)
@blueprint.response(200, _FILE, content_type=BINARY)
def get_lexicon(project: str, languages: str) -> Response:
    """Return the file of a lexicon as it was sent. The languages may stand in either order."""
    with database().reading() as session:
        return Response(lexicon_content(session, project, languages), mimetype=BINARY)


@blueprint.route("/projects/<slug:project>/lexicons/<pair:languages>", methods=["PUT"])
@blueprint.doc(requestBody={"required": True, "content": {BINARY: {"schema": _FILE}}})
@blueprint.refuses(403, 404, 413, 415, 422, 503)
@blueprint.response(201, ref("Lexicon"), headers={"Location": {"schema": {"type": "string"}}})
@blueprint.alt_response(200, schema=ref("Lexicon"), description="It took the place of another.")
def set_lexicon(project: str, languages: str) -> Response:
    """Keep a lexicon for checks of a project, in the place of one of the same languages.

    The body is the file that `accord lexicon train` makes. A project that is not there is made.
    """
    data = read_binary()
    with database().session() as session:
        find_or_add_project(session, project)
        kept, first = keep_lexicon(session, project, data, "lexicon", languages)
    if not first:
        return answer(_summary(kept))
    location = url_for("lexicons.get_lexicon", project=project, languages=kept.languages)
    return answer(_summary(kept), 201, {"Location": location})


@blueprint.route("/projects/<slug:project>/lexicons/<pair:languages>", methods=["DELETE"])
@blueprint.refuses(403, 404, 503)
@blueprint.response(204)
def delete_lexicon(project: str, languages: str) -> Response:
    """Remove a lexicon: checks of the project use the one that accord comes with again."""
    with database().session() as session:
        drop_lexicon(session, project, languages)
    return Response(status=204)


def _summary(kept: KeptLexicon) -> dict[str, object]:
    return {
        "project": kept.project,
        "languages": kept.languages,
        "sha256": kept.sha256,
        "signature": kept.signature,
        "notice": kept.notice,
        "created": kept.created.isoformat(),
    }
