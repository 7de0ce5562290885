"""How phrases are written: which form to propose, which others there are, and the words around."""

import re
from collections import Counter
from collections.abc import Sequence

from glossary.mining.association import Places
from glossary.mining.candidate import Wording
from glossary.tokens import tokenize

# The base form is proposed where it makes up this share of all; else the plural dominates.
_SINGULAR = 1 / 3
# So many letters of context on either side.
_AROUND = 80
# So many wordings of a phrase are told.
_MOST = 6

_SPACE = re.compile(r"\s+")
_EDGE = re.compile(r"\S+")


class Wordings:
    """The wordings of some phrases of one side; ``texts`` are the passages that they stand in."""

    def __init__(self, places: Places, wanted: set[int], texts: Sequence[str]) -> None:
        self._phrases, self._texts = places.phrases, texts
        self._places = places
        self._counts: dict[int, Counter[str]] = {phrase: Counter() for phrase in wanted}
        self._opening: dict[int, Counter[str]] = {phrase: Counter() for phrase in wanted}
        self._first: dict[tuple[int, int], tuple[int, int]] = {}
        for passage, text in enumerate(texts):
            for found in self._phrases.occurrences(passage):
                phrase = places.closed.get(found.phrase, found.phrase)
                if phrase in wanted:
                    words = _SPACE.sub(" ", text[found.start : found.end])
                    # a capital that opens a passage says nothing of the word
                    opening = not text[: found.start].strip(" \n\t«“\"'([")
                    (self._opening if opening else self._counts)[phrase][words] += 1

    def of(self, phrase: int) -> tuple[Wording, ...]:
        """Return the wordings of a phrase, the one to propose first, then the commonest."""
        counts = Counter(self._counts[phrase])
        known = {words.lower(): words for words, _ in self._ordered(counts)[::-1]}
        for words, times in sorted(self._opening[phrase].items()):
            # where it never stands elsewhere, the capital of the opening is taken back
            lowered = words if words[:2].isupper() else words[0].lower() + words[1:]
            counts[known.get(words.lower(), lowered)] += times
        ordered = self._ordered(counts)
        best = self._base(ordered)
        found = [Wording(best, counts[best])]
        found += [Wording(words, n) for words, n in ordered if words != best]
        return tuple(found[:_MOST])

    def context(self, phrase: int, passage: int) -> str:
        """Return the words around the first place of a phrase in a passage, on one line."""
        text = self._texts[passage]
        for found in self._phrases.occurrences(passage):
            if self._places.closed.get(found.phrase, found.phrase) == phrase:
                return _around(text, found.start, found.end)
        return _around(text, 0, 0)

    def _ordered(self, counts: Counter[str]) -> list[tuple[str, int]]:
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    def _base(self, ordered: Sequence[tuple[str, int]]) -> str:
        total = sum(times for _, times in ordered)
        # of several ways to write capitals, the commonest stands for all
        cased: dict[str, tuple[str, int]] = {}
        for words, times in ordered:
            first = cased.get(words.lower(), (words, 0))
            cased[words.lower()] = (first[0], first[1] + times)
        forms = sorted(cased.values(), key=lambda item: (-item[1], item[0]))
        singular = [(words, n) for words, n in forms if self._is_singular(words)]
        if sum(n for _, n in singular) >= _SINGULAR * total and singular:
            return singular[0][0]
        return forms[0][0]

    def _is_singular(self, words: str) -> bool:
        """Whether the head of a phrase stands in the form that dictionaries give."""
        shape, row = self._phrases.row.shape, self._phrases.row
        tokens = tokenize(words)
        group = len(tokens)
        for i, token in enumerate(tokens):
            if row.link(token.text) or token.key in row.articles:
                group = i
                break
        head = tokens[group - 1 if shape.heads_last else 0]
        number = row.number(head.text)
        return row.names[number] == head.key


def _around(text: str, start: int, end: int) -> str:
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    # whole words only
    if first:
        m = _SPACE.search(text, first, start)
        first = m.end() if m else start
    if last < len(text):
        cut = max(text.rfind(" ", end, last), end)
        last = cut
    shown = _SPACE.sub(" ", text[first:last]).strip()
    return ("… " if first else "") + shown + (" …" if last < len(text) else "")
