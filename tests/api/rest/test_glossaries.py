"""Glossaries over REST, in each of the three types that a body may have."""

from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

CSV = "source_term,target_term,status\nplan,projet,preferred\nmeeting,réunion,admitted\n"
BODIES: dict[str, dict[str, Any]] = {
    "JSON": {"json": {"name": "terms.csv", "text": CSV}},
    "a form": {"data": {"file": (BytesIO(CSV.encode()), "terms.csv")}},
    "CSV": {
        "data": CSV.encode(),
        "content_type": "text/csv; charset=utf-8",
        "query_string": {"name": "terms.csv"},
    },
}


@pytest.mark.parametrize("kind", BODIES)
def test_a_glossary_is_kept_with_its_concepts(client: FlaskClient, kind: str) -> None:
    answer = client.post("/api/v1/glossaries", **BODIES[kind])
    assert answer.status_code == 201, answer.text
    kept = answer.json
    assert kept is not None
    assert (kept["name"], kept["project"], kept["version"]) == ("terms.csv", "default", 1)
    assert [concept["origin"] for concept in kept["concepts"]] == ["terms.csv:2", "terms.csv:3"]
    assert [term["text"] for term in kept["concepts"][1]["terms"]] == ["meeting", "réunion"]
    assert client.get(answer.headers["Location"]).json == kept


def test_versions_and_lists(app: Flask) -> None:
    client = app.test_client()

    def post(text: str, **more: str) -> Any:
        return client.post("/api/v1/glossaries", json={"text": text, **more}).json

    first = post(CSV)
    assert post(CSV)["id"] == first["id"]
    second = post(CSV + "seat,siège,\n", author="A. B.", reason="Added the seat")
    assert (second["version"], second["author"]) == (2, "A. B.")
    turned = "source_term,target_term\nsiège,seat\n"
    other = post(turned, project="other", name="other.csv", source_lang="fr", target_lang="en")
    assert [term["language"] for term in other["concepts"][0]["terms"]] == ["fr", "en"]

    def listed(query: str = "") -> list[str]:
        answer = client.get(f"/api/v1/glossaries{query}").json
        assert answer is not None
        return [glossary["id"] for glossary in answer["glossaries"]]

    assert listed() == [second["id"], other["id"]]
    assert listed("?project=other") == [other["id"]]
    assert listed("?page=2&page_size=1") == [other["id"]]


def test_a_check_is_held_to_kept_glossaries(app: Flask) -> None:
    client = app.test_client()
    kept = client.post("/api/v1/glossaries", json={"text": CSV}).json
    assert kept is not None
    body = {
        "source": {"text": "The plan was adopted by the Council.", "language": "en"},
        "target": {"text": "Le schéma a été adopté par le Conseil.", "language": "fr"},
        "policy": {"select": ["terminology"]},
    }
    free = client.post("/api/v1/checks", json=body).json
    held = client.post("/api/v1/checks", json={**body, "glossary_ids": [kept["id"]]}).json
    assert free is not None and held is not None
    assert free["counts"]["findings"] == 0
    assert held["counts"]["by_rule"] == {"term-missing": 1}
    assert f"glossary:{kept['sha256'][:8]}" in held["signature"]


BAD = CSV + ",rien,\nplan,projet,perhaps\n"


def test_an_import_is_told_before_it_is_done(app: Flask) -> None:
    client = app.test_client()
    path = "/api/v1/glossaries/imports"
    later = CSV.replace("admitted", "preferred") + "seat,siège,\n"

    def listed() -> list[int]:
        answer = client.get("/api/v1/glossaries").json
        assert answer is not None
        return [one["version"] for one in answer["glossaries"]]

    told = client.post(path, json={"text": CSV, "project": "new"}).json
    assert told is not None
    assert (told["applied"], told["applicable"], told["present"]) == (False, True, None)
    assert told["counts"]["added"] == 2 and listed() == []
    who = {"author": "Ann", "reason": "first", "dry_run": False}
    done = client.post(path, json={"text": CSV, **who}).json
    assert done is not None and done["applied"] and done["version"]["version"] == 1
    told = client.post(path, data={"file": (BytesIO(later.encode()), "glossary.csv")}).json
    assert told is not None and listed() == [1]
    assert [(one["change"], one["id"], one["where"]) for one in told["changes"]] == [
        ("changed", "2", "glossary.csv:3"),
        ("added", "3", "glossary.csv:4"),
    ]
    assert told["changes"][0]["fields"] == [
        {"part": "fr: réunion", "field": "status", "before": "admitted", "after": "preferred"}
    ]
    query = {"author": "Ann", "reason": "later", "dry_run": "false", "replaces": "true"}
    done = client.post(
        path, data="en,fr\nseat,siège\n".encode(), content_type="text/csv", query_string=query
    ).json
    assert done is not None and done["version"]["version"] == 2
    assert (done["version"]["author"], done["version"]["size"]) == ("Ann", 1)
    assert listed() == [2]


def test_nothing_of_a_bad_file_is_imported(client: FlaskClient) -> None:
    path = "/api/v1/glossaries/imports"
    told = client.post(path, json={"text": BAD}).json
    assert told is not None and not told["applicable"]
    assert told["counts"]["refused"] >= 1
    refused = [one for one in told["changes"] if one["change"] == "refused"]
    assert refused[0]["where"] == "glossary.csv:4" and refused[0]["reason"]
    who = {"author": "Ann", "reason": "x", "dry_run": False}
    answer = client.post(path, json={"text": BAD, **who})
    assert answer.status_code == 422 and answer.json
    assert "glossary.csv:4" in answer.json["detail"]
    assert client.get("/api/v1/glossaries").json["total"] == 0  # type: ignore[index]
    answer = client.post(path, json={"text": CSV, "dry_run": False})
    assert answer.status_code == 422 and answer.json
    assert answer.json["errors"][0]["pointer"] == "#/author"


def test_any_version_leaves_in_any_format(app: Flask) -> None:
    client = app.test_client()
    first = client.post("/api/v1/glossaries", json={"text": CSV}).json
    second = client.post("/api/v1/glossaries", json={"text": CSV + "seat,siège,\n"}).json
    assert first is not None and second is not None
    path = f"/api/v1/glossaries/{second['glossary']}/export"
    plain = client.get(path)
    assert plain.mimetype == "application/json" and plain.json
    assert len(plain.json["concepts"]) == 3
    older = client.get(f"{path}?version=1")
    assert older.json and len(older.json["concepts"]) == 2
    by_version = client.get(f"/api/v1/glossaries/{first['id']}/export")
    assert by_version.data == older.data
    tbx = client.get(path, headers={"Accept": "text/plain, application/x-tbx;q=0.9"})
    assert tbx.mimetype == "application/x-tbx" and "siège" in tbx.text
    assert client.get(f"{path}?format=tbx").data == tbx.data
    assert tbx.headers["Content-Disposition"].endswith("glossary.v2.tbx")
    again = client.get(path, headers={"If-None-Match": plain.headers["ETag"]})
    assert again.status_code == 304
    assert client.get(path, headers={"Accept": "image/png"}).status_code == 406


def test_a_check_is_made_again_with_the_newest_version(app: Flask) -> None:
    client = app.test_client()
    kept = client.post("/api/v1/glossaries", json={"text": "en,fr\nplan,plan\n"}).json
    assert kept is not None
    body = {
        "source": {"text": "The plan was adopted by the Council.", "language": "en"},
        "target": {"text": "Le plan a été adopté par le Conseil.", "language": "fr"},
        "glossary_ids": [kept["glossary"]],
    }
    check = client.post("/api/v1/checks", json=body).json
    assert check is not None and check["findings"] == []
    one = f"/api/v1/glossaries/{kept['glossary']}/concepts/1"
    change = {"concept": {"terms": [{"text": "plan", "language": "en"}]}}
    change["concept"]["terms"].append({"text": "projet", "language": "fr"})
    client.put(
        one,
        json={**change, "author": "Ann", "reason": "As decided"},
        headers={"If-Match": client.get(one).headers["ETag"]},
    )
    answer = client.post(f"/api/v1/checks/{check['id']}/recheck")
    assert answer.status_code == 201 and answer.json, answer.text
    assert client.get(answer.headers["Location"]).json == answer.json
    (come,) = answer.json["come"]
    assert come["finding"]["rule"] == "term-missing"
    assert come["because"] == [{"glossary": "glossary.csv", "concept": "1", "change": "changed"}]
    assert answer.json["glossaries"][0]["versions"][0]["reason"] == "As decided"
    again = client.get(f"/api/v1/checks/{answer.json['check']}").json
    assert again is not None and again["findings"] == [come["finding"]]
