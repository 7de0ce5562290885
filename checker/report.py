"""What a check hands over: findings, and all that is needed to read them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.model import Finding, Note, Pair
from checker.policy import Policy
from checker.reference.result import Comparison
from checker.score import Score


@dataclass(frozen=True, slots=True)
class Checked:
    """One text that was checked: as much of it as a report may say without its words.

    ``side`` is “source”, “target” or “both” (a bitext: words, blocks and sentences are those of the
    target); ``digest`` is the SHA-256 of the text (of a bitext: of the file).
    """

    file: str
    side: str
    language: str
    encoding: str
    digest: str
    words: int
    blocks: int
    sentences: int
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The result of one check.

    ``pairs`` are the block pairs with their sentences; ``signature`` names version, languages,
    rules, glossaries and policy that made it; ``verdict`` is “pass” or “fail”. ``reference`` says
    how the target compares with an approved earlier translation, where one was given.
    """

    signature: str
    documents: tuple[Checked, ...]
    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]
    score: Score
    policy: Policy
    reference: Comparison | None = None

    @property
    def verdict(self) -> str:
        """“fail” where a finding weighs as much as the policy fails on, else “pass”."""
        return "fail" if any(self.policy.fails(f.severity) for f in self.findings) else "pass"

    @property
    def counts(self) -> Mapping[str, object]:
        """Findings in all, by severity, family and rule; pairs of blocks and of sentences."""
        return {
            "findings": len(self.findings),
            "by_severity": _counted(f.severity for f in self.findings),
            "by_family": _counted(f.family for f in self.findings),
            "by_rule": _counted(f.rule for f in self.findings),
            "blocks": len(self.pairs),
            "sentences": sum(len(pair.sentences) for pair in self.pairs),
        }


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))
