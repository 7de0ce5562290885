"""``/glossaries/…/concepts``: single concepts are read and changed, each change a version."""

from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from flask import Response, url_for

from api.glossaries.concepts import (
    KeptConcept,
    add_concept,
    change_concept,
    find_concept,
    list_concepts,
    remove_concept,
)
from api.glossaries.versions import KeptGlossary, find_version
from api.rest.blueprint import Blueprint, answer, database, is_meant
from api.rest.bodies import JSON
from api.rest.components import ref
from api.rest.glossary_answers import concept_list, one_concept, summary
from api.rest.glossary_schemas import (
    ConceptPatchSchema,
    ConceptsQuery,
    VersionQuery,
    WhoAndWhySchema,
    WholeConceptSchema,
)
from api.rest.problems import RefusedError
from glossary.model import Concept

LIST = "/glossaries/<key:glossary_id>/concepts"
# the id of a concept may have slashes in it
ONE = f"{LIST}/<path:concept_id>"

blueprint = Blueprint("concepts", __name__, description="Single concepts of a glossary.")


@blueprint.route(LIST)
@blueprint.etag
@blueprint.query(ConceptsQuery)
@blueprint.refuses(404, 422, 503)
@blueprint.response(200, ref("Concepts"))
def get_concepts(asked: dict[str, Any], glossary_id: str) -> Response:
    """List the concepts of a version that are asked for, in the order of the glossary.

    `text`, `language` and `status` are of one and the same term.
    """
    wanted = {name: asked.get(name) for name in ("text", "language", "status", "subject")}
    with database().reading() as session:
        kept = find_version(session, glossary_id, asked.get("version"))
        found, total = list_concepts(
            session, kept, **wanted, page=asked["page"], per_page=asked["page_size"]
        )
    page = {"page": asked["page"], "page_size": asked["page_size"], "total": total}
    named = {"glossary": kept.glossary, "version": kept.number}
    return answer({**named, **page, "concepts": concept_list(found)})


@blueprint.route(LIST, methods=["POST"])
@blueprint.body({JSON: WholeConceptSchema})
@blueprint.refuses(403, 404, 409, 413, 415, 422, 503)
@blueprint.response(201, ref("KeptConcept"), headers={"Location": {"schema": {"type": "string"}}})
def create_concept(asked: dict[str, Any], glossary_id: str) -> Response:
    """Add a concept at the end of the glossary, which makes a version."""
    with database().session() as session:
        kept, found = add_concept(
            session, glossary_id, asked["concept"], asked["author"], asked["reason"]
        )
        location = url_for(
            "concepts.get_concept", glossary_id=kept.glossary, concept_id=found.concept.id
        )
        made = answer(one_concept(kept, found), 201, {"Location": location})
    made.set_etag(found.tag)
    return made


@blueprint.route(ONE)
@blueprint.etag
@blueprint.query(VersionQuery)
@blueprint.refuses(404, 422, 503)
@blueprint.response(200, ref("KeptConcept"))
def get_concept(asked: dict[str, Any], glossary_id: str, concept_id: str) -> Response:
    """Return a concept; its `ETag` is what a change of it has to name."""
    with database().reading() as session:
        kept = find_version(session, glossary_id, asked.get("version"))
        found = find_concept(session, kept, concept_id)
        return _tagged(kept, found)


@blueprint.route(ONE, methods=["PUT"])
@blueprint.etag
@blueprint.body({JSON: WholeConceptSchema})
@blueprint.refuses(403, 404, 413, 415, 422, 503)
@blueprint.response(200, ref("KeptConcept"))
def put_concept(asked: dict[str, Any], glossary_id: str, concept_id: str) -> Response:
    """Put another state in the place of the one that `If-Match` names, which makes a version."""
    concept: Concept = asked["concept"]
    _must_bear(concept.id or concept_id, concept_id)
    whole = replace(concept, id=concept_id)

    def change(before: Concept) -> Concept:
        return replace(whole, origin=whole.origin or before.origin)

    return _changed(asked, glossary_id, concept_id, change)


@blueprint.route(ONE, methods=["PATCH"])
@blueprint.etag
@blueprint.body({JSON: ConceptPatchSchema})
@blueprint.refuses(403, 404, 413, 415, 422, 503)
@blueprint.response(200, ref("KeptConcept"))
def patch_concept(asked: dict[str, Any], glossary_id: str, concept_id: str) -> Response:
    """Change the fields that are given of the state that `If-Match` names."""
    given: dict[str, Any] = asked["concept"]
    _must_bear(given.get("id", concept_id), concept_id)
    return _changed(asked, glossary_id, concept_id, lambda before: replace(before, **given))


@blueprint.route(ONE, methods=["DELETE"])
@blueprint.etag
@blueprint.query(WhoAndWhySchema)
@blueprint.refuses(403, 404, 422, 503)
@blueprint.response(200, ref("GlossarySummary"))
def delete_concept(asked: dict[str, Any], glossary_id: str, concept_id: str) -> Response:
    """Remove the concept, in the state that `If-Match` names; return the version without it."""
    with database().session() as session:
        kept = remove_concept(
            session, glossary_id, concept_id, is_meant, asked["author"], asked["reason"]
        )
    return answer(summary(kept))


def _changed(
    asked: dict[str, Any],
    glossary_id: str,
    concept_id: str,
    change: Callable[[Concept], Concept],
) -> Response:
    with database().session() as session:
        kept, found = change_concept(
            session, glossary_id, concept_id, change, is_meant, asked["author"], asked["reason"]
        )
    return _tagged(kept, found)


def _tagged(kept: KeptGlossary, found: KeptConcept) -> Response:
    response = answer(one_concept(kept, found))
    response.set_etag(found.tag)
    return response


def _must_bear(given: str, concept_id: str) -> None:
    if given != concept_id:
        raise RefusedError(
            HTTPStatus.UNPROCESSABLE_ENTITY,
            "Some fields cannot be used.",
            mend="Add a concept of the other id, and remove this one.",
            errors=[{"pointer": "#/concept/id", "detail": "Is not the id in the address."}],
        )
