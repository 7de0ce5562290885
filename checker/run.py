"""The whole story of a check, in order: the one file that knows every stage."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from checker import VERSION
from checker.align import align_documents
from checker.context import Context
from checker.document import document
from checker.engine import check_pairs
from checker.hits import Hits
from checker.languages import Language, language
from checker.lexicon.file import shipped
from checker.model import Document, Finding, Note, Pair
from checker.parallel import in_order
from checker.policy import Policy
from checker.readers.bitext import Bitext, BitextDocument
from checker.readers.plain import lay_out
from checker.report import Checked, Report
from checker.rows import row_pairs
from checker.score import score
from glossary.matcher import Matcher
from glossary.model import Glossary


def check_documents(
    source: Document | None,
    target: Document,
    glossaries: Sequence[Glossary] = (),
    policy: Policy | None = None,
) -> Report:
    """Check two language versions against each other, or one text alone (``source`` ``None``)."""
    policy = policy or Policy()
    matcher = Matcher(concept for g in glossaries for concept in g.concepts)
    lexicon = shipped(source.language.code, target.language.code) if source else None
    hits = Hits(matcher)
    pairs = align_documents(source, target, lexicon, hits or None)
    languages = source.language if source else None, target.language
    context = Context(pairs, *languages, matcher, lexicon, hits)
    findings = apply_policy(check_pairs(context, policy.rules()), policy)
    documents = [checked(d, side) for d, side in ((source, "source"), (target, "target")) if d]
    if source is None:
        documents = [replace(d, notes=(*d.notes, alone(policy))) for d in documents]
    return Report(
        signature=signature(
            source.language if source else None, target.language, glossaries, policy
        ),
        documents=tuple(documents),
        pairs=pairs,
        findings=findings,
        score=score((f.severity for f in findings), documents[-1].words),
        policy=policy,
    )


def check_bitext(
    bitext: Bitext,
    source: Language,
    target: Language,
    glossaries: Sequence[Glossary] = (),
    policy: Policy | None = None,
    jobs: int = 1,
    progress: Callable[[int], object] = lambda rows: None,
) -> Report:
    """Check the rows of a bitext, each of its documents read as a whole.

    ``jobs`` processes share the documents; what comes out does not depend on their number.
    ``progress`` is told the rows of each document that is done.
    """
    policy = policy or Policy()
    check = RowCheck(bitext.file, source, target, tuple(glossaries), policy)
    results: list[Rows] = []
    for part, result in zip(bitext.documents, in_order(check, bitext.documents, jobs), strict=True):
        results.append(result)
        progress(len(part.rows))
    findings = tuple(f for result in results for f in result.findings)
    pairs = tuple(pair for result in results for pair in result.pairs)
    words = sum(result.words for result in results)
    sides = [pair.target for pair in pairs if pair.target and not pair.target.empty]
    whole = Checked(
        file=bitext.file,
        side="both",
        language=f"{source.code}/{target.code}",
        encoding=bitext.encoding,
        digest=bitext.digest,
        words=words,
        blocks=len(sides),
        sentences=sum(len(side.block.sentences) for side in sides),
        notes=bitext.notes,
    )
    return Report(
        signature=signature(source, target, glossaries, policy),
        documents=(whole,),
        pairs=pairs,
        findings=findings,
        score=score((f.severity for f in findings), words),
        policy=policy,
    )


@dataclass(frozen=True, slots=True)
class Rows:
    """One document of a bitext, checked; ``words`` are those of its target."""

    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]
    words: int


@dataclass(frozen=True)
class RowCheck:
    """The check of one document of a bitext, with all that it needs, as another process can run it.

    The matcher is built where it is used: it cannot be sent.
    """

    file: str
    source: Language
    target: Language
    glossaries: tuple[Glossary, ...]
    policy: Policy

    @cached_property
    def matcher(self) -> Matcher:
        """The terms of the glossaries, built once in each process."""
        return Matcher(concept for g in self.glossaries for concept in g.concepts)

    def __call__(self, document: BitextDocument) -> Rows:
        """Check ``document`` by itself."""
        lexicon = shipped(self.source.code, self.target.code)
        hits = Hits(self.matcher)
        pairs = row_pairs(self.file, document, self.source, self.target, lexicon, hits or None)
        context = Context(pairs, self.source, self.target, self.matcher, lexicon, hits)
        findings = apply_policy(check_pairs(context, self.policy.rules()), self.policy)
        words = sum(len(p.target.block.facts.tokens) for p in pairs if p.target)
        return Rows(pairs, findings, words)


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


def alone(policy: Policy) -> Note:
    """Return what did not run because there was no counterpart."""
    rules = [rule.id for rule in policy.rules() if rule.needs_both]
    names = f" ({', '.join(rules)})" if rules else ""
    return Note(
        f"This text was checked alone: what needs a counterpart did not run{names}.",
        f"Ce texte a été vérifié seul : ce qui exige l’autre version n’a pas été exécuté{names}.",
    )


def signature(
    source: Language | None, target: Language, glossaries: Sequence[Glossary], policy: Policy
) -> str:
    """Return what the figures of a report depend on, in the manner of sacrebleu's signatures."""
    rules = _short(" ".join(rule.id for rule in policy.rules()))
    terms = "+".join(g.digest[:8] for g in glossaries) or "none"
    lexicon = shipped(source.code, target.code) if source else None
    return "|".join(
        (
            f"version:{VERSION}",
            f"source:{source.code if source else 'none'}",
            f"target:{target.code}",
            f"rules:{len(policy.rules())}.{rules}",
            f"glossary:{terms}",
            f"lexicon:{_short(lexicon.signature) if lexicon else 'none'}",
            f"policy:{policy.name}",
        )
    )


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


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


__all__ = ["check_bitext", "check_documents", "check_texts"]
