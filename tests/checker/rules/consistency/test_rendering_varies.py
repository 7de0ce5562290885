"""A recurring term that is not called the same each time."""

import pytest

from checker.policy import Policy
from checker.run import check_texts

REPORT = "They adopt the annual report."


def findings(source: list[str], target: list[str]) -> list[tuple[str, str, str | None, str]]:
    report = check_texts(
        "\n\n".join(source), "\n\n".join(target), policy=Policy(select=("rendering-varies",))
    )
    return [
        (
            f.problem.source.text,
            f.problem.target.text,
            f.problem.suggestion.replacement if f.problem.suggestion else None,
            f.messages["fr"],
        )
        for f in report.findings
        if f.problem.source and f.problem.target
    ]


@pytest.mark.parametrize(
    "target",
    [
        # number, gender, article, elision
        "Ils adoptent des rapports annuels.",
        "Adoption du rapport annuel.",
        # pronoun, ellipsis, inserted words, relative clause
        "Ils l’adoptent.",
        "Ils adoptent le rapport.",
        "Ils adoptent le rapport final annuel.",
        "Ils adoptent le rapport qu’ils veulent annuel.",
        # another part of speech, coordination
        "Ils se rapportent à l’année.",
        "Ils adoptent le rapport mensuel et annuel.",
    ],
)
def test_forgiven(target: str) -> None:
    usual = "Ils adoptent le rapport annuel."
    assert findings([REPORT] * 4, [usual, usual, usual, target]) == []


def test_the_message_names_both_with_their_counts() -> None:
    usual = "Ils adoptent le rapport annuel."
    (found,) = findings([REPORT] * 4, [usual, usual, "Ils adoptent le bilan annuel.", usual])
    assert found == (
        "annual report",
        "bilan annuel",
        None,
        "« annual report » est rendu ici par « bilan annuel » (1 fois), ailleurs par "
        "« rapport annuel » (3 fois).",
    )


def test_a_correction_is_certain_where_the_head_is_the_same() -> None:
    source = ["They read the mailing list."] * 4
    usual = "Ils lisent la liste de diffusion."
    (found,) = findings(source, [usual, "Ils lisent la liste de discussion.", usual, usual])
    assert found[1:3] == ("liste de discussion", "liste de diffusion")


def test_places_and_evidence() -> None:
    usual, odd = "Ils adoptent le rapport annuel.", "Ils adoptent le bilan annuel."
    report = check_texts(
        "\n\n".join([REPORT] * 5),
        "\n\n".join([usual, odd, usual, odd, usual]),
        policy=Policy(select=("rendering-varies",)),
    )
    (finding,) = report.findings
    assert [p.text for p in finding.problem.also] == ["bilan annuel", *["rapport annuel"] * 3]
    assert finding.problem.evidence == {"renderings": {"rapport annuel": 3, "bilan annuel": 2}}


def test_without_a_word_model_it_goes_by_this_text_alone() -> None:
    source = [
        f"The old {noun} is here, see the grey heron." for noun in ("boat", "house", "mill", "road")
    ]
    target = [
        f"{noun} est là, voir le héron cendré." for noun in ("Le bateau", "La maison", "Le moulin")
    ]
    assert findings(source, [*target, "La route est là, voir le héron gris."]) in (
        [],
        [
            (
                "grey heron",
                "héron gris",
                "héron cendré",
                "« grey heron » est rendu ici par « héron gris » (1 fois), ailleurs par "
                "« héron cendré » (3 fois).",
            )
        ],
    )
