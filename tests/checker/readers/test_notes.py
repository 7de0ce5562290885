"""Footnote calls, told from designators, units and decimals."""

import pytest

from checker.offsets import identity
from checker.readers.notes import lift_calls

NOTES = frozenset({"1", "2", "12"})

LIFTED = [
    # text, labels of the document's notes, clean text, calls
    ("other actors1.", NOTES, "other actors.", ["1"]),
    ("une sécurité améliorée2 et le reste", NOTES, "une sécurité améliorée et le reste", ["2"]),
    ("held in common”2. The house", NOTES, "held in common”. The house", ["2"]),
    ("détenu en commun »12.", NOTES, "détenu en commun ».", ["12"]),
    ("the threat.1 The house", NOTES, "the threat. The house", ["1"]),
    ("the threat³ and more", frozenset(), "the threat and more", ["3"]),
    ("response to the threat.3", frozenset(), "response to the threat.", ["3"]),
    ("one1, two2", NOTES, "one, two", ["1", "2"]),
]
KEPT = [
    ("the concept MC472 applies", frozenset({"472"})),
    ("COVID19 and H1N1", frozenset({"19", "1"})),
    ("an area of 12 km² and 3 m²", frozenset()),
    ("it costs 1.5 million or 2.12", NOTES),
    ("see actors5.", NOTES),
    ("see fig.3 and art.5 of it", frozenset()),
    ("the file a1b2", NOTES),
]


@pytest.mark.parametrize(("text", "labels", "clean", "calls"), LIFTED)
def test_lifted(text: str, labels: frozenset[str], clean: str, calls: list[str]) -> None:
    lifted, offsets, found = lift_calls(text, identity(0, len(text)), labels)
    assert lifted == clean
    assert [call.label for call in found] == calls
    for i, letter in enumerate(lifted):
        assert text[offsets.to_given(i, i + 1).start] == letter
    for call in found:
        assert text[call.given.start : call.given.end].strip("³") in (call.label, "")


@pytest.mark.parametrize(("text", "labels"), KEPT)
def test_kept(text: str, labels: frozenset[str]) -> None:
    assert lift_calls(text, identity(0, len(text)), labels)[0] == text
