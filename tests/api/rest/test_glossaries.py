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
