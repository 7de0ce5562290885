"""Checks over REST: what goes in, what comes out, and that it is what the command line prints."""

import gzip
import json
import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api.cli import main

SOURCE = "The Council adopted the plan.\n\nAll is said here in words enough.\n"
TARGET = "Le Conseil a adopté le plan plan.\n\nTout est dit ici en assez de mots.\n"
CSV = "source_term,target_term\nplan,projet\n"
PAIR: dict[str, Any] = {
    "source": {"text": SOURCE, "name": "en.txt", "language": "en"},
    "target": {"text": TARGET, "name": "fr.txt", "language": "fr"},
}
ROWS = [
    {"id": "1", "source": "The plan is ready.", "target": "Le plan plan est prêt."},
    {"id": "2", "source": "The the meeting is over.", "target": "La réunion est finie."},
]

Capture = pytest.CaptureFixture[str]


def files(**contents: tuple[str, bytes] | str) -> dict[str, Any]:
    return {
        name: content if isinstance(content, str) else (BytesIO(content[1]), content[0])
        for name, content in contents.items()
    }


def created(client: FlaskClient, body: object = None, **form: Any) -> tuple[str, bytes]:
    """Check over REST; return the address of the check and the bytes of the answer."""
    given: dict[str, Any] = {"json": body} if body is not None else {"data": files(**form)}
    answer = client.post("/api/v1/checks", **given)
    assert answer.status_code == 201 and answer.json, answer.text
    location = answer.headers["Location"]
    assert location == f"/api/v1/checks/{answer.json['id']}"
    return location, answer.data


def printed(capsysbinary: pytest.CaptureFixture[bytes], *args: str) -> bytes:
    """What ``accord check --format json`` prints."""
    main(["check", *args, "--format", "json", "--quiet"])
    return capsysbinary.readouterr().out


def tail(answer: bytes) -> bytes:
    """An answer from the report on, which follows what only the service knows."""
    head, mark, rest = answer.partition(b' "accord": ')
    assert set(json.loads(head.rstrip().rstrip(b",") + b"}")) == {
        "id",
        "project",
        "created",
        "review",
    }
    return b"{\n" + mark + rest


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    monkeypatch.chdir(folder)
    Path("en.txt").write_text(SOURCE, encoding="utf-8")
    Path("fr.txt").write_text(TARGET, encoding="utf-8")
    return folder


def test_it_is_what_the_command_line_prints(
    app: Flask, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    client = app.test_client()
    expected = printed(
        capsysbinary, "en.txt", "fr.txt", "--source-lang", "en", "--target-lang", "fr"
    )
    for location, answer in (
        created(client, PAIR),
        created(
            client,
            source=("en.txt", SOURCE.encode()),
            target=("fr.txt", TARGET.encode()),
            source_lang="en",
            target_lang="fr",
        ),
    ):
        assert tail(answer) == expected
        assert client.get(location).data == answer
        assert client.get(f"{location}/report.json").data == expected


@pytest.mark.parametrize(
    "name", ["000_e79b2021fa190e88.txt", "002_54cca51802e51654.txt"], ids=["first", "second"]
)
def test_the_seeds_are_what_the_command_line_prints(
    app: Flask,
    shared: Path,
    name: str,
    folder: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    seeds, terms = shared / "seeds", "glossary.en-fr.csv"
    shutil.copy(seeds / name, name)
    shutil.copy(seeds / terms, terms)
    shutil.copy(seeds / terms, "glossary.csv")
    expected = printed(capsysbinary, name, "--glossary", terms)
    client = app.test_client()
    kept = client.post(
        "/api/v1/glossaries", data={"file": (BytesIO((seeds / terms).read_bytes()), terms)}
    )
    content = (seeds / name).read_bytes()
    for form in (
        {"glossary": (terms, (seeds / terms).read_bytes())},
        {"glossary_ids": kept.json["id"]},  # type: ignore[index]
    ):
        location, answer = created(client, file=(name, content), **form)
        assert tail(answer) == expected
    assert json.loads(expected)["findings"]
    assert client.get(f"{location}/report.json").data == expected
    document = {"text": content.decode("utf-8-sig"), "name": name}
    inline = (seeds / terms).read_text(encoding="utf-8-sig")
    _, answer = created(client, {"document": document, "glossary": inline})
    assert tail(answer) == printed(capsysbinary, name, "--glossary", "glossary.csv")

    for lang in ("en", "fr"):
        page = client.get(f"{location}/report.html?lang={lang}")
        assert page.mimetype == "text/html" and f'lang="{lang}"'.encode() in page.data
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]


def test_rows_are_what_their_file_would_be(
    app: Flask, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    content = "\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS)
    Path("rows.jsonl").write_text(content, encoding="utf-8")
    Path("rows.jsonl.gz").write_bytes(gzip.compress(content.encode()))
    languages = {"source_lang": "en", "target_lang": "fr"}
    options = ("--source-lang", "en", "--target-lang", "fr")
    client = app.test_client()
    expected = printed(capsysbinary, "rows.jsonl", *options)
    location, answer = created(client, {"rows": ROWS, **languages})
    assert tail(answer) == expected
    assert client.get(f"{location}/report.json").data == expected
    for name in ("rows.jsonl", "rows.jsonl.gz"):
        _, answer = created(client, file=(name, Path(name).read_bytes()), **languages)
        assert tail(answer) == printed(capsysbinary, name, *options)


def test_fields_of_a_bitext_and_encodings(client: FlaskClient) -> None:
    table = "path;en;fr\n1;The plan is ready.;Le plan plan est prêt.\n"
    _, answer = created(
        client,
        file=("rows.csv", table.encode("cp1252")),
        fields="id=path,source=en,target=fr",
        encoding="cp1252",
        source_lang="en",
        target_lang="fr",
    )
    (document,) = json.loads(answer)["documents"]
    assert (document["side"], document["encoding"]) == ("both", "cp1252")


def test_policy_as_the_command_line_has_it(
    client: FlaskClient, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    args = ("--select", "duplication,number", "--ignore", "number", "--fail-on", "minor")
    langs = ("--source-lang", "en", "--target-lang", "fr")
    expected = printed(capsysbinary, "en.txt", "fr.txt", *args, *langs, "--min-confidence", "0.5")
    policy = {
        "select": ["duplication", "number"],
        "ignore": ["number"],
        "fail_on": "minor",
        "min_confidence": 0.5,
    }
    assert tail(created(client, {**PAIR, "policy": policy})[1]) == expected
    form = {
        "select": "duplication, number",
        "ignore": "number",
        "fail_on": "minor",
        "min_confidence": "0.5",
        "source_lang": "en",
        "target_lang": "fr",
    }
    _, answer = created(
        client, source=("en.txt", SOURCE.encode()), target=("fr.txt", TARGET.encode()), **form
    )
    assert tail(answer) == expected
    assert json.loads(answer)["verdict"] == "fail"


def test_a_policy_file_and_a_preset_over_rest(
    client: FlaskClient, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = 'preset = "legal"\noff = ["repeated-word"]\n'
    (folder / "p.toml").write_text(text, encoding="utf-8")
    langs = ("--source-lang", "en", "--target-lang", "fr")
    expected = printed(capsysbinary, "en.txt", "fr.txt", *langs, "--policy", "p.toml")
    files = {"source": ("en.txt", SOURCE.encode()), "target": ("fr.txt", TARGET.encode())}
    spoken = {"source_lang": "en", "target_lang": "fr"}
    _, answer = created(client, **files, **spoken, policy=("p.toml", text.encode()))
    assert tail(answer) == expected
    legal = printed(capsysbinary, "en.txt", "fr.txt", *langs, "--preset", "legal")
    assert tail(created(client, **files, **spoken, preset="legal")[1]) == legal
    assert tail(created(client, {**PAIR, "policy": {"preset": "legal"}})[1]) == legal
    given = {
        "off": ["repeated-word"],
        "weights": {"minor": 3},
        "severity": {"repeated-word": "major"},
    }
    body = json.loads(created(client, {**PAIR, "policy": given})[1])
    assert body["score"]["weights"]["minor"] == 3
    assert "repeated-word" not in body["counts"]["by_rule"]


def test_one_text_alone_and_two_in_one(client: FlaskClient) -> None:
    alone = json.loads(created(client, {"source": None, "target": PAIR["target"]})[1])
    assert [d["side"] for d in alone["documents"]] == ["target"]
    both = {"document": {"text": SOURCE * 3 + "\n" + TARGET * 3}}
    split = json.loads(created(client, both)[1])
    assert [(d["side"], d["language"]) for d in split["documents"]] == [
        ("source", "en"),
        ("target", "fr"),
    ]
    assert {d["file"] for d in split["documents"]} == {"document.txt"}


def test_findings_page_by_page_and_by_what_is_asked(app: Flask) -> None:
    client = app.test_client()
    text = "".join(f"{i}. Le Conseil a adopté le plan plan.\n\n" for i in range(1, 8))
    location, answer = created(client, {"target": {"text": text, "language": "fr"}})
    findings = json.loads(answer)["findings"]
    assert len(findings) >= 7

    def asked(**query: str) -> Any:
        answer = client.get(f"{location}/findings", query_string=query)
        assert answer.status_code == 200, answer.text
        return answer.json

    assert asked() == {
        "page": 1,
        "page_size": 100,
        "total": len(findings),
        "states": ["open"] * len(findings),
        "findings": findings,
    }
    third = asked(page="3", page_size="2")
    assert third["findings"] == findings[4:6] and third["total"] == len(findings)
    assert asked(page="99")["findings"] == []
    for name, value in (
        ("family", "duplication"),
        ("severity", "minor"),
        ("rule", "repeated-word"),
    ):
        wanted = [finding for finding in findings if finding[name] == value]
        assert asked(**{name: value})["findings"] == wanted != []
    wanted = [finding for finding in findings if finding["location"]["number"] == "3"]
    assert asked(paragraph="3")["findings"] == wanted != []
    assert asked(family="number", paragraph="3")["total"] == 0


def test_the_array_of_findings_is_the_command_lines(client: FlaskClient) -> None:
    location, answer = created(client, PAIR)
    array = answer[answer.index(b'\n "findings": [') :]
    assert client.get(f"{location}/findings").data.endswith(array)


def test_lists_of_checks(app: Flask) -> None:
    client = app.test_client()
    first, _ = created(client, PAIR)
    second, answer = created(client, {**PAIR, "project": "other"})
    assert json.loads(answer)["project"] == "other"

    def listed(query: str = "") -> list[str]:
        answer = client.get(f"/api/v1/checks{query}")
        return [f"/api/v1/checks/{check['id']}" for check in answer.json["checks"]]  # type: ignore[index]

    assert listed() == [second, first]
    assert listed("?project=other") == [second]
    assert listed("?page=2&page_size=1") == [first]
    assert listed("?page=3&page_size=1") == []
    summary = client.get("/api/v1/checks?project=other").json["checks"][0]  # type: ignore[index]
    whole = json.loads(answer)
    assert summary == {name: whole[name] for name in summary}
    assert "findings" not in summary


def test_tags_save_an_answer(client: FlaskClient) -> None:
    location, _ = created(client, PAIR)
    for path in ("", "/findings", "/report.json", "/report.html"):
        first = client.get(location + path)
        tag = first.headers["ETag"]
        again = client.get(location + path, headers={"If-None-Match": tag})
        assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag), path
        other = client.get(location + path, headers={"If-None-Match": '"other"'})
        assert other.status_code == 200, path
        assert client.head(location + path).data == b""


def test_names_are_labels(client: FlaskClient, folder: Path) -> None:
    """A name that would lead elsewhere is said in findings, and nothing is read or written."""
    before = sorted(folder.parent.rglob("*"))
    for name in ("../../etc/passwd", "C:\\boot.ini", "-", "<b>.txt", "en.txt"):
        text = {"text": TARGET, "name": name, "language": "fr"}
        (document,) = json.loads(created(client, {"target": text})[1])["documents"]
        assert document["file"] == name
    _, answer = created(client, target=("/etc/passwd", TARGET.encode()), target_lang="fr")
    assert json.loads(answer)["findings"][0]["target"]["text"] == "plan plan"
    assert sorted(folder.parent.rglob("*")) == before


def test_many_at_once_give_what_one_gives(lite: Flask) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def one(_: int) -> bytes:
        return tail(created(lite.test_client(), PAIR)[1])

    with ThreadPoolExecutor(4) as threads:
        answers = set(threads.map(one, range(12)))
    assert len(answers) == 1


def test_findings_are_decided_on_and_the_score_follows(client: FlaskClient) -> None:
    check = json.loads(created(client, PAIR)[1])
    at = f"/api/v1/checks/{check['id']}"
    (finding,) = check["findings"]
    one = f"{at}/findings/{finding['fingerprint']}"
    found = client.get(one)
    assert found.json["state"] == "open" and found.json["finding"] == finding  # type: ignore[index]
    assert check["review"]["counts"] == {"open": 1, "confirmed": 0, "rejected": 0}
    assert check["review"]["open"] == check["score"]

    given = {"state": "confirmed", "author": "A. Martin", "reason": "So it is."}
    tag = {"If-Match": found.headers["ETag"]}
    decided = client.patch(one, json=given, headers=tag)
    assert decided.status_code == 200
    assert {name: decided.json[name] for name in given} == given  # type: ignore[index]
    # who comes later with what he read earlier does not overwrite it
    assert client.patch(one, json={"state": "rejected"}, headers=tag).status_code == 412
    assert client.get(one).headers["ETag"] == decided.headers["ETag"]

    review = client.get(at).json["review"]  # type: ignore[index]
    assert review["counts"] == {"open": 0, "confirmed": 1, "rejected": 0}
    assert review["confirmed"] == {**check["score"], "provisional": False}
    assert review["open"]["penalty"] == 0 and review["open"]["provisional"]
    listed = client.get("/api/v1/checks").json["checks"]  # type: ignore[index]
    assert listed[0]["review"] == review
    assert client.get(f"{at}/report.json").json["findings"] == [finding]  # type: ignore[index]
    for state, count in (("confirmed", 1), ("open", 0), ("rejected", 0)):
        page = client.get(f"{at}/findings?state={state}").json
        assert page is not None
        assert (page["total"], page["states"]) == (count, [state] * count)
    html = client.get(f"{at}/report.html").text
    assert "1\u00a0finding confirmed: 1 penalty point (" in html and "confirmed</span>" in html

    # the same texts, checked again: what was said of a finding still holds
    again = json.loads(created(client, PAIR)[1])
    assert again["id"] != check["id"] and again["review"] == review
    elsewhere = json.loads(created(client, {**PAIR, "project": "other"})[1])
    assert elsewhere["review"]["counts"]["open"] == 1
