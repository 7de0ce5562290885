"""What readers said of findings in untouched text, which is not free of slips.

A verdict is ``slip`` (the text is wrong there), ``taste`` (a reviser may leave it) or ``false``.
``read.jsonl`` keeps one row for each finding that somebody has read: the document, the rule and the
fingerprint, which survives changes of the rules, and no text. What nobody has read counts as false.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bench.accord import ROOT
from bench.quality.judge import row_of
from bench.quality.measure import Clean
from checker.model import Finding

VERDICTS = ("slip", "taste", "false")
FILE = Path(__file__).with_name("read.jsonl")


class Key(NamedTuple):
    """What a finding is known by from one version of a rule to the next."""

    document: str
    rule: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What is left of the findings in untouched text when those that are right are taken off.

    ``read`` of ``found`` findings were read; ``wrong`` are those that are no slip of the text, in
    ``marked`` rows, with ``per_1000_words`` of the target.
    """

    found: int
    read: int
    wrong: int
    per_1000_words: float
    share_marked: float


def key_of(finding: Finding) -> Key:
    """Return what ``finding`` is known by."""
    place = (*finding.problem.places, finding.pair.shown.whole())[0]
    return Key(place.block.origin.document, finding.rule, finding.fingerprint)


def verdicts(file: Path = FILE) -> dict[Key, str]:
    """Return the verdicts given so far; none where there is no ``file`` yet."""
    if not file.exists():
        return {}
    rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return {Key(r["document"], r["rule"], r["fingerprint"]): r["verdict"] for r in rows}


def reading(clean: Clean, given: Mapping[Key, str] | None = None) -> Reading:
    """Return the figures of ``clean`` after reading, by the verdicts ``given`` (all there are)."""
    given = verdicts() if given is None else given
    said = [(finding, given.get(key_of(finding))) for finding in clean.findings]
    wrong = [finding for finding, verdict in said if verdict != "slip"]
    marked = {row_of(place) for finding in wrong for place in finding.problem.places}
    return Reading(
        found=len(said),
        read=sum(verdict is not None for _, verdict in said),
        wrong=len(wrong),
        per_1000_words=1000 * len(wrong) / clean.words if clean.words else 0.0,
        share_marked=len(marked) / clean.rows if clean.rows else 0.0,
    )


def write_unread(findings: Iterable[Finding], path: Path) -> int:
    """Write the findings without a verdict, with their texts, for a reader; return how many.

    The reader fills in ``verdict``. Raises ``ValueError`` for a path inside the checkout: the texts
    are not ours to keep.
    """
    given = verdicts()
    rows = [_to_read(finding) for finding in findings if key_of(finding) not in given]
    outside(path).write_text("".join(map(_line, rows)), encoding="utf-8")
    return len(rows)


def outside(path: Path) -> Path:
    """Return ``path``, or raise ``ValueError`` where it lies inside the checkout."""
    if path.resolve().is_relative_to(ROOT):
        raise ValueError(f"{path} lies inside the checkout: the texts must not get into it")
    return path


def take(path: Path, file: Path = FILE) -> int:
    """Take over the verdicts that were filled in at ``path``; return how many there are now.

    Raises ``ValueError`` for a word that is no verdict. Rows without one are left for later.
    """
    given = verdicts(file)
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        verdict = row["verdict"]
        if verdict and verdict not in VERDICTS:
            raise ValueError(f"{verdict!r} is none of {', '.join(VERDICTS)}")
        if verdict:
            given[Key(row["document"], row["rule"], row["fingerprint"])] = verdict
    rows = ({**key._asdict(), "verdict": given[key]} for key in sorted(given))
    file.write_text("".join(map(_line, rows)), encoding="utf-8")
    return len(given)


def _to_read(finding: Finding) -> dict[str, object]:
    problem, pair = finding.problem, finding.pair
    sides: Iterator[tuple[str, object, object]] = (
        (name, place and place.text, segment and segment.block.text)
        for name, place, segment in (
            ("source", problem.source, pair.source),
            ("target", problem.target, pair.target),
        )
    )
    row: dict[str, object] = {"verdict": "", **key_of(finding)._asdict()}
    row["message"] = finding.messages["en"]
    for name, words, text in sides:
        row |= {f"{name}_words": words, name: text}
    row["also"] = [place.block.text for place in problem.also[:5]]
    return row


def _line(row: Mapping[str, object]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"
