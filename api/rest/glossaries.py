"""``/glossaries``: controlled terms, kept in versions."""

from http import HTTPStatus
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from flask import Response, request, url_for

from api.glossaries import (
    find_glossary,
    find_version,
    keep_glossary,
    list_glossaries,
    list_versions,
    read_version,
)
from api.glossaries.comparing import compare_versions
from api.glossaries.exporting import MEDIA_TYPES, export
from api.glossaries.importing import carry_out_import, preview_import
from api.projects import find_or_add_project
from api.rest.blueprint import Blueprint, answer, database
from api.rest.bodies import CSV, FORM, JSON
from api.rest.components import ref
from api.rest.glossary_answers import changes, imported, summary, whole
from api.rest.glossary_schemas import (
    DiffQuery,
    ExportQuery,
    ImportRequest,
    NewImportFormSchema,
    NewImportSchema,
    VersionQuery,
)
from api.rest.problems import RefusedError
from api.rest.schemas import (
    GlossaryRequest,
    NewGlossaryFormSchema,
    NewGlossarySchema,
    PageSchema,
    ProjectQuery,
)

BODIES = {JSON: NewGlossarySchema, FORM: NewGlossaryFormSchema, CSV: NewGlossaryFormSchema}
IMPORTS = {JSON: NewImportSchema, FORM: NewImportFormSchema, CSV: NewImportFormSchema}
ONE = "/glossaries/<key:glossary_id>"
FILES = {
    media_type: {"schema": {"type": "object" if media_type == JSON else "string"}}
    for media_type in MEDIA_TYPES.values()
}
# How many values of a glossary the file that is answered cannot hold.
LOST = "Accord-Lost-Values"
ANSWER = {
    "description": "A file",
    "content": FILES,
    "headers": {LOST: {"schema": {"type": "integer"}, "description": "0: it holds everything."}},
}

blueprint = Blueprint("glossaries", __name__, description="Glossaries in versions.")


@blueprint.route("/glossaries", methods=["POST"])
@blueprint.body(BODIES)
@blueprint.refuses(403, 413, 415, 422, 503)
@blueprint.response(201, ref("Glossary"), headers={"Location": {"schema": {"type": "string"}}})
def create_glossary(asked: GlossaryRequest) -> Response:
    """Keep a glossary as the newest version of its name in its project.

    As `text/csv` the body is the glossary alone; what else a form has stands in the query.
    """
    with database().session() as session:
        find_or_add_project(session, asked.project)
        glossary = asked.glossary
        glossary_id = keep_glossary(
            session, asked.project, glossary.name, glossary, asked.author, asked.reason
        )
        location = url_for("glossaries.get_glossary", glossary_id=glossary_id)
        kept, glossary = find_glossary(session, glossary_id)
        return answer(whole(kept, glossary), 201, {"Location": location})


@blueprint.route("/glossaries")
@blueprint.etag
@blueprint.query(ProjectQuery)
@blueprint.refuses(404, 422, 503)
@blueprint.response(200, ref("Glossaries"))
def get_glossaries(asked: dict[str, Any]) -> Response:
    """List the newest version of each glossary, by project and name."""
    with database().reading() as session:
        kept, total = list_glossaries(
            session, asked.get("project"), asked["page"], asked["page_size"]
        )
    page = {"page": asked["page"], "page_size": asked["page_size"], "total": total}
    return answer({**page, "glossaries": [summary(one) for one in kept]})


@blueprint.route(ONE)
@blueprint.etag
@blueprint.query(VersionQuery)
@blueprint.refuses(404, 422, 503)
@blueprint.response(200, ref("Glossary"))
def get_glossary(asked: dict[str, Any], glossary_id: str) -> Response:
    """Return one version of a glossary with its concepts.

    Here and wherever a glossary is named, `glossary_id` is the id of a version, or that of the
    glossary, which is its newest version; `version` asks for another one.
    """
    with database().reading() as session:
        kept = find_version(session, glossary_id, asked.get("version"))
        return answer(whole(kept, read_version(session, kept)))


@blueprint.route(f"{ONE}/versions")
@blueprint.etag
@blueprint.query(PageSchema)
@blueprint.refuses(404, 422, 503)
@blueprint.response(200, ref("GlossaryVersions"))
def get_versions(asked: dict[str, Any], glossary_id: str) -> Response:
    """List the versions of a glossary, the newest first: who made them, when and why."""
    with database().reading() as session:
        owner = find_version(session, glossary_id).glossary
        found, total = list_versions(session, owner, asked["page"], asked["page_size"])
    page = {"page": asked["page"], "page_size": asked["page_size"], "total": total}
    return answer({**page, "versions": [summary(one) for one in found]})


@blueprint.route(f"{ONE}/diff")
@blueprint.etag
@blueprint.query(DiffQuery)
@blueprint.refuses(404, 422, 503)
@blueprint.response(200, ref("GlossaryDiff"))
def get_diff(asked: dict[str, Any], glossary_id: str) -> Response:
    """Return how one version differs from another, concept by concept and field by field."""
    with database().reading() as session:
        first = find_version(session, glossary_id, asked["first"])
        last = find_version(session, glossary_id, asked.get("last"))
        found = compare_versions(session, first.glossary, first.number, last.number)
    named = {"glossary": first.glossary, "from": first.number, "to": last.number}
    return answer({**named, "changes": changes(found)})


@blueprint.route(f"{ONE}/export")
@blueprint.etag
@blueprint.query(ExportQuery)
@blueprint.refuses(404, 406, 422, 503)
@blueprint.doc(responses={200: ANSWER})
def get_export(asked: dict[str, Any], glossary_id: str) -> Response:
    """Return a version as a file, in the format that `format` or the header `Accept` asks for.

    A table cannot hold all that a glossary may say: `Accord-Lost-Values` tells how much is missing.
    """
    form = asked["form"] if "form" in asked else _accepted()
    with database().reading() as session:
        kept = find_version(session, glossary_id, asked.get("version"))
        file = export(read_version(session, kept), form)
    response = Response(file.data, mimetype=file.media_type)
    name = f"{PurePath(kept.name).stem}.v{kept.number}{file.ending}"
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    response.headers["Vary"] = "Accept"
    response.headers[LOST] = str(file.lost)
    return response


def _accepted() -> str:
    """Return the name of the format that the request likes best."""
    if not request.accept_mimetypes:
        return next(iter(MEDIA_TYPES))
    best = request.accept_mimetypes.best_match(list(MEDIA_TYPES.values()))
    for form, media_type in MEDIA_TYPES.items():
        if media_type == best:
            return form
    known = " or ".join(dict.fromkeys(MEDIA_TYPES.values()))
    raise RefusedError(HTTPStatus.NOT_ACCEPTABLE, mend=f"Accept {known}.")


@blueprint.route("/glossaries/imports", methods=["POST"])
@blueprint.body(IMPORTS)
@blueprint.refuses(403, 413, 415, 422, 503)
@blueprint.response(200, ref("Import"))
def create_import(asked: ImportRequest) -> Response:
    """Say what a file would change in the glossary of its name or, if told so, change it.

    Unless `dry_run` is false nothing is kept. With it, all becomes one version or, where a line is
    refused or a concept in conflict, nothing does.
    """
    if asked.dry_run:
        with database().reading() as session:
            return answer(
                imported(
                    preview_import(
                        session,
                        asked.project,
                        asked.name,
                        asked.reading,
                        replaces=asked.replaces,
                    )
                )
            )
    with database().session() as session:
        find_or_add_project(session, asked.project)
        done = carry_out_import(
            session,
            asked.project,
            asked.name,
            asked.reading,
            asked.author,
            asked.reason,
            replaces=asked.replaces,
        )
        return answer(imported(done))
