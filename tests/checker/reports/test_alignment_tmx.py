"""An alignment as TMX: valid by the content model of TMX 1.4, and the texts come back as they were.

The model is that of the specification (TMX 1.4b, “Elements” and “Attributes”), as far as elements
are used here or might be.
"""

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from checker import VERSION
from checker.model import Pair
from checker.reports import View
from checker.reports.alignment import ALIGNMENTS
from checker.reports.alignment_pairs import Alignment

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What each element may hold, its children's names each with a space behind; its attributes that
# have to be there, and those that may.
MODEL: dict[str, tuple[str, set[str], set[str]]] = {
    "tmx": ("header body ", {"version"}, set()),
    "header": (
        "(note |prop |ude )*",
        {
            *("creationtool", "creationtoolversion", "segtype", "o-tmf"),
            *("adminlang", "srclang", "datatype"),
        },
        {"o-encoding", "creationdate", "creationid", "changedate", "changeid"},
    ),
    "body": ("(tu )*", set(), set()),
    "tu": ("(note |prop )*(tuv )+", set(), {"tuid", "segtype", "srclang", "datatype"}),
    "tuv": ("(note |prop )*seg ", {XML_LANG}, {"datatype"}),
    "prop": ("", {"type"}, {XML_LANG, "o-encoding"}),
    "seg": ("", set(), set()),
}
SEGTYPES = {"block", "paragraph", "sentence", "phrase"}

Make = Callable[..., Pair]


def read(alignment: Alignment) -> ElementTree.Element:
    """Parse what is written, and hold every element of it to the model."""
    data = ALIGNMENTS["tmx"](alignment, View())
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    assert b"<!DOCTYPE" not in data and b"<!ENTITY" not in data
    root = ElementTree.fromstring(data)  # noqa: S314 - our own
    assert root.tag == "tmx"
    for element in root.iter():
        children, needed, allowed = MODEL[element.tag]
        assert re.fullmatch(children, "".join(f"{child.tag} " for child in element)), element.tag
        assert needed <= set(element.attrib) <= needed | allowed, element.tag
    return root


def units(root: ElementTree.Element) -> list[tuple[dict[str, str], list[tuple[str, str]]]]:
    """The properties of each unit, and its texts with their languages."""
    return [
        (
            {prop.attrib["type"]: prop.text or "" for prop in unit.iter("prop")},
            [(tuv.attrib[XML_LANG], tuv[-1].text or "") for tuv in unit.iter("tuv")],
        )
        for unit in root.iter("tu")
    ]


def test_the_pairs_come_back(alignment: Alignment) -> None:
    root = read(alignment)
    header = root[0]
    assert root.attrib == {"version": "1.4"}
    assert header.attrib == {
        "creationtool": "accord",
        "creationtoolversion": VERSION,
        "segtype": "sentence",
        "o-tmf": "accord",
        "adminlang": "en",
        "srclang": "en",
        "datatype": "plaintext",
    }
    assert header.attrib["segtype"] in SEGTYPES
    assert [(prop.attrib["type"], prop.text) for prop in header] == [("x-left-out", "1")]
    assert units(root) == [
        (
            {"x-score": "0.9800", "x-kind": "paragraph", "x-number": "1"},
            [("en", "The plan was adopted."), ("fr", "Le plan a été adopté.")],
        ),
        (
            {"x-score": "0.9100", "x-kind": "paragraph", "x-number": "2"},
            [("en", "Members pay a fee."), ("fr", "Les membres paient.")],
        ),
        (
            {"x-score": "0.2000", "x-kind": "paragraph", "x-number": "3"},
            [("en", "Books are read here."), ("fr", "Il est interdit de fumer.")],
        ),
    ]
    assert [unit.attrib["tuid"] for unit in root.iter("tu")] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("a < b && c > d ]]> \"e\" 'f'", None),
        ("<seg>&amp;</seg>&#13;", None),
        ("tab\tand\nline\r\nends\rkept", None),
        ("no\u00a0break\u202fand \u2028 \x85 \U0001f600", None),
        ("bell\x07 nul\x00 esc\x1b", "bell\ufffd nul\ufffd esc\ufffd"),
        ("half \ud800 and \udfff", "half \ufffd and \ufffd"),
        ("none \ufffe\uffff", "none \ufffd\ufffd"),
    ],
)
def test_characters_that_xml_knows_otherwise_or_not_at_all(
    paired: Make, text: str, back: str | None
) -> None:
    for number, segment in ((text, None), ("1", text)):
        root = read(Alignment((paired((text, text, 1.0), number=number, segment=segment),)))
        ((properties, texts),) = units(root)
        expected = text if back is None else back
        assert [words for _, words in texts] == [expected, expected]
        assert properties["x-number" if segment is None else "x-id"] == expected


def test_rows_bear_their_document_and_id(paired: Make) -> None:
    ((properties, _),) = units(read(Alignment((paired(("A.", "B.", 1.0), segment="7"),))))
    assert properties == {
        "x-score": "1.0000",
        "x-kind": "paragraph",
        "x-document": "rows.jsonl",
        "x-id": "7",
    }


def test_without_pairs_it_is_valid_all_the_same(paired: Make) -> None:
    assert read(Alignment(()))[0].attrib["srclang"] == "*all*"
    assert units(read(Alignment((paired(("A.", "", 0.0)),)))) == []
