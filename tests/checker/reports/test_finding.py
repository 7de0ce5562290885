"""The object that a finding is outside, key by key."""

from dataclasses import replace

from checker.languages import language
from checker.model import Block, Finding, Origin, Pair, Place, Problem, Segment, Suggestion
from checker.offsets import Span, build
from checker.reports.finding import finding_object

GIVEN = "12. Aims:\nThe counter-\nterrorism role. It grows."
CLEAN, OFFSETS = build(
    [
        ("Aims:", Span(4, 9)),
        (" ", Span(9, 10)),
        ("The counter-", Span(10, 22)),
        ("terrorism role. It grows.", Span(23, 48)),
    ]
)
BLOCK = Block(
    kind="paragraph",
    text=CLEAN,
    offsets=OFFSETS,
    origin=Origin("folder/a.txt", GIVEN),
    language=language("en"),
    number="12",
    sentences=(Span(0, 5), Span(6, 33), Span(34, 43)),
    head=True,
)


def finding(problem: Problem, at: int = 1) -> Finding:
    sentence = BLOCK.sentences[at]
    side = Segment("target", BLOCK, *sentence)
    pair = Pair("sentence", None, side, Span(0, 0), Span(at, at + 1), 1.0)
    return Finding(
        rule="some-rule",
        family="spelling",
        severity="minor",
        its="misspelling",
        mqm="linguistic-conventions/spelling",
        confidence=None,
        messages={"en": "One.", "fr": "Un."},
        problem=problem,
        pair=pair,
        fingerprint="0123456789abcdef",
    )


def test_places_are_those_of_the_text_as_given() -> None:
    place = Place("target", BLOCK, CLEAN.index("counter"), CLEAN.index(" role"))
    also = Place("target", BLOCK, len(CLEAN), len(CLEAN))
    problem = Problem(
        "key",
        target=place,
        also=(also,),
        suggestion=Suggestion(place, "counterterrorism"),
        evidence={"votes": 3},
    )
    found = finding_object(replace(finding(problem), seen_by=("other-rule",)))
    assert (
        list(found)
        == (
            "fingerprint rule family severity confidence its mqm message location source target "
            "also suggestion evidence"
        ).split()
    )
    assert found["location"] == {
        "document": "a.txt",
        "segment": None,
        "block": "paragraph",
        "number": "12",
        "sentence": 1,
    }
    assert found["source"] is None
    assert found["target"] == {
        "file": "folder/a.txt",
        "start": 14,
        "end": 32,
        "line": 2,
        "text": "counter-\nterrorism",
    }
    assert found["also"] == [
        {"side": "target", "file": "folder/a.txt", "start": 48, "end": 48, "line": 3, "text": ""}
    ]
    assert found["suggestion"] == {
        "side": "target",
        "start": 14,
        "end": 32,
        "replacement": "counterterrorism",
    }
    assert found["evidence"] == {"votes": 3, "also_seen_by": ["other-rule"]}


def sentence(found: dict[str, object]) -> object:
    location = found["location"]
    assert isinstance(location, dict)
    return location["sentence"]


def test_a_run_in_head_is_no_sentence() -> None:
    for at, expected in ((0, None), (1, 1), (2, 2)):
        place = Place("target", BLOCK, *BLOCK.sentences[at])
        assert sentence(finding_object(finding(Problem("key", target=place), at))) == expected


def test_the_end_of_a_sentence_belongs_to_it() -> None:
    end = BLOCK.sentences[1].end
    place = Place("target", BLOCK, end, end)
    assert sentence(finding_object(finding(Problem("key", target=place)))) == 1


def test_without_words_a_finding_stands_at_its_pair() -> None:
    found = finding_object(finding(Problem("key"), 2))
    assert sentence(found) == 2
    assert found["source"] is None and found["target"] is None and found["suggestion"] is None
