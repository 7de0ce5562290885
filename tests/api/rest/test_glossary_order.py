"""The glossaries that checks of a project are held to where they name none."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

ADDRESS = "/api/v1/projects/default/glossaries"
HOUSE = "source_term,target_term\nplan,projet\n"
MINISTRY = "source_term,target_term\nplan,schéma\nseat,siège\n"
CHECK: dict[str, Any] = {
    "source": {"text": "The plan of the seat failed.", "language": "en"},
    "target": {"text": "La chose du lieu a échoué.", "language": "fr"},
    "policy": {"select": ["term-missing"]},
}


def keep(client: FlaskClient, terms: str, name: str, project: str = "default") -> Any:
    given = {"text": terms, "name": name, "project": project}
    return client.post("/api/v1/glossaries", json=given).json


def put(client: FlaskClient, ids: list[str], tag: str | None = None) -> Any:
    tag = client.get(ADDRESS).headers["ETag"] if tag is None else tag
    return client.put(ADDRESS, json={"glossaries": ids}, headers={"If-Match": tag})


def expected(client: FlaskClient, **more: Any) -> list[str]:
    answer = client.post("/api/v1/checks", json={**CHECK, **more})
    assert answer.status_code == 201, answer.text
    findings = answer.json["findings"]  # type: ignore[index]
    return sorted(" / ".join(finding["evidence"]["expected"]) for finding in findings)


def test_checks_are_held_to_the_order_of_their_project(app: Flask) -> None:
    client = app.test_client()
    house, ministry = keep(client, HOUSE, "house.csv"), keep(client, MINISTRY, "ministry.csv")
    assert client.get(ADDRESS).json == {"glossaries": []}
    assert expected(client) == []

    answer = put(client, [house["glossary"], ministry["id"]])
    assert answer.status_code == 200, answer.text
    assert [g["name"] for g in answer.json["glossaries"]] == ["house.csv", "ministry.csv"]
    assert answer.json == client.get(ADDRESS).json
    assert expected(client) == ["projet", "siège"]

    put(client, [ministry["glossary"], house["glossary"]])
    assert expected(client) == ["schéma", "siège"]
    # what a check names itself comes first, and may be nothing; its own file is heard last
    assert expected(client, glossary_ids=[house["id"]]) == ["projet"]
    assert expected(client, glossary_ids=[]) == []
    assert expected(client, glossary=HOUSE) == ["schéma", "siège"]
    # another project has an order of its own, and none before it is there
    assert expected(client, project="other") == []
    assert client.get("/api/v1/projects/other/glossaries").json == {"glossaries": []}

    # the newest version is meant, and one that is left out is no longer heard
    newest = keep(client, MINISTRY.replace("siège", "séance"), "ministry.csv")
    assert [g["id"] for g in client.get(ADDRESS).json["glossaries"]] == [newest["id"], house["id"]]  # type: ignore[index]
    assert expected(client) == ["schéma", "séance"]
    put(client, [house["glossary"]])
    assert expected(client) == ["projet"]


def test_a_change_is_meant_for_one_order(app: Flask) -> None:
    client = app.test_client()
    house = keep(client, HOUSE, "house.csv")["glossary"]
    assert client.put(ADDRESS, json={"glossaries": [house]}).status_code == 428
    before = client.get(ADDRESS).headers["ETag"]
    first = put(client, [house], before)
    assert first.status_code == 200
    assert client.get(ADDRESS).headers["ETag"] == first.headers["ETag"] != before
    late = put(client, [], before)
    assert (late.status_code, late.mimetype) == (412, "application/problem+json")
    # a new version of a glossary is no other order
    keep(client, MINISTRY, "house.csv")
    assert put(client, [], first.headers["ETag"]).status_code == 200


@pytest.mark.parametrize(
    ("named", "status"),
    [
        (("house", "house"), 422),
        (("other",), 422),
        (("nothing",), 404),
        (("check",), 422),
    ],
)
def test_what_cannot_be_ordered_changes_nothing(
    app: Flask, named: tuple[str, ...], status: int
) -> None:
    client = app.test_client()
    ids = {
        "house": keep(client, HOUSE, "house.csv")["glossary"],
        "other": keep(client, HOUSE, "other.csv", "other")["glossary"],
        "nothing": "0" * 20,
    }
    check = client.post("/api/v1/checks", json={**CHECK, "glossary": MINISTRY}).json
    assert check is not None
    with app.extensions["database"].reading() as session:
        ids["check"] = session.scalar(text("SELECT id FROM glossary WHERE role = 'check'"))
    put(client, [ids["house"]])
    answer = put(client, [ids[name] for name in named])
    assert answer.status_code == status, answer.text
    assert [g["glossary"] for g in client.get(ADDRESS).json["glossaries"]] == [ids["house"]]  # type: ignore[index]
