"""What a policy lets run, what it changes, and the name that its figures bear."""

import re

import pytest

from checker.policy import PRESETS, Policy, amend, preset
from checker.rules import RULES, RULES_BY_ID
from checker.run import check_texts

OFF = next(rule.id for rule in RULES if not rule.on)


def ids(policy: Policy) -> set[str]:
    return {rule.id for rule in policy.rules()}


DEFAULT = ids(Policy())
NUMBER = "number-changed"
NUMBERS = {rule.id for rule in RULES if rule.family == "number" and rule.on}


@pytest.mark.parametrize(
    ("policy", "running"),
    [
        (Policy(), {rule.id for rule in RULES if rule.on}),
        (Policy(on=(OFF,)), DEFAULT | {OFF}),
        (Policy(off=("repeated-word",)), DEFAULT - {"repeated-word"}),
        (Policy(select=("number",)), NUMBERS),
        (Policy(select=("number",), on=("repeated-word",)), NUMBERS | {"repeated-word"}),
        # a single rule is heard before its family
        (
            Policy(ignore=("number",), on=("number-changed",)),
            (DEFAULT - NUMBERS) | {"number-changed"},
        ),
        (Policy(select=("number",), off=("number-format",)), NUMBERS - {"number-format"}),
        (Policy(select=(OFF,)), {OFF}),
    ],
)
def test_what_runs(policy: Policy, running: set[str]) -> None:
    assert ids(policy) == running


def test_options_of_the_command_line_are_heard_last() -> None:
    policy = Policy(name="p.toml", on=(OFF,), off=("repeated-word",), ignore=("number",))
    assert ids(amend(policy, select=["number"])) == NUMBERS
    assert ids(amend(policy, select=["repeated-word"])) == {"repeated-word"}
    assert OFF not in ids(amend(policy, ignore=[OFF]))
    assert OFF not in ids(amend(policy, ignore=[RULES_BY_ID[OFF].family]))
    assert amend(policy, ignore=["date"]).name == "p.toml+options"
    assert amend(policy, fail_on="never").name == "p.toml"


def test_the_name_stands_alone_where_nothing_is_changed() -> None:
    assert Policy().signature == "default"
    # a verdict is not a figure; what is as it is by default is no change
    same = Policy(fail_on="never", severity={"repeated-word": "minor"}, select=(), description="x")
    assert same.signature == "default"
    every = tuple(rule.id for rule in RULES if rule.on)
    assert Policy(select=every).signature == "default"


CHANGES = [
    Policy(off=("repeated-word",)),
    Policy(on=(OFF,)),
    Policy(severity={"repeated-word": "major"}),
    Policy(min_confidence=0.5),
    Policy(thresholds={"number": 0.5}),
    Policy(weights={"neutral": 0, "minor": 2, "major": 5, "critical": 25}),
    Policy(date="2026-01-31"),
]


def test_every_change_has_a_digest_of_its_own() -> None:
    names = [policy.signature for policy in CHANGES]
    assert all(re.fullmatch(r"default\.[0-9a-f]{8}", name) for name in names)
    assert len(set(names)) == len(names)


def test_the_digest_does_not_depend_on_the_way_it_is_said() -> None:
    first = Policy(severity={"date-changed": "minor", "repeated-word": "major"}, ignore=("number",))
    second = Policy(
        severity={"repeated-word": "major", "date-changed": "minor"},
        off=tuple(sorted(NUMBERS, reverse=True)),
    )
    assert first.signature == second.signature


def test_the_nearest_threshold_holds() -> None:
    policy = Policy(min_confidence=0.3, thresholds={"number": 0.8, "number-format": 0.1})
    assert policy.threshold("number-format", "number") == 0.1
    assert policy.threshold("number-changed", "number") == 0.8
    assert policy.threshold("repeated-word", "duplication") == 0.3


def test_a_report_bears_the_signature_of_its_policy() -> None:
    for policy in CHANGES:
        signature = check_texts("The plan.", "Le plan plan.", policy=policy).signature
        assert signature.endswith(f"|policy:{policy.signature}")


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_says_what_it_is_for_and_changes_something(name: str) -> None:
    made = preset(name)
    assert made.name == made.preset == name
    assert made.description.endswith(".")
    assert made.changes


def test_law_is_not_held_to_clauses() -> None:
    source = "The Minister may, on application and after notice, amend the licence of the holder."
    target = "Le ministre peut modifier la licence."
    found = {f.rule for f in check_texts(source, target, policy=preset("legal")).findings}
    assert not found & {"clause-missing", "list-item-missing"}
