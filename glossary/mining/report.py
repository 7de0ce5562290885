"""Mined candidates as a table that our own glossary readers take, as objects, and as text."""

import csv
import io
from collections.abc import Sequence

from glossary.mining.candidate import Candidate, Wording

_BESIDE = (
    "score",
    "log_likelihood",
    "together",
    "source_beads",
    "target_beads",
    "source_variants",
    "target_variants",
    "place",
    "source_context",
    "target_context",
)
# Spreadsheets take a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(candidates: Sequence[Candidate], languages: tuple[str, str]) -> str:
    """Return a table with the status “proposed” in every row.

    Its columns of terms bear the codes of the languages; those beyond ``note`` are for the person
    who decides, and our readers pass them over. A context that a spreadsheet would take for a
    formula has an apostrophe before it.
    """
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\n")
    table.writerow((*languages, "status", "note", *_BESIDE))
    for candidate in candidates:
        first = candidate.contexts[0] if candidate.contexts else None
        table.writerow(
            (
                candidate.source[0].text,
                candidate.target[0].text,
                "proposed",
                candidate.note,
                candidate.score,
                candidate.likelihood,
                candidate.together,
                *candidate.beads,
                _variants(candidate.source[1:]),
                _variants(candidate.target[1:]),
                _place(first.source_where, first.target_where) if first else "",
                _safe(first.source) if first else "",
                _safe(first.target) if first else "",
            )
        )
    return out.getvalue()


def as_objects(candidates: Sequence[Candidate]) -> list[dict[str, object]]:
    """Return candidates as objects for JSON, the best first."""
    return [
        {
            "source": candidate.source[0].text,
            "target": candidate.target[0].text,
            "status": "proposed",
            "score": candidate.score,
            "log_likelihood": candidate.likelihood,
            "together": candidate.together,
            "source_beads": candidate.beads[0],
            "target_beads": candidate.beads[1],
            "source_variants": [w._asdict() for w in candidate.source],
            "target_variants": [w._asdict() for w in candidate.target],
            "contexts": [
                {
                    "document": context.document,
                    "source": {"where": context.source_where, "text": context.source},
                    "target": {"where": context.target_where, "text": context.target},
                }
                for context in candidate.contexts
            ],
        }
        for candidate in candidates
    ]


def as_text(candidates: Sequence[Candidate]) -> str:
    """Return candidates for people to read: the pair, its counts, and where it stands first."""
    lines = []
    for number, candidate in enumerate(candidates, start=1):
        counts = f"{candidate.together} together, {candidate.beads[0]} / {candidate.beads[1]}"
        pair = f"{candidate.source[0].text} – {candidate.target[0].text}"
        lines.append(f"{number:>5}  {candidate.score:7.3f}  {pair}  ({counts})")
        variants = [v for side in (candidate.source, candidate.target) for v in side[1:]]
        if variants:
            lines.append(f"{'':16}also {_variants(variants)}")
        for context in candidate.contexts[:1]:
            lines.append(f"{'':16}{context.source_where}  {context.source}")
            lines.append(f"{'':16}{context.target_where}  {context.target}")
    return "".join(f"{line}\n" for line in lines)


def _variants(wordings: Sequence[Wording]) -> str:
    return "; ".join(f"{w.text} ({w.times})" for w in wordings)


def _place(source: str, target: str) -> str:
    return source if source == target else f"{source}; {target}"


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
