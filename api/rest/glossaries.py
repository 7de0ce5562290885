"""``/glossaries``: controlled terms, kept in versions."""

from dataclasses import asdict
from typing import Any

from flask import Response, url_for

from api.glossaries import KeptGlossary, find_glossary, keep_glossary, list_glossaries
from api.projects import find_or_add_project
from api.rest.blueprint import Blueprint, answer, database
from api.rest.bodies import CSV, FORM, JSON
from api.rest.components import ref
from api.rest.schemas import GlossaryRequest, NewGlossaryFormSchema, NewGlossarySchema, ProjectQuery
from glossary.model import Glossary

BODIES = {JSON: NewGlossarySchema, FORM: NewGlossaryFormSchema, CSV: NewGlossaryFormSchema}

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
        return answer(_whole(kept, glossary), 201, {"Location": location})


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
    return answer({**page, "glossaries": [_summary(one) for one in kept]})


@blueprint.route("/glossaries/<key:glossary_id>")
@blueprint.etag
@blueprint.refuses(404, 503)
@blueprint.response(200, ref("Glossary"))
def get_glossary(glossary_id: str) -> Response:
    """Return one version of a glossary with its concepts."""
    with database().reading() as session:
        return answer(_whole(*find_glossary(session, glossary_id)))


def _summary(kept: KeptGlossary) -> dict[str, object]:
    return {
        "id": kept.id,
        "project": kept.project,
        "name": kept.name,
        "version": kept.number,
        "author": kept.author,
        "reason": kept.reason,
        "created": kept.created.isoformat(),
        "sha256": kept.digest,
    }


def _whole(kept: KeptGlossary, glossary: Glossary) -> dict[str, object]:
    concepts = [
        {
            "id": concept.id,
            "note": concept.note,
            "origin": concept.origin,
            "terms": [asdict(term) for term in concept.terms],
        }
        for concept in glossary.concepts
    ]
    return {**_summary(kept), "concepts": concepts}
