"""Which findings a user picks to be corrected."""

import re
from collections.abc import Sequence

from checker.errors import PolicyError
from checker.families import FAMILIES
from checker.model import Finding
from checker.nearest import nearest
from checker.rules import RULES_BY_ID

# Picks every finding that suggests a correction.
ALL = "all"

_FINGERPRINT = re.compile("[0-9a-f]{16}")


def picked(findings: Sequence[Finding], names: Sequence[str], where: str) -> list[Finding]:
    """Return the findings that ``names`` pick: fingerprints, rules, families, or ``ALL``.

    Raises ``PolicyError``, which calls the names' place ``where``, for a fingerprint that no
    finding bears and for a name that is neither a rule nor a family.
    """
    known = {*RULES_BY_ID, *FAMILIES, ALL}
    borne = {finding.fingerprint for finding in findings}
    for name in names:
        if _FINGERPRINT.fullmatch(name) and name not in known:
            if name not in borne:
                mend = "take it from the report of this very check"
                raise PolicyError(f"no finding bears “{name}”", where=where, mend=mend)
        elif name not in known:
            mend = nearest(name, sorted(known), "accord rules")
            raise PolicyError(f"unknown rule or family “{name}”", where=where, mend=mend)
    wanted = set(names)
    return [
        finding
        for finding in findings
        if wanted & {finding.fingerprint, finding.rule, finding.family}
        or (ALL in wanted and finding.problem.suggestion is not None)
    ]
