"""The figures of a stored report: how many findings of which family, rule and severity."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker.families import FAMILIES
from checker.languages import LANGUAGES
from checker.model import SEVERITIES
from checker.reports.words import counted, word


@dataclass(frozen=True, slots=True)
class Bar:
    """A family in the chart: findings by severity, and the bar's parts from left to right.

    A part is a severity with its beginning and its width, in hundredths of the longest bar.
    """

    name: str
    counts: list[int]
    total: int
    parts: list[tuple[str, float, float]]


class Summary:
    """What ``--format json`` prints, as figures with names in the language ``lang``."""

    def __init__(self, result: Mapping[str, Any], lang: str) -> None:
        self.lang = lang
        self._findings, self._counts = result["findings"], result["counts"]

    @property
    def tally(self) -> str:
        """How many findings of which severities, in words."""
        if not self._findings:
            return word(self.lang, "none found")
        parts = [counted(self.lang, f"n {severity}", n) for severity, n in self.severities]
        return f"{counted(self.lang, 'findings', len(self._findings))} ({', '.join(parts)})"

    @property
    def severities(self) -> list[tuple[str, int]]:
        """The severities that occur, the heaviest first, with how often."""
        counts = self._counts["by_severity"]
        return [(s, counts[s]) for s in reversed(SEVERITIES) if counts.get(s)]

    @property
    def families(self) -> list[tuple[str, str, int]]:
        """The families that occur: id, name, how often; by name."""
        counts = self._counts["by_family"]
        return sorted(((f, self.family(f), n) for f, n in counts.items()), key=lambda f: f[1])

    @property
    def rules(self) -> list[tuple[str, int]]:
        """The rules that found something, with how often."""
        return sorted(self._counts["by_rule"].items())

    @property
    def bars(self) -> list[Bar]:
        """The chart, the family with the heaviest findings first."""
        counts = Counter((f["family"], f["severity"]) for f in self._findings)
        names = [severity for severity, _ in self.severities]
        rows = [
            (family, [counts[family, severity] for severity in names])
            for family in self._counts["by_family"]
        ]
        largest = max((sum(row) for _, row in rows), default=1)
        bars = []
        for family, row in sorted(rows, key=lambda r: (*(-n for n in r[1]), r[0])):
            before, parts = 0, []
            for severity, n in zip(names, row, strict=True):
                if n:
                    x, width = (round(100 * part / largest, 2) for part in (before, n))
                    parts.append((severity, x, width))
                    before += n
            bars.append(Bar(self.family(family), row, sum(row), parts))
        return bars

    def family(self, family: str) -> str:
        """Return the name of a family."""
        return FAMILIES[family][self.lang] if family in FAMILIES else family

    def language(self, codes: str) -> str:
        """Return the names of languages given as “en” or “en/fr”, with a capital."""
        names = "/".join(
            LANGUAGES[code].names.get(self.lang, code) if code in LANGUAGES else code
            for code in codes.split("/")
        )
        return names[:1].upper() + names[1:]
