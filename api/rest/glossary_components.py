"""What answers about glossaries look like, as schemas of OpenAPI 3.1."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_args

from api.glossaries.proposals import STATES
from glossary.changes import KINDS
from glossary.model import Case, Concept, LanguageSection, Match, Status, Term

_STRING = {"type": "string"}
_STRINGS = {"type": "array", "items": _STRING}
_COUNT = {"type": "integer", "minimum": 0}
_NUMBER = {"type": "integer", "minimum": 1}
_MOMENT = {"type": "string", "format": "date-time"}
_ID = {"type": "string", "pattern": "^[0-9a-f]{20}$"}
_CHOICES = {"match": get_args(Match), "case": get_args(Case)}


def schemas() -> dict[str, dict[str, Any]]:
    """Return every schema of an answer about glossaries by its name."""
    glossary = {
        "id": {**_ID, "description": "Names this version; goes into glossary_ids of a check."},
        "glossary": {**_ID, "description": "Names the glossary, whatever its version."},
        "project": _STRING,
        "name": _STRING,
        "version": _NUMBER,
        "author": _STRING,
        "reason": _STRING,
        "created": _MOMENT,
        "sha256": _STRING,
        "size": {**_COUNT, "description": "How many concepts there are."},
    }
    listed = {
        "since": {**_NUMBER, "description": "The version that made it so."},
        "etag": {**_STRING, "description": "Goes, in quotation marks, into If-Match."},
        "concept": _ref("Concept"),
    }
    asked = {
        "id": _ID,
        "glossary": _ID,
        "base": _NUMBER,
        "state": {"enum": list(STATES)},
        "author": _STRING,
        "reason": _STRING,
        "created": _MOMENT,
        "decided": _or_null(_MOMENT),
        "decided_by": _STRING,
        "decision": {**_STRING, "description": "The reason given."},
        "version": _or_null({**_NUMBER, "description": "What it became."}),
        "comments": _list("Comment"),
    }
    own = {"terms": _list("Term"), "sections": _list("LanguageSection")}
    return {
        "Term": _model(Term, {"status": {"enum": list(get_args(Status))}}),
        "LanguageSection": _model(LanguageSection, {}),
        "Concept": _model(Concept, own),
        "GlossarySummary": _object(glossary),
        "Glossary": _object({**glossary, "extra": _STRINGS, "concepts": _list("Concept")}),
        "Glossaries": _page("glossaries", "GlossarySummary"),
        "GlossaryOrder": _object({"glossaries": _list("GlossarySummary")}),
        "GlossaryVersions": _page("versions", "GlossarySummary"),
        "ListedConcept": _object(listed),
        "KeptConcept": _object({"glossary": _ID, "version": _NUMBER, **listed}),
        "Concepts": _page("concepts", "ListedConcept", glossary=_ID, version=_NUMBER),
        "Difference": _object(
            {
                "part": {**_STRING, "description": "concept, a language, or fr: a term."},
                "field": _STRING,
                "before": _STRING,
                "after": _STRING,
            }
        ),
        "ConceptChange": _object(
            {
                "change": {"enum": ["added", "removed", "changed", "moved"]},
                "id": _STRING,
                "before": _or_null(_ref("Concept")),
                "after": _or_null(_ref("Concept")),
                "fields": _list("Difference"),
            }
        ),
        "GlossaryDiff": _object(
            {
                "glossary": _ID,
                "from": _NUMBER,
                "to": _NUMBER,
                "changes": _list("ConceptChange"),
            }
        ),
        "Comment": _object({"author": _STRING, "text": _STRING, "created": _MOMENT}),
        "ProposalSummary": _object(asked),
        "Proposal": _object({**asked, "changes": _list("ConceptChange")}),
        "Proposals": _page("proposals", "ProposalSummary"),
        "ImportChange": _object(
            {
                "change": {"enum": [kind for kind in KINDS if kind != "unchanged"]},
                "id": _STRING,
                "where": {**_STRING, "description": "File and line, or cell."},
                "reason": _STRING,
                "mend": _STRING,
                "fields": _list("Difference"),
            }
        ),
        "Import": _object(
            {
                "applied": {"type": "boolean"},
                "applicable": {
                    "type": "boolean",
                    "description": "Nothing is refused and nothing in conflict.",
                },
                "replaces": {"type": "boolean"},
                "present": _or_null(_ref("GlossarySummary")),
                "version": _or_null(_ref("GlossarySummary")),
                "counts": _object(dict.fromkeys(KINDS, _COUNT)),
                "changes": _list("ImportChange"),
            }
        ),
        **_recheck(),
    }


def _recheck() -> dict[str, dict[str, Any]]:
    made = {
        "id": _ID,
        "version": _NUMBER,
        "author": _STRING,
        "reason": _STRING,
        "created": _MOMENT,
    }
    named = {"id": _STRING, "change": {"enum": ["added", "removed", "changed", "moved"]}}
    return {
        "Recheck": _object(
            {
                "before": _or_null({**_ID, "description": "The check that was made again."}),
                "baseline": {
                    "enum": ["kept", "again"],
                    "description": "What is compared with: the findings as they were kept or, "
                    "where another accord made them, those of the same glossaries now.",
                },
                "glossaries": {
                    "type": "array",
                    "items": _object(
                        {
                            "glossary": _ID,
                            "name": _STRING,
                            "from": _NUMBER,
                            "to": _NUMBER,
                            "versions": {"type": "array", "items": _object(made)},
                            "concepts": {"type": "array", "items": _object(named)},
                        }
                    ),
                },
                "come": _list("MovedFinding"),
                "gone": _list("MovedFinding"),
                "stayed": {**_STRINGS, "description": "Fingerprints."},
                "check": {**_ID, "description": "The check that came of it."},
            }
        ),
        "MovedFinding": _object(
            {
                "finding": _ref("Finding"),
                "because": {
                    "type": "array",
                    "description": "The changed concepts that it is about.",
                    "items": _object(
                        {
                            "glossary": _STRING,
                            "concept": _STRING,
                            "change": named["change"],
                        }
                    ),
                },
            }
        ),
    }


def _model(kind: type, own: Mapping[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for field in fields(kind):
        if field.name in own:
            properties[field.name] = own[field.name]
        elif field.name in _CHOICES:
            properties[field.name] = {"enum": list(_CHOICES[field.name])}
        elif field.default is False:
            properties[field.name] = {"type": "boolean"}
        else:
            properties[field.name] = _STRINGS if field.default == () else _STRING
    return _object(properties)


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _list(name: str) -> dict[str, Any]:
    return {"type": "array", "items": _ref(name)}


def _or_null(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"anyOf": [dict(schema), {"type": "null"}]}


def _page(name: str, items: str, **more: Any) -> dict[str, Any]:
    page = {"page": _NUMBER, "page_size": _NUMBER, "total": _COUNT}
    return _object({**more, **page, name: _list(items)})
