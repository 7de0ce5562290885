"""Of two glossaries the earlier one is heard where both speak of the same source term."""

import pytest

from checker.run import check_texts
from glossary.model import Concept, Glossary, Status, Term
from glossary.precedence import in_precedence


def concept(name: str, english: str, french: str, status: Status = "preferred") -> Concept:
    terms = [Term(text, "en", status) for text in english.split("|")]
    return Concept(name, (*terms, Term(french, "fr")))


def glossary(*concepts: Concept) -> Glossary:
    return Glossary("g", concepts, "d")


FIRST = glossary(concept("1", "plan", "projet"), concept("2", "fair-trade", "équitable"))


def test_one_glossary_is_heard_as_it_is() -> None:
    twice = glossary(concept("1", "plan", "projet"), concept("2", "plan", "schéma"))
    assert in_precedence([twice], "en", "fr") == twice.concepts
    assert in_precedence([], "en", "fr") == ()


@pytest.mark.parametrize(
    ("later", "left"),
    [
        (concept("x", "plan", "schéma"), []),
        (concept("x", "Plan", "schéma"), []),
        (concept("x", "fair trade", "loyal"), []),
        (concept("x", "plan of action", "programme"), ["plan of action"]),
        (concept("x", "plan|scheme", "schéma"), ["scheme"]),
        (concept("x", "PLAN", "PLAN"), ["PLAN"]),  # an acronym is not the word
        (Concept("x", (Term("projet", "fr"),)), []),
    ],
)
def test_the_earlier_one_wins(later: Concept, left: list[str]) -> None:
    heard = in_precedence([FIRST, glossary(later)], "en", "fr")
    assert heard[:2] == FIRST.concepts
    terms = [t.text for c in heard[2:] for t in c.terms if t.language == "en"]
    assert terms == left


def test_what_is_merely_proposed_or_for_other_documents_takes_nothing() -> None:
    proposed = glossary(concept("1", "plan", "projet", "proposed"))
    later = glossary(concept("x", "plan", "schéma"))
    assert in_precedence([proposed, later], "en", "fr")[1:] == later.concepts
    scoped = Concept("1", (Term("plan", "en"), Term("projet", "fr")), scope=("charter*",))
    assert in_precedence([glossary(scoped), later], "en", "fr")[1:] == later.concepts


def test_the_direction_of_the_check_says_what_the_source_is() -> None:
    one = glossary(concept("1", "plan", "projet"))
    other = glossary(concept("2", "project", "projet"))
    assert len(in_precedence([one, other], "en", "fr")) == 2
    assert len(in_precedence([one, other], "fr", "en")) == 1
    assert len(in_precedence([one, other], None, "fr")) == 2
    assert len(in_precedence([one, other], None, "en")) == 1


def test_a_check_hears_the_earlier_one() -> None:
    ours, theirs = (
        glossary(concept("1", "reading room", french))
        for french in ("salle de lecture", "cabinet de lecture")
    )
    texts = ("The reading room is open.", "La salle de lecture est ouverte.")
    assert check_texts(*texts, glossaries=[ours, theirs]).findings == ()
    (finding,) = check_texts(*texts, glossaries=[theirs, ours]).findings
    assert finding.rule == "term-missing"
