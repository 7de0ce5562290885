"""A recurring term that is not called the same each time."""

import pytest

from checker.policy import Policy
from checker.run import check_texts
from glossary.formats.csv import parse_csv

REPORT = "They adopt the annual report."


def findings(
    source: list[str], target: list[str], least: int = 3
) -> list[tuple[str, str, str | None, str]]:
    policy = Policy(select=("rendering-varies",), options={"rendering-varies": {"least": least}})
    report = check_texts("\n\n".join(source), "\n\n".join(target), policy=policy)
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


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        # one noun more, linked to the first, for nothing in the source
        (["Ils lisent la liste de prix.", "Ils lisent la liste d’envoi de prix."], []),
        (
            ["Ils lisent les données fiables.", "Ils lisent les données de recherche fiables."],
            ["données de recherche fiables"],
        ),
        # as frequent, and a synonym: a choice of words
        (["Ils lisent les données fiables.", "Ils lisent les données sûres."], []),
        # an adjective more describes it
        (["Ils lisent les données fiables.", "Ils lisent les données publiques fiables."], []),
    ],
)
def test_one_word_more(targets: list[str], expected: list[str]) -> None:
    found = findings(["They read the reliable data."] * 2, targets)
    assert [words for _, words, _, _ in found] == expected


def test_a_noun_that_the_source_has_too_is_no_other_rendering() -> None:
    source = ["They read the reliable data.", "They read the reliable research data."]
    target = ["Ils lisent les données fiables.", "Ils lisent les données de recherche fiables."]
    assert findings(source, target) == []


@pytest.mark.parametrize(
    ("odd", "times", "expected"),
    [
        # which answers the term as well: told only where it is far the rarer
        ("Ils signent l’entente annuelle.", 2, []),
        ("Ils signent l’entente annuelle.", 3, ["entente annuelle"]),
        # which answers it less
        ("Ils signent le classeur annuel.", 2, ["classeur annuel"]),
    ],
)
def test_synonyms_need_a_clearer_majority(odd: str, times: int, expected: list[str]) -> None:
    targets = ["Ils signent l’accord annuel."] * times
    source = ["They sign the annual agreement."] * (times + 1)
    found = findings(source, [*targets, odd], least=2)
    assert [words for _, words, _, _ in found] == expected
    # two uses alone are no usage, unless the policy says so
    by_default = findings(source, [*targets, odd])
    assert [words for _, words, _, _ in by_default] == (expected if times > 2 else [])


def test_what_the_glossary_admits_is_not_odd() -> None:
    source, usual = "\n\n".join([REPORT] * 4), "Ils adoptent le rapport annuel."
    target = "\n\n".join([usual, usual, "Ils adoptent le bilan annuel.", usual])
    policy = Policy(select=("rendering-varies",))
    for term, found in (("bilan annuel", 0), ("rapport annuel", 1)):
        table = f"source_term,target_term\nannual report,{term}\n"
        glossary = parse_csv(table, "terms.csv")
        report = check_texts(source, target, glossaries=[glossary], policy=policy)
        assert len(report.findings) == found


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
