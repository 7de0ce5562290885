"""Proposals over REST, from the first word to the version that comes of them."""

from typing import Any

from flask import Flask
from flask.testing import FlaskClient

CSV = "source_term,target_term\nplan,projet\nmeeting,réunion\n"
SEAT = {"id": "seat", "terms": [{"text": "seat", "language": "en"}]}
PLAN = {
    "id": "1",
    "terms": [{"text": "plan", "language": "en"}, {"text": "plan", "language": "fr"}],
}
CHANGES = {"added": [SEAT], "changed": [PLAN], "removed": ["2"]}


def kept(client: FlaskClient) -> str:
    answer = client.post("/api/v1/glossaries", json={"text": CSV})
    assert answer.json
    return f"/api/v1/glossaries/{answer.json['glossary']}"


def made(client: FlaskClient, glossary: str, **changes: Any) -> str:
    given = changes or CHANGES
    body = {**given, "author": "Ann", "reason": "As the group decided"}
    answer = client.post(f"{glossary}/proposals", json=body)
    assert answer.status_code == 201, answer.text
    location = answer.headers["Location"]
    assert client.get(location).json == answer.json
    return location


def test_from_the_first_word_to_the_version(app: Flask) -> None:
    client = app.test_client()
    glossary = kept(client)
    one = made(client, glossary)
    said = client.get(one).json
    assert said is not None
    assert (said["state"], said["base"], said["version"]) == ("open", 1, None)
    assert [(c["change"], c["id"]) for c in said["changes"]] == [
        ("added", "seat"),
        ("changed", "1"),
        ("removed", "2"),
    ]
    assert [(f["part"], f["before"], f["after"]) for f in said["changes"][1]["fields"]] == [
        ("fr: projet", "projet", ""),
        ("fr: plan", "", "plan"),
    ]
    comment = {"author": "Bob", "text": "Agreed with the translators?"}
    commented = client.post(f"{one}/comments", json=comment)
    assert commented.status_code == 201 and commented.json
    assert [(c["author"], c["text"]) for c in commented.json["comments"]] == [
        tuple(comment.values())
    ]
    decided = client.post(f"{one}/decision", json={"decision": "approve", "author": "Bob"})
    assert decided.status_code == 200 and decided.json
    assert (decided.json["state"], decided.json["version"]) == ("approved", 2)
    whole = client.get(glossary).json
    assert whole is not None
    assert [concept["id"] for concept in whole["concepts"]] == ["1", "seat"]
    assert whole["reason"] == "As the group decided (proposed by Ann)"
    listed = client.get(f"{glossary}/proposals?state=approved").json
    assert listed is not None and listed["total"] == 1
    assert client.get(f"{glossary}/proposals?state=open").json == {
        "page": 1,
        "page_size": 100,
        "total": 0,
        "proposals": [],
    }
    diff = client.get(f"{glossary}/diff?from=1").json
    assert diff is not None and (diff["from"], diff["to"]) == (1, 2)
    assert {(c["change"], c["id"]) for c in diff["changes"]} == {
        ("added", "seat"),
        ("changed", "1"),
        ("removed", "2"),
    }


def test_a_conflict_names_every_concept(client: FlaskClient) -> None:
    glossary = kept(client)
    one, other = made(client, glossary), made(client, glossary, changed=[PLAN], removed=["2"])
    client.post(f"{one}/decision", json={"decision": "approve", "author": "Bob"})
    answer = client.post(f"{other}/decision", json={"decision": "approve", "author": "Bob"})
    assert answer.status_code == 409 and answer.json
    assert answer.json["type"] == "urn:problem-type:accord:conflict"
    assert answer.json["errors"] == [
        {"pointer": "#/changed/0", "detail": "the concept “1” was changed in version 2 by Bob"},
        {"pointer": "#/removed/0", "detail": "the concept “2” was removed"},
    ]
    body = {"decision": "reject", "author": "Bob", "reason": "Overtaken"}
    rejected = client.post(f"{other}/decision", json=body).json
    assert rejected is not None
    assert (rejected["state"], rejected["decision"]) == ("rejected", "Overtaken")
    assert client.post(f"{other}/decision", json=body).status_code == 409


def test_a_proposal_changes_each_concept_once(client: FlaskClient) -> None:
    glossary = kept(client)
    for changes, place in (
        ({"changed": [{"terms": []}]}, "#/changed/0/id"),
        ({"changed": []}, "#"),
        ({"base": 0, "removed": ["1"]}, "#/base"),
    ):
        body = {**changes, "author": "Ann", "reason": "x"}
        answer = client.post(f"{glossary}/proposals", json=body)
        assert answer.status_code == 422 and answer.json, answer.text
        assert [error["pointer"] for error in answer.json["errors"]] == [place]
    body = {"changed": [PLAN], "removed": ["1"], "author": "Ann", "reason": "x"}
    answer = client.post(f"{glossary}/proposals", json=body)
    assert answer.status_code == 409 and answer.json
    assert answer.json["errors"][0]["pointer"] == "#/removed/0"
