"""One source term under several admitted names."""

import pytest

from checker.policy import Policy
from checker.run import check_texts
from glossary.formats.csv import parse_csv

GLOSSARY = parse_csv(
    "source_term,target_term\n"
    "shipowner,armateur|propriétaire de navire\n"
    "UN|United Nations,ONU|Nations Unies\n"
    "e-mail,courriel|courrier électronique\n"
    "life-raft,radeau de sauvetage|radeau-de-sauvetage\n",
    "terms.csv",
)


def findings(source: list[str], target: list[str]) -> list[tuple[str, list[str]]]:
    report = check_texts(
        "\n\n".join(source),
        "\n\n".join(target),
        glossaries=[GLOSSARY],
        policy=Policy(select=("term-inconsistent",)),
    )
    return [
        (f.problem.target.text, [place.text for place in f.problem.also])
        for f in report.findings
        if f.problem.target
    ]


SHIPOWNER = "The shipowner pays."


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (
            [SHIPOWNER] * 3,
            ["L’armateur paie.", "Le propriétaire du navire paie.", "Les armateurs paient."],
            [("propriétaire du navire", ["armateur", "armateurs"])],
        ),
        # the rarer is the odd one, though it is the preferred one
        (
            [SHIPOWNER] * 3,
            [
                "Un propriétaire de navire paie.",
                "L’armateur paie.",
                "Le propriétaire du navire paie.",
            ],
            [("armateur", ["propriétaire de navire", "propriétaire du navire"])],
        ),
        # of two as frequent, the one that is not preferred
        (
            [SHIPOWNER] * 2,
            ["Un propriétaire de navire paie.", "L’armateur paie."],
            [("propriétaire de navire", ["armateur"])],
        ),
        ([SHIPOWNER] * 2, ["L’armateur paie.", "Des armateurs paient."], []),
        # an acronym and its full form
        (["The UN met."] * 2, ["L’ONU s’est réunie.", "Les Nations Unies se sont réunies."], []),
        # mere spellings
        (
            ["The life-raft sank."] * 2,
            ["Le radeau de sauvetage a coulé.", "Le radeau-de-sauvetage a coulé."],
            [],
        ),
        # nothing in the source speaks of it
        (["The man pays."] * 2, ["L’armateur paie.", "Le propriétaire du navire paie."], []),
    ],
)
def test_term_inconsistent(
    source: list[str], target: list[str], expected: list[tuple[str, list[str]]]
) -> None:
    assert findings(source, target) == expected
