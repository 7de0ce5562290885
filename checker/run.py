"""The whole story of a check, in order: the one file that knows every stage."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePath

from checker import VERSION
from checker.align import align_documents
from checker.context import Context
from checker.document import document
from checker.engine import Part, check_pairs, check_part, conclude
from checker.hits import Hits, names_of
from checker.languages import Language, language
from checker.lexicon import Lexicon
from checker.lexicon.choice import LexiconFor, without
from checker.lexicon.file import shipped
from checker.model import Document, Finding, Note
from checker.parallel import in_order
from checker.policy import Policy
from checker.readers.bitext import Bitext, BitextDocument
from checker.readers.plain import lay_out
from checker.reference.compare import with_document, with_rows
from checker.report import Checked, Report
from checker.rows import row_pairs
from checker.score import score
from checker.terminology.forms_unknown import forms_unknown
from glossary import cache
from glossary.matcher import Matcher
from glossary.model import Glossary
from glossary.precedence import in_precedence
from glossary.validity import in_force


def check_documents(
    source: Document | None,
    target: Document,
    glossaries: Sequence[Glossary] = (),
    policy: Policy | None = None,
    lexicons: LexiconFor = shipped,
    reference: Document | None = None,
) -> Report:
    """Check two language versions against each other, or one text alone (``source`` ``None``).

    ``lexicons`` gives the word model of their languages; it is not asked for one text alone. Where
    two of ``glossaries`` speak of the same source term, the earlier one is heard. ``reference`` is
    an earlier translation, in the language of ``target``, to compare that with.
    """
    policy = policy or Policy()
    spoken = source.language.code if source else None
    matcher = matcher_of(glossaries, policy, spoken, target.language.code)
    lexicon = lexicons(source.language.code, target.language.code) if source else None
    texts = (d for d in (source, target) if d and d.blocks)
    hits = Hits(matcher, names_of(*(d.blocks[0].origin for d in texts)))
    pairs = align_documents(source, target, lexicon, hits or None)
    languages = source.language if source else None, target.language
    context = Context(pairs, *languages, matcher, lexicon, hits, policy.options)
    findings = apply_policy(check_pairs(context, policy.rules()), policy)
    documents = [checked(d, side) for d, side in ((source, "source"), (target, "target")) if d]
    documents = [
        replace(d, notes=(*d.notes, *forms_unknown(matcher, d.language))) for d in documents
    ]
    if source is None:
        documents = [replace(d, notes=(*d.notes, alone(policy))) for d in documents]
    elif lexicon is None:
        note = without(source.language, target.language)
        documents[-1] = replace(documents[-1], notes=(*documents[-1].notes, note))
    return Report(
        signature=signature(
            source.language if source else None, target.language, glossaries, policy, lexicon
        ),
        documents=tuple(documents),
        pairs=pairs,
        findings=findings,
        score=score((f.severity for f in findings), documents[-1].words, policy.weights),
        policy=policy,
        reference=with_document(target, reference) if reference else None,
    )


def check_bitext(
    bitext: Bitext,
    source: Language,
    target: Language,
    glossaries: Sequence[Glossary] = (),
    policy: Policy | None = None,
    lexicons: LexiconFor = shipped,
    jobs: int = 1,
    progress: Callable[[int], object] = lambda rows: None,
) -> Report:
    """Check the rows of a bitext, each of its documents read as a whole.

    Rows that carry a reference translation are compared with it.
    ``jobs`` processes share the documents; what comes out does not depend on their number.
    ``progress`` is told the rows of each document that is done.
    """
    policy = policy or Policy()
    lexicon = lexicons(source.code, target.code)
    check = RowCheck(bitext.file, source, target, tuple(glossaries), policy, lexicon)
    results: list[Rows] = []
    for part, result in zip(bitext.documents, in_order(check, bitext.documents, jobs), strict=True):
        results.append(result)
        progress(len(part.rows))
    parts = [result.part for result in results]
    pairs = tuple(pair for part in parts for pair in part.pairs)
    context = Context(pairs, source, target, check.matcher, lexicon, settings=policy.options)
    concluded = conclude(parts, context, policy.rules())
    findings = apply_policy([f for findings in concluded for f in findings], policy)
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
        notes=(
            *bitext.notes,
            *forms_unknown(check.matcher, source.code),
            *forms_unknown(check.matcher, target.code),
            *(() if lexicon else (without(source, target),)),
        ),
    )
    return Report(
        signature=signature(source, target, glossaries, policy, lexicon),
        documents=(whole,),
        pairs=pairs,
        findings=findings,
        score=score((f.severity for f in findings), words, policy.weights),
        policy=policy,
        reference=with_rows(bitext, pairs),
    )


def matcher_of(
    glossaries: Sequence[Glossary], policy: Policy, source: str | None, target: str
) -> Matcher:
    """Return the terms of the glossaries that hold on the policy's date.

    Where two glossaries speak of the same term of ``source``, the earlier one is heard.
    """
    concepts = in_force(in_precedence(glossaries, source, target), policy.date)
    return Matcher(concepts, cache.folder())


@dataclass(frozen=True, slots=True)
class Rows:
    """One document of a bitext, checked; ``words`` are those of its target."""

    part: Part
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
    lexicon: Lexicon | None

    @cached_property
    def matcher(self) -> Matcher:
        """The terms of the glossaries, built once in each process."""
        return matcher_of(self.glossaries, self.policy, self.source.code, self.target.code)

    def __call__(self, document: BitextDocument) -> Rows:
        """Check ``document`` by itself."""
        hits = Hits(self.matcher, (document.name, PurePath(self.file).name))
        pairs = row_pairs(self.file, document, self.source, self.target, self.lexicon, hits or None)
        context = Context(
            pairs, self.source, self.target, self.matcher, self.lexicon, hits, self.policy.options
        )
        part = check_part(context, self.policy.rules())
        words = sum(len(p.target.block.facts.tokens) for p in pairs if p.target)
        for side in (side for pair in pairs for side in pair.sides):
            # thousands of documents may follow before the report is written
            side.block.facts.forget()
        return Rows(part, words)


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
        if f.confidence is None or f.confidence >= policy.threshold(f.rule, f.family)
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
    source: Language | None,
    target: Language,
    glossaries: Sequence[Glossary],
    policy: Policy,
    lexicon: Lexicon | None = None,
) -> str:
    """Return what the figures of a report depend on, in the manner of sacrebleu's signatures."""
    rules = _short(" ".join(rule.id for rule in policy.rules()))
    terms = "+".join(g.digest[:8] for g in glossaries) or "none"
    return "|".join(
        (
            f"version:{VERSION}",
            f"source:{source.code if source else 'none'}",
            f"target:{target.code}",
            f"rules:{len(policy.rules())}.{rules}",
            f"glossary:{terms}",
            f"lexicon:{lexicon.digest[:8] or _short(lexicon.signature) if lexicon else 'none'}",
            f"policy:{policy.signature}",
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
