"""Glossaries as they are answered: plain objects."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from api.glossaries.bodies import concept_object
from api.glossaries.comparing import ConceptChange
from api.glossaries.concepts import KeptConcept
from api.glossaries.importing import Import
from api.glossaries.proposals import KeptProposal
from api.glossaries.versions import KeptGlossary
from glossary.changes import Change
from glossary.model import Glossary


def summary(kept: KeptGlossary) -> dict[str, Any]:
    """Return a version without its concepts."""
    return {
        "id": kept.id,
        "glossary": kept.glossary,
        "project": kept.project,
        "name": kept.name,
        "version": kept.number,
        "author": kept.author,
        "reason": kept.reason,
        "created": kept.created.isoformat(),
        "sha256": kept.digest,
        "size": kept.size,
    }


def whole(kept: KeptGlossary, glossary: Glossary) -> dict[str, Any]:
    """Return a version with all its concepts."""
    concepts = [concept_object(concept) for concept in glossary.concepts]
    return {**summary(kept), "extra": list(glossary.extra), "concepts": concepts}


def one_concept(kept: KeptGlossary, found: KeptConcept) -> dict[str, Any]:
    """Return a concept of a version."""
    return {"glossary": kept.glossary, "version": kept.number, **_listed(found)}


def concept_list(found: Iterable[KeptConcept]) -> list[dict[str, Any]]:
    """Return concepts of a list, each with the tag that a change of it has to name."""
    return [_listed(one) for one in found]


def changes(found: Iterable[ConceptChange]) -> list[dict[str, Any]]:
    """Return what became of concepts."""
    return [
        {
            "change": one.kind,
            "id": one.id,
            "before": None if one.before is None else concept_object(one.before),
            "after": None if one.after is None else concept_object(one.after),
            "fields": [asdict(difference) for difference in one.differences],
        }
        for one in found
    ]


def proposal(kept: KeptProposal) -> dict[str, Any]:
    """Return a proposal with its comments, without its changes."""
    return {
        "id": kept.id,
        "glossary": kept.glossary,
        "base": kept.base,
        "state": kept.state,
        "author": kept.author,
        "reason": kept.reason,
        "created": kept.created.isoformat(),
        "decided": None if kept.decided is None else kept.decided.isoformat(),
        "decided_by": kept.decided_by,
        "decision": kept.decision,
        "version": kept.version,
        "comments": [
            {"author": said.author, "text": said.text, "created": said.created.isoformat()}
            for said in kept.comments
        ],
    }


def imported(done: Import) -> dict[str, Any]:
    """Return what a file changes, and the version that came of it."""
    told = [one for one in done.comparison.changes if one.kind != "unchanged"]
    return {
        "applied": done.version is not None,
        "applicable": done.comparison.applicable,
        "replaces": done.comparison.replaces,
        "present": None if done.present is None else summary(done.present),
        "version": None if done.version is None else summary(done.version),
        "counts": done.comparison.counts,
        "changes": [_change(one) for one in told],
    }


def _listed(found: KeptConcept) -> dict[str, Any]:
    return {"since": found.since, "etag": found.tag, "concept": concept_object(found.concept)}


def _change(change: Change) -> dict[str, Any]:
    return {
        "change": change.kind,
        "id": change.concept,
        "where": change.where,
        "reason": change.reason,
        "mend": change.mend,
        "fields": [asdict(difference) for difference in change.differences],
    }
