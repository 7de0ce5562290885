"""``/rules``: the catalogue of what is looked for."""

import re
from typing import Any

from flask import Response

from api.errors import NotFoundError
from api.rest.blueprint import Blueprint, answer
from api.rest.components import ref
from api.rest.schemas import PresetQuery
from checker.catalogue import rule_object
from checker.nearest import nearest
from checker.policy import PRESETS, Policy, preset
from checker.rules import RULES, RULES_BY_ID, Example
from checker.rules.rule import SECTIONS

blueprint = Blueprint("rules", __name__, description="What is looked for.")


@blueprint.route("/rules")
@blueprint.etag
@blueprint.query(PresetQuery)
@blueprint.refuses(422)
@blueprint.response(200, ref("Rules"))
def list_rules(asked: dict[str, Any]) -> Response:
    """List the rules in the order of the catalogue, as they are by default or in a preset."""
    policy = _policy(asked)
    return answer(
        {
            "policy": policy.name,
            "description": policy.description,
            "presets": list(PRESETS),
            "rules": [{"id": rule.id, **rule_object(rule, policy)} for rule in RULES],
        }
    )


@blueprint.route("/rules/<rule_id>")
@blueprint.etag
@blueprint.query(PresetQuery)
@blueprint.refuses(404, 422)
@blueprint.response(200, ref("ExplainedRule"))
def get_rule(asked: dict[str, Any], rule_id: str) -> Response:
    """Explain one rule: documentation, messages, examples, options, figures."""
    rule = RULES_BY_ID.get(rule_id)
    if rule is None:
        raise NotFoundError(f"there is no rule “{rule_id}”", mend=nearest(rule_id, RULES_BY_ID))
    return answer(
        {
            "id": rule.id,
            **rule_object(rule, _policy(asked)),
            "doc": _sections(rule.doc),
            "messages": rule.messages,
            "bad": [_example(example) for example in rule.bad],
            "good": [_example(example) for example in rule.good],
        }
    )


def _policy(asked: dict[str, Any]) -> Policy:
    return preset(asked["preset"]) if "preset" in asked else Policy()


def _sections(doc: str) -> dict[str, str]:
    """The sections by their titles; what stands before the first is the summary."""
    _, *parts = re.split(rf"^({'|'.join(SECTIONS)}):\s", doc, flags=re.MULTILINE)
    return {
        title: " ".join(text.split()) for title, text in zip(parts[::2], parts[1::2], strict=True)
    }


def _example(example: Example) -> dict[str, object]:
    sides = {
        "source": (example.source_lang, example.source, example.source_words),
        "target": (example.target_lang, example.target, example.target_words),
    }
    return {
        **{
            side: None if text is None else {"language": lang, "text": text, "words": list(words)}
            for side, (lang, text, words) in sides.items()
        },
        "glossary": example.glossary,
    }
