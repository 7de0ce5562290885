"""From the keys of a policy to the policy, or to all that is wrong with them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from checker.errors import PolicyError
from checker.families import FAMILIES
from checker.model import SEVERITIES
from checker.nearest import nearest
from checker.options import Settings
from checker.policy.policy import FAIL_ON, FailOn, Policy
from checker.policy.values import At, Flaw, day, names, number, one_of, setting, table, text
from checker.rules import RULES_BY_ID
from checker.rules.spacing.mark_space import PROFILE
from checker.typography.profile import profile, shipped
from glossary.errors import Refusal

# The policies that come with the package: files of these names in ``checker/presets``.
PRESETS = ("institutional", "legal", "technical")
# What a severity may weigh: more would be more than one finding a word.
_MOST_POINTS = 1000


def policy_of(
    data: Mapping[str, object],
    where: Callable[[Sequence[str]], str],
    *,
    preset: Callable[[str], Policy] | None = None,
    name: str = "",
    underscores: bool = False,
    files: bool = False,
) -> Policy:
    """Return the policy that the keys of ``data`` make, upon the preset that they name, if any.

    ``where`` names a place by the keys that lead to it; ``preset`` gives one by its name, ``None``
    where none may be named. ``name`` is what the policy is called; without one, it is called as if
    the keys were options of the command line. ``underscores``: keys are ``min_confidence`` and not
    ``min-confidence``. ``files``: a profile of typography may be a file. Raises ``PolicyError``
    with all that is wrong: keys and values that are unknown (naming the nearest that is known), of
    another type or out of bounds.
    """
    at = At()
    known = {key.replace("-", "_") if underscores else key: key for key in READERS}
    given: dict[str, Any] = {}
    for key, value in data.items():
        if key in known:
            given[known[key]] = READERS[known[key]](value, at.inside(key))
        else:
            at.inside(key).refuse(f"unknown key “{key}”", nearest(key, known))
    for rule in sorted(set(given.get("on", ())) & set(given.get("off", ()))):
        at.inside("off").refuse(f"“{rule}” is both on and off", "take it out of one")
    _held_to_profile(given, at, files)
    if "preset" in given and preset is None:
        at.inside("preset").refuse("a preset builds on no other", "leave the key out")
    if at.flaws:
        raise _error(at.flaws, where)
    below = preset(given["preset"]) if preset and "preset" in given else Policy()
    return _upon(below, given, name)


def amend(
    policy: Policy,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    min_confidence: float | None = None,
    fail_on: FailOn | None = None,
) -> Policy:
    """Return ``policy`` with what options of the command line change in it.

    Raises ``PolicyError``, naming the option, for an unknown rule or family.
    """
    lists = {"select": tuple(select), "ignore": tuple(ignore)}
    for option, listed in lists.items():
        at = At()
        _known(listed, at, families=True)
        if at.flaws:
            raise _error(at.flaws, partial(_option, option))
    given: dict[str, Any] = {option: listed for option, listed in lists.items() if listed}
    if min_confidence is not None:
        given["min-confidence"] = min_confidence
    if fail_on is not None:
        given["fail-on"] = fail_on
    return _upon(policy, given, "")


def _option(name: str, path: Sequence[str]) -> str:
    return f"--{name}"


def _error(flaws: Sequence[Flaw], where: Callable[[Sequence[str]], str]) -> PolicyError:
    refusals = tuple(Refusal(where(flaw.path), flaw.what, flaw.mend) for flaw in flaws)
    if len(refusals) == 1:
        (one,) = refusals
        return PolicyError(one.what, where=one.where, mend=one.mend, refusals=refusals)
    said = (f"{'.'.join(f.path)}: {f.what} ({f.mend})".removeprefix(": ") for f in flaws)
    what = f"{len(refusals)} things are wrong: {'; '.join(said)}"
    return PolicyError(what, where=where(()), refusals=refusals)


def _upon(policy: Policy, given: Mapping[str, Any], name: str) -> Policy:
    """Return ``policy`` with ``given`` laid over it: what is said later is heard."""
    changes = {
        key.replace("-", "_"): value
        for key, value in given.items()
        if key in ("preset", "description", "min-confidence", "fail-on", "date", "select")
    }
    named = set(given.get("select", ()))
    ignored, on, off = (tuple(given.get(key, ())) for key in ("ignore", "on", "off"))
    changes["ignore"] = (*(n for n in policy.ignore if n not in named), *ignored)
    before = () if named else (r for r in policy.on if not _among(r, {*ignored, *off}))
    changes["on"] = (*before, *on)
    changes["off"] = (*(r for r in policy.off if r not in {*named, *on}), *off)
    for key in ("severity", "thresholds", "weights"):
        changes[key] = {**getattr(policy, key), **given.get(key, {})}
    options: Settings = given.get("options", {})
    changes["options"] = {
        rule: {**policy.options.get(rule, {}), **options.get(rule, {})}
        for rule in [*policy.options, *(r for r in options if r not in policy.options)]
    }
    # the name stands in the signature: with options these are no longer that policy's figures
    if not name:
        name = f"{policy.name}+options" if set(given) - {"preset", "fail-on"} else policy.name
    return replace(policy, name=name, **changes)


def _among(rule: str, listed: set[str]) -> bool:
    found = RULES_BY_ID.get(rule)
    return bool(listed & {rule, found.family if found else rule})


def _known(listed: Iterable[str], at: At, *, families: bool) -> tuple[str, ...]:
    what = "rule or family" if families else "rule"
    known = [*RULES_BY_ID, *FAMILIES] if families else [*RULES_BY_ID]
    found = []
    for one in listed:
        if one in known:
            found.append(one)
        elif one in FAMILIES:
            at.refuse(f"“{one}” is a family, not a rule", "name its rules, or use select, ignore")
        else:
            at.refuse(f"unknown {what} “{one}”", nearest(one, known, "accord rules"))
    return tuple(found)


def _names(value: object, at: At) -> tuple[str, ...]:
    return _known(names(value, at), at, families=True)


def _rules(value: object, at: At) -> tuple[str, ...]:
    return _known(names(value, at), at, families=False)


def _severity(value: object, at: At) -> dict[str, object]:
    return {
        rule: severity
        for rule, severity in table(value, at, 'write [severity] and under it rule = "minor"')
        if _known((rule,), at.inside(rule), families=False)
        and one_of(severity, SEVERITIES, at.inside(rule), "severity")
    }


def _thresholds(value: object, at: At) -> dict[str, float]:
    return {
        name: float(number(least, at.inside(name), 0, 1))
        for name, least in table(value, at, "write [thresholds] and under it number = 0.8")
        if _known((name,), at.inside(name), families=True)
    }


def _weights(value: object, at: At) -> dict[str, float]:
    found: dict[str, float] = {}
    for severity, weight in table(value, at, "write [weights] and under it minor = 1"):
        if severity in SEVERITIES:
            found[severity] = number(weight, at.inside(severity), 0, _MOST_POINTS)
        else:
            mend = nearest(severity, SEVERITIES)
            at.inside(severity).refuse(f"unknown severity “{severity}”", mend)
    return found


def _options(value: object, at: At) -> Settings:
    settings: dict[str, dict[str, object]] = {}
    for rule, given in table(value, at, "write [options.rule-id]"):
        here = at.inside(rule)
        if not _known((rule,), here, families=False):
            continue
        options = {option.name: option for option in RULES_BY_ID[rule].options}
        for name, one in table(given, here, f"write [options.{rule}] and under it its options"):
            if name in options:
                inside = here.inside(name)
                settings.setdefault(rule, {})[name] = setting(one, options[name], inside)
            else:
                mend = nearest(name, options) if options else "it has none"
                here.inside(name).refuse(f"unknown option “{name}” of {rule}", mend)
    return settings


def _held_to_profile(given: dict[str, Any], at: At, files: bool) -> None:
    """Make the profile of typography an option of the rule that holds texts to it."""
    rule, option = PROFILE.rule, PROFILE.name
    here = at.inside("options").inside(rule).inside(option)
    if "profile" in given:
        here = at.inside("profile")
        given["options"] = {**given.get("options", {})}
        given["options"][rule] = {**given["options"].get(rule, {}), option: given.pop("profile")}
    name = given.get("options", {}).get(rule, {}).get(option)
    if not name:
        return
    try:
        if files or name in shipped():
            profile(name)
        else:
            here.refuse(f"unknown profile “{name}”", nearest(name, shipped()))
    except PolicyError as error:
        here.refuse(error.what, error.mend or "see docs/typography.md")


def _preset(value: object, at: At) -> object:
    return value if one_of(value, PRESETS, at) else ""


def _min_confidence(value: object, at: At) -> float:
    return float(number(value, at, 0, 1))


def _fail_on(value: object, at: At) -> object:
    return value if one_of(value, FAIL_ON, at) else "major"


# Every key of a policy, with what reads its value.
READERS: dict[str, Callable[[Any, At], object]] = {
    "preset": _preset,
    "description": text,
    "select": _names,
    "ignore": _names,
    "on": _rules,
    "off": _rules,
    "severity": _severity,
    "min-confidence": _min_confidence,
    "thresholds": _thresholds,
    "fail-on": _fail_on,
    "weights": _weights,
    "date": day,
    "profile": text,
    "options": _options,
}
