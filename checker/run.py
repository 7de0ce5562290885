"""The whole story of a check, in order: the one file that knows every stage."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from checker.align import align_documents
from checker.context import Context
from checker.document import document
from checker.engine import check_pairs
from checker.languages import language
from checker.model import Document, Finding, Pair
from checker.policy import Policy
from checker.readers.plain import lay_out
from checker.report import Checked, Report
from checker.score import score
from glossary.matcher import Matcher
from glossary.model import Glossary

VERSION = "0.1.0"


def check_documents(
    source: Document | None,
    target: Document,
    glossaries: Sequence[Glossary] = (),
    policy: Policy | None = None,
) -> Report:
    """Check two language versions against each other, or one text alone (``source`` ``None``)."""
    policy = policy or Policy()
    matcher = Matcher(concept for g in glossaries for concept in g.concepts)
    pairs = align_documents(source, target)
    context = Context(pairs, source.language if source else None, target.language, matcher)
    findings = apply_policy(check_pairs(context, policy.rules()), policy)
    documents = [checked(d, side) for d, side in ((source, "source"), (target, "target")) if d]
    return Report(
        signature=signature(source, target, glossaries, policy),
        documents=tuple(documents),
        pairs=pairs,
        findings=findings,
        score=score((f.severity for f in findings), documents[-1].words),
        policy=policy,
    )


def check_texts(
    source: str | None,
    target: str | None,
    source_lang: str = "en",
    target_lang: str = "fr",
    glossaries: Sequence[Glossary] = (),
    policy: Policy | None = None,
) -> Report:
    """Check two strings, or one alone, as ``check_documents`` does."""
    given = {
        "source": (source, source_lang),
        "target": (target, target_lang),
    }
    documents = {
        side: document(lay_out(side, text), language(code))
        for side, (text, code) in given.items()
        if text is not None
    }
    if "target" not in documents:
        documents = {"target": documents["source"]}
    return check_documents(documents.get("source"), documents["target"], glossaries, policy)


def apply_policy(findings: Sequence[Finding], policy: Policy) -> tuple[Finding, ...]:
    """Give findings the policy's severities and leave out those it does not trust enough."""
    return tuple(
        replace(f, severity=policy.severity.get(f.rule, f.severity))
        for f in findings
        if f.confidence is None or f.confidence >= policy.min_confidence
    )


def signature(
    source: Document | None, target: Document, glossaries: Sequence[Glossary], policy: Policy
) -> str:
    """Return what the figures of a report depend on, in the manner of sacrebleu's signatures."""
    rules = hashlib.sha256(" ".join(rule.id for rule in policy.rules()).encode()).hexdigest()[:8]
    terms = "+".join(g.digest[:8] for g in glossaries) or "none"
    return "|".join(
        (
            f"version:{VERSION}",
            f"source:{source.language.code if source else 'none'}",
            f"target:{target.language.code}",
            f"rules:{len(policy.rules())}.{rules}",
            f"glossary:{terms}",
            f"policy:{policy.name}",
        )
    )


def checked(text: Document, side: str) -> Checked:
    """Return what a report says of one text."""
    return Checked(
        file=text.name,
        side=side,
        language=text.language.code,
        encoding=text.encoding,
        digest=hashlib.sha256(text.text.encode("utf-8", "surrogatepass")).hexdigest(),
        words=sum(len(b.facts.tokens) for b in text.blocks),
        blocks=len(text.blocks),
        sentences=sum(len(b.sentences) for b in text.blocks),
        notes=text.notes,
    )


__all__ = ["Pair", "check_documents", "check_texts"]
