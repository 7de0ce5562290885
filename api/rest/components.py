"""What answers look like, as schemas of OpenAPI 3.1, which are JSON Schema."""

import json
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

from api.decisions import STATES
from api.rest import glossary_components
from checker.families import FAMILIES
from checker.model import SEVERITIES

_STRING = {"type": "string"}
_STRINGS = {"type": "array", "items": _STRING}
_COUNT = {"type": "integer", "minimum": 0}
_MOMENT = {"type": "string", "format": "date-time"}
_FIGURE = {"type": ["number", "null"]}
_ID = {"type": "string", "pattern": "^[0-9a-f]{20}$"}


def ref(name: str) -> dict[str, str]:
    """Return the reference to a schema of ``schemas``."""
    return {"$ref": f"#/components/schemas/{name}"}


def _object(properties: Mapping[str, Any], optional: Iterable[str] = ()) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [name for name in properties if name not in set(optional)],
        "additionalProperties": False,
    }


def _page(name: str, items: str, **beside: Any) -> dict[str, Any]:
    return _object(
        {
            "page": {"type": "integer", "minimum": 1},
            "page_size": {"type": "integer", "minimum": 1},
            "total": {**_COUNT, "description": "How many there are on all pages."},
            **beside,
            name: {"type": "array", "items": ref(items)},
        }
    )


def _report() -> dict[str, Any]:
    """The schema of ``--format json``, its parts under the names that they have here."""
    text = files("checker.reports").joinpath("report.schema.json").read_text(encoding="utf-8")
    parts = json.loads(text)["$defs"]
    for name in parts:
        text = text.replace(f'"#/$defs/{name}"', f'"#/components/schemas/{_title(name)}"')
    report: dict[str, Any] = json.loads(text)
    return {
        **{_title(name): part for name, part in report.pop("$defs").items()},
        "Report": {key: value for key, value in report.items() if key not in ("$schema", "title")},
    }


def _title(name: str) -> str:
    return "CheckedDocument" if name == "document" else name.capitalize()


def schemas() -> dict[str, dict[str, Any]]:
    """Return every schema of an answer by its name."""
    report = _report()
    kept = {"id": _ID, "project": _STRING, "created": _MOMENT, "review": ref("Review")}
    whole = report["Report"]["properties"]
    optional = set(whole) - set(report["Report"]["required"])
    rule = {
        "id": _STRING,
        "family": {"enum": list(FAMILIES)},
        "severity": {"enum": list(SEVERITIES)},
        "severity_by": ref("SaidBy"),
        "its": _STRING,
        "mqm": _STRING,
        "level": _STRING,
        "needs_both": {"type": "boolean"},
        "on": {"type": "boolean"},
        "on_by": ref("SaidBy"),
        "summary": _STRING,
        "why": {**ref("Sentence"), "description": "Why the slip matters."},
        "options": {"type": "array", "items": ref("Option")},
        "measured": {"anyOf": [ref("Measured"), {"type": "null"}]},
    }
    lexicon = {
        "project": _STRING,
        "languages": {**_STRING, "description": "Two codes in the order of the alphabet: en-fr."},
        "sha256": {**_STRING, "description": "Of the file; reports name its beginning."},
        "signature": {**_STRING, "description": "What it was learned from, and how."},
        "notice": {**_STRING, "description": "The notice that was kept inside."},
        "created": {**_MOMENT, "description": "When it took its place."},
    }
    summary = ("accord", "signature", "counts", "score", "verdict")
    return {
        **report,
        "Check": _object({**kept, **whole}, optional),
        "CheckSummary": _object({**kept, **{name: whole[name] for name in summary}}),
        "Checks": _page("checks", "CheckSummary"),
        "Findings": _page(
            "findings",
            "Finding",
            states={
                "type": "array",
                "items": ref("State"),
                "description": "Of the findings of this page, in their order.",
            },
        ),
        "State": {"enum": list(STATES)},
        "Review": _object(
            {
                "counts": _object(dict.fromkeys(STATES, _COUNT)),
                "confirmed": {**whole["score"], "description": "Of what people confirmed."},
                "open": {**whole["score"], "description": "Of what nobody has decided on."},
            }
        ),
        "DecidedFinding": _object(
            {
                "state": ref("State"),
                "author": _STRING,
                "reason": _STRING,
                "changed": {"anyOf": [_MOMENT, {"type": "null"}]},
                "finding": ref("Finding"),
            }
        ),
        "Rule": _object(rule),
        "Rules": _object(
            {
                "policy": _STRING,
                "description": _STRING,
                "presets": {**_STRINGS, "description": "Those that there are."},
                "rules": {"type": "array", "items": ref("Rule")},
            }
        ),
        "SaidBy": {
            "enum": ["default", "preset", "policy"],
            "description": "Who says that it is so; by default a rule that costs more than it "
            "finds is off.",
        },
        "Option": _object(
            {
                "name": _STRING,
                "value": {"description": "As the policy has it."},
                "default": {"description": "Where a policy says nothing; values have its type."},
                "doc": _STRING,
                "choices": {**_STRINGS, "description": "Empty where any text will do."},
                "least": {"type": ["number", "null"]},
                "most": {"type": ["number", "null"]},
            }
        ),
        "Measured": _object(
            {
                "kinds": {**_STRINGS, "description": "The kinds of slips that it answers for."},
                "planted": {**_COUNT, "description": "How many of them were planted."},
                "located": {**_FIGURE, "description": "The share that it points at."},
                "exact": {**_FIGURE, "description": "The share that it names by just the words."},
                "per_1000_clean_words": {
                    "type": ["object", "null"],
                    "additionalProperties": {"type": "number"},
                    "description": "Findings where nothing was planted, by kind of text.",
                },
                "confidence": {**_FIGURE, "description": "The share that was right."},
            }
        ),
        "Example": _object(
            {
                "source": {"anyOf": [ref("ExampleText"), {"type": "null"}]},
                "target": {"anyOf": [ref("ExampleText"), {"type": "null"}]},
                "glossary": {**_STRING, "description": "CSV with its header, or empty."},
            }
        ),
        "ExampleText": _object(
            {
                "language": _STRING,
                "text": _STRING,
                "words": {**_STRINGS, "description": "The words that the rule points at."},
            }
        ),
        "ExplainedRule": _object(
            {
                **rule,
                "doc": {
                    "type": "object",
                    "additionalProperties": _STRING,
                    "description": "The sections of its documentation by their titles.",
                },
                "messages": {
                    "type": "object",
                    "additionalProperties": ref("Sentence"),
                    "description": "What it says, with {gaps}.",
                },
                "bad": {"type": "array", "items": ref("Example")},
                "good": {"type": "array", "items": ref("Example")},
            }
        ),
        "Health": _object({"status": {"const": "ok"}, "accord": _STRING}),
        "Lexicon": _object(lexicon),
        "Lexicons": _object({"lexicons": {"type": "array", "items": ref("Lexicon")}}),
        **glossary_components.schemas(),
    }
