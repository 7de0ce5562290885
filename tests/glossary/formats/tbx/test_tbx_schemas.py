"""What is exported is valid TBX: grammars of our own, from the facts of the standard, say so."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from glossary.formats import read_glossary
from glossary.formats.csv import parse_csv
from glossary.formats.tbx.write import write_tbx
from glossary.formats.tbx.written import Style
from glossary.model import Concept, Glossary, LanguageSection, Term

HERE = Path(__file__).parent
# In DCT style: the namespace of each module, and the elements that carry its categories in DCA.
DCT = {
    "http://www.tbxinfo.net/ns/min": {
        "administrativeStatus": "termNote",
        "partOfSpeech": "termNote",
        "customerSubset": "admin",
        "subjectField": "descrip",
        "externalCrossReference": "xref",
    },
    "http://www.tbxinfo.net/ns/basic": {
        "definition": "descrip",
        "context": "descrip",
        "grammaticalGender": "termNote",
        "termType": "termNote",
        "geographicalUsage": "termNote",
        "termLocation": "termNote",
        "source": "admin",
        "projectSubset": "admin",
        "crossReference": "ref",
        "xGraphic": "xref",
        "transactionType": "transac",
        "responsibility": "transacNote",
    },
}
TBX = "urn:iso:std:iso:30042:ed-2"
FULL = Glossary(
    "weirs",
    (
        Concept(
            "c1",
            (
                Term(
                    "weir",
                    "en",
                    region="GB",
                    kind="fullForm",
                    part_of_speech="noun",
                    gender="neuter",
                    number="singular",
                    register="technicalRegister",
                    context="The weir was raised.",
                    context_source="Report",
                    source="Manual",
                    note="Plural: weirs & others",
                ),
                Term("low dam", "en", "admitted", region="GB"),
                Term("sill", "en", "deprecated", region="GB"),
                Term("barrage", "fr", "forbidden", match="exact", case="exact"),
                Term("seuil", "fr", "proposed", context="Le seuil est bas."),
                Term("déversoir", "fr", valid_from="2020-01-01"),
                Term("petit barrage", "fr", "superseded"),
            ),
            definition="Barrier across a river",
            definition_source="Manual of waterways",
            subjects=("waterways", "building"),
            source="Board of rivers",
            link="https://example.org/weir",
            note="See the other entry",
            sections=(LanguageSection("en", "A low dam", region="GB", note="British usage"),),
        ),
        Concept("12", (Term("lock", "en"), Term("écluse", "fr")), keep=True, scope=("a/*",)),
    ),
    "",
)
TABLE = parse_csv(
    "source_term,target_term,status,definition,note\n"
    "weir,déversoir,,Barrier across a river,\nlock,écluse,admitted,,<old>\n",
    "terms.en-fr.csv",
)


@cache
def schema(name: str) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(HERE / "schemas" / f"{name}.rng"))


def faults(data: bytes, name: str) -> list[str]:
    """What the grammar has to say against a file."""
    grammar = schema(name)
    return [] if grammar.validate(etree.fromstring(data)) else [str(e) for e in grammar.error_log]


def as_dca(data: bytes) -> bytes:
    """A file in DCT style with each element of a module as its carrier in DCA style."""
    root = etree.fromstring(data)
    assert root.get("style") == "dct"
    root.set("style", "dca")
    for element in root.iter("*"):
        name = etree.QName(element)
        if name.namespace != TBX:
            assert element.get("type") is None
            element.tag = f"{{{TBX}}}{DCT[name.namespace or ''][name.localname]}"
            element.set("type", name.localname)
    return etree.tostring(root)


@pytest.mark.parametrize("dialect", ["core", "min", "basic"])
@pytest.mark.parametrize("glossary", [FULL, TABLE], ids=["full", "table"])
def test_the_dialects_in_dca_style(glossary: Glossary, dialect: str) -> None:
    assert faults(write_tbx(glossary, "dca", dialect), dialect) == []


@pytest.mark.parametrize("dialect", ["core", "min", "basic"])
@pytest.mark.parametrize("glossary", [FULL, TABLE], ids=["full", "table"])
def test_the_dialects_in_dct_style(glossary: Glossary, dialect: str) -> None:
    assert faults(as_dca(write_tbx(glossary, "dct", dialect)), dialect) == []


@pytest.mark.parametrize("glossary", [FULL, TABLE], ids=["full", "table"])
def test_version_2(glossary: Glossary) -> None:
    assert faults(write_tbx(glossary, "v2", "basic"), "v2") == []


@pytest.mark.parametrize("style", ["dca", "dct", "v2"])
def test_without_a_dialect_a_glossary_of_plain_terms_is_one(style: Style) -> None:
    plain = Glossary("t", (Concept("c", (Term("weir", "en"), Term("déversoir", "fr"))),), "")
    data = write_tbx(plain, style)
    name = "v2" if style == "v2" else "min"
    assert faults(as_dca(data) if style == "dct" else data, name) == []


# what the others say themselves no dialect allows: a standardized term, a reference to nothing
@pytest.mark.parametrize(
    ("name", "dialect"), [("dca.tbx", "min"), ("dca.tbx", "basic"), ("dct.tbx", "min")]
)
def test_an_import_with_elements_of_its_own_is_valid_in_a_dialect(name: str, dialect: str) -> None:
    glossary = read_glossary(HERE / "files" / name)
    assert faults(write_tbx(glossary, "dca", dialect), dialect) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<term>weir</term>", b""),
        (b' id="c1"', b""),
        (b' xml:lang="fr"', b""),
        (b"preferredTerm-admn-sts", b"preferred"),
        (b'type="partOfSpeech"', b'type="wordClass"'),
        (b'<descrip type="context">', b'<descrip type="definition">'),
        (b'<termNote type="partOfSpeech">', b'<admin type="partOfSpeech">'),
    ],
)
def test_the_grammar_sees_what_is_wrong(old: bytes, new: bytes) -> None:
    data = write_tbx(FULL, "dca", "basic")
    assert old in data
    data = data.replace(old, new)
    if old.startswith(b"<termNote"):
        data = data.replace(b">noun</termNote>", b">noun</admin>")
    assert faults(data, "basic")


def test_terms_of_a_new_file_keep_their_order() -> None:
    newer = replace(FULL, concepts=FULL.concepts[::-1])
    root = etree.fromstring(write_tbx(newer, "dca", "basic"))
    assert [e.get("id") for e in root.iter("{*}conceptEntry")] == ["accord-12", "c1"]
