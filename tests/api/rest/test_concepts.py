"""Single concepts over REST: read with a tag, changed only by who names it."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

CSV = "source_term,target_term,status\nplan,projet,preferred\nmeeting,réunion,admitted\n"
WHO = {"author": "A. Martin", "reason": "Decided"}
SEAT = {
    "id": "seat/1",
    "terms": [
        {"text": "seat", "language": "en", "region": "GB"},
        {"text": "siège", "language": "fr", "status": "admitted", "gender": "masculine"},
    ],
    "definition": "Where it has its address.",
    "subjects": ["law"],
    "sections": [{"language": "fr", "note": "une note"}],
    "extra": ["<x>1</x>"],
}


def kept(client: FlaskClient, text: str = CSV) -> str:
    """Keep a glossary; return the address of its concepts."""
    answer = client.post("/api/v1/glossaries", json={"text": text})
    assert answer.json
    return f"/api/v1/glossaries/{answer.json['glossary']}/concepts"


def test_a_concept_is_added_changed_and_removed(app: Flask) -> None:
    client = app.test_client()
    path = kept(client)
    added = client.post(path, json={"concept": SEAT, **WHO})
    assert added.status_code == 201, added.text
    one = added.headers["Location"]
    assert one == f"{path}/seat/1"
    first = client.get(one)
    assert first.json == added.json and first.headers["ETag"] == added.headers["ETag"]
    body: Any = first.json
    assert {name: body["concept"][name] for name in ("id", "definition", "extra")} == {
        name: SEAT[name] for name in ("id", "definition", "extra")
    }
    assert body["concept"]["terms"][1]["gender"] == "masculine"
    assert (body["version"], body["since"], body["concept"]["origin"]) == (
        2,
        2,
        "glossary.csv#seat/1",
    )
    tag = first.headers["ETag"]
    assert tag == f'"{body["etag"]}"'
    assert client.get(one, headers={"If-None-Match": tag}).status_code == 304

    # what is read can be sent back
    put = client.put(
        one,
        json={"concept": {**body["concept"], "note": "New."}, **WHO},
        headers={"If-Match": tag},
    )
    assert put.status_code == 200, put.text
    assert put.json and put.json["version"] == 3 and put.headers["ETag"] != tag
    patched = client.patch(
        one,
        json={"concept": {"definition": ""}, **WHO},
        headers={"If-Match": put.headers["ETag"]},
    )
    assert patched.json and patched.json["version"] == 4
    concept = patched.json["concept"]
    assert (concept["definition"], concept["note"]) == ("", "New.")
    assert concept["terms"] == body["concept"]["terms"]
    same = client.patch(one, json={"concept": {"note": "New."}, **WHO}, headers={"If-Match": "*"})
    assert (
        same.json
        and same.json["version"] == 4
        and same.headers["ETag"] == (patched.headers["ETag"])
    )
    gone = client.delete(one, query_string=WHO, headers={"If-Match": same.headers["ETag"]})
    assert gone.json and (gone.json["version"], gone.json["size"]) == (5, 2)
    assert client.get(one).status_code == 404
    assert client.get(f"{one}?version=2").json == first.json


def test_a_change_of_what_somebody_else_changed_is_refused(app: Flask) -> None:
    client = app.test_client()
    path = f"{kept(client)}/1"
    tag = client.get(path).headers["ETag"]
    change: dict[str, Any] = {"json": {"concept": {"note": "mine"}, **WHO}}
    assert client.patch(path, **change, headers={"If-Match": tag}).status_code == 200
    before = client.get(path).json
    for answer in (
        client.patch(path, **change, headers={"If-Match": tag}),
        client.put(
            path, json={"concept": {"terms": []}, **WHO}, headers={"If-Match": f'{tag}, "x"'}
        ),
        client.delete(path, query_string=WHO, headers={"If-Match": tag}),
        client.delete(path, query_string=WHO, headers={"If-Match": f"W/{tag}"}),
    ):
        assert answer.status_code == 412, answer.text
        assert answer.json and "version 2" in answer.json["detail"]
        assert answer.json["type"] == "urn:problem-type:accord:stale"
    for answer in (
        client.patch(path, **change),
        client.delete(path, query_string=WHO, headers={"If-Match": ""}),
    ):
        assert answer.status_code == 428 and answer.json and "If-Match" in answer.json["mend"]
    assert client.get(path).json == before


def test_concepts_are_looked_for(client: FlaskClient) -> None:
    path = kept(client)
    client.post(path, json={"concept": SEAT, **WHO})

    def ids(query: str) -> list[str]:
        answer = client.get(f"{path}?{query}").json
        assert answer is not None
        assert answer["total"] == len(answer["concepts"])
        return [one["concept"]["id"] for one in answer["concepts"]]

    assert ids("") == ["1", "2", "seat/1"]
    assert ids("text=REUNION") == ["2"]
    assert ids("language=fr&status=admitted") == ["2", "seat/1"]
    assert ids("subject=law") == ["seat/1"]
    assert ids("version=1") == ["1", "2"]
    second = client.get(f"{path}?page=2&page_size=2").json
    assert second is not None
    assert (second["total"], second["version"]) == (3, 2)
    (one,) = second["concepts"]
    assert client.get(f"{path}/seat/1").headers["ETag"] == f'"{one["etag"]}"'


@pytest.mark.parametrize(
    ("concept", "pointer"),
    [
        ({"terms": [{"text": "a", "language": "fr-CA"}]}, "#/concept/terms/0/language"),
        ({"terms": [{"text": "", "language": "fr"}]}, "#/concept/terms/0/text"),
        ({"terms": [{"text": "a\u0001", "language": "fr"}]}, "#/concept/terms/0/text"),
        (
            {"terms": [{"text": "a", "language": "fr", "status": "good"}]},
            "#/concept/terms/0/status",
        ),
        ({"terms": [], "extra": ["<a"]}, "#/concept/extra/0"),
        ({"terms": [], "keep": "yes"}, "#/concept/keep"),
        ({"terms": [], "other": 1}, "#/concept/other"),
        ({}, "#/concept/terms"),
        (
            {"terms": [{"text": "a", "language": "fr", "valid_from": "May"}]},
            "#/concept/terms/0/valid_from",
        ),
    ],
)
def test_what_cannot_be_a_concept_is_told(
    client: FlaskClient, concept: dict[str, Any], pointer: str
) -> None:
    answer = client.post(kept(client), json={"concept": concept, **WHO})
    assert answer.status_code == 422
    assert answer.json and [error["pointer"] for error in answer.json["errors"]] == [pointer]


def test_every_change_says_who_and_why(client: FlaskClient) -> None:
    path = kept(client)
    client.post(path, json={"concept": SEAT, **WHO})
    versions = client.get(f"{path.removesuffix('/concepts')}/versions").json
    assert versions is not None
    assert [(v["version"], v["author"], v["reason"]) for v in versions["versions"]] == [
        (2, "A. Martin", "Decided"),
        (1, "", ""),
    ]
    for left in WHO:
        answer = client.post(path, json={"concept": SEAT, **{**WHO, left: ""}})
        assert answer.status_code == 422 and answer.json
        assert answer.json["errors"][0]["pointer"] == f"#/{left}"
