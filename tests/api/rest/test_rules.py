"""The catalogue over REST is the one of ``accord rules`` and ``accord explain``."""

import pytest
from flask.testing import FlaskClient

from checker.rules import RULES, Rule
from checker.rules.rule import SECTIONS


def test_every_rule_is_listed(client: FlaskClient) -> None:
    rules = client.get("/api/v1/rules").json["rules"]  # type: ignore[index]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert all(rule["summary"] for rule in rules)


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
