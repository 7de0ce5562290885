"""The figures that are shipped and published: of every rule, and of no other."""

import re

import pytest

from bench.accord import ROOT
from bench.quality.plants import PLANTS
from checker.measured import NOT_MEASURED, figures, measured
from checker.rules import RULES
from checker.run import check_texts

PAGE = (ROOT / "docs" / "figures.md").read_text(encoding="utf-8")
IDS = [rule.id for rule in RULES]


def test_the_shipped_figures_name_each_rule_and_no_other() -> None:
    assert list(figures()["rules"]) == IDS


def test_the_published_table_names_each_rule_and_no_other() -> None:
    assert re.findall(r"^\| `([\w-]+)` \|", PAGE, re.MULTILINE) == IDS


def test_the_published_table_names_each_kind_of_slip() -> None:
    rows = [f"| {family} | {kind} |" for family, kinds in PLANTS.items() for kind in kinds]
    assert [row for row in rows if row not in PAGE] == []


def test_page_and_figures_come_from_the_same_run() -> None:
    assert figures()["settings"] in PAGE
    for rule in RULES:
        (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| `{rule.id}` |")]
        confidence = measured(rule.id).confidence
        assert row.split(" | ")[6] == ("–" if confidence is None else f"{confidence:.2f}")


@pytest.mark.parametrize("rule", IDS)
def test_figures_are_shares_and_rates(rule: str) -> None:
    found = measured(rule)
    for share in (found.located, found.exact, found.confidence):
        assert share is None or 0 <= share <= 1
    assert (found.located is None) == (found.planted == 0)
    assert all(rate >= 0 for rate in (found.per_1000_clean_words or {}).values())


def test_a_finding_carries_what_was_measured_of_its_rule() -> None:
    (finding,) = check_texts("It cost 12 euros.", "Cela a coûté 21 euros.").findings
    assert finding.confidence == measured("number-changed").confidence
    assert finding.confidence is not None


def test_a_rule_without_figures_has_no_confidence() -> None:
    assert measured("no-such-rule") is NOT_MEASURED
    assert NOT_MEASURED.confidence is None
