"""Acronyms are introduced once, before they are used, behind one name."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

# one text, the words pointed at
EXPANDED = [
    (
        "Le Plan de gestion des crues (PGC) est public. Un plan de gestion des crises (PGC) suit. "
        "Le plan de gestion des crues (PGC) est révisé.",
        ["plan de gestion des crises"],
    ),
    # inflection, capitals, small words
    ("Une petite entreprise (PE) gagne. Les Petites Entreprises (PE) perdent.", []),
    ("La Cour des comptes (CC) siège. La Cour de comptes (CC) juge.", []),
    # no letter for each word: nothing is known of where the name begins
    ("L’Organisation du traité (OTAN) agit. L’Alliance du Nord (OTAN) agit.", []),
    ("Le conseil (CC) siège. La Cour des comptes (CC) juge.", []),
]


@pytest.mark.parametrize(("text", "expected"), EXPANDED)
def test_one_name(
    pointed: Callable[..., list[tuple[str, str, str]]], text: str, expected: list[str]
) -> None:
    found = pointed("acronym-expanded-differently", None, text)
    assert [words for _, _, words in found] == expected


def test_all_places_of_either_name_are_listed() -> None:
    text = EXPANDED[0][0]
    report = check_texts(None, text, policy=Policy(select=("acronym-expanded-differently",)))
    (finding,) = report.findings
    assert [p.text for p in finding.problem.also] == [
        "Plan de gestion des crues",
        "plan de gestion des crues",
    ]
    assert finding.problem.evidence == {"times": 1, "usual_times": 2}


SOURCE = "The Flood Plan (FP) is public.\n\nThe FP is new.\n\nThe Flood Plan (FP) ends."


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (
            "Le PC est public.\n\nLe PC est nouveau.\n\nLe plan de crues (PC) prend fin.",
            [("(FP)", "PC")],
        ),
        # introduced at once, or nowhere, or used only behind
        ("Le plan de crues (PC) est public.\n\nLe PC est nouveau.\n\nLe PC prend fin.", []),
        ("Le PC est public.\n\nLe PC est nouveau.\n\nLe PC prend fin.", []),
        ("Il est public.\n\nIl est nouveau.\n\nLe plan de crues (PC) prend fin.", []),
        ("Le plan (PC) est public.\n\nIl est nouveau.\n\nLe plan de crues (PC) prend fin.", []),
    ],
)
def test_introduced_late(
    pointed: Callable[..., list[tuple[str, str, str]]],
    target: str,
    expected: list[tuple[str, str]],
) -> None:
    found = pointed("acronym-not-introduced", SOURCE, target)
    assert [(source, words) for _, source, words in found] == expected


def test_an_acronym_left_out_twice_is_missed_once() -> None:
    kept = "The CD is new.", "Le CD est nouveau."
    rest = ("The weather is fine today.", "Il fait beau aujourd’hui.")
    source = "\n\n".join([kept[0]] * 3 + [rest[0]] * 60 + ["Old CD drives read a CD slowly."])
    target = "\n\n".join(
        [kept[1]] * 3 + [rest[1]] * 60 + ["Les anciens lecteurs lisent un disque lentement."]
    )
    report = check_texts(source, target, policy=Policy(select=("acronym-missing",)))
    (finding,) = report.findings
    assert [place.text for place in finding.problem.also] == ["CD"]
