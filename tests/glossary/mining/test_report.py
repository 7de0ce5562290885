"""Candidates as a table that our own readers take, as objects, and as text."""

from glossary.formats.csv import parse_csv
from glossary.mining.candidate import Candidate, Context, Wording
from glossary.mining.report import as_csv, as_objects, as_text

CANDIDATE = Candidate(
    (Wording("work plan", 4), Wording("work plans", 1)),
    (Wording("plan de travail", 5),),
    score=2.5,
    likelihood=31.2,
    together=5,
    beads=(5, 6),
    contexts=(Context("a.txt:1", "b.txt:2", "a.txt", "=1+1, a work plan", "un plan de travail"),),
)


def test_the_table_is_a_glossary_of_proposed_terms() -> None:
    read = parse_csv(as_csv([CANDIDATE], ("en", "fr")), "mined.csv")
    (concept,) = read.concepts
    assert [(t.text, t.language, t.status) for t in concept.terms] == [
        ("work plan", "en", "proposed"),
        ("plan de travail", "fr", "proposed"),
    ]
    assert concept.note.startswith("mined: together 5 times")


def test_no_cell_is_a_formula() -> None:
    assert "'=1+1, a work plan" in as_csv([CANDIDATE], ("en", "fr"))


def test_objects_and_text_name_places_and_variants() -> None:
    (shown,) = as_objects([CANDIDATE])
    assert shown["status"] == "proposed"
    assert shown["source_variants"] == [
        {"text": "work plan", "times": 4},
        {"text": "work plans", "times": 1},
    ]
    text = as_text([CANDIDATE])
    assert "work plan – plan de travail  (5 together, 5 / 6)" in text
    assert "also work plans (1)" in text
    assert "b.txt:2" in text
