"""A check made again with the newest glossaries: which findings came and went, and why.

The very texts that were checked are checked again under the same policy. Files that came with the
check stay as they are: nobody keeps them up.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from api.checks import KeptCheck, find_check, keep
from api.database import tables
from api.database.connection import Session
from api.errors import NotFoundError
from api.glossaries.bodies import folded
from api.glossaries.comparing import ConceptChange, compare_versions
from api.glossaries.versions import (
    KEPT,
    KeptGlossary,
    find_version,
    read_version,
    versions_between,
)
from api.rereading import Texts, read_again
from checker.lexicon.choice import LexiconFor
from checker.lexicon.file import shipped
from checker.policy import Policy
from checker.report import Report
from checker.reports.finding import finding_object
from checker.reports.json import encode
from glossary.model import Glossary

_Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Update:
    """A glossary of a check: the version that was used, and the newest."""

    used: KeptGlossary
    newest: KeptGlossary
    changes: tuple[ConceptChange, ...]


def prepare_recheck(session: Session, check_id: str) -> "Recheck":
    """Read what a check needs to be made again; raises ``NotFoundError``.

    Raises ``ConflictError`` where its texts are no longer kept.
    """
    check = find_check(session, check_id)
    row = session.get_one(tables.PolicyVersion, check.policy_version)
    content: _Object = json.loads(row.content)
    tuples = {name: tuple(content.get(name, ())) for name in ("select", "ignore", "on", "off")}
    options = {
        rule: {name: tuple(v) if isinstance(v, list) else v for name, v in values.items()}
        for rule, values in content.get("options", {}).items()
    }
    updates = []
    for version_id in check.glossary_versions:
        used = find_version(session, version_id)
        newest = find_version(session, used.glossary) if used.role == KEPT else used
        changes = compare_versions(session, used.glossary, used.number, newest.number)
        updates.append(_Update(used, newest, tuple(changes)))
    return Recheck(
        check=check,
        findings=check.result["findings"],
        policy=Policy(**{**content, **tuples, "options": options}),
        texts=read_again(session, check),
        updates=tuple(updates),
        used=tuple(read_version(session, update.used) for update in updates),
        newest=tuple(read_version(session, update.newest) for update in updates),
        told=tuple(_told(session, update) for update in updates),
    )


@dataclass(frozen=True, slots=True)
class Recheck:
    """Everything that checking again takes, read from the database."""

    check: KeptCheck
    findings: list[_Object]
    policy: Policy
    texts: Texts
    updates: tuple[_Update, ...]
    used: tuple[Glossary, ...]
    newest: tuple[Glossary, ...]
    told: tuple[_Object, ...]

    def run(self, lexicons: LexiconFor = shipped) -> "Rechecked":
        """Check again, and say what differs; ``lexicons`` gives the word model.

        The check is compared with what it found then or, where it was made by another version of
        accord or with another word model, with what the glossaries of then find now: only what
        their change did is told.
        """
        report = self.texts.check(self.newest, self.policy, lexicons)
        before = self.findings
        again = self.texts.signature(self.used, self.policy, lexicons) != self.check.signature
        if again:
            before = _objects(self.texts.check(self.used, self.policy, lexicons))
        after = _objects(report)
        come, gone, stayed = _compared(before, after)
        changes = [
            (update.used.name, change) for update in self.updates for change in update.changes
        ]
        return Rechecked(
            report,
            self.updates,
            {
                "before": self.check.id,
                "baseline": "again" if again else "kept",
                "glossaries": list(self.told),
                "come": [_because(finding, changes) for finding in come],
                "gone": [_because(finding, changes) for finding in gone],
                "stayed": stayed,
            },
        )


@dataclass(frozen=True, slots=True)
class Rechecked:
    """A check made again, not yet kept; ``changes`` is what it says of the one before it."""

    report: Report
    updates: tuple[_Update, ...]
    changes: _Object


def keep_recheck(session: Session, project: str, done: Rechecked) -> str:
    """Keep a check that was made again, with what it says of the one before; return its id."""
    newest = [update.newest for update in done.updates]
    check_id = keep(session, project, done.report, newest)
    session.add(
        tables.Recheck(
            check_id=check_id,
            before_id=done.changes["before"],
            body=encode(done.changes).decode().rstrip("\n"),
        )
    )
    session.flush()
    return check_id


def find_recheck(session: Session, check_id: str) -> _Object:
    """Return what a check that was made again says of the one before; raises ``NotFoundError``."""
    find_check(session, check_id)
    row = session.get(tables.Recheck, check_id)
    if row is None:
        raise NotFoundError(
            f"the check “{check_id}” is the first of its texts", mend="check them again"
        )
    changes: _Object = json.loads(row.body)
    return {**changes, "check": check_id, "before": row.before_id}


def _objects(report: Report) -> list[_Object]:
    return [finding_object(finding) for finding in report.findings]


def _compared(
    before: Sequence[_Object], after: Sequence[_Object]
) -> tuple[list[_Object], list[_Object], list[str]]:
    """Return the findings that came and went, and the fingerprints of those that stayed."""
    then, now = Counter(map(_name, before)), Counter(map(_name, after))
    come = _beyond(after, then)
    stayed = [finding["fingerprint"] for finding in after if finding not in come]
    return come, _beyond(before, now), stayed


def _beyond(findings: Sequence[_Object], others: Counter[tuple[str, str]]) -> list[_Object]:
    left = Counter(others)
    found = []
    for finding in findings:
        name = _name(finding)
        if left[name]:
            left[name] -= 1
        else:
            found.append(finding)
    return found


def _name(finding: _Object) -> tuple[str, str]:
    # findings of two documents of a bitext may be alike
    return finding["location"]["document"], finding["fingerprint"]


def _because(finding: _Object, changes: Sequence[tuple[str, ConceptChange]]) -> _Object:
    """Return a finding with the changed concepts that it is about.

    That are those whose entry it names, else those whose terms stand in its words. Where only one
    concept changed it can be nothing else.
    """
    entry = finding["evidence"].get("entry")
    named = [c for c in changes if entry and entry in {one.origin for one in _sides(c[1])}]
    if not named:
        words = _words(finding)
        named = [c for c in changes if any(f" {term} " in words for term in _terms(c[1]))]
    if not named and len(changes) == 1:
        named = list(changes)
    return {
        "finding": finding,
        "because": [
            {"glossary": name, "concept": change.id, "change": change.kind}
            for name, change in named
        ],
    }


def _sides(change: ConceptChange) -> list[Any]:
    return [one for one in (change.before, change.after) if one is not None]


def _terms(change: ConceptChange) -> set[str]:
    return {folded(term.text) for one in _sides(change) for term in one.terms}


def _words(finding: _Object) -> str:
    places = [finding["source"], finding["target"], *finding["also"]]
    said = [place["text"] for place in places if place]
    expected = finding["evidence"].get("expected", ())
    return f" {folded('  |  '.join([*said, *map(str, expected)]))} "


def _told(session: Session, update: _Update) -> _Object:
    used, newest = update.used, update.newest
    made = versions_between(session, used.glossary, used.number, newest.number)
    return {
        "glossary": used.glossary,
        "name": used.name,
        "from": used.number,
        "to": newest.number,
        "versions": [
            {
                "id": version.id,
                "version": version.number,
                "author": version.author,
                "reason": version.reason,
                "created": version.created.isoformat(),
            }
            for version in made
        ],
        "concepts": [{"id": change.id, "change": change.kind} for change in update.changes],
    }
