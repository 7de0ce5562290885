"""A finding as the plain object that every report for programs is made of."""

from bisect import bisect_right

from checker.model import Finding, Place, Segment


def finding_object(finding: Finding) -> dict[str, object]:
    """Return ``finding`` with the keys of the report's schema, in their order.

    Offsets are code points of the text as given; ``text`` is exactly what stands there.
    """
    problem = finding.problem
    evidence = dict(problem.evidence)
    if finding.seen_by:
        evidence["also_seen_by"] = list(finding.seen_by)
    suggestion = None
    if problem.suggestion is not None:
        place = problem.suggestion.place
        span = place.in_file()
        suggestion = {
            "side": place.side,
            "start": span.start,
            "end": span.end,
            "replacement": problem.suggestion.replacement,
        }
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "its": finding.its,
        "mqm": finding.mqm,
        "message": {"en": finding.messages["en"], "fr": finding.messages["fr"]},
        "location": _location(finding),
        "source": _place(problem.source),
        "target": _place(problem.target),
        "also": [{"side": place.side, **place_object(place)} for place in problem.also],
        "suggestion": suggestion,
        "evidence": evidence,
    }


def main_place(finding: Finding) -> Place | Segment:
    """Return where a finding is listed: its target words, else its source words, else its pair."""
    return finding.problem.target or finding.problem.source or finding.pair.shown


def sentence_number(place: Place | Segment) -> int | None:
    """Return the 1-based sentence of its block that ``place`` starts in.

    A run-in head is not counted; in the head itself it is ``None``.
    """
    starts = [sentence.start for sentence in place.block.sentences]
    index = max(bisect_right(starts, place.start) - 1, 0)
    number = index + (0 if place.block.head else 1)
    return number if starts and number else None


def _location(finding: Finding) -> dict[str, object]:
    place = main_place(finding)
    block = place.block
    return {
        "document": block.origin.document,
        "segment": block.origin.segment,
        "block": block.kind,
        "number": block.number,
        "sentence": sentence_number(place),
    }


def _place(place: Place | None) -> dict[str, object] | None:
    return None if place is None else place_object(place)


def place_object(place: Place) -> dict[str, object]:
    """Return a place with its file, offsets, line and text."""
    origin = place.block.origin
    start, end = place.in_file()
    return {
        "file": origin.file,
        "start": start,
        "end": end,
        "line": origin.line(start),
        "text": origin.text[start:end],
    }
