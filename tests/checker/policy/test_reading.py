"""Policy files: what stands in one, and all that may be wrong with it, told at once."""

from pathlib import Path
from typing import Any

import pytest

from checker.errors import PolicyError
from checker.model import Severity
from checker.options import Option
from checker.policy import Policy, parse_policy, policy_of, preset, read_policy
from checker.policy.values import At, setting
from checker.rules import RULES


def parsed(text: str) -> Policy:
    return parse_policy(text.encode(), "p.toml", "p.toml")


def test_every_key() -> None:
    policy = parsed("""
        description = "Ours."
        select = ["number", "duplication"]
        ignore = ["number-format"]
        on = ["improbable-word"]
        off = ["repeated-word"]
        min-confidence = 0.25
        fail-on = "critical"
        date = 2026-01-31
        [severity]
        number-changed = "minor"
        [thresholds]
        number = 0.5
        number-added = 1
        [weights]
        minor = 2
        major = 7.5
        """)
    assert policy == Policy(
        name="p.toml",
        description="Ours.",
        select=("number", "duplication"),
        ignore=("number-format",),
        on=("improbable-word",),
        off=("repeated-word",),
        min_confidence=0.25,
        fail_on="critical",
        date="2026-01-31",
        severity={"number-changed": "minor"},
        thresholds={"number": 0.5, "number-added": 1.0},
        weights={"neutral": 0, "minor": 2, "major": 7.5, "critical": 25},
    )
    assert parsed("") == Policy(name="p.toml")


WRONG = {
    'selct = ["number"]': ("selct", "“select”"),
    'select = ["numbr"]': ("numbr", "“number”"),
    'select = "number"': ("not a list", 'select = ["number"]'),
    'on = ["number"]': ("a family, not a rule",),
    'off = ["repeted-word"]': ("repeted-word", "“repeated-word”"),
    'on = ["repeated-word"]\noff = ["repeated-word"]': ("both on and off",),
    'severity = {repeted-word = "minor"}': ("repeted-word", "“repeated-word”"),
    'severity = {repeated-word = "mjor"}': ("mjor", "“major”"),
    "severity = 3": ("not a table", "[severity]"),
    "min-confidence = true": ("not a number",),
    "min-confidence = 1.5": ("1.5", "0 to 1"),
    "min-confidence = nan": ("nan", "0 to 1"),
    "thresholds = {numbr = 0.5}": ("numbr", "“number”"),
    'thresholds = {number = "high"}': ("not a number",),
    'fail-on = "mjor"': ("mjor", "“major”"),
    "date = 31": ("not a date", "2026-01-31"),
    'date = "2026-02-31"': ("not a date",),
    "weights = {minr = 1}": ("minr", "“minor”"),
    "weights = {minor = -1}": ("-1", "0 to 1000"),
    'preset = "legl"': ("legl", "“legal”"),
    "preset = 3": ("3", "legal"),
    "options = 3": ("not a table", "[options."),
    "[options.repeted-word]\nx = 1": ("repeted-word", "“repeated-word”"),
    "[options.repeated-word]\nx = 1": ("unknown option “x” of repeated-word",),
    "description = 3": ("not a text",),
    "select = [": ("is not a TOML file",),
}


@pytest.mark.parametrize(("text", "said"), WRONG.items(), ids=WRONG)
def test_what_is_wrong_is_told_with_its_mend(text: str, said: tuple[str, ...]) -> None:
    with pytest.raises(PolicyError) as error:
        parsed(text)
    line = str(error.value)
    assert line.startswith("p.toml")
    assert "\n" not in line
    for words in said:
        assert words in line


def test_all_is_told_at_once_with_its_place() -> None:
    with pytest.raises(PolicyError) as error:
        parsed('slect = []\nfail-on = "x"\n[severity]\nrepeated-word = "y"\n')
    assert [refusal.where for refusal in error.value.refusals] == [
        "p.toml: slect",
        "p.toml: fail-on",
        "p.toml: severity.repeated-word",
    ]
    for said in ("3 things are wrong", "slect:", "fail-on:", "severity.repeated-word:"):
        assert said in str(error.value)


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(PolicyError, match=r"none\.toml: cannot be read"):
        read_policy(Path("none.toml"))


def test_a_preset_is_built_upon() -> None:
    legal = preset("legal")
    policy = parsed("""
        preset = "legal"
        on = ["clause-missing"]
        off = ["repeated-word"]
        severity = {date-changed = "major"}
        """)
    assert policy.preset == "legal" and policy.name == "p.toml"
    assert set(policy.off) == {*legal.off, "repeated-word"} - {"clause-missing"}
    assert policy.on == ("clause-missing",)
    assert policy.severity == {**legal.severity, "date-changed": "major"}
    # what is selected by name is wanted, whatever the preset says of it
    chosen = parsed('preset = "legal"\nselect = ["clause-missing"]')
    assert [rule.id for rule in chosen.rules()] == ["clause-missing"]


def test_a_preset_builds_on_none() -> None:
    with pytest.raises(PolicyError, match="a preset builds on no other"):
        policy_of({"preset": "legal"}, ".".join, name="x")


def test_json_has_underscores() -> None:
    given = {"min_confidence": 0.5, "fail_on": "minor"}
    policy = policy_of(given, ".".join, preset=preset, underscores=True)
    assert (policy.min_confidence, policy.fail_on) == (0.5, "minor")
    assert policy.name == "default+options"
    with pytest.raises(PolicyError, match="did you mean “min_confidence”"):
        policy_of({"min-confidence": 0.5}, ".".join, preset=preset, underscores=True)


WHOLE: Option[int] = Option("r", "whole", 3, "A whole number.", least=1, most=9)
SHARE: Option[float] = Option("r", "share", 0.5, "A share.", least=0)
WAY: Option[str] = Option("r", "way", "a", "A way.", choices=("alpha", "beta"))
WORDS: Option[tuple[str, ...]] = Option("r", "words", ("x",), "Words.")
FLAG: Option[bool] = Option("r", "flag", False, "A flag.")


@pytest.mark.parametrize(
    ("option", "value", "is_read"),
    [
        (WHOLE, 4, 4),
        (SHARE, 1, 1.0),
        (WAY, "beta", "beta"),
        (WORDS, ["y"], ("y",)),
        (FLAG, True, True),
    ],
)
def test_a_setting_has_the_type_of_its_default(
    option: Option[Any], value: object, is_read: object
) -> None:
    at = At()
    found = setting(value, option, at.inside(option.name))
    assert (found, type(found), at.flaws) == (is_read, type(is_read), [])


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        (WHOLE, 4.0, "another type"),
        (WHOLE, True, "another type"),
        (WHOLE, 10, "is 10"),
        (SHARE, -0.1, "is -0.1"),
        (SHARE, float("inf"), "is inf"),
        (WAY, "bta", "unknown value “bta”"),
        (WORDS, "y", "another type"),
        (WORDS, [1], "another type"),
        (FLAG, 1, "another type"),
    ],
)
def test_another_setting_is_refused(option: Option[Any], value: object, said: str) -> None:
    at = At()
    setting(value, option, at.inside(option.name))
    (flaw,) = at.flaws
    assert said in flaw.what and flaw.mend and flaw.path == (option.name,)


def test_options_of_a_rule_reach_its_check() -> None:
    with_options = [rule for rule in RULES if rule.options]
    for rule in with_options:
        option = rule.options[0]
        value = list(option.default) if isinstance(option.default, tuple) else option.default
        given = {"options": {rule.id: {option.name: value}}}
        policy = policy_of(given, ".".join, name="p")
        assert option.value(policy.options) == option.default


def test_severities_are_checked_for_every_rule() -> None:
    wanted: Severity = "critical"
    given = {"severity": {rule.id: wanted for rule in RULES}}
    assert set(policy_of(given, ".".join, name="p").severity.values()) == {wanted}
