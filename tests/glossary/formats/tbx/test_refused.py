"""TBX files that cannot be used, or not in part."""

import io
from dataclasses import replace

import pytest

from glossary.errors import GlossaryError
from glossary.formats import FORMATS, read_glossary
from glossary.formats.tbx.read import read_tbx
from glossary.formats.tbx.write import write_tbx
from glossary.model import Concept, Glossary, Term


def wrapped(entries: str) -> bytes:
    return (
        '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">'
        f"<text><body>\n{entries}\n</body></text></tbx>"
    ).encode()


def test_every_bad_entry_is_told_and_the_others_are_read() -> None:
    section = '<langSec xml:lang="en"><termSec><term>{}</term></termSec></langSec>'
    weir = section.format("weir")
    status = '<termNote type="administrativeStatus">maybe</termNote>'
    data = wrapped(
        f'<conceptEntry id="a">{weir}</conceptEntry>\n'
        f'<conceptEntry id="a">{weir}</conceptEntry>\n'
        '<conceptEntry id="b"></conceptEntry>\n'
        f'<conceptEntry id="c">{section.format(" ")}</conceptEntry>\n'
        '<conceptEntry id="d"><langSec><termSec><term>x</term></termSec></langSec></conceptEntry>\n'
        f'<conceptEntry id="e">{weir.replace("</term>", "</term>" + status)}</conceptEntry>\n'
        f'<conceptEntry id="f">{weir}</conceptEntry>'
    )
    reading = read_tbx(io.BytesIO(data), "t.tbx")
    assert [c.id for c in reading.glossary.concepts] == ["a", "f"]
    assert [(r.where, r.what) for r in reading.refusals] == [
        ("t.tbx:3", "the id “a” is that of line 2 too"),
        ("t.tbx:4", "entry “b”: it has no term"),
        ("t.tbx:5", "entry “c”: one of its terms is empty"),
        ("t.tbx:6", "entry “d”: a section does not say its language"),
        ("t.tbx:7", "entry “e”: unknown administrativeStatus “maybe”"),
    ]
    assert all(refusal.mend for refusal in reading.refusals)


ENTITY = '<!DOCTYPE martif [<!ENTITY a "aaaaaaaaaa">]><martif>&a;</martif>'
BOMB = (
    "<!DOCTYPE martif [<!ENTITY a '"
    + "a" * 99
    + "'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefg", "bcdefgh", strict=True))
    + "]><martif>&h;</martif>"
)
OUTSIDE = '<!DOCTYPE martif [<!ENTITY a SYSTEM "file:///etc/hostname">]><martif>&a;</martif>'
NAMED = '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif><text>&eacute;</text></martif>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "t.tbx: the glossary is empty"),
        (b"<tbx><text>", "t.tbx:1: the XML is broken"),
        (b"<tbx>\n<a></b></tbx>", "t.tbx:2: the XML is broken"),
        (b"plain words", "t.tbx:1: the XML is broken"),
        (b'<?xml version="1.0" encoding="utf-8"?><tbx>\xe9</tbx>', "t.tbx:1: the XML is broken"),
        (b"<mtf/>", "t.tbx:1: this is MultiTerm XML, not TBX (export it from MultiTerm as TBX"),
        (b"<tmx/>", "t.tbx:1: this is a translation memory"),
        (b"<html/>", "t.tbx:1: this is no TBX: it begins with <html>"),
        (b'<tbx xmlns="urn:other"/>', "t.tbx:1: this is no TBX"),
        (ENTITY.encode(), "t.tbx:1: its DOCTYPE declares"),
        (ENTITY.encode("utf-16"), "t.tbx:1: its DOCTYPE declares"),
        (BOMB.encode(), "t.tbx:1: its DOCTYPE declares"),
        (OUTSIDE.encode(), "t.tbx:1: its DOCTYPE declares"),
        (NAMED.encode(), "t.tbx:1: Entity 'eacute' not defined (write the character itself)"),
        (b"PK\x03\x04", "t.tbx: this is an archive"),
        (b"<tbx>" + b"<a>" * 500, "t.tbx:1: the XML is broken"),
    ],
)
def test_what_is_no_tbx_or_not_safe(data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError) as raised:
        read_glossary("t.tbx", data=data)
    assert str(raised.value).startswith(message)


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    small = replace(FORMATS["tbx"], limit=2_000_000)
    monkeypatch.setattr("glossary.formats.FORMATS", {**FORMATS, "tbx": small})
    with pytest.raises(GlossaryError, match="more than 2 MB"):
        read_glossary("t.tbx", data=b"x" * 2_000_001)
    assert FORMATS["tbx"].limit < 200_000_000


def test_characters_that_xml_cannot_hold_are_refused() -> None:
    glossary = Glossary("t", (Concept("c", (Term("we\x01ir", "en"),)),), "")
    with pytest.raises(GlossaryError, match=r"concept “c”: the character U\+0001 cannot stand"):
        write_tbx(glossary)
