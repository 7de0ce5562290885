"""Checking texts with slips and without, and counting what is found."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bench.quality.judge import judge, row_of
from bench.quality.rounds import Planted, rounds
from bench.quality.slip import Material, Plant, Row
from checker.languages import ENGLISH, FRENCH
from checker.lexicon import Lexicon
from checker.model import Finding
from checker.policy import Policy
from checker.readers.bitext import Bitext, BitextDocument
from checker.readers.bitext import Row as Given
from checker.run import check_bitext
from glossary.model import Glossary


@dataclass(slots=True)
class Subtype:
    """What became of the slips of one kind.

    ``found``: something new is said of the row. ``located`` and ``exact``: see ``judge``. Which
    rules located how many says ``by_rule``, those among them that kept silent for a more telling
    one; ``exact_by_rule`` and ``said`` count only who spoke.
    """

    planted: int = 0
    found: int = 0
    located: int = 0
    exact: int = 0
    by_rule: Counter[str] = field(default_factory=Counter)
    exact_by_rule: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Clean:
    """What is said of untouched text."""

    rows: int
    words: int
    marked: int
    by_rule: Counter[str]
    findings: tuple[Finding, ...] = ()

    @property
    def per_1000_words(self) -> float:
        """Findings of all rules per 1,000 words of the target."""
        return 1000 * sum(self.by_rule.values()) / self.words if self.words else 0.0

    @property
    def share_marked(self) -> float:
        """The share of rows with any finding."""
        return self.marked / self.rows if self.rows else 0.0


def findings_of(
    rows: Sequence[Row],
    lexicon: Lexicon | None,
    glossaries: Sequence[Glossary] = (),
    policy: Policy | None = None,
) -> tuple[tuple[Finding, ...], int]:
    """Return what is found in ``rows``, and the words of their target."""
    documents: dict[str, list[Given]] = defaultdict(list)
    for number, row in enumerate(rows, 1):
        documents[row.document].append(Given(number, row.id, row.source, row.target))
    bitext = Bitext(
        "bench",
        tuple(BitextDocument(name, tuple(own)) for name, own in documents.items()),
        hashlib.sha256(b"bench").hexdigest(),
        "utf-8",
    )
    report = check_bitext(bitext, ENGLISH, FRENCH, glossaries, policy, lambda *_: lexicon)
    return report.findings, report.score.words


def clean(
    rows: Sequence[Row],
    lexicon: Lexicon | None,
    glossaries: Sequence[Glossary] = (),
    policy: Policy | None = None,
) -> Clean:
    """Return what is said of ``rows`` as they are."""
    found, words = findings_of(rows, lexicon, glossaries, policy)
    marked = {row_of(place) for f in found for place in f.problem.places}
    return Clean(len(rows), words, len(marked), Counter(f.rule for f in found), found)


def planted(
    rows: Sequence[Row],
    plants: Mapping[str, Plant],
    material: Material,
    lexicon: Lexicon | None,
    untouched: Clean,
    glossaries: Sequence[Glossary] = (),
    policy: Policy | None = None,
    missed: Callable[[str, Planted, Sequence[Finding]], object] = lambda *_: None,
) -> dict[str, Subtype]:
    """Return by kind what is found of slips planted in ``rows``.

    ``untouched`` is what is said of the rows as they are: what was said of one before is not found.
    ``missed`` is told of every slip that is not located, with what is said of its row.
    """
    before = {(f.fingerprint, name) for f in untouched.findings for name in _rows_of(f)}
    results: dict[str, Subtype] = {name: Subtype() for name in plants}
    for slips in rounds(rows, plants, material):
        changed = {slip.row.id.rstrip("+"): slip for _, slip in slips}
        # a document is read as a whole; those without a slip say nothing new
        documents = {slip.row.document for _, slip in slips}
        texts: list[Row] = []
        for row in rows:
            if row.document not in documents:
                continue
            slip = changed.get(row.id)
            if slip is None:
                texts.append(row)
            else:
                texts.extend([slip.row] if slip.more is None else [slip.more, slip.row])
        by_row: dict[str | None, list[Finding]] = defaultdict(list)
        for finding in findings_of(texts, lexicon, glossaries, policy)[0]:
            for name in _rows_of(finding):
                # one finding may have the like of many rows as its further places
                if (finding.fingerprint, name) not in before:
                    by_row[name].append(finding)
        for kind, slip in slips:
            _count(results[kind], (kind, slip), by_row[slip.row.id], missed)
    return results


def _rows_of(finding: Finding) -> tuple[str | None, ...]:
    places = (*finding.problem.places, *finding.problem.also)
    return tuple(dict.fromkeys(map(row_of, places)))


def _count(
    result: Subtype,
    plant: Planted,
    found: Sequence[Finding],
    missed: Callable[[str, Planted, Sequence[Finding]], object],
) -> None:
    kind, slip = plant
    verdicts = [(finding, judge(slip, finding)) for finding in found]
    result.planted += 1
    result.found += bool(found)
    result.exact += any(v.exact for _, v in verdicts)
    said = {f.rule for f, v in verdicts if v.located}
    silent = {rule for f, v in verdicts if v.located for rule in f.seen_by}
    result.said.update(sorted(said))
    result.exact_by_rule.update(sorted({f.rule for f, v in verdicts if v.exact}))
    result.by_rule.update(sorted(said | silent))
    result.located += bool(said)
    if not said:
        missed(kind, plant, found)
