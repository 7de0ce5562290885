"""The catalogue over REST is the one of ``accord rules`` and ``accord explain``."""

import json

import pytest
from flask.testing import FlaskClient

from api.cli import main
from checker.rules import RULES, Rule
from checker.rules.rule import SECTIONS


def test_every_rule_is_listed(client: FlaskClient) -> None:
    rules = client.get("/api/v1/rules").json["rules"]  # type: ignore[index]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert all(rule["summary"] for rule in rules)


def test_the_list_is_that_of_the_command(
    client: FlaskClient, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    for args, query in (((), ""), (("--preset", "legal"), "?preset=legal")):
        assert main(["rules", *args, "--format", "json"]) == 0
        printed = json.loads(capsysbinary.readouterr().out)
        answer = client.get(f"/api/v1/rules{query}").json
        assert answer is not None
        assert answer["policy"] == (args[-1] if args else "default")
        assert [{"rule": row.pop("id"), **row} for row in answer["rules"]] == printed
    one = client.get("/api/v1/rules/clause-added?preset=legal").json
    assert one is not None and (one["on"], one["on_by"]) == (False, "preset")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_explained(client: FlaskClient, rule: Rule) -> None:
    found = client.get(f"/api/v1/rules/{rule.id}").json
    assert found is not None
    assert (found["family"], found["severity"]) == (rule.family, rule.severity)
    assert list(found["doc"]) == list(SECTIONS)
    assert all(found["doc"].values())
    assert found["messages"] == rule.messages
    assert len(found["bad"]) == len(rule.bad) and len(found["good"]) == len(rule.good)
    words = [
        word
        for bad in found["bad"]
        for side in ("source", "target")
        if bad[side]
        for word in bad[side]["words"]
    ]
    assert words


def test_an_unknown_rule_is_told_its_neighbour(client: FlaskClient) -> None:
    answer = client.get("/api/v1/rules/repeted-word")
    assert answer.status_code == 404
    assert "repeated-word" in answer.json["mend"]  # type: ignore[index]
