"""Small words inside titles, capitalised or not: “Defence against Terrorism”."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from checker.model import Place, Segment

_SPACES = frozenset(" \u00a0\u202f\n")


class TitleWords(NamedTuple):
    """Capitalised words around function words; ``capital``: the function words have one too."""

    capital: bool
    place: Place


def title_words(segments: Iterable[Segment]) -> dict[tuple[str, ...], list[TitleWords]]:
    """Return each run “Capitalised function-words Capitalised” of running text, by its words.

    Headings are left out: they capitalise in their own way.
    """
    found: dict[tuple[str, ...], list[TitleWords]] = {}
    for segment in segments:
        block = segment.block
        if block.kind == "heading":
            continue
        skip_to = block.sentences[0].end if block.head and block.sentences else 0
        closed = block.language.closed_words
        tokens = block.facts.tokens
        for i in range(1, len(tokens) - 1):
            if tokens[i].key not in closed or tokens[i - 1].start < skip_to:
                continue
            first = tokens[i - 1]
            if not first.text[0].isupper() or first.key in closed or first.text.isupper():
                continue
            end = i + 1
            while end < len(tokens) and end < i + 2 and tokens[end].key in closed:
                end += 1
            if end == len(tokens):
                continue
            last = tokens[end]
            if not last.text[0].isupper() or last.key in closed or last.text.isupper():
                continue
            run = tokens[i - 1 : end + 1]
            joined = all(
                (gap := block.text[a.end : b.start]) and all(c in _SPACES for c in gap)
                for a, b in pairwise(run)
            )
            small = run[1:-1]
            if joined and not any(t.text.isupper() and len(t.text) > 1 for t in small):
                key = tuple(t.key for t in run)
                capitals = {t.text[0].isupper() for t in small}
                if len(capitals) == 1:
                    place = segment.place(first.start, last.end)
                    found.setdefault(key, []).append(TitleWords(capitals.pop(), place))
    return {key: seen for key, seen in found.items() if len({t.capital for t in seen}) > 1}
