"""Sentences that differ in one word have translations that do not differ in much more."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

YEARLY = "The secretariat publishes the yearly accounts in May."
MONTHLY = "The secretariat publishes the monthly accounts in May."
COMPTES = "Le secrétariat publie les comptes annuels en mai."
OTHERWISE = "C’est en mai que paraissent les relevés mensuels."

# sources, targets, the targets pointed at
CASES = [
    ([YEARLY, MONTHLY], [COMPTES, OTHERWISE], [OTHERWISE]),
    # the word alone, and what agrees with it
    ([YEARLY, MONTHLY], [COMPTES, "Le secrétariat publie les comptes mensuels en mai."], []),
    (
        ["Send the completed form to the office.", "Send the completed forms to the office."],
        ["Envoyez le formulaire rempli au bureau.", "Envoyez les formulaires remplis au bureau."],
        [],
    ),
    # one depends from two that agree, wherever it stands
    (
        [MONTHLY, YEARLY, YEARLY.replace("yearly", "weekly")],
        [OTHERWISE, COMPTES, COMPTES.replace("annuels", "hebdomadaires")],
        [OTHERWISE],
    ),
    # a function word makes another sentence of it
    (
        ["The files must be kept in the archive.", "The files may be kept in the archive."],
        ["Les dossiers sont à conserver aux archives.", "On peut garder là-bas ce qui est classé."],
        [],
    ),
    # fragments, and short sentences
    (["the yearly accounts published in May", "the monthly accounts published in May"], [], []),
    (["Publish the accounts.", "Publish the reports."], ["Publiez-les.", "À vous de jouer."], []),
]


@pytest.mark.parametrize(("sources", "targets", "expected"), CASES)
def test_case(
    pointed: Callable[..., list[tuple[str, str, str]]],
    sources: list[str],
    targets: list[str],
    expected: list[str],
) -> None:
    targets = targets or ["les comptes annuels de mai", "ce qui paraît chaque mois"]
    found = pointed("near-repeat-differs", "\n\n".join(sources), "\n\n".join(targets))
    assert [words for _, _, words in found] == expected


def test_it_shows_the_difference_and_every_place() -> None:
    sources, targets = CASES[3][:2]
    policy = Policy(select=("near-repeat-differs",))
    (finding,) = check_texts("\n\n".join(sources), "\n\n".join(targets), policy=policy).findings
    assert "“monthly”, there “yearly”" in finding.messages["en"]
    assert [p.text for p in finding.problem.also] == targets[1:]
    assert finding.problem.evidence["others"] == 2
    assert "nc:6" in str(finding.problem.evidence["signature"])


def test_the_likeness_asked_for_is_an_option() -> None:
    policy = Policy(select=("near-repeat-differs",), options={"near-repeat-differs": {"chrf": 5.0}})
    report = check_texts(f"{YEARLY}\n\n{MONTHLY}", f"{COMPTES}\n\n{OTHERWISE}", policy=policy)
    assert report.findings == ()
