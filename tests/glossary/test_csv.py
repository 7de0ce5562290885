"""Tables of terms, as people save them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import GlossaryError
from glossary.formats import FORMATS, read_glossary
from glossary.formats.csv import parse_csv
from glossary.model import Concept
from glossary.words import words

HEADER = "source_term,target_term,status,forbidden_target,note\n"


def terms(concept: Concept) -> list[tuple[str, str, str]]:
    return [(t.text, t.language, t.status) for t in concept.terms]


def test_a_row_is_a_concept_with_its_alternatives() -> None:
    text = HEADER + "shipowner|ship owner,armateur|propriétaire,,patron|boss,see the treaty\n"
    (concept,) = parse_csv(text, "terms.csv").concepts
    assert terms(concept) == [
        ("shipowner", "en", "preferred"),
        ("ship owner", "en", "admitted"),
        ("armateur", "fr", "preferred"),
        ("propriétaire", "fr", "admitted"),
        ("patron", "fr", "forbidden"),
        ("boss", "fr", "forbidden"),
    ]
    assert (concept.note, concept.origin) == ("see the treaty", "terms.csv:2")
    assert [t.text for t in concept.accepted("fr")] == ["armateur", "propriétaire"]
    assert [t.text for t in concept.refused("fr")] == ["patron", "boss"]


@pytest.mark.parametrize(
    ("status", "source", "target"),
    [
        ("", "preferred", "preferred"),
        ("approved", "preferred", "preferred"),
        ("Preferred", "preferred", "preferred"),
        ("admitted", "preferred", "admitted"),
        ("deprecated", "preferred", "deprecated"),
        ("FORBIDDEN", "preferred", "forbidden"),
        ("superseded", "preferred", "superseded"),
        ("interdit", "preferred", "forbidden"),
        # nothing of a proposed row is settled yet
        ("proposed", "proposed", "proposed"),
    ],
)
def test_a_status_is_that_of_the_target(status: str, source: str, target: str) -> None:
    (concept,) = parse_csv(f"{HEADER}a,b,{status},,\n", "t.csv").concepts
    assert terms(concept) == [("a", "en", source), ("b", "fr", target)]


@pytest.mark.parametrize(
    "text",
    [
        "source_term,target_term,forbidden_target\nfleet,flotte,escadre\n",
        "Source Term;Target-Term;Do not use\nfleet;flotte;escadre\n",
        "Terme source\tTerme cible\tInterdit\nfleet\tflotte\tescadre\n",
        "SOURCE,TARGET,FORBIDDEN\r\n\r\nfleet,flotte,escadre\r\n , ,\r\n",
        "sep=;\nen;fr;interdit\nfleet;flotte;escadre\n",
        "English,Français,Terme interdit\nfleet,flotte,escadre\n",
        "en-GB,fr-FR,à éviter\nfleet,flotte,escadre\n",
        "id,forbidden,target,source\n7,escadre,flotte,fleet\n",
        "\ufeffsource,target,forbidden\n  fleet ,\tflotte,escadre",
        'source,target,forbidden\n"fleet","flotte","escadre"\n',
    ],
)
def test_headers_and_delimiters_of_many_hands(text: str) -> None:
    (concept,) = parse_csv(text, "t.csv").concepts
    assert terms(concept) == [
        ("fleet", "en", "preferred"),
        ("flotte", "fr", "preferred"),
        ("escadre", "fr", "forbidden"),
    ]


@pytest.mark.parametrize(
    ("name", "header", "arguments", "languages"),
    [
        ("t.csv", "source,target", (), ["en", "fr"]),
        ("t.csv", "source,target", ("fr", "en"), ["fr", "en"]),
        ("t.fr-en.csv", "source,target", (), ["fr", "en"]),
        ("t.fr-en.csv", "source,target", ("de", "fr"), ["fr", "en"]),
        ("t.to-do.csv", "source,target", ("de", "fr"), ["de", "fr"]),
        ("t.csv", "fr,en", ("en", "fr"), ["fr", "en"]),
        ("t.csv", "German,English", (), ["de", "en"]),
        ("t.csv", "en,fr,de", (), ["en", "fr", "de"]),
    ],
)
def test_who_says_the_languages(
    name: str, header: str, arguments: tuple[str, ...], languages: list[str]
) -> None:
    row = ",".join("abc"[: header.count(",") + 1])
    (concept,) = parse_csv(f"{header}\n{row}\n", name, *arguments).concepts
    assert [t.language for t in concept.terms] == languages


@pytest.mark.parametrize(
    "data",
    [
        "en,fr\nkey,clé\n".encode(),
        b"\xef\xbb\xbf" + "en,fr\nkey,clé\n".encode(),
        "en,fr\nkey,clé\n".encode("cp1252"),
        "en,fr\nkey,clé\n".encode("utf-16"),
        "en,fr\nkey,clé\n".encode("utf-16-le"),
        b"\xfe\xff" + "en,fr\nkey,clé\n".encode("utf-16-be"),
    ],
)
def test_encodings(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "terms.csv"
    file.write_bytes(data)
    (concept,) = read_glossary(file).concepts
    assert [t.text for t in concept.terms] == ["key", "clé"]
    assert read_glossary(str(file), data=data) == read_glossary(file)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "g.csv: the glossary is empty"),
        (b" \n\n", "g.csv: the glossary is empty"),
        (b"a,b\nc,d\n", "g.csv:1: there is no column source_term"),
        (b"source_term,b\nc,d\n", "g.csv:1: there is no column target_term"),
        (b"source,target,source term\n", "g.csv:1: two columns are both “source term”"),
        (b"source,target,fr\na,b,c\n", "g.csv:1: two columns hold terms of the same language"),
        (b"en,fr,status\na,b,maybe\n", "g.csv:2: unknown status “maybe” (use one of proposed"),
        (b"en,fr\na,b\n\n,c\n", "g.csv:4: the row has no source term"),
        (b"en,fr\na,b,c\n", "g.csv:2: the row has 3 cells and the header 2"),
        (b'en,fr\na,b\n"c,d\n', "g.csv:3: the row cannot be read"),
        (b"en,fr\na\0,b\n", "g.csv:2: a NUL"),
        (b"PK\x03\x04rest", "g.csv: this is a spreadsheet or an archive"),
        (bytes(range(128, 256)) * 9, "g.csv: the file is neither UTF-8"),
        (b"x" * 20_000_001, "g.csv: the file has more than 20 MB"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError) as raised:
        read_glossary("g.csv", data=data)
    assert str(raised.value).startswith(message)
    assert str(raised.value).endswith(")") and "\n" not in str(raised.value)


@pytest.mark.parametrize("name", ["missing.csv", ".", "terms.xlsx", "no\0name.csv"])
def test_a_file_that_is_not_there(name: str, tmp_path: Path) -> None:
    with pytest.raises(GlossaryError):
        read_glossary(tmp_path / name)


def test_a_header_alone_is_a_glossary_without_terms() -> None:
    assert parse_csv(HEADER, "t.csv").concepts == ()


def test_the_digest_names_the_content() -> None:
    first, second = (parse_csv(f"en,fr\na,{word}\n", "t.csv").digest for word in "bc")
    assert first != second
    assert first == parse_csv("\ufeffen,fr\na,b\n", "other.csv").digest


def test_a_note_may_hold_the_delimiter_when_it_is_last() -> None:
    (concept,) = parse_csv("en,fr,note\na,b,first, second\n", "t.csv").concepts
    assert concept.note == "first, second"


def test_formats_are_named_by_their_endings() -> None:
    assert all(e.startswith(".") for form in FORMATS.values() for e in form.endings)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parse_csv("en,fr\n" + text, "t.csv")
    except GlossaryError as error:
        assert str(error)


TABLE = """source_term,target_term
critical infrastructure,infrastructures critiques
retention schedule,calendrier de conservation
collective defence,défense collective
"""


@pytest.mark.parametrize(
    ("source", "target"), [("en", "fr"), ("fr", "en"), ("en", "en"), ("fr", "fr")]
)
def test_the_words_say_which_column_holds_which_language(source: str, target: str) -> None:
    if not all("hunspell" in words(code).evidence for code in ("en", "fr")):
        pytest.skip("the dictionaries are not installed")
    first = parse_csv(TABLE, "terms.csv", source, target).concepts[0]
    assert [(term.text, term.language) for term in first.terms] == [
        ("critical infrastructure", "en"),
        ("infrastructures critiques", "fr"),
    ]


def test_what_the_file_says_stands() -> None:
    first = parse_csv(TABLE, "terms.fr-en.csv").concepts[0]
    assert [term.language for term in first.terms] == ["fr", "en"]
