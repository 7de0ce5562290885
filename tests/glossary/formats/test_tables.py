"""Tables as people and tools lay them out, in CSV and in XLSX."""

import io
from collections.abc import Sequence

import openpyxl
import pytest

from glossary.errors import GlossaryError
from glossary.formats import (
    WriteOptions,
    read_glossary,
    scan_glossary,
    write_glossary,
)
from glossary.formats.csv import parse_csv, read_csv
from glossary.model import Concept, Glossary, Term


def terms(concept: Concept) -> list[tuple[str, str, str]]:
    return [(t.locale, t.text, t.status) for t in concept.terms]


def book(*rows: Sequence[object], title: str = "Terms") -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


IATE = """E_ID|E_DOMAINS|L_CODE|T_TERM|T_TYPE|T_RELIABILITY|T_EVALUATION
771|waterways;dams|en|weir|Term|Very reliable|Preferred
771|waterways;dams|en|WR|Abbrev|Reliable|
771|waterways;dams|fr|déversoir|Term|Very reliable|
771|waterways;dams|fr|barrage|Term|Minimum reliability|Deprecated
772|navigation|en|lock|Term|Reliable|Obsolete
772|navigation|fr|écluse|Term|Reliable|
"""


def test_the_layout_of_iate() -> None:
    glossary = parse_csv(IATE, "IATE_export.csv")
    weir, lock = glossary.concepts
    assert not glossary.numbered
    assert (weir.id, weir.subjects, weir.origin) == (
        "771",
        ("waterways;dams",),
        "IATE_export.csv:2",
    )
    assert terms(weir) == [
        ("en", "weir", "preferred"),
        ("en", "WR", "admitted"),
        ("fr", "déversoir", "preferred"),
        ("fr", "barrage", "deprecated"),
    ]
    assert [t.kind for t in weir.terms] == ["fullForm", "abbreviation", "fullForm", "fullForm"]
    assert weir.terms[0].extra == ('<admin type="T_RELIABILITY">Very reliable</admin>',)
    assert terms(lock)[0] == ("en", "lock", "superseded")


MULTITERM = [
    ["Entry number", "Subject", "English", "Status", "Definition", "French", "Status", "Note"],
    ["5", "waterways", "weir|low dam", "Preferred|Deprecated", "A dam", "déversoir", "", "masc."],
    ["6", "", "lock", "", "", "écluse", "Forbidden", ""],
]


def check_multiterm(glossary: Glossary) -> None:
    weir, lock = glossary.concepts
    assert (weir.id, weir.subjects) == ("5", ("waterways",))
    assert terms(weir) == [
        ("en", "weir", "preferred"),
        ("en", "low dam", "deprecated"),
        ("fr", "déversoir", "preferred"),
    ]
    assert [(s.language, s.definition) for s in weir.sections] == [("en", "A dam")]
    assert weir.terms[2].note == "masc."
    assert terms(lock) == [("en", "lock", "preferred"), ("fr", "écluse", "forbidden")]


def test_the_layout_of_multiterm_in_a_spreadsheet() -> None:
    check_multiterm(read_glossary("termbase.xlsx", data=book(*MULTITERM)))


def test_the_layout_of_multiterm_in_tabs() -> None:
    text = "\n".join("\t".join(row) for row in MULTITERM)
    check_multiterm(read_glossary("termbase.txt", data=text.encode("utf-16")))


@pytest.mark.parametrize(
    "header",
    [
        "id,English,Anglais (Royaume-Uni),French forbidden,fr note,fr définition",
        "ID;en;EN-GB;interdit fr;Note (FR);Définition (fr)",
        "N°\teng\ten_GB\tfr: do not use\tnote_fr\tfra definition",
    ],
)
def test_headers_in_english_french_and_codes(header: str) -> None:
    mark = next(mark for mark in ",;\t" if mark in header)
    row = mark.join(["w1", "weir", "wear", "barrage", "see there", "A dam"])
    (concept,) = parse_csv(f"{header}\n{row}\n", "t.csv").concepts
    assert concept.id == "w1"
    assert terms(concept) == [
        ("en", "weir", "preferred"),
        ("en-GB", "wear", "preferred"),
        ("fr", "barrage", "forbidden"),
    ]
    assert [(s.locale, s.note, s.definition) for s in concept.sections] == [
        ("fr", "see there", "A dam")
    ]


def test_columns_are_named_by_the_caller() -> None:
    text = "Bezeichnung,Vorschlag,Urteil,Bemerkung\nweir,déversoir,admis,old\n"
    columns = {"en": "Bezeichnung", "fr": "2", "fr status": "Urteil", "fr note": "Bemerkung"}
    (concept,) = read_glossary("t.csv", data=text.encode(), columns=columns).concepts
    assert terms(concept) == [("en", "weir", "preferred"), ("fr", "déversoir", "admitted")]
    assert concept.sections[0].note == "old"


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"en": "Wort"}, "t.csv:1: there is no column “Wort” (the columns are “a”, “b”)"),
        ({"colour": "a"}, "t.csv:1: --columns names “colour”, which is no column"),
        ({"en": "a"}, "t.csv:1: there is no column target_term"),
    ],
)
def test_columns_that_are_not_there(columns: dict[str, str], message: str) -> None:
    with pytest.raises(GlossaryError) as raised:
        read_glossary("t.csv", data=b"a,b\nc,d\n", columns=columns)
    assert str(raised.value).startswith(message)


def test_an_unknown_column_is_kept_and_given_back() -> None:
    glossary = parse_csv("id,en,fr,Client\n1,weir,déversoir,A & B\n2,lock,écluse,\n", "t.csv")
    assert glossary.concepts[0].extra == ('<admin type="Client">A &amp; B</admin>',)
    written = write_glossary(glossary, "csv")
    assert written.losses == ()
    assert written.data.decode("utf-8-sig").splitlines() == [
        "id,en,fr,Client",
        "1,weir,déversoir,A & B",
        "2,lock,écluse,",
    ]


def test_what_is_said_of_all_terms_of_a_row() -> None:
    text = "en,fr,match,keep,scope\nNATO,OTAN,exact,oui,treaty*|note*\n"
    (concept,) = parse_csv(text, "t.csv").concepts
    assert [t.match for t in concept.terms] == ["exact", "exact"]
    assert (concept.keep, concept.scope) == (True, ("treaty*", "note*"))


BAD = """id,en,fr,status,match,keep,fr gender
1,weir,déversoir,maybe,,,
2,weir,déversoir,,exactly,,
3,weir,déversoir,,,perhaps,
4,,,,,,
,weir,déversoir,,,,
6,weir,déversoir,,,,m|f
7,weir,déversoir,,,,
7,lock,écluse,,,,
8,weir,déversoir,,,,,,more
"""


def test_every_bad_row_is_told_with_its_mend() -> None:
    reading = read_csv(BAD, "t.csv")
    assert [c.id for c in reading.glossary.concepts] == ["7"]
    assert [(r.where, r.what) for r in reading.refusals] == [
        ("t.csv:2", "unknown status “maybe”"),
        ("t.csv:3", "unknown match “exactly”"),
        ("t.csv:4", "“perhaps” is neither yes nor no"),
        ("t.csv:5", "the row has no term"),
        ("t.csv:6", "the row has no id"),
        ("t.csv:7", "2 values for 1 terms"),
        ("t.csv:9", "the id “7” is that of t.csv:8 too"),
        ("t.csv:10", "the row has 9 cells and the header 7"),
    ]
    assert all(refusal.mend for refusal in reading.refusals)
    with pytest.raises(GlossaryError, match="7 more of its lines are wrong"):
        parse_csv(BAD, "t.csv")


def test_every_bad_row_of_one_term_each_is_told() -> None:
    text = (
        "id,language,term,status,concept note\n"
        "1,en,weir,,first\n1,xx,weir,,\n1,fr,,admitted,\n1,fr,déversoir,,second\n2,en,,,\n"
    )
    reading = read_csv(text, "t.csv")
    assert [(r.where, r.what) for r in reading.refusals] == [
        ("t.csv:3", "unknown language “xx”"),
        ("t.csv:4", "the row has no term"),
        ("t.csv:5", "“concept note” is not what another row of “1” says"),
        ("t.csv:6", "the row has no term"),
    ]


def test_every_line_of_another_encoding_is_told() -> None:
    lines = ["en,fr", "weir,déversoir", "lock,écluse", "bank,rive", "key,clé"]
    mixed = b"\n".join(
        line.encode("cp1252" if number in {2, 4} else "utf-8") for number, line in enumerate(lines)
    )
    reading = scan_glossary("t.csv", data=mixed)
    assert [r.where for r in reading.refusals] == ["t.csv:3", "t.csv:5"]
    assert "not UTF-8" in reading.refusals[0].what


def test_a_line_that_is_itself_of_two_encodings_is_told() -> None:
    data = b"source_term,target_term\nplan,projet\n" + "réunion,".encode() + b"caf\xe9\n"
    reading = scan_glossary("t.csv", data=data)
    assert [refusal.where for refusal in reading.refusals] == ["t.csv:3"]
    # a file that is Windows-1252 throughout is read as such
    data = "source_term,target_term\nmeeting,réunion – été\n".encode("cp1252")
    assert not scan_glossary("t.csv", data=data).refusals


def test_bars_inside_terms() -> None:
    concept = Concept("1", (Term("a|b", "en"), Term("c", "en", "admitted"), Term("d", "fr")))
    written = write_glossary(Glossary("t", (concept,), ""), "csv")
    assert b"a\\|b|c" in written.data
    assert written.losses == ()


@pytest.mark.parametrize("term", ["=1+1", "+44", "-ism", "@home", "'=x", "'", "＝sum"])
def test_no_cell_of_a_table_runs_as_a_formula(term: str) -> None:
    glossary = Glossary("t", (Concept("1", (Term(term, "en"), Term("b", "fr"))),), "")
    for layout in ("concepts", "terms"):
        options = WriteOptions(layout)
        for name in ("csv", "tsv", "xlsx"):
            written = write_glossary(glossary, name, options)
            assert written.losses == ()
            if name == "xlsx":
                sheet = openpyxl.load_workbook(io.BytesIO(written.data)).active
                assert sheet is not None
                assert {c.data_type for row in sheet for c in row if c.value} == {"s"}
            else:
                cells = written.data.decode("utf-8-sig").replace("\t", ",").replace("\n", ",")
                assert not any(c.strip('"\r')[:1] in set("=+-@＝") - {""} for c in cells.split(","))


def test_a_table_says_what_it_has_no_place_for() -> None:
    term = Term("weir", "en", "forbidden", context="The weir.", extra=('<own n="1"/>',))
    concept = Concept("1", (Term("dam", "en"), term, Term("barrage", "fr")))
    glossary = Glossary("t", (concept,), "", ("<tbxHeader/>",))
    by_concepts = write_glossary(glossary, "csv")
    assert [(x.difference.part, x.difference.field) for x in by_concepts.losses] == [
        ("en: weir", "context"),
        ("en: weir", "extra"),
        ("glossary", "extra"),
    ]
    by_terms = write_glossary(glossary, "csv", WriteOptions("terms"))
    assert [x.difference.field for x in by_terms.losses] == ["extra", "extra"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("t.csv", b"<?xml version='1.0'?><tbx/>", "t.csv: this is XML, not a table (name it .tbx)"),
        ("t.csv", b'{"accord": "glossary"}', "t.csv: this is JSON, not a table (name it .json)"),
        ("t.csv", book(["en", "fr"]), "t.csv: this is a spreadsheet or an archive"),
        ("t.doc", b"", "t.doc: unknown kind of glossary (use one of .csv"),
        ("t.json", b"\x81\x8d" * 9, "t.json: the file is neither UTF-8"),
    ],
)
def test_a_wrong_ending(name: str, data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError) as raised:
        read_glossary(name, data=data)
    assert str(raised.value).startswith(message)
