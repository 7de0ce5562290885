"""What a file would change, and the state after it."""

from dataclasses import replace

import pytest

from glossary.changes import KINDS, Comparison, apply, compare, content_digest
from glossary.errors import GlossaryError, Refusal
from glossary.formats.csv import parse_csv
from glossary.model import Concept, Glossary, LanguageSection, Status, Term


def concept(name: str, *terms: str, **said: object) -> Concept:
    """A concept of “en: reed bed” and the like; “fr-: x” is a refused term."""
    made = []
    for term in terms:
        language, _, text = term.partition(": ")
        status: Status = "forbidden" if language.endswith("-") else "preferred"
        made.append(Term(text, language.rstrip("-"), status))
    return replace(Concept(name, tuple(made), origin=f"file:{name}"), **said)  # type: ignore[arg-type]  # any field


def glossary(*concepts: Concept, numbered: bool = False) -> Glossary:
    return Glossary("terms", concepts, "digest", numbered=numbered)


def told(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [(c.kind, c.concept, c.reason) for c in comparison.changes]


REED = concept("c1", "en: reed bed", "fr: roselière", note="see the survey")
WEIR = concept("c2", "en: weir", "fr: déversoir")


def test_everything_is_new_where_there_is_nothing() -> None:
    comparison = compare(None, glossary(REED, WEIR))
    assert [c.kind for c in comparison.changes] == ["added", "added"]
    assert apply(comparison).concepts == (REED, WEIR)


def test_the_same_file_again_changes_nothing() -> None:
    comparison = compare(glossary(REED, WEIR), glossary(WEIR, REED))
    assert [c.kind for c in comparison.changes] == ["unchanged", "unchanged"]
    assert apply(comparison).concepts == (REED, WEIR)


def test_a_change_says_each_value_before_and_after() -> None:
    newer = concept("c1", "en: reed bed", "fr: roselière", "fr-: phragmitaie", definition="A marsh")
    newer = replace(newer, sections=(LanguageSection("fr", "Un marais"),))
    (change,) = compare(glossary(REED), glossary(newer)).changes
    assert change.kind == "changed"
    assert [(d.part, d.field, d.before, d.after) for d in change.differences] == [
        ("concept", "definition", "", "A marsh"),
        ("fr", "definition", "", "Un marais"),
        ("fr: phragmitaie", "term", "", "phragmitaie"),
    ]
    # the note that the file does not have is not lost
    assert change.after is not None
    assert change.after.note == "see the survey"


def test_replacing_takes_the_file_as_it_is() -> None:
    newer = concept("c1", "en: reed bed", "fr: roselière")
    comparison = compare(glossary(REED, WEIR), glossary(newer), replaces=True)
    assert told(comparison) == [
        ("changed", "c1", "differs: note"),
        ("removed", "c2", "not in the file"),
    ]
    assert apply(comparison).concepts == (newer,)


def test_what_the_file_leaves_out_stays_unless_it_replaces() -> None:
    comparison = compare(glossary(REED, WEIR), glossary(REED))
    assert told(comparison)[1][:2] == ("removed", "c2")
    assert "stays" in told(comparison)[1][2]
    assert apply(comparison).concepts == (REED, WEIR)


def test_a_file_without_ids_is_matched_by_its_terms() -> None:
    rows = parse_csv("en,fr,note\nweir,déversoir,in a river\nlock,écluse,\n", "t.csv")
    comparison = compare(glossary(REED, WEIR), rows)
    assert [(c.kind, c.concept) for c in comparison.changes] == [
        ("changed", "c2"),
        ("added", "1"),
        ("removed", "c1"),
    ]
    after = apply(comparison)
    assert [c.id for c in after.concepts] == ["c1", "c2", "1"]
    assert after.concepts[1].note == "in a river"


def test_new_ids_are_free_ones() -> None:
    rows = parse_csv("en,fr\nlock,écluse\nsluice,vanne\n", "t.csv")
    after = apply(compare(glossary(replace(WEIR, id="1")), rows))
    assert [c.id for c in after.concepts] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("present", "incoming", "reason"),
    [
        pytest.param(
            glossary(WEIR),
            glossary(concept("1", "en: weir", "fr: seuil"), numbered=True),
            "“weir” is “déversoir” in fr here, and “seuil” in the file",
            id="another rendering",
        ),
        pytest.param(
            glossary(WEIR),
            glossary(concept("c2", "en: lock", "fr: écluse")),
            "“c2” is “weir” here and “lock” in the file",
            id="an id for something else",
        ),
        pytest.param(
            glossary(WEIR),
            glossary(replace(WEIR, id="x9")),
            "“weir” is there already, as “c2”",
            id="the same under another id",
        ),
        pytest.param(
            glossary(concept("a", "en: bank", "fr: rive"), concept("b", "en: bank", "fr: banque")),
            glossary(concept("1", "en: bank"), numbered=True),
            "“bank” may be any of “a”, “b”",
            id="homonyms",
        ),
        pytest.param(
            glossary(WEIR),
            glossary(WEIR, replace(WEIR, note="in a river", origin="file:9")),
            "file:c2 is the same concept, and says otherwise",
            id="twice in the file",
        ),
    ],
)
def test_conflicts_stop_it(present: Glossary, incoming: Glossary, reason: str) -> None:
    comparison = compare(present, incoming)
    assert ("conflicting", reason) in [(c.kind, c.reason) for c in comparison.changes]
    assert not comparison.applicable
    with pytest.raises(GlossaryError, match="file:"):
        apply(comparison)


def test_the_same_row_twice_is_no_conflict() -> None:
    rows = parse_csv("en,fr\nweir,déversoir\nweir,déversoir\n", "t.csv")
    comparison = compare(glossary(WEIR), rows)
    assert told(comparison) == [
        ("unchanged", "c2", "the same"),
        ("unchanged", "c2", "the same as t.csv:2"),
    ]
    assert len(apply(comparison).concepts) == 1


def test_a_new_row_twice_is_added_once() -> None:
    rows = parse_csv("en,fr\nlock,écluse\nlock,écluse\n", "t.csv")
    assert [c.kind for c in compare(None, rows).changes] == ["added", "unchanged"]
    assert len(apply(compare(None, rows)).concepts) == 1


def test_one_id_for_two_new_concepts_is_a_conflict() -> None:
    again = compare(None, glossary(WEIR, concept("c2", "en: lock")))
    assert [c.kind for c in again.changes] == ["added", "conflicting"]


def test_homonyms_with_ids_are_two_concepts() -> None:
    bank = concept("c3", "en: weir", "fr: seuil")
    assert [c.kind for c in compare(glossary(WEIR), glossary(WEIR, bank)).changes] == [
        "unchanged",
        "added",
    ]


def test_every_refused_line_is_told_and_nothing_is_done() -> None:
    refusals = [Refusal("t.csv:4", "unknown status “x”", "use another"), Refusal("t.csv:9", "bad")]
    comparison = compare(glossary(REED), glossary(WEIR), refusals)
    assert comparison.counts == {
        **dict.fromkeys(KINDS, 0),
        "refused": 2,
        "added": 1,
        "removed": 1,
    }
    with pytest.raises(GlossaryError) as raised:
        apply(comparison)
    assert raised.value.refusals == tuple(refusals)
    assert str(raised.value) == (
        "t.csv:4: unknown status “x” (use another; 1 more of its lines is wrong)"
    )


def test_the_digest_is_of_what_is_said_not_of_where() -> None:
    assert content_digest((WEIR,)) == content_digest((replace(WEIR, origin="elsewhere"),))
    assert content_digest((WEIR,)) != content_digest((replace(WEIR, keep=True),))


def test_the_state_keeps_its_name_and_its_header() -> None:
    held = replace(glossary(REED), extra=("<tbxHeader/>",))
    after = apply(compare(held, glossary(WEIR)))
    assert (after.name, after.extra) == ("terms", ("<tbxHeader/>",))
    assert after.digest == content_digest(after.concepts)
