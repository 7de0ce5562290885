"""The report that people read, whole."""

import re

import pytest

from checker.measured import measured
from checker.policy import FailOn, Policy
from checker.report import Report
from checker.reports import View
from checker.reports.text import as_text
from checker.run import check_texts

SOURCE = "The Council adopted the plan. It ends ends here.\n\nThis this is all.\n"
TARGET = "Le Conseil a adopté le plan plan. Il s’arrête ici.\n\nC’est tout.\n"

# What was measured of the rule stands beside each finding; it changes with every measurement.
SURE = f"{measured('repeated-word').confidence:.0%}"

ENGLISH = f"""\
accord 0.1.0
    source   source  (English, 2 paragraphs, 3 sentences, 13 words)
    target   target  (French, 2 paragraphs, 3 sentences, 14 words)

Paragraph · fr line 1
  minor  repeated-word  sentence 1, {SURE}
  “plan” stands twice in a row.
    en 1     The Council adopted the plan.
    fr 1     Le Conseil a adopté le ⟦plan plan⟧.
    fix      plan plan. → plan.

  minor  repeated-word  sentence 2, {SURE}
  “ends” stands twice in a row.
    en 1     It ⟦ends ends⟧ here.
    fr 1     Il s’arrête ici.
    fix      ends ends → ends

Paragraph · fr line 3
  minor  repeated-word  sentence 1, {SURE}
  “This” stands twice in a row.
    en 3     ⟦This this⟧ is all.
    fr 3     C’est tout.
    fix      This this → This


 rule            minor   total
 ─────────────────────────────
 repeated-word       3       3
 ─────────────────────────────
 total               3       3

3 penalty points (neutral 0, minor 1, major 5, critical 25) in 14 words: 214.29 per 1,000 words,
before any finding is confirmed.
FAIL – 3 findings are minor or worse.
"""


def report(fail_on: FailOn = "minor") -> Report:
    policy = Policy(select=("repeated-word",), fail_on=fail_on)
    return check_texts(SOURCE, TARGET, policy=policy)


def show(view: View, fail_on: FailOn = "minor") -> str:
    return as_text(report(fail_on), view).decode()


def test_in_english() -> None:
    assert show(View()) == ENGLISH


def test_in_french() -> None:
    text = show(View("fr"))
    assert "Paragraphe · fr ligne 3\n" in text
    assert "  « plan » figure deux fois de suite.\n" in text
    assert "    corriger   plan plan. → plan.\n" in text
    assert text.endswith("ÉCHEC – 3 signalements de niveau mineur ou plus grave.\n")


@pytest.mark.parametrize(
    ("fail_on", "english", "french"),
    [
        ("major", "PASS – no finding is major or worse.", "CONFORME – aucun signalement"),
        ("critical", "PASS – no finding is critical.", "de niveau critique."),
        ("never", "PASS – the policy fails on nothing.", "n’échoue sur rien."),
    ],
)
def test_the_verdict_says_what_it_means(fail_on: FailOn, english: str, french: str) -> None:
    assert show(View("en"), fail_on).splitlines()[-1] == english
    assert french in show(View("fr"), fail_on).splitlines()[-1]


def test_brief_is_findings_alone() -> None:
    assert (
        show(View(brief=True)) == ENGLISH[ENGLISH.index("Paragraph ·") : ENGLISH.index("\n rule")]
    )


def test_nothing_found_is_said() -> None:
    text = as_text(check_texts("One.", "Un.", policy=Policy(select=("repeated-word",))), View())
    assert "No findings.\n" in text.decode()


def test_colour_adds_nothing_but_colour() -> None:
    bare = re.sub(r"\x1b\[[0-9;]*m", "", show(View(colour=True)))
    assert [line.rstrip() for line in bare.splitlines()] == ENGLISH.splitlines()
    assert "\x1b" not in ENGLISH


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_window(width: int) -> None:
    long = "The Council adopted the plan plan that it had discussed at length before. " * 8
    found = check_texts(long, long, "en", "en", policy=Policy(select=("repeated-word",)))
    assert max(map(len, as_text(found, View(width=width)).decode().splitlines())) <= width


def test_lines_do_not_break_at_a_no_break_space() -> None:
    target = "Le plan plan « clé » " + "« clé » " * 40
    found = check_texts("The plan.", target.replace("« ", "«\u00a0").replace(" »", "\u00a0»"))
    for width in range(60, 80):
        for line in as_text(found, View(width=width, brief=True)).decode().splitlines():
            assert not line.endswith(("«", "«\u00a0"))
