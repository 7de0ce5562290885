"""What examples in CSV cannot show: other formats' fields, a corpus, decisions."""

import pytest

from glossary.lint import lint_glossary
from glossary.lint.entries import Decisions, Rival, Usage
from glossary.lint.entry_noisy import noise
from glossary.lint.report import as_object, as_text
from glossary.model import Concept, Glossary, Term


def glossary(*concepts: tuple[Term, ...]) -> Glossary:
    return Glossary(
        "terms.tbx",
        tuple(Concept(str(i), c, origin=f"terms.tbx:{i}") for i, c in enumerate(concepts, start=1)),
        "0",
    )


def ids(*concepts: tuple[Term, ...]) -> list[str]:
    return [remark.lint.id for remark in lint_glossary(glossary(*concepts))]


PLAN = (Term("plan", "en"), Term("plan", "fr"))


@pytest.mark.parametrize(
    ("terms", "lints"),
    [
        (
            (Term("ransomware", "en"), Term("rançongiciel", "fr"), Term("rançonneur", "fr")),
            ["preferred-twice"],
        ),
        (
            (Term("weapon", "en"), Term("arme", "fr"), Term("AR", "fr", kind="acronym")),
            [],
        ),
        ((Term(" weapon", "en"), Term("arme", "fr")), ["space-astray"]),
        ((Term("nuclear weapon", "en"), Term("arme\u00a0nucléaire", "fr")), ["space-astray"]),
        (
            (
                Term("review", "en", part_of_speech="noun"),
                Term("examiner", "fr", part_of_speech="verb"),
            ),
            ["part-of-speech-differs"],
        ),
        (
            (Term("detection", "en", part_of_speech="verb"), Term("voir", "fr")),
            ["part-of-speech-differs"],
        ),
    ],
)
def test_fields_of_other_formats(terms: tuple[Term, ...], lints: list[str]) -> None:
    assert ids(terms) == lints


def test_homonyms_that_say_what_they_are_for_are_left_alone() -> None:
    first = Concept("1", (Term("order", "en"), Term("décret", "fr")), definition="a decision")
    second = Concept("2", (Term("order", "en"), Term("ordre", "fr")), definition="a sequence")
    plain = Concept("3", (Term("order", "en"), Term("commande", "fr")))
    assert lint_glossary(Glossary("g", (first, second), "")) == ()
    assert [r.lint.id for r in lint_glossary(Glossary("g", (first, plain), ""))] == ["source-twice"]


def test_a_concept_that_is_not_translated_needs_no_target() -> None:
    kept = Concept("2", (Term("accord", "en"),), keep=True)
    (one,) = glossary(PLAN).concepts
    assert lint_glossary(Glossary("g", (one, kept), "")) == ()


RIVAL = Rival("programme", 8, ("a.tsv:3", "a.tsv:9"))


@pytest.mark.parametrize(
    ("usage", "lints"),
    [
        (Usage(0, 0), ["term-unused"]),
        (Usage(10, 1, RIVAL), ["entry-contradicted"]),
        (Usage(10, 9, None), []),
        (Usage(10, 4, RIVAL), []),  # carried too often
        (Usage(4, 0, Rival("programme", 4)), []),  # too seldom to tell
        (Usage(40, 1, RIVAL), []),  # no pattern in the rest
    ],
)
def test_what_a_corpus_says(usage: Usage, lints: list[str]) -> None:
    remarks = lint_glossary(glossary(PLAN), {0: usage})
    assert [r.lint.id for r in remarks] == lints


def test_counts_and_places_are_told_in_both_languages() -> None:
    (remark,) = lint_glossary(glossary(PLAN), {0: Usage(10, 1, RIVAL)})
    assert remark.message("en") == (
        "“plan” occurs 10 times and “plan” answers it in 1; “programme” recurs in 8 "
        "(first a.tsv:3, a.tsv:9)."
    )
    assert "« programme » revient 8 fois" in remark.message("fr")
    assert remark.flaw.evidence["rival_count"] == 8


@pytest.mark.parametrize(
    ("decisions", "lints"),
    [
        ({"1": (1, 20)}, ["entry-noisy"]),
        ({"1": (0, 2)}, []),  # too few to tell
        ({"1": (20, 1)}, []),
        ({"unknown": (0, 50)}, []),
    ],
)
def test_what_decisions_say(decisions: dict[str, tuple[int, int]], lints: list[str]) -> None:
    assert [r.lint.id for r in lint_glossary(glossary(PLAN), None, decisions)] == lints


def test_noise_is_wilsons_lower_bound() -> None:
    assert noise(Decisions(0, 0)) == 0
    assert noise(Decisions(5, 5)) == pytest.approx(0.2366, abs=1e-4)
    assert noise(Decisions(0, 10)) == pytest.approx(0.7225, abs=1e-4)


def test_nothing_a_terminal_must_not_be_sent_is_printed() -> None:
    found = glossary(PLAN, (Term("pl\x1ban", "en"), Term("carte", "fr")))
    text = as_text(found, lint_glossary(found))
    assert "character-odd" in text
    assert "\x1b" not in text


def test_report() -> None:
    found = glossary(PLAN, (Term("map", "en"),))
    remarks = lint_glossary(found)
    shown = as_object(found, remarks)
    assert shown["counts"] == {"neutral": 0, "minor": 0, "major": 1, "critical": 0}
    assert as_text(found, remarks).splitlines() == [
        "terms.tbx:2  major  target-missing",
        "  “map” has no term in fr.",
        "  Mend: Add the term, or mark the entry as one that is not translated.",
        "terms.tbx: 1 finding in 2 entries (1 major).",
    ]
    assert as_text(found, remarks, "fr").splitlines()[-1] == (
        "terms.tbx : 1 signalement dans 2 entrées (1 majeur)."
    )
    assert as_text(glossary(PLAN), (), "fr") == "terms.tbx : rien à signaler dans 1 entrée.\n"
