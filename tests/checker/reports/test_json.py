"""Reports for programs keep to their schema, to the byte."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import checker.reports
from checker.families import FAMILIES, ITS_TYPES
from checker.model import SEVERITIES
from checker.report import Report
from checker.reports import REPORTS, View
from checker.reports.json import encode
from checker.rules import RULES
from checker.run import check_texts

SCHEMA = json.loads(
    (Path(checker.reports.__file__).parent / "report.schema.json").read_text(encoding="utf-8")
)
VALID = Draft202012Validator(SCHEMA)
FINDING = Draft202012Validator({**SCHEMA["$defs"]["finding"], "$defs": SCHEMA["$defs"]})


def reports() -> list[Report]:
    examples = [example for rule in RULES for example in (*rule.bad, *rule.good)]
    return [check_texts(e.source, e.target, e.source_lang, e.target_lang) for e in examples]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", reports())
def test_every_report_keeps_to_the_schema(report: Report) -> None:
    content = json.loads(REPORTS["json"](report, View()))
    VALID.validate(content)
    assert list(content) == [
        "accord",
        "signature",
        "documents",
        "counts",
        "score",
        "verdict",
        "findings",
    ]
    lines = [json.loads(line) for line in REPORTS["jsonl"](report, View()).splitlines()]
    assert lines == content["findings"]
    for line in lines:
        FINDING.validate(line)


def test_the_schema_is_not_lax() -> None:
    content = json.loads(REPORTS["json"](reports()[0], View()))
    for path, value in (
        (("verdict",), "maybe"),
        (("findings", 0, "family"), "style"),
        (("findings", 0, "severity"), "bad"),
        (("findings", 0, "extra"), 1),
        (("documents", 0, "notes"), ["plain"]),
    ):
        broken: Any = json.loads(json.dumps(content))
        inner = broken
        for key in path[:-1]:
            inner = inner[key]
        inner[path[-1]] = value
        assert not VALID.is_valid(broken), path


def test_the_closed_lists_are_those_of_the_checker() -> None:
    finding = SCHEMA["$defs"]["finding"]["properties"]
    assert finding["family"]["enum"] == list(FAMILIES)
    assert finding["its"]["enum"] == sorted(ITS_TYPES)
    assert finding["severity"]["enum"] == list(SEVERITIES)


def test_the_same_report_is_the_same_bytes() -> None:
    texts = ("The the plan.", "Le plan plan.")
    first, second = (REPORTS["json"](check_texts(*texts), View()) for _ in range(2))
    assert first == second


def test_characters_stand_as_they_are_and_half_ones_are_escaped() -> None:
    data = encode({"text": "é\ud800 \U0001f600"})
    assert data == '{"text": "é\\ud800 😀"}\n'.encode()
    assert json.loads(data) == {"text": "é\ud800 \U0001f600"}
    report = check_texts("A \ud800 text text.", "Un \udfff texte.")
    for form in REPORTS.values():
        form(report, View()).decode("utf-8")
