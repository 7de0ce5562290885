"""What ``accord glossary`` prints: changes, losses, concepts."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from checker.reports.json import encode
from glossary.changes import Change, Comparison
from glossary.formats import Loss
from glossary.model import Concept, LanguageSection, Term

_FIRST = 3
# Said by where it stands, or not content.
_ASIDE = {"id", "terms", "sections", "text", "language", "region", "status", "origin"}
_USUAL = {"match": "inflected", "case": "usual"}


def comparison_json(comparison: Comparison) -> bytes:
    """Return all changes as one JSON object."""
    changes = [
        {
            "kind": change.kind,
            "concept": change.concept,
            "where": change.where,
            "reason": change.reason,
            "mend": change.mend,
            "differences": [asdict(difference) for difference in change.differences],
            "terms": _named(change),
        }
        for change in comparison.changes
    ]
    return encode(
        {
            "replaces": comparison.replaces,
            "applicable": comparison.applicable,
            "counts": comparison.counts,
            "changes": changes,
        },
        indent=1,
    )


def comparison_text(comparison: Comparison, into: str | None) -> bytes:
    """Return all that would change, a line for each change; what stays the same is only counted."""
    lines = []
    for change in comparison.changes:
        if change.kind == "unchanged" or (change.kind == "removed" and not comparison.replaces):
            continue
        lines.append(f"{change.kind:<12} {_subject(change)}")
        mend = f" ({change.mend})" if change.mend else ""
        if change.kind in {"refused", "conflicting"}:
            lines.append(f"    {change.reason}{mend}")
        lines += [
            f"    {d.part}, {d.field}: “{d.before}” → “{d.after}”" for d in change.differences
        ]
    counts = ", ".join(f"{number} {kind}" for kind, number in comparison.counts.items() if number)
    left = comparison.counts["removed"]
    if left and not comparison.replaces:
        counts = counts.replace(f"{left} removed", f"{left} not in the file (they stay)")
    lines.append(f"{into or 'Nothing yet'}: {counts or 'no concept'}")
    return "".join(f"{line}\n" for line in lines).encode()


def loss_lines(losses: Sequence[Loss], form: str) -> Iterator[str]:
    """Yield a line for each kind of value that the format does not hold."""
    kinds: dict[str, list[Loss]] = defaultdict(list)
    for loss in losses:
        kinds[loss.difference.field].append(loss)
    for field, some in kinds.items():
        shown = ", ".join(
            f"“{loss.concept}” ({loss.difference.part}: {loss.difference.before})"
            for loss in some[:_FIRST]
        )
        more = f" and {len(some) - _FIRST} more" if len(some) > _FIRST else ""
        yield f"{form} has no place for {field} of {shown}{more}"


def concept_lines(concept: Concept) -> Iterator[str]:
    """Yield all that is known of a concept, a line for each value."""
    yield f"{concept.id}  {concept.origin}"
    yield from _values(concept, "  ")
    sections = {section.locale: section for section in concept.sections}
    for locale in dict.fromkeys((*(term.locale for term in concept.terms), *sections)):
        yield f"  {locale}"
        if locale in sections:
            yield from _values(sections[locale], "    ")
        for term in concept.terms:
            if term.locale == locale:
                yield f"    {term.status:<11} {term.text}"
                yield from _values(term, "      ")


def _values(part: Concept | LanguageSection | Term, indent: str) -> Iterator[str]:
    for name, value in asdict(part).items():
        if name in _ASIDE or value in ("", (), False) or _USUAL.get(name) == value:
            continue
        shown = "yes" if value is True else " | ".join(value) if name != "extra" else ""
        if isinstance(value, str):
            shown = value
        if shown:
            yield f"{indent}{name.replace('_', ' ')}: {shown}"


def _subject(change: Change) -> str:
    name = f"“{change.concept}” " if change.concept else ""
    terms = " / ".join(f"{language} {text}" for language, text in _named(change).items())
    where = f"  {change.where}" if change.where else ""
    return f"{name}{terms}{where}".strip()


def _named(change: Change) -> dict[str, str]:
    """The first term of each language."""
    concept = change.after or change.before
    found: dict[str, str] = {}
    for term in concept.terms if concept else ():
        found.setdefault(term.locale, term.text)
    return found
