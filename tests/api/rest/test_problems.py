"""Every error of every operation has one shape, and leaves nothing in the database."""

import gzip
import io
import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import jsonschema
import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import delete, func, select

from api.database.connection import Database
from api.database.tables import Document, Table
from api.errors import DatabaseError
from api.rest.app import create_app
from api.rest.problems import SCHEMA, STATUSES
from api.settings import Settings
from checker.errors import AccordError

NONE = "0" * 20
TEXT = {"text": "Le Conseil a adopté le plan plan.", "language": "fr"}
CHECK = {"target": TEXT}
CSV = "source_term,target_term\nplan,projet\n"

BINARY: dict[str, Any] = {"content_type": "application/octet-stream"}
CONCEPT = {"terms": [{"text": "seat", "language": "en"}]}
WHO = {"author": "A", "reason": "R"}
METHODS = ("get", "post", "put", "patch", "delete")
MATCH: dict[str, Any] = {"headers": {"If-Match": '"0"'}}
ORDER = "/api/v1/projects/default/glossaries"

TWINS: dict[str, Any] = {
    "rows": [
        {"id": "1", "document": name, "source": "The plan.", "target": "Le plan plan."}
        for name in "ab"
    ],
    "source_lang": "en",
    "target_lang": "fr",
}

# What makes each operation answer with each of the errors that it declares. For 400, 403, 413, 500
# and 503 there is one way for all, below.
OWN: dict[str, dict[int, dict[str, Any]]] = {
    "POST /api/v1/checks": {
        404: {"json": {**CHECK, "glossary_ids": [NONE]}},
        415: {"data": "text", "content_type": "text/plain"},
        422: {"json": {**CHECK, "other": 1}},
    },
    "GET /api/v1/checks": {
        404: {"query_string": {"project": "none"}},
        422: {"query_string": {"page": "0"}},
    },
    "GET /api/v1/checks/{check_id}": {404: {}},
    "GET /api/v1/checks/{check_id}/findings": {404: {}, 422: {"query_string": {"family": "x"}}},
    "GET /api/v1/checks/{check_id}/findings/{fingerprint}": {
        404: {},
        409: {"there": True},
        422: {"query_string": {"doc": "a"}},
    },
    "PATCH /api/v1/checks/{check_id}/findings/{fingerprint}": {
        404: {"json": {"state": "open"}, **MATCH},
        409: {"there": True, "json": {"state": "open"}, **MATCH},
        412: {"there": True, "json": {"state": "open", "document": "a"}, **MATCH},
        415: {"data": "text", "content_type": "text/plain", **MATCH},
        422: {"json": {"state": "right"}, **MATCH},
        428: {"json": {"state": "open"}},
    },
    "GET /api/v1/checks/{check_id}/report.json": {404: {}},
    "POST /api/v1/checks/{check_id}/recheck": {404: {}, 409: {"there": True}},
    "GET /api/v1/checks/{check_id}/changes": {404: {}},
    "GET /api/v1/checks/{check_id}/report.html": {404: {}, 422: {"query_string": {"lang": "de"}}},
    "POST /api/v1/glossaries": {
        415: {"data": "text", "content_type": "text/plain"},
        422: {"json": {"text": "no columns"}},
    },
    "GET /api/v1/glossaries": {
        404: {"query_string": {"project": "none"}},
        422: {"query_string": {"page_size": "1001"}},
    },
    "GET /api/v1/glossaries/{glossary_id}": {404: {}, 422: {"query_string": {"version": "0"}}},
    "GET /api/v1/glossaries/{glossary_id}/versions": {
        404: {},
        422: {"query_string": {"page": "0"}},
    },
    "GET /api/v1/glossaries/{glossary_id}/diff": {404: {"query_string": {"from": "1"}}, 422: {}},
    "GET /api/v1/glossaries/{glossary_id}/export": {
        404: {},
        406: {"there": True, "headers": {"Accept": "image/png"}},
        422: {"query_string": {"format": "docx"}},
    },
    "POST /api/v1/glossaries/imports": {
        415: {"data": "text", "content_type": "text/plain"},
        422: {"json": {"text": CSV, "dry_run": False}},
    },
    "GET /api/v1/glossaries/{glossary_id}/concepts": {
        404: {},
        422: {"query_string": {"status": "x"}},
    },
    "POST /api/v1/glossaries/{glossary_id}/concepts": {
        404: {"json": {"concept": CONCEPT, **WHO}},
        409: {"there": True, "json": {"concept": {**CONCEPT, "id": "1"}, **WHO}},
        415: {"data": "text", "content_type": "text/plain"},
        422: {"json": {"concept": CONCEPT, "author": "A"}},
    },
    "GET /api/v1/glossaries/{glossary_id}/concepts/{concept_id}": {
        404: {"there": True},
        422: {"query_string": {"version": "x"}},
    },
    "PUT /api/v1/glossaries/{glossary_id}/concepts/{concept_id}": {
        404: {"json": {"concept": CONCEPT, **WHO}, **MATCH},
        412: {"there": True, "concept_id": "1", "json": {"concept": CONCEPT, **WHO}, **MATCH},
        415: {"data": "text", "content_type": "text/plain", **MATCH},
        422: {"json": {"concept": {**CONCEPT, "id": "other"}, **WHO}, **MATCH},
        428: {"json": {"concept": CONCEPT, **WHO}},
    },
    "PATCH /api/v1/glossaries/{glossary_id}/concepts/{concept_id}": {
        404: {"json": {"concept": {}, **WHO}, **MATCH},
        412: {"there": True, "concept_id": "1", "json": {"concept": {}, **WHO}, **MATCH},
        415: {"data": "text", "content_type": "text/plain", **MATCH},
        422: {"json": {"concept": {"id": "other"}, **WHO}, **MATCH},
        428: {"json": {"concept": {}, **WHO}},
    },
    "DELETE /api/v1/glossaries/{glossary_id}/concepts/{concept_id}": {
        404: {"query_string": WHO, **MATCH},
        412: {"there": True, "concept_id": "1", "query_string": WHO, **MATCH},
        422: {"query_string": {"author": "A"}, **MATCH},
        428: {"query_string": WHO},
    },
    "GET /api/v1/glossaries/{glossary_id}/proposals": {
        404: {},
        422: {"query_string": {"state": "x"}},
    },
    "POST /api/v1/glossaries/{glossary_id}/proposals": {
        404: {"json": {"removed": ["1"], **WHO}},
        409: {"there": True, "json": {"removed": ["none"], **WHO}},
        415: {"data": "text", "content_type": "text/plain"},
        422: {"json": WHO},
    },
    "GET /api/v1/proposals/{proposal_id}": {404: {}},
    "POST /api/v1/proposals/{proposal_id}/comments": {
        404: {"json": {"author": "A", "text": "No."}},
        415: {"data": "text", "content_type": "text/plain"},
        422: {"json": {"author": "A"}},
    },
    "POST /api/v1/proposals/{proposal_id}/decision": {
        404: {"json": {"decision": "approve", "author": "A"}},
        409: {"there": True, "json": {"decision": "withdraw", "author": "B"}},
        415: {"data": "text", "content_type": "text/plain"},
        422: {"json": {"decision": "reject", "author": "A"}},
    },
    "GET /api/v1/projects/{project}/glossaries": {404: {}},
    "PUT /api/v1/projects/{project}/glossaries": {
        404: {"json": {"glossaries": []}, **MATCH},
        412: {"path": ORDER, "json": {"glossaries": []}, "there": True, **MATCH},
        415: {"data": "text", "content_type": "text/plain", **MATCH},
        422: {"json": {"glossaries": ["x"]}, **MATCH},
        428: {"json": {"glossaries": []}},
    },
    "GET /api/v1/projects/{project}/lexicons": {404: {}},
    "GET /api/v1/projects/{project}/lexicons/{languages}": {404: {}},
    "PUT /api/v1/projects/{project}/lexicons/{languages}": {
        404: {"path": "/api/v1/projects/none/lexicons/english"},
        415: {"data": b"x", "content_type": "text/plain"},
        422: {"data": b"no lexicon", **BINARY},
    },
    "DELETE /api/v1/projects/{project}/lexicons/{languages}": {404: {}},
    "GET /api/v1/rules": {422: {"query_string": {"preset": "legl"}}},
    "GET /api/v1/rules/{rule_id}": {
        404: {},
        422: {"path": "/api/v1/rules/repeated-word", "query_string": {"preset": "legl"}},
    },
    "GET /healthz": {},
}
# What takes a body can be sent too large a one.
WITH_BODY = {name for name, own in OWN.items() if 415 in own}


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    file = tmp_path_factory.mktemp("problems") / "accord.db"
    app = create_app(Settings(database_url=f"sqlite:///{file}", max_request_bytes=100_000))
    yield app
    app.extensions["database"].close()


@pytest.fixture(scope="module")
def specification(app: Flask) -> Any:
    return app.test_client().get("/openapi.json").json


@pytest.fixture(scope="module")
def there(app: Flask) -> dict[str, str]:
    """The ids of what is there: a check whose texts are gone, a glossary, a proposal.

    The check is of two documents with the same finding.
    """
    client = app.test_client()
    glossary = client.post("/api/v1/glossaries", json={"text": CSV}).json
    assert glossary
    path = f"/api/v1/glossaries/{glossary['id']}/proposals"
    proposal = client.post(path, json={"removed": ["1"], **WHO}).json
    check = client.post("/api/v1/checks", json=TWINS).json
    assert proposal and check
    assert len({finding["fingerprint"] for finding in check["findings"]}) == 1
    with app.extensions["database"].session() as session:
        session.execute(delete(Document))
    ids = {"glossary_id": glossary["glossary"], "proposal_id": proposal["id"]}
    return {**ids, "check_id": check["id"], "fingerprint": check["findings"][0]["fingerprint"]}


def address(template: str, ids: dict[str, str]) -> str:
    """The path of an operation; what is not named is not there."""
    known = {
        "rule_id": "none",
        "concept_id": "none",
        "languages": "en-fr",
        "project": "none",
        "fingerprint": "0" * 16,
        **ids,
    }
    return re.sub(r"{(\w+)}", lambda m: known.get(m[1], NONE), template)


def rows(app: Flask) -> dict[str, int]:
    """How many rows each table has."""
    with app.extensions["database"].reading() as session:
        return {
            name: session.scalar(select(func.count()).select_from(table))
            for name, table in Table.metadata.tables.items()
        }


def is_problem(answer: Any, status: int, path: str) -> dict[str, Any]:
    """Hold an answer to the one shape."""
    assert answer.status_code == status, answer.text
    assert answer.mimetype == "application/problem+json"
    problem: dict[str, Any] = json.loads(answer.data)
    jsonschema.validate(problem, SCHEMA)
    assert (problem["status"], problem["instance"]) == (status, path)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Traceback" not in answer.text
    return problem


def test_the_table_names_every_error_that_the_specification_declares(specification: Any) -> None:
    declared = {
        f"{method.upper()} {path}": {int(status) for status in operation["responses"]}
        for path, item in specification["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    }
    general = {200, 201, 204, 304, 400, 403, 413, 500, 503}
    assert {name: statuses - general for name, statuses in declared.items()} == {
        name: set(own) for name, own in OWN.items()
    }
    for name, statuses in declared.items():
        assert {400, 500} <= statuses
        assert (403 in statuses) == (not name.startswith("GET")), name
        assert (413 in statuses) == (name in WITH_BODY), name
        assert (503 in statuses) == ("/rules" not in name), name


def requests() -> Iterator[Any]:
    for name, own in OWN.items():
        for status in (*own, 400, 403, 413, 500, 503):
            if (
                (status == 403 and name.startswith("GET"))
                or (status == 413 and name not in WITH_BODY)
                or (status == 503 and "/rules" in name)
            ):
                continue
            yield pytest.param(name, status, id=f"{name} {status}")


@pytest.mark.parametrize(("name", "status"), list(requests()))
def test_every_error_of_every_operation(
    app: Flask, there: dict[str, str], name: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    method, _, template = name.partition(" ")
    request: dict[str, Any] = dict(OWN[name].get(status) or {})
    path = address(template, {})
    if request.pop("there", False):
        path = address(template, {**there, "concept_id": request.pop("concept_id", "none")})
    path = request.pop("path", path)
    if status == 400:
        request = {"headers": {"Host": "other.example"}}
    elif status == 403:
        request = {"headers": {"Origin": "https://other.example"}, "json": CHECK}
    elif status == 413:
        request = {"json": {"text": "x" * 200_000}, **MATCH}
    elif status == 503:
        request = (
            OWN[name].get(412)
            or OWN[name].get(404)
            or ({"json": {"text": CSV}} if method == "POST" else {})
        )
        request = {k: v for k, v in request.items() if k in ("json", "query_string", "headers")}
        request = {"json": CHECK} if name == "POST /api/v1/checks" else request
    if "lexicons" in name and method == "PUT" and status in (413, 503):
        request = {"data": b"x" * (200_000 if status == 413 else 1), **BINARY}
    if status == 500:
        endpoint = app.url_map.bind("localhost").match(path, method=method)[0]
        monkeypatch.setitem(app.view_functions, endpoint, broken)
    if status == 503:
        monkeypatch.setitem(app.extensions, "database", NoDatabase())
    before = rows(app) if status != 503 else {}
    problem = is_problem(app.test_client().open(path, method=method, **request), status, path)
    assert "secret" not in str(problem)
    if before:
        assert rows(app) == before


def broken(**_: object) -> None:
    raise RuntimeError("secret words of a document")


class NoDatabase(Database):
    """A database that cannot be reached."""

    def __init__(self) -> None:
        pass

    @contextmanager
    def reading(self) -> Iterator[Any]:
        raise DatabaseError("the secret server is gone", where="here", mend="bring it back")
        yield

    session = reading


def test_nothing_of_a_document_is_logged(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(app.view_functions, "rules.list_rules", broken)
    with caplog.at_level(logging.DEBUG):
        app.test_client().get("/api/v1/rules")
    assert "RuntimeError in test_problems.py" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize("path", ["/", "/none", "/api/v1", "/api/v1/checks/", "/api/v1/checks/1"])
def test_unknown_addresses(app: Flask, path: str) -> None:
    assert "/openapi.json" in is_problem(app.test_client().get(path), 404, path)["mend"]


def test_a_wrong_method_is_told_the_right_ones(app: Flask, specification: Any) -> None:
    for template, item in {**specification["paths"], "/openapi.json": {"get": {}}}.items():
        path = address(template, {})
        for method in ("PUT", "PATCH", "DELETE", "POST"):
            if method.lower() not in item:
                answer = app.test_client().open(path, method=method)
                is_problem(answer, 405, path)
                allowed = set(answer.headers["Allow"].split(", "))
                known = {name.upper() for name in item if name in METHODS}
                assert allowed == known | {"OPTIONS"} | ({"HEAD"} if "GET" in known else set())


def form(**content: Any) -> dict[str, Any]:
    return {
        "data": {
            name: (BytesIO(value[1]), value[0]) if isinstance(value, tuple) else value
            for name, value in content.items()
        },
        "content_type": "multipart/form-data",
    }


FILE = ("a.txt", "Le Conseil a adopté le plan plan.".encode())
RAW = {"content_type": "application/json"}

# What cannot be used, the status, and words that the answer has to say.
UNUSABLE: dict[str, tuple[dict[str, Any], int, tuple[str, ...]]] = {
    "no body": (RAW, 400, ("not JSON",)),
    "half of JSON": ({"data": '{"target": ', **RAW}, 400, ("line 1, column 12",)),
    "not a number": ({"data": '{"x": NaN}', **RAW}, 400, ("not JSON",)),
    "a long number": ({"data": '{"x": ' + "9" * 5000 + "}", **RAW}, 400, ("not JSON",)),
    "deep brackets": ({"data": "[" * 90_000, **RAW}, 400, ("not JSON",)),
    "not UTF-8": ({"data": b'{"x": "\xff"}', **RAW}, 400, ("UTF-8", "byte 7")),
    "a list": ({"json": []}, 422, ("#",)),
    "nothing": ({"json": {}}, 422, ("either target",)),
    "too much": ({"json": {**CHECK, "rows": []}}, 422, ("#/rows",)),
    "a source alone": ({"json": {"source": TEXT, "document": TEXT}}, 422, ("#/document/language",)),
    "text that is none": ({"json": {"target": {"text": 1}}}, 422, ("#/target/text",)),
    "half a character": (
        {"data": '{"target": {"text": "\\ud800"}}', **RAW},
        422,
        ("#/target/text", "surrogate"),
    ),
    "an empty text": ({"json": {"target": {**TEXT, "text": " "}}}, 422, ("no text", "document")),
    "a binary text": ({"json": {"target": {**TEXT, "text": "a\0b"}}}, 422, ("binary",)),
    "a name with a line end": (
        {"json": {"target": {**TEXT, "name": "a\nb"}}},
        422,
        ("#/target/name", "control"),
    ),
    "too short a text": ({"json": {"target": {"text": "Oui"}}}, 422, ("target_lang",)),
    "an unknown language": (
        {"json": {"target": {**TEXT, "language": "xx"}}},
        422,
        ("#/target/language", "xx", "de, en, fr"),
    ),
    "two languages": ({"json": {**CHECK, "target_lang": "en"}}, 422, ("#/target_lang",)),
    "an unknown rule": (
        {"json": {**CHECK, "policy": {"select": ["repeted-word"]}}},
        422,
        ("select", "repeated-word", "accord:policy"),
    ),
    "a policy of several flaws": (
        {"json": {**CHECK, "policy": {"slect": [], "options": {"repeated-word": {"x": 1}}}}},
        422,
        ("#/policy/slect", "“select”", "#/policy/options/repeated-word/x", "accord:policy"),
    ),
    "a policy file that cannot be used": (
        {
            "data": {
                "target": (io.BytesIO(b"Oui."), "a.txt"),
                "policy": (io.BytesIO(b"x = 1"), "p.toml"),
            }
        },
        422,
        ("p.toml: x", "unknown key", "accord:policy"),
    ),
    "a confidence above one": (
        {"json": {**CHECK, "policy": {"min_confidence": 2}}},
        422,
        ("#/policy/min_confidence",),
    ),
    "a project of no name": ({"json": {**CHECK, "project": "A b"}}, 422, ("#/project",)),
    "an id of no glossary": (
        {"json": {**CHECK, "glossary_ids": ["x"]}},
        422,
        ("#/glossary_ids/0",),
    ),
    "a glossary without columns": (
        {"json": {**CHECK, "glossary": "a,b\n1,2\n"}},
        422,
        ("accord:glossary", "source_term"),
    ),
    "a row without its source": (
        {"json": {"rows": [{"id": "1", "target": "a"}]}},
        422,
        ("#/rows/0/source",),
    ),
    "an id twice": (
        {"json": {"rows": [{"id": "1", "source": "a", "target": "b"}] * 2}},
        422,
        ("rows.jsonl:2", "id “1”"),
    ),
    "a query": ({"json": CHECK, "query_string": {"x": "1"}}, 422, ("Unknown field", '"x"')),
    "an unknown file": (form(target=FILE, other=FILE), 422, ("#/other",)),
    "two files of one name": (
        {"data": {"file": [(BytesIO(b"a"), "a.txt"), (BytesIO(b"b"), "b.txt")]}},
        422,
        ("#/file", "twice"),
    ),
    "no file": (form(target_lang="fr"), 422, ("either file",)),
    "a word twice": (form(file=FILE, target_lang=["fr", "fr"]), 422, ("#/target_lang", "twice")),
    "a text for a file": (form(file="text"), 422, ("#/file", "Not a file")),
    "an archive": (form(file=("a.txt", b"PK\x03\x04")), 422, ("ZIP",)),
    "a bomb": (
        form(file=("a.jsonl.gz", gzip.compress(b"0" * 5_000_000))),
        422,
        ("when decompressed",),
    ),
    "an unknown encoding": (form(file=FILE, encoding="klingon"), 422, ("#/encoding", "klingon")),
    "a slow encoding": (form(file=FILE, encoding="punycode"), 422, ("#/encoding",)),
    "fields of no bitext": (form(file=FILE, fields="id=x"), 422, ("not a bitext",)),
    "no fields": (form(file=FILE, fields="x"), 422, ("fields",)),
    "a bitext with company": (form(source=FILE, target=("a.tsv", b"x")), 422, ("holds both",)),
    "a control in a file's name": (form(file=("a\tb.txt", FILE[1])), 422, ("#/file", "control")),
    "a large body": ({"json": {"target": {"text": "x" * 200_000}}}, 413, ("larger", "Split")),
    "a large file": (form(file=("a.txt", b"x" * 200_000)), 413, ("larger",)),
    "a large field": (form(target_lang="x" * 200_000), 413, ("larger",)),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_what_cannot_be_used_is_said_and_nothing_is_kept(app: Flask, name: str) -> None:
    request, status, words = UNUSABLE[name]
    before = rows(app)
    answer = app.test_client().post("/api/v1/checks", **request)
    is_problem(answer, status, "/api/v1/checks")
    for word in words:
        assert word in answer.text
    assert rows(app) == before


PART = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'


def test_fifty_megabytes_are_refused(client: FlaskClient, lite: Flask) -> None:
    before = rows(lite)
    for request in (
        {"json": {"target": {"text": "Le plan. " * 5_600_000, "language": "fr"}}},
        {
            "data": PART + b"Le plan. " * 5_600_000 + b"\r\n--x--\r\n",
            "content_type": "multipart/form-data; boundary=x",
        },
        {  # without a length, as a chunked body comes
            "input_stream": BytesIO(b"x" * 50_000_000),
            "environ_overrides": {"wsgi.input_terminated": True},
            "content_type": "application/json",
        },
    ):
        is_problem(client.post("/api/v1/checks", **request), 413, "/api/v1/checks")
    assert rows(lite) == before


def test_every_error_of_ours_has_a_status() -> None:
    def kinds(kind: type[AccordError]) -> Iterator[type[AccordError]]:
        for one in kind.__subclasses__():
            yield one
            yield from kinds(one)

    # where the command line writes to is no concern of a server
    assert {one.__name__ for one in kinds(AccordError)} - {"OutputError"} == {
        one.__name__ for one in STATUSES
    }
