"""Words inside titles, capitalised or not: “Defence against Terrorism”."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import compress, count, pairwise
from typing import NamedTuple

from checker.languages import Language, language
from checker.model import Block, Segment
from checker.offsets import Span
from glossary.tokens import Token, fold

_SPACES = frozenset(" \u00a0\u202f\n")
_GAPS = _SPACES | frozenset("’'")
_FUNCTION = 2
# More words than this are not kept: a text in many languages, or no text at all.
_MOST = 1 << 17

Key = tuple[str, ...]


class TitleWords(NamedTuple):
    """Words between two capitalised ones; ``capital``: those between have capitals too."""

    segment: Segment
    span: Span
    capital: bool


def title_words(segments: Iterable[Segment]) -> dict[Key, list[TitleWords]]:
    """Return the runs “Capitalised word(s) Capitalised” of which both forms occur, by their words.

    Between the two stands one word of content, or one or two function words. Headings and run-in
    heads are left out: they capitalise in their own way.
    """
    found: dict[Key, list[TitleWords]] = {}
    for segment in segments:
        block = segment.block
        if block.kind == "heading":
            continue
        body = block.sentences[0].end if block.head and block.sentences else 0
        closed, opens = block.language.closed_words, _opening(block.language.code)
        tokens = block.facts.tokens
        for i in _openings(block):
            if tokens[i].start < body:
                continue
            end = i + 2
            if tokens[i + 1].key in closed and tokens[end].key in closed:
                end += 1
            if end == len(tokens) or not opens[tokens[end].text]:
                continue
            run = tokens[i : end + 1]
            inner = run[1:-1]
            capital = inner[0].text[0].isupper()
            if (
                _joined(run, block.text)
                and all(t.text[0].isupper() == capital for t in inner)
                and not any(t.text.isupper() for t in inner)
            ):
                key = tuple(t.key for t in run)
                span = Span(run[0].start, run[-1].end)
                found.setdefault(key, []).append(TitleWords(segment, span, capital))
    return {key: seen for key, seen in found.items() if len({t.capital for t in seen}) > 1}


def title_ends(segments: Iterable[Segment]) -> dict[Key, list[TitleWords]]:
    """Return the runs “Capitalised … word” of which the last has a capital and has none.

    Between the two stand two function words at most (« Conseil de sécurité », « Conseil de
    Sécurité »). Only inside a sentence, where a capital means something; a run that goes on with
    another capital is part of a longer name.
    """
    found: dict[Key, list[TitleWords]] = {}
    for segment in segments:
        block = segment.block
        if block.kind == "heading":
            continue
        inside = {token.start for token in block.facts.capitals}
        if not inside:
            continue
        closed, joining = block.language.closed_words, block.language.joining_words
        tokens, text = block.facts.tokens, block.text
        for i in _openings(block):
            first = tokens[i]
            if first.start not in inside:
                continue
            end = i + 1
            while end < len(tokens) and end - i <= _FUNCTION and tokens[end].key in closed:
                end += 1
            if end == len(tokens) or tokens[end].key in closed:
                continue
            last, run = tokens[end], tokens[i : end + 1]
            follows = tokens[end + 1] if end + 1 < len(tokens) else None
            if (
                last.key.isalpha()
                and (last.text.islower() or last.text.istitle())
                and all(t.text.islower() and t.key not in joining for t in run[1:-1])
                and _parted(run, text)
                and not (follows and follows.text[0].isupper() and follows.start - last.end == 1)
            ):
                span = Span(first.start, last.end)
                words = TitleWords(segment, span, last.text[0].isupper())
                found.setdefault(tuple(t.key for t in run), []).append(words)
    return {key: seen for key, seen in found.items() if len({t.capital for t in seen}) > 1}


class _Opening(dict[str, bool]):
    """Words as they are written to whether a title may begin with them.

    Those are words of content with a capital, and no acronyms.
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._closed = language.closed_words

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST:
            self.clear()
        capital = word[0].isupper() and not word.isupper()
        found = self[word] = capital and fold(word) not in self._closed
        return found


@lru_cache(maxsize=16)
def _opening(code: str) -> _Opening:
    return _Opening(language(code))


def _openings(block: Block) -> list[int]:
    """Return which words may begin a title, without the last two: it has three words."""
    opens = map(_opening(block.language.code).__getitem__, block.facts.parts[1:-4:2])
    return list(compress(count(), opens))


def _parted(run: tuple[Token, ...], text: str) -> bool:
    """Whether spaces and apostrophes alone stand between the words."""
    gaps = (text[a.end : b.start] for a, b in pairwise(run))
    return all(gap and _GAPS.issuperset(gap) for gap in gaps)


def _joined(run: tuple[Token, ...], text: str) -> bool:
    gaps = (text[a.end : b.start] for a, b in pairwise(run))
    return all(gap and _SPACES.issuperset(gap) for gap in gaps)
