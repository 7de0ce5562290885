"""TBX files: what is in them is in the model, and all of it is in the file that is written."""

import io
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from glossary.formats import WriteOptions, kept_as, read_glossary, write_glossary
from glossary.formats.tbx.read import read_tbx
from glossary.formats.tbx.write import write_tbx
from glossary.formats.tbx.written import Style
from glossary.model import Concept, Glossary, LanguageSection, Status, Term

FILES = Path(__file__).with_name("files")
NAMES = ["v2.tbx", "dca.tbx", "dct.tbx"]
STYLES: list[Style] = ["v2", "dca", "dct"]


def read(name: str) -> Glossary:
    return read_glossary(FILES / name)


def told(data: bytes) -> Counter[tuple[str, ...]]:
    """Every element of a file, with its ancestors and its text, in one notation.

    A second implementation on the standard library, so that what the reader overlooks is missed.
    """
    from xml.etree import ElementTree

    from glossary.formats.tbx.modules import CARRIERS

    old = {"termEntry": "conceptEntry", "langSet": "langSec", "tig": "termSec", "ntig": "termSec"}
    old |= {"martifHeader": "tbxHeader", "martif": "tbx"}
    found: Counter[tuple[str, ...]] = Counter()

    def walk(element: ElementTree.Element, path: tuple[str, ...]) -> None:
        namespace, _, local = element.tag.removeprefix("{").rpartition("}")
        kind = element.get("type", "")
        if "tbxinfo" in namespace:
            local, kind = CARRIERS[local].tag, local
        elif "acme" in namespace:
            local = f"acme:{local}"
        name = old.get(local, local)
        others = sorted((k, v) for k, v in element.items() if k not in {"type", "style"})
        if local == "termGrp":
            here = path
        else:
            here = (*path, f"{name}[{kind}]") if path else (name,)
            text = " ".join("".join(element.itertext()).split()) if not len(element) else ""
            if name not in {"tbx"}:
                found[(*here, text, *(f"{k}={v}" for k, v in others))] += 1
        for child in element:
            walk(child, here)

    walk(ElementTree.fromstring(data), ())  # noqa: S314 - files of our own
    return found


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", NAMES)
def test_every_element_of_the_import_is_in_the_export(name: str, style: Style) -> None:
    before = told((FILES / name).read_bytes())
    after = told(write_tbx(read(name), style))
    assert before == after  # nothing is lost, nothing is added


@pytest.mark.parametrize("name", NAMES)
def test_elements_keep_their_places(name: str) -> None:
    """Written in its own form, every element comes in the order of the file."""
    from xml.etree import ElementTree

    glossary = read(name)
    written = write_glossary(glossary, kept_as(glossary, name)).data

    def order(data: bytes) -> list[str]:
        elements = ElementTree.fromstring(data).iter()  # noqa: S314 - files of our own
        return [f"{e.tag} {e.get('type')} {(e.text or '').strip()}" for e in elements]

    assert order(written) == order((FILES / name).read_bytes())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("style", STYLES)
def test_the_model_survives_every_version_and_style(name: str, style: Style) -> None:
    glossary = read(name)
    again = read_tbx(io.BytesIO(write_tbx(glossary, style)), name).glossary
    strip = [replace(c, origin="") for c in glossary.concepts]
    found = [replace(c, origin="") for c in again.concepts]
    if name == "v2.tbx" and style != "v2":  # <ntig> is a way to write <tig>, which v3 does not have
        strip, found = ([replace(c, terms=()) for c in some] for some in (strip, found))
    assert found == strip


def test_the_fields_of_the_model() -> None:
    concept = read("v2.tbx").concepts[0]
    assert (concept.id, concept.origin) == ("w-001", "v2.tbx:14")
    assert concept.subjects == ("waterways", "engineering")
    assert concept.definition == "Barrier across a river that raises its level"
    assert concept.definition_source == "Manual of Waterways"
    assert concept.link == "https://example.org/weir"
    assert concept.note == "First note\nSecond note"
    (english,) = concept.sections
    assert (english.definition, english.note) == ("A low dam across a river", "British usage")
    assert [(t.locale, t.text, t.status) for t in concept.terms] == [
        ("en", "weir", "preferred"),
        ("en", "low-head dam", "superseded"),
        ("fr", "déversoir", "preferred"),
        ("fr", "seuil H2O", "proposed"),
        ("fr", "barrage", "deprecated"),
    ]
    weir, _, french, *_ = concept.terms
    assert (weir.kind, weir.part_of_speech, weir.source) == ("fullForm", "noun", weir.source)
    assert (weir.context, weir.context_source) == (
        "The weir was raised in spring.",
        "Annual report",
    )
    assert (french.gender, french.number, french.register) == (
        "masculine",
        "singular",
        "technicalRegister",
    )


def test_terms_without_a_status_are_preferred_and_admitted() -> None:
    lock = read("v2.tbx").concepts[1]
    assert [(t.text, t.status) for t in lock.terms] == [
        ("lock", "preferred"),
        ("pound lock", "admitted"),
        ("écluse & sas", "preferred"),
    ]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        (("preferred", "admitted", "admitted"), (False, False, False)),
        # what is decided anew is said, and what would no longer be understood without
        (("deprecated", "admitted", "admitted"), (True, True, True)),
        (("preferred", "preferred", "admitted"), (True, True, False)),
        (("admitted", "preferred", "admitted"), (True, True, False)),
    ],
)
def test_a_status_is_written_only_where_it_has_to_be(
    statuses: tuple[Status, ...], said: tuple[bool, ...], style: Style
) -> None:
    terms = "".join(f"<termSec><term>{word}</term></termSec>" for word in ("weir", "dam", "sill"))
    data = wrapped(f'<conceptEntry id="a"><langSec xml:lang="en">{terms}</langSec></conceptEntry>')
    (concept,) = read_tbx(io.BytesIO(data), "t").glossary.concepts
    pairs = zip(concept.terms, statuses, strict=True)
    newer = replace(concept, terms=tuple(replace(t, status=s) for t, s in pairs))
    written = write_tbx(Glossary("t", (newer,), ""), style)
    tag = b"</tig>" if style == "v2" else b"</termSec>"
    assert tuple(b"dministrativeStatus" in t for t in written.split(tag)[:3]) == said
    (again,) = read_tbx(io.BytesIO(written), "t").glossary.concepts
    assert tuple(t.status for t in again.terms) == statuses


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("preferred", ["preferredTerm-admn-sts"]),
        ("admitted", ["admittedTerm-admn-sts"]),
        ("deprecated", ["deprecatedTerm-admn-sts"]),
        ("superseded", ["supersededTerm-admn-sts"]),
        ("forbidden", ["deprecatedTerm-admn-sts", "forbidden"]),
        ("proposed", ["provisionallyProcessed"]),
    ],
)
def test_statuses_both_ways(status: Status, said: list[str], style: Style) -> None:
    glossary = Glossary("t", (Concept("c", (Term("weir", "en", status),)),), "")
    data = write_tbx(glossary, style)
    assert all(word in data.decode() for word in said)
    (concept,) = read_tbx(io.BytesIO(data), "t").glossary.concepts
    assert concept.terms == glossary.concepts[0].terms


@pytest.mark.parametrize(
    ("term_notes", "status"),
    [
        ('<termNote type="administrativeStatus">preferredTerm</termNote>', "preferred"),
        ('<termNote type="administrativeStatus">legalTerm-admn-sts</termNote>', "preferred"),
        ('<termNote type="normativeAuthorization">deprecatedTerm</termNote>', "deprecated"),
        ('<termNote type="processStatus">finalized</termNote>', "preferred"),
        ('<termNote type="processStatus">unprocessed</termNote>', "proposed"),
        ('<termNote type="Status">Forbidden</termNote>', "forbidden"),
        ('<termNote type="Status">seen by Ann</termNote>', "preferred"),
    ],
)
def test_statuses_of_other_tools_are_read_and_stay_as_they_are(
    term_notes: str, status: Status
) -> None:
    entry = f"<termSec><term>weir</term>{term_notes}</termSec>"
    data = wrapped(f'<conceptEntry id="a"><langSec xml:lang="en">{entry}</langSec></conceptEntry>')
    (concept,) = read_tbx(io.BytesIO(data), "t").glossary.concepts
    assert [t.status for t in concept.terms] == [status]
    again = write_tbx(Glossary("t", (concept,), "")).decode()
    assert f"<term>weir</term>{term_notes}</termSec>" in re.sub(r"\n *", "", again)
    # decided anew, it says the new status and no longer the old one
    newer = replace(concept, terms=(replace(concept.terms[0], status="superseded"),))
    written = write_tbx(Glossary("t", (newer,), ""))
    (read_again,) = read_tbx(io.BytesIO(written), "t").glossary.concepts
    assert [t.status for t in read_again.terms] == ["superseded"]


def test_a_changed_value_takes_the_place_of_the_old_one() -> None:
    glossary = read("v2.tbx")
    weir = glossary.concepts[0]
    first, *others = weir.terms
    newer = replace(
        weir,
        definition="Dam that water flows over",
        note="",
        subjects=("rivers",),
        terms=(replace(first, context="A new weir.", note="Plural: weirs"), *others),
    )
    written = write_tbx(replace(glossary, concepts=(newer,)), "v2").decode()
    assert "Barrier across" not in written
    assert "First note" not in written
    assert "<note>Plural: weirs</note>" in written
    # what stood beside the old definition stays beside the new one
    assert (
        "<descripGrp>"
        '<descrip type="definition">Dam that water flows over</descrip>'
        '<admin type="source">Manual of Waterways</admin><note>Shortened</note></descripGrp>'
    ) in written
    (again,) = read_tbx(io.BytesIO(written.encode()), "v2.tbx").glossary.concepts
    assert (again.definition, again.note, again.subjects) == (newer.definition, "", ("rivers",))
    assert again.terms[0].context == "A new weir."


def test_a_new_value_is_written_beside_what_is_kept() -> None:
    glossary = read("dca.tbx")
    (concept,) = glossary.concepts
    first, *others = concept.terms
    newer = replace(concept, terms=(replace(first, gender="neuter", register="x"), *others))
    (again,) = read_tbx(
        io.BytesIO(write_tbx(replace(glossary, concepts=(newer,)))), "t"
    ).glossary.concepts
    assert (again.terms[0].gender, again.terms[0].register) == ("neuter", "x")
    assert '<seen xmlns="urn:acme:terms" n="41"/>' in again.terms[0].extra


def test_dialects() -> None:
    small = Glossary("t", (Concept("c", (Term("weir", "en"),)),), "")
    assert b'type="TBX-Min"' in write_tbx(small)
    defined = Glossary("t", (Concept("c", (Term("weir", "en"),), definition="Dam"),), "")
    assert b'type="TBX-Basic"' in write_tbx(defined)
    written = write_glossary(defined, "tbx", WriteOptions(dialect="min"))
    assert b"Dam" not in written.data
    assert [(loss.concept, loss.difference.field) for loss in written.losses] == [
        ("c", "definition")
    ]
    assert b'type="TBX-Core"' in write_glossary(small, "tbx", WriteOptions(dialect="core")).data


def test_ids_that_xml_does_not_allow() -> None:
    names = ("12", "a b", "é", "accord-1", "x_x0020_", "0_x1")
    concepts = tuple(Concept(name, (Term("weir", "en"),)) for name in names)
    written = write_tbx(Glossary("t", concepts, ""))
    assert b'id="accord-12"' in written
    again = read_tbx(io.BytesIO(written), "t").glossary.concepts
    assert tuple(concept.id for concept in again) == names


def test_a_definition_without_terms_in_its_language_is_kept() -> None:
    concept = Concept("c", (Term("weir", "en"),), sections=(LanguageSection("fr", "Barrage"),))
    (again,) = read_tbx(io.BytesIO(write_tbx(Glossary("t", (concept,), ""))), "t").glossary.concepts
    assert again.sections == concept.sections


def wrapped(entries: str) -> bytes:
    return (
        '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">'
        f"<text><body>\n{entries}\n</body></text></tbx>"
    ).encode()
