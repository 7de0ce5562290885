"""Our own layout."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from glossary import formats
from glossary.errors import GlossaryError
from glossary.formats import read_glossary, scan_glossary, write_glossary
from glossary.model import Concept, Glossary, LanguageSection, Term

SCHEMA = json.loads(Path(formats.__file__).with_name("glossary.schema.json").read_text("utf-8"))
FILES = Path(__file__).parent / "tbx" / "files"
HEAD = '{"accord": "glossary", "version": 1, "concepts": [\n'


def test_the_schema_describes_what_is_written() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for name in ("v2.tbx", "dca.tbx", "dct.tbx"):
        written = write_glossary(read_glossary(FILES / name), "json").data
        Draft202012Validator(SCHEMA).validate(json.loads(written))


def test_the_schema_knows_every_field() -> None:
    said_of_term = ("exact", "any", *"abcdefghij", ("<a/>",), "GB", "k")
    term = Term("weir", "en", "forbidden", *said_of_term)
    section = LanguageSection("en", "a", "b", ("<a/>",), "GB", "c")
    said = ("a", "", "b", ("c",), "d", "e", ("f",), True, (section,), ("<a/>",), "g")
    glossary = Glossary("t", (Concept("1", (term,), *said),), "", ("<tbx/>",))
    data = write_glossary(glossary, "json").data
    Draft202012Validator(SCHEMA).validate(json.loads(data))
    again = read_glossary("t.json", data=data)
    assert (again.concepts[0].terms, again.concepts[0].sections) == ((term,), (section,))
    assert again.extra == glossary.extra


def test_a_concept_stands_on_its_line() -> None:
    glossary = Glossary("t", tuple(Concept(n, (Term("weir", "en"),)) for n in "ab"), "")
    data = write_glossary(glossary, "json").data
    assert [c.origin for c in read_glossary("t.json", data=data).concepts] == [
        "t.json:2",
        "t.json:3",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "t.json: the glossary is empty"),
        ("[]", "t.json:1: this is not JSON of a glossary: a “{” is missing"),
        ("{}", 't.json: it does not begin with "accord"'),
        ('{"accord": "glossary", "version": 2, "concepts": []}', "t.json: it does not begin"),
        (HEAD + "\n", "t.json:3: this is not JSON"),
        (HEAD + "]} x", "t.json:2: something stands behind the glossary"),
        (HEAD + "[" * 100_000, "t.json:2: this is nested too deeply"),
        ('{"accord": "glossary", "more": 1}', "t.json:1: unknown key “more”"),
        ('{"accord": "glossary", "accord": 1}', "t.json:1: “accord” stands twice"),
        (HEAD + "NaN]}", "t.json:2: NaN is no JSON"),
        (HEAD + '{"id": "a", "id": "b"}]}', "t.json:2: “id” stands twice in one object"),
    ],
)
def test_what_is_no_glossary(text: str, message: str) -> None:
    with pytest.raises(GlossaryError) as raised:
        read_glossary("t.json", data=text.encode())
    assert str(raised.value).startswith(message)


def test_every_bad_concept_is_told() -> None:
    term = '{"text": "weir", "language": "en"}'
    lines = [
        f'{{"id": "a", "terms": [{term}]}}',
        f'{{"id": "a", "terms": [{term}]}}',
        '{"id": "b", "terms": []}',
        '{"id": "c", "terms": [{"text": "weir", "language": "English"}]}',
        '{"id": "d", "terms": [{"text": "weir", "language": "en", "status": "x"}]}',
        f'{{"id": "e", "terms": [{term}], "keep": "yes"}}',
        f'{{"id": "f", "terms": [{term}], "colour": "red"}}',
        f'{{"id": "g", "terms": [{term}], "extra": ["<a>"]}}',
        f'{{"id": "h", "terms": [{term}], "extra": ["<!DOCTYPE a []><a/>"]}}',
        f'{{"id": "i", "terms": [{term}], "note": "a\\u0001b"}}',
        f'{{"id": 7, "terms": [{term}]}}',
        "[]",
    ]
    reading = scan_glossary("t.json", data=(HEAD + ",\n".join(lines) + "]}").encode())
    assert [c.id for c in reading.glossary.concepts] == ["a"]
    assert [(r.where, r.what.split(":")[0]) for r in reading.refusals] == [
        ("t.json:3", "the id “a” is that of line 2 too"),
        ("t.json:4", "terms is missing"),
        ("t.json:5", "terms[0].language “English” is no language code"),
        ("t.json:6", "unknown terms[0].status “x”"),
        ("t.json:7", "keep is neither true nor false"),
        ("t.json:8", "unknown key “colour”"),
        ("t.json:9", "extra[0] is not an element of XML"),
        ("t.json:10", "extra[0] is not an element"),
        ("t.json:11", "note has a control character"),
        ("t.json:12", "id is not a text"),
        ("t.json:13", "a concept is not an object"),
    ]
