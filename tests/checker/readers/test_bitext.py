"""Rows come out as they stand; what is wrong with one is said with its line."""

import contextlib
import gzip
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.errors import DocumentError
from checker.readers.bitext import Bitext, Row, is_bitext, parse_fields, read_bitext

JSONL = """\
{"id": "1", "source": "One.", "target": "Un.", "document": "b", "extra": 7}

{"id": "1", "source": "Two.", "target": "Deux.", "document": "a"}
{"id": "2", "source": "A \\u2028 break.", "target": "", "document": "b"}
"""
HEADERS = {
    "a.jsonl": b'{"id": "1", "source": "", "target": "x"}\n',
    "a.tsv": b"id\tsource\ttarget\n",
    "a.csv": b"id,source,target\n",
    "a.csv.gz": b"",
}
NAMES = list(HEADERS)
PLAIN = '{"id": "1", "source": "One.", "target": "Un."}\n'


def read(tmp_path: Path, name: str, text: str, fields: str | None = None) -> Bitext:
    file = tmp_path / name
    data = text.encode()
    file.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return read_bitext(str(file), None if fields is None else parse_fields(fields))


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "A.JSONL"])
def test_json_lines(tmp_path: Path, name: str) -> None:
    bitext = read(tmp_path, name, JSONL)
    assert [(d.name, d.rows) for d in bitext.documents] == [
        ("b", (Row(1, "1", "One.", "Un."), Row(4, "2", "A \u2028 break.", ""))),
        ("a", (Row(3, "1", "Two.", "Deux."),)),
    ]


def test_without_a_document_the_file_is_one(tmp_path: Path) -> None:
    assert [d.name for d in read(tmp_path, "a.jsonl", PLAIN).documents] == ["a.jsonl"]


def test_the_file_may_use_other_names(tmp_path: Path) -> None:
    row = json.dumps({"path": "7", "en": "One.", "fr": "Un.", "doc": "d", "id": 7})
    bitext = read(tmp_path, "a.jsonl", row, "source=en,target=fr,document=doc,id=path")
    assert bitext.documents[0].rows == (Row(1, "7", "One.", "Un."),)
    assert bitext.documents[0].name == "d"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.tsv", 'id\tsource\ttarget\n1\tThe "key" one.\tLe « bon ».\n'),
        ("a.csv", 'id,source,target\n1,"The ""key"" one.",Le « bon ».\n'),
        ("a.csv", 'id;source;target\r\n1;"The ""key"" one.";Le « bon ».\r\n'),
        ("a.csv.gz", 'target,id,source\nLe « bon ».,1,"The ""key"" one."\n'),
    ],
)
def test_tables(tmp_path: Path, name: str, text: str) -> None:
    bitext = read(tmp_path, name, text)
    assert bitext.documents[0].rows == (Row(2, "1", 'The "key" one.', "Le « bon »."),)


def test_a_cell_may_hold_lines_and_much_text(tmp_path: Path) -> None:
    long = "x" * 200_000
    text = f'id,source,target\n1,"One\ntwo",{long}\n2,a,b\n'
    rows = read(tmp_path, "a.csv", text).documents[0].rows
    assert rows == (Row(2, "1", "One\ntwo", long), Row(4, "2", "a", "b"))


@pytest.mark.parametrize(
    ("name", "text", "fields", "where", "words"),
    [
        ("a.jsonl", PLAIN + "{oops", None, ":2", "is not JSON"),
        ("a.jsonl", PLAIN + "[1]", None, ":2", "not a JSON object"),
        ("a.jsonl", '{"id": "1", "source": "x"}', None, ":1", "no field “target”"),
        ("a.jsonl", '{"source": "x", "target": "y"}', None, ":1", "no field “id”"),
        ("a.jsonl", '{"id": 1, "source": "x", "target": "y"}', None, ":1", "“id” is not a string"),
        ("a.jsonl", PLAIN + PLAIN, None, ":2", "the id “1” stands on line 1 already"),
        ("a.jsonl", PLAIN, "document=doc", ":1", "no field “doc”"),
        ("a.jsonl", PLAIN, "source=en", ":1", "no field “en”"),
        ("a.jsonl", " \n\n", None, "", "no text"),
        ("a.csv", "id,source,target\n", None, "", "no rows"),
        ("a.csv", "id,source\n1,a\n", None, ":1", "no column “target”"),
        ("a.csv", "id,source,source\n", None, ":1", "names “source” twice"),
        ("a.csv", "id,source,target\n1,a,b,c\n", None, ":2", "has 4 columns, the header has 3"),
        ("a.csv", 'id,source,target\n1,a,"b\n', None, ":2", "is not a table"),
        ("a.csv", 'id,source,target\n1,a,"b"c\n', None, ":2", "is not a table"),
        ("a.tsv", "id\tsource\ttarget\n1\ta\n", None, ":2", "has 2 columns"),
        ("a.csv", "id,source,target\n1,a,b\n", "document=doc", ":1", "no column “doc”"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, name: str, text: str, fields: str | None, where: str, words: str
) -> None:
    with pytest.raises(DocumentError, match=words) as error:
        read(tmp_path, name, text, fields)
    assert error.value.where == str(tmp_path / name) + where
    assert error.value.mend and "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("sorce=en", "did you mean “source”"),
        ("source", "is not field=name"),
        ("source=", "is not field=name"),
        ("source=a,source=b", "stands twice"),
    ],
)
def test_fields_are_refused_with_a_reason(option: str, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        parse_fields(option)


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.jsonl", True), ("a.tsv.gz", True), ("a.CSV", True), ("a.txt", False), ("a.gz", False)],
)
def test_the_ending_tells_a_bitext(path: str, expected: bool) -> None:
    assert is_bitext(path) is expected


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.text(max_size=120) | st.binary(max_size=120), name=st.sampled_from(NAMES))
def test_any_content_is_rows_or_an_error_of_ours(
    tmp_path: Path, data: str | bytes, name: str
) -> None:
    file = tmp_path / name
    content = data if isinstance(data, bytes) else HEADERS[name] + data.encode("utf-8", "replace")
    file.write_bytes(content)
    with contextlib.suppress(DocumentError):
        assert read_bitext(str(file)).documents
