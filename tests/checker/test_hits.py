"""The terms of a glossary: found once, and evidence for what belongs together."""

import pytest

from checker.align import align_documents
from checker.document import document
from checker.hits import Hits
from checker.languages import ENGLISH, FRENCH
from checker.model import Document, Pair
from checker.readers.plain import lay_out
from glossary.formats.csv import parse_csv
from glossary.matcher import Matcher

GLOSSARY = "en,fr\nlevy,redevance\ntenure,mandat\n"
SOURCE = (
    "The levy on each house is due on the first of May. "
    "Any tenure of the owners ends on the last of May."
)


def matcher(csv: str) -> Matcher:
    return Matcher(parse_csv(csv, "terms.csv", "en", "fr").concepts)


def english(text: str) -> Document:
    return document(lay_out("en.txt", text), ENGLISH)


def french(text: str) -> Document:
    return document(lay_out("fr.txt", text), FRENCH)


def test_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    hits = Hits(matcher(GLOSSARY))
    (block,) = english(SOURCE).blocks
    first = hits(block)
    assert [hit.term.text for hit in first] == ["levy", "tenure"]
    monkeypatch.setattr(Matcher, "find", None)
    assert hits(block) is first


def test_nothing_to_look_for() -> None:
    assert Hits(matcher(GLOSSARY))
    assert not Hits(Matcher(()))


def answered(pair: Pair) -> list[int]:
    """The places of the sentences of the source that are paired with something."""
    return [bead.source_range.start for bead in pair.sentences if bead.both]


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        pytest.param("La redevance sur chaque bien est à payer tôt en mai.", 0, id="the first"),
        pytest.param("Tout mandat des détenteurs prend fin en mai.", 1, id="the second"),
    ],
)
def test_a_term_answers_the_same_concept(target: str, sentence: int) -> None:
    (pair,) = align_documents(english(SOURCE), french(target), None, Hits(matcher(GLOSSARY)))
    assert answered(pair) == [sentence]
