"""Terms that the glossary refuses."""

import pytest

from checker.model import Place, Problem
from checker.policy import Policy
from checker.run import check_texts
from glossary.formats.csv import parse_csv

GLOSSARY = parse_csv(
    "source_term,target_term,status,forbidden_target\n"
    "crew change,relève d’équipage,,changement d’équipage|rotation d’équipage\n"
    "port of call,port d’escale,,escale|port de relâche\n"
    "ship,navire,,bateau\n"
    "boat,bateau,,\n"
    "landing,débarquement,forbidden,\n"
    "mail,courriel,,Courriels\n",
    "terms.csv",
)


def problems(source: str | None, target: str, *, swapped: bool = False) -> list[Problem]:
    languages = ("fr", "en") if swapped else ("en", "fr")
    policy = Policy(select=("forbidden-term",))
    report = check_texts(source, target, *languages, glossaries=[GLOSSARY], policy=policy)
    return [finding.problem for finding in report.findings]


def as_given(place: Place) -> str:
    """The words in the text as given, line break and all."""
    span = place.in_file()
    return place.block.origin.text[span.start : span.end]


@pytest.mark.parametrize(
    ("target", "words", "replacement"),
    [
        ("Le changement d’équipage est prévu.", ["changement d’équipage"], "relève d’équipage"),
        ("Changement d’équipage prévu.", ["Changement d’équipage"], "Relève d’équipage"),
        (
            "Les changements d’équipages ont lieu.",
            ["changements d’équipages"],
            "relèves d’équipage",
        ),
        ("L’ESCALE est brève.", ["ESCALE"], None),
        ("Une escale, puis un port\nde relâche.", ["escale", "port\nde relâche"], "port d’escale"),
        # accepted for no other concept, and nothing to use instead
        ("Le débarquement commence.", ["débarquement"], None),
    ],
)
def test_a_refused_term_is_pointed_at(
    target: str, words: list[str], replacement: str | None
) -> None:
    found = problems(None, target)
    assert [as_given(p.target) for p in found if p.target] == words
    suggestion = found[0].suggestion
    assert (suggestion.replacement if suggestion else None) == replacement


@pytest.mark.parametrize(
    "target",
    [
        "La relève d’équipage est prévue.",
        # inside the accepted, longer term
        "Le port d’escale est loin.",
        "Les ports d’escale sont loin.",
        # accepted for “boat”: alone, nobody can tell
        "Le bateau est neuf.",
        "Un courriel est parti.",
        "Un changement, d’équipage cette fois.",
    ],
)
def test_what_is_right(target: str) -> None:
    assert problems(None, target) == []


def test_the_source_tells_which_concept_is_meant() -> None:
    (problem,) = problems("The ship is new.", "Le bateau est neuf.")
    assert problem.params == {"term": "bateau", "preferred": "navire", "entry": "3"}
    assert problems("The boat is new.", "Le bateau est neuf.") == []
    assert problems("The boat and the ship.", "Le bateau et le navire.") == []


def test_in_the_source_and_in_the_other_direction() -> None:
    (problem,) = problems("Changement d’équipage à bord.", "A crew change on board.", swapped=True)
    assert problem.source is not None and problem.source.text == "Changement d’équipage"
    assert problem.target is None


def test_the_evidence_names_the_entry() -> None:
    (problem,) = problems(None, "Une rotation d’équipage.")
    assert problem.evidence == {
        "entry": "terms.csv:2",
        "id": "1",
        "expected": ["relève d’équipage"],
        "rendered": "rotation d’équipage",
    }
