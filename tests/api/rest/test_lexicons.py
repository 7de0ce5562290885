"""Word models of projects over REST: set, replaced, removed, and used by checks."""

import gzip
import hashlib
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

ADDRESS = "/api/v1/projects/laws/lexicons/en-fr"
BINARY = {"content_type": "application/octet-stream"}
CHECK: dict[str, Any] = {
    "source": {"text": "The plan of the bridge failed.", "language": "en"},
    "target": {"text": "Le plan du pont a échoué.", "language": "fr"},
    "project": "laws",
}


def signature(client: FlaskClient, **more: object) -> str:
    answer = client.post("/api/v1/checks", json={**CHECK, **more}).json
    assert answer is not None
    parts: list[str] = answer["signature"].split("|")
    return next(part for part in parts if part.startswith("lexicon:"))


def test_a_lexicon_is_set_read_replaced_and_removed(
    app: Flask, own_lexicon: bytes, other_lexicon: bytes
) -> None:
    client = app.test_client()
    usual = signature(client)
    answer = client.put(ADDRESS, data=own_lexicon, **BINARY)
    assert (answer.status_code, answer.headers["Location"]) == (201, ADDRESS)
    kept = answer.json
    assert kept is not None
    assert (kept["project"], kept["languages"]) == ("laws", "en-fr")
    assert kept["sha256"] == hashlib.sha256(own_lexicon).hexdigest()
    assert client.get("/api/v1/projects/laws/lexicons").json == {"lexicons": [kept]}

    found = client.get(ADDRESS)
    assert (found.data, found.mimetype) == (own_lexicon, "application/octet-stream")
    again = client.get(ADDRESS, headers={"If-None-Match": found.headers["ETag"]})
    assert again.status_code == 304

    assert signature(client) == f"lexicon:{kept['sha256'][:8]}" != usual
    turned = {"source": CHECK["target"], "target": CHECK["source"]}
    assert signature(client, **turned) == signature(client)
    assert signature(client, project="default") == usual

    # the languages of an address may stand in either order
    answer = client.put(ADDRESS.replace("en-fr", "fr-en"), data=other_lexicon, **BINARY)
    assert answer.status_code == 200 and "Location" not in answer.headers
    assert signature(client) == f"lexicon:{hashlib.sha256(other_lexicon).hexdigest()[:8]}"

    assert client.delete(ADDRESS).status_code == 204
    assert client.delete(ADDRESS).status_code == 404
    assert signature(client) == usual
    assert client.get("/api/v1/projects/laws/lexicons").json == {"lexicons": []}


@pytest.mark.parametrize(
    ("spoil", "path", "words"),
    [
        (lambda data: b"", ADDRESS, ("is not a lexicon",)),
        (lambda data: b"PK\x03\x04", ADDRESS, ("is not a lexicon", "accord lexicon train")),
        (lambda data: data[:-9], ADDRESS, ("damaged or not whole",)),
        (lambda data: gzip.compress(bytes(10**7)), ADDRESS, ("is not a lexicon",)),
        (lambda data: data, ADDRESS.replace("en-fr", "de-fr"), ("is of en-fr, not of de-fr",)),
        (lambda data: data, ADDRESS.replace("laws", "l" * 65), ("cannot be the name",)),
        (lambda data: data, f"{ADDRESS}?x=1", ("Unknown field",)),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_is_made(
    client: FlaskClient, own_lexicon: bytes, spoil: Any, path: str, words: tuple[str, ...]
) -> None:
    answer = client.put(path, data=spoil(own_lexicon), **BINARY)
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
    for word in words:
        assert word in answer.text
    assert client.get("/api/v1/projects/laws/lexicons").status_code == 404


def test_a_problem_names_its_kind(client: FlaskClient) -> None:
    problem = client.put(ADDRESS, data=b"x", **BINARY).json
    assert problem is not None
    assert problem["type"] == "urn:problem-type:accord:lexicon"
    assert problem["title"] == "A lexicon that cannot be used"


def test_a_check_says_where_there_was_no_word_model(client: FlaskClient) -> None:
    german = {"text": "Der Plan der Brücke ist gescheitert.", "language": "de"}
    answer = client.post("/api/v1/checks", json={**CHECK, "source": german}).json
    assert answer is not None
    notes = [note["en"] for document in answer["documents"] for note in document["notes"]]
    assert [note for note in notes if "No word model of German and French" in note]
