"""What a changed number should have been."""

import pytest

from checker.policy import Policy
from checker.run import check_texts

SUGGESTED = [
    ("30 members", "32 membres", "30"),
    ("1,250 euros", "1 520 euros", "1\u202f250"),
    ("version 2.4 runs", "la version 2.5 fonctionne", "2.4"),
    ("2.4 tonnes", "2,5 tonnes", "2,4"),
]


@pytest.mark.parametrize(("source", "target", "expected"), SUGGESTED)
def test_suggestion(source: str, target: str, expected: str) -> None:
    (finding,) = check_texts(source, target, policy=Policy(select=("number-changed",))).findings
    suggestion = finding.problem.suggestion
    assert suggestion is not None and suggestion.replacement == expected


def test_swapped_digits_are_named() -> None:
    report = check_texts("13 Allies", "31 Alliés", policy=Policy(select=("number-changed",)))
    assert "exchanged" in report.findings[0].messages["en"]


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        # « un » and « une » are articles, no answer to “first”
        (
            "The first approach would be a little unwieldy.",
            "La cinquième approche est un peu lourde.",
            ("first", "cinquième"),
        ),
        (
            "The first argument of the call is a string.",
            "Le deuxième argument de l’appel est une chaîne.",
            ("first", "deuxième"),
        ),
    ],
)
def test_first_that_became_another(source: str, target: str, words: tuple[str, str]) -> None:
    (finding,) = check_texts(source, target, policy=Policy(select=("number-changed",))).findings
    problem = finding.problem
    assert problem.source is not None and problem.target is not None
    assert (problem.source.text, problem.target.text) == words
