"""What lints say, as objects for JSON and as text."""

from collections import Counter
from collections.abc import Iterable, Sequence

from glossary.lint.lint import SEVERITIES, Remark, Severity
from glossary.model import Glossary

_MEND = {"en": "Mend", "fr": "Correction"}
_NOTHING = {
    "en": "{name}: nothing found in {entries}.",
    "fr": "{name} : rien à signaler dans {entries}.",
}
_FOUND = {
    "en": "{name}: {found} in {entries} ({counts}).",
    "fr": "{name} : {found} dans {entries} ({counts}).",
}
_ENTRIES = {"en": ("entry", "entries"), "fr": ("entrée", "entrées")}
_FINDINGS = {"en": ("finding", "findings"), "fr": ("signalement", "signalements")}
_SEVERITIES: dict[str, dict[Severity, str]] = {
    "en": {name: name for name in SEVERITIES},
    "fr": {"neutral": "neutre", "minor": "mineur", "major": "majeur", "critical": "critique"},
}


def as_object(glossary: Glossary, remarks: Sequence[Remark]) -> dict[str, object]:
    """Return all that was found in a glossary, with its counts."""
    counts = Counter(remark.severity for remark in remarks)
    return {
        "glossary": glossary.name,
        "digest": glossary.digest,
        "entries": len(glossary.concepts),
        "counts": {severity: counts[severity] for severity in SEVERITIES},
        "findings": [_object(remark) for remark in remarks],
    }


def _object(remark: Remark) -> dict[str, object]:
    flaw = remark.flaw
    return {
        "lint": remark.lint.id,
        "severity": remark.severity,
        "entry": flaw.concept.id,
        "origin": remark.origin,
        "terms": [{"language": t.language, "text": t.text} for t in flaw.terms],
        "message": {code: remark.message(code) for code in ("en", "fr")},
        "mend": {code: remark.mend(code) for code in ("en", "fr")},
        "others": [{"entry": other.id, "origin": other.origin} for other in flaw.others],
        "evidence": dict(flaw.evidence),
    }


def as_text(glossary: Glossary, remarks: Sequence[Remark], language: str = "en") -> str:
    """Return all that was found, for people to read, in English (``en``) or French (``fr``)."""
    lines = []
    for remark in remarks:
        severity = _SEVERITIES[language][remark.severity]
        lines.append(f"{remark.origin}  {severity}  {remark.lint.id}")
        lines.append(f"  {remark.message(language)}")
        separator = " : " if language == "fr" else ": "
        lines.append(f"  {_MEND[language]}{separator}{remark.mend(language)}")
    entries = _number(len(glossary.concepts), language, *_ENTRIES[language])
    if not remarks:
        lines.append(_NOTHING[language].format(name=glossary.name, entries=entries))
    else:
        counts = _counts(remarks, language)
        text = _FOUND[language]
        found = _number(len(remarks), language, *_FINDINGS[language])
        lines.append(text.format(name=glossary.name, found=found, entries=entries, counts=counts))
    return "".join(f"{line}\n" for line in lines)


def _number(count: int, language: str, one: str, several: str) -> str:
    """A number with its noun; French takes the singular for 0 as well."""
    singular = count == 1 or (count == 0 and language == "fr")
    return f"{count} {one if singular else several}"


def _counts(remarks: Iterable[Remark], language: str) -> str:
    counts = Counter(remark.severity for remark in remarks)
    names = _SEVERITIES[language]
    return ", ".join(f"{counts[s]} {names[s]}" for s in reversed(SEVERITIES) if counts[s])
