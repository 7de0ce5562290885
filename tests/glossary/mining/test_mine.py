"""Proposed pairs: right at both edges, in their base form, never approved."""

from collections.abc import Callable, Sequence

import pytest

from glossary.mining.beads import Bead
from glossary.mining.candidate import Candidate, concepts
from glossary.mining.mine import Rank, Settings, mine
from glossary.mining.shape import Shape
from glossary.model import Concept, Term

Rows = Sequence[tuple[str, str]]
Make = Callable[[Rows], list[Bead]]
Shapes = tuple[Shape, Shape]


def names(found: Sequence[Candidate]) -> dict[str, str]:
    return {c.source[0].text: c.target[0].text for c in found}


def test_both_edges_are_right_and_the_plural_that_dominates_is_kept(
    beads: Make, rows: Rows, shapes: Shapes
) -> None:
    found = names(mine(beads(rows), shapes))
    assert found["critical infrastructure"] == "infrastructures critiques"
    assert found["supporter of terrorism"] == "partisan du terrorisme"
    assert found["health services"] == "services de santé"
    assert found["Council"] == "Conseil"


def test_what_it_rests_on_is_told(beads: Make, rows: Rows, shapes: Shapes) -> None:
    found = {c.source[0].text: c for c in mine(beads(rows), shapes)}
    pair = found["critical infrastructure"]
    assert (pair.together, pair.beads) == (4, (4, 4))
    assert [tuple(w) for w in pair.target] == [
        ("infrastructures critiques", 3),
        ("infrastructure critique", 1),
    ]
    assert [c.source_where for c in pair.contexts] == ["en:1", "en:2"]
    assert "infrastructures critiques" in pair.contexts[0].target
    supporters = found["supporter of terrorism"].source
    assert [w.text for w in supporters] == ["supporter of terrorism", "supporters of terrorism"]


def test_a_strength_joins_what_counting_cannot_tell_apart(beads: Make, shapes: Shapes) -> None:
    rows = [
        ("The red lamp is here.", "La lampe rouge est ici."),
        ("A red lamp was lit.", "Une lampe rouge fut allumée."),
        ("No red lamp.", "Aucune lampe rouge."),
    ]

    def strength(source: str, target: str) -> float:
        return float((source, target) in {("red", "rouge"), ("lamp", "lampe")})

    found = names(mine(beads(rows), shapes, strength))
    assert found["red lamp"] == "lampe rouge"


@pytest.mark.parametrize("rank", ["both", "likelihood"])
def test_no_word_model_is_needed(beads: Make, rows: Rows, shapes: Shapes, rank: Rank) -> None:
    found = mine(beads(rows), shapes, settings=Settings(rank=rank))
    assert found == mine(beads(rows), shapes, settings=Settings(rank=rank))
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)
    for side in ([c.source[0].text for c in found], [c.target[0].text for c in found]):
        assert len(set(side)) == len(side)


def test_hyphen_space_and_closed_spellings_are_one(beads: Make, shapes: Shapes) -> None:
    rows = [
        ("The counter-terrorism plan.", "Le plan antiterroriste."),
        ("A counter terrorism plan.", "Un plan antiterroriste."),
        ("Our counter-terrorism plan.", "Notre plan antiterroriste."),
        ("Their counter terrorism plan.", "Leur plan antiterroriste."),
    ]
    found = mine(beads(rows), shapes, settings=Settings(least=2))
    spelled = [{w.text for w in c.source} for c in found]
    assert any({"counter-terrorism plan", "counter terrorism plan"} <= s for s in spelled)


def test_known_terms_are_left_out_and_refused_ones_never_proposed(
    beads: Make, rows: Rows, shapes: Shapes
) -> None:
    known = [
        Concept("1", (Term("health service", "en"), Term("service de santé", "fr"))),
        Concept("2", (Term("board", "en"), Term("conseil", "fr", "forbidden"))),
    ]
    found = names(mine(beads(rows), shapes, known=known))
    assert "critical infrastructure" in found
    assert not {"health services", "health service"} & found.keys()
    assert "Conseil" not in found.values()


def test_what_is_proposed_is_not_approved(beads: Make, rows: Rows, shapes: Shapes) -> None:
    entries = concepts(mine(beads(rows), shapes), ("en", "fr"))
    assert entries
    assert {t.status for c in entries for t in c.terms} == {"proposed"}
    assert entries[0].accepted("fr") == ()


def test_verbs_participles_and_words_that_count_are_no_terms(beads: Make, shapes: Shapes) -> None:
    rows = [
        (
            f"The Board may approve the budget described in section {n}.",
            f"Le conseil peut approuver le budget décrit à l’article {n}.",
        )
        for n in range(1, 6)
    ]
    found = names(mine(beads(rows), shapes)).keys()
    assert "Board" in found
    assert not {"approve", "section", "described", "budget described"} & set(found)


@pytest.mark.parametrize("rows", [[], [("", "")], [("1 2 3", "…")], [("A plan.", "Un plan.")]])
def test_nothing_to_mine(beads: Make, shapes: Shapes, rows: Rows) -> None:
    assert mine(beads(rows), shapes) == ()
