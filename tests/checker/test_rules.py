"""Every rule keeps its promises: it fires on its bad examples and is silent on its good ones."""

import re

import pytest

from checker.families import FAMILIES, ITS_TYPES
from checker.model import SEVERITIES
from checker.policy import Policy
from checker.rules import RULES
from checker.rules.rule import SECTIONS, Example, Rule
from checker.run import check_texts
from glossary.formats.csv import parse_csv

BAD = [pytest.param(r, e, id=f"{r.id}-{i}") for r in RULES for i, e in enumerate(r.bad)]
GOOD = [pytest.param(r, e, id=f"{r.id}-{i}") for r in RULES for i, e in enumerate(r.good)]


def places(rule: Rule, example: Example) -> tuple[list[str], list[str]]:
    """The words that ``rule`` points at on either side of ``example``."""
    glossaries = []
    if example.glossary:
        glossaries = [
            parse_csv(example.glossary, "example.csv", example.source_lang, example.target_lang)
        ]
    report = check_texts(
        example.source,
        example.target,
        example.source_lang,
        example.target_lang,
        glossaries,
        Policy(select=(rule.id,)),
    )
    source: list[str] = []
    target: list[str] = []
    for finding in report.findings:
        for place, words in ((finding.problem.source, source), (finding.problem.target, target)):
            if place is not None:
                span = place.in_file()
                words.append(place.block.origin.text[span.start : span.end])
    return source, target


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_fires_on_the_exact_words(rule: Rule, example: Example) -> None:
    source, target = places(rule, example)
    assert (tuple(source), tuple(target)) == (example.source_words, example.target_words)


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_is_silent_on_what_is_right(rule: Rule, example: Example) -> None:
    assert places(rule, example) == ([], [])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_is_documented_and_well_formed(rule: Rule) -> None:
    for section in SECTIONS:
        assert f"{section}:" in rule.doc
    assert rule.bad and rule.good
    assert rule.family in FAMILIES
    assert rule.its in ITS_TYPES
    assert rule.severity in SEVERITIES
    assert rule.mqm.count("/") >= 1
    gaps = re.compile(r"\{(\w+)\}")
    for texts in rule.messages.values():
        assert set(texts) == {"en", "fr"}
        assert set(gaps.findall(texts["en"])) == set(gaps.findall(texts["fr"]))
        assert texts["en"].endswith((".", "?")) and texts["fr"].endswith((".", "?"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_says_in_both_languages_why_it_matters(rule: Rule) -> None:
    english, french = (rule.why_it_matters(lang) for lang in ("en", "fr"))
    assert "fr" in rule.why, 'say in its file why it matters: why={"fr": "…"}, beside its messages'
    for said in (english, french):
        assert said.lstrip("“« ")[0].isupper() or said[0] in "“«"
        assert said.endswith((".", "?")) and len(said) < 300
    assert "'" not in french and '"' not in french  # ’ and « »


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
