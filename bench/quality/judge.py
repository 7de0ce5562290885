"""Whether a finding points at a slip."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bench.quality.slip import Slip
from checker.model import Finding, Place
from checker.offsets import Span

# What two spans share of what they cover together, counted in characters of whole words.
_SHARED = 0.5
# A finding about something missing may show so many words around the gap.
_AROUND = 3
_WORD = re.compile(r"\w+|[^\w\s]")


class Verdict(NamedTuple):
    """How well a finding points at a slip.

    ``located``: it covers the words, no fewer and not many more (intersection over union, of whole
    words, at least one half), or stands at the gap. ``exact``: it covers just the words.
    """

    located: bool
    exact: bool


def judge(slip: Slip, finding: Finding) -> Verdict:
    """Return how well ``finding``, which is one of the slip’s row, points at ``slip``."""
    located = exact = False
    for place in (*finding.problem.places, *finding.problem.also):
        if place.block.origin.segment != slip.row.id:
            continue
        text = slip.row.source if place.side == "source" else slip.row.target
        span = place.in_file()
        for wanted in slip.source if place.side == "source" else slip.target:
            exact = exact or (span.start, span.end) == (wanted.start, wanted.end)
            located = located or _near(text, span, wanted)
    return Verdict(located or exact, exact)


def best(slip: Slip, findings: Iterable[Finding]) -> Verdict:
    """Return how well the findings of the row together point at ``slip``."""
    verdicts = [judge(slip, finding) for finding in findings]
    return Verdict(any(v.located for v in verdicts), any(v.exact for v in verdicts))


def row_of(place: Place) -> str | None:
    """Return the id of the row that a place is in."""
    return place.block.origin.segment


def _near(text: str, span: Span, wanted: Span) -> bool:
    if wanted.start == wanted.end:
        touches = span.start - 1 <= wanted.start <= span.end + 1
        return touches and len(_WORD.findall(text[span.start : span.end])) <= _AROUND
    if span.start == span.end:
        return wanted.start <= span.start <= wanted.end and (
            len(_WORD.findall(text[wanted.start : wanted.end])) <= _AROUND
        )
    a, b = _whole(text, span), _whole(text, wanted)
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared > 0 and shared >= _SHARED * (max(a.end, b.end) - min(a.start, b.start))


def _whole(text: str, span: Span) -> Span:
    """Return ``span`` grown to whole words."""
    start, end = span
    while start and text[start : start + 1].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1 : end].isalnum():
        end += 1
    return Span(start, end)
