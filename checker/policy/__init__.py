"""What a check is held to: the value, how it is read, and the presets that it may build on."""

from checker.nearest import nearest
from checker.policy.file import parse_policy, preset, read_policy
from checker.policy.policy import FAIL_ON, FailOn, Policy
from checker.policy.reading import PRESETS, amend, policy_of

__all__ = [
    "FAIL_ON",
    "PRESETS",
    "FailOn",
    "Policy",
    "amend",
    "nearest",
    "parse_policy",
    "policy_of",
    "preset",
    "read_policy",
]
