"""The parts of a passage that may have been left out of a translation: where they begin and end."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from checker.languages import Language
from checker.model import Segment
from glossary.grammar import grammar
from glossary.tokens import tokenize

Kind = Literal["sentence", "clause", "parenthesis", "item"]

# What parts a sentence: marks with the white space that belongs to them. A comma or colon inside a
# number parts nothing. It begins with a set of characters, spelt out: so most of a text is passed
# over at once.
_SPACES = "".join(filter(str.isspace, map(chr, range(0x3001))))
_QUOTES = '«»“”"'
_MARK = re.compile(
    rf"[{_SPACES},;:(){_QUOTES}](?:"
    rf"(?<=[^\s\d][,;])\s+|(?<=\d[,;])\s+(?!\d)|(?<=:)\s+|(?<=[(){_QUOTES}])\s*"
    # what begins with white space; at a sentence’s end, that is all
    rf"|(?<=\s)(?:\s*[–—-]\s+|:\s+|\s*[()]\s*|(?<=[.!?…]\s)\s*|\s*[{_QUOTES}]\s*))"
)
_PARENTHESIS = re.compile(r"(?<!\w)\([^()]*\)(?!\w)")
# A parenthesis that is no part of a word (“index(es)”, “(de)install”),
# no reference, list marker or acronym.
_WORDS = re.compile(r"[^\W\d_]*[a-zß-öø-ÿ]{2}")
# A part is looked at more closely where nothing is likely to answer half of its content words, that
# is where the missed outweigh the others.
_WEIGHT: Mapping[bool | None, int] = {None: 0, False: -1, True: 1}
_CLOSING = ".!?…;:, \u00a0\u202f"
# A clause is made of up to so many pieces between marks, and has so many words at least; a member
# of a list has at most so many, in the shorter and the longer language.
_PIECES, _CLAUSE_WORDS, _MEMBER_WORDS, _SENTENCE_WORDS = 4, 5, 8, 3


class Stretch(NamedTuple):
    """A part of a text: ``text[start:end]``."""

    start: int
    end: int
    kind: Kind


class Mark(NamedTuple):
    """What parts two pieces; ``sign`` is empty where a sentence ends."""

    start: int
    end: int
    sign: str


class Series(NamedTuple):
    """Members of a list in a sentence: “a, b and c”; ``start``: where the second begins.

    ``joint`` and ``last`` are where the conjunction and the last member begin, ``members`` those
    between commas, without the first and the last.
    """

    start: int
    joint: int
    last: int
    members: tuple[Stretch, ...]

    @property
    def size(self) -> int:
        """How many members there are."""
        return len(self.members) + 2


class Doubt:
    """Which parts of a passage are in doubt: those whose words are answered by half at most.

    ``starts`` are where the words begin; ``gone`` says of each whether it is without an answer,
    ``None`` for words of which none is asked.
    """

    def __init__(self, starts: Sequence[int], gone: Sequence[bool | None]) -> None:
        self._starts = starts
        # by how much the missed ones outweigh the others, up to each word, and how many they are
        self._margins = [0, *accumulate(map(_WEIGHT.__getitem__, gone))]
        self._missed = [0, *accumulate([missing is True for missing in gone])]

    def about(self, start: int, end: int) -> bool:
        """Whether there is doubt about a part of the text."""
        first, behind = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._between(first, behind)

    def runs(
        self, starts: Sequence[int], ends: Sequence[int], most: int
    ) -> Iterator[tuple[int, int]]:
        """Yield which runs of pieces of the text there is doubt about.

        Pieces lie between marks: ``starts`` are where these begin, ``ends`` where they end, both
        ascending. A run lies between two marks, named by their numbers, of up to ``most`` pieces.
        """
        margins, missed = self._margins, self._missed
        first = [bisect_left(self._starts, at) for at in ends]
        behind = [bisect_left(self._starts, at) for at in starts]
        for i, a in enumerate(first[:-1]):
            margin, before = margins[a], missed[a]
            for j in range(i + 1, min(len(behind), i + most + 1)):
                b = behind[j]
                if margins[b] >= margin and missed[b] > before:
                    yield i, j

    def begins(self, start: int, end: int) -> bool:
        """Whether there is doubt about a part that begins at ``start`` and ends before ``end``."""
        first, behind = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return any(self._between(first, at) for at in range(first + 1, behind + 1))

    def _between(self, first: int, behind: int) -> bool:
        missed = self._missed[behind] - self._missed[first]
        return missed > 0 and self._margins[behind] >= self._margins[first]


# The same passage is looked at from both sides, and again where there is doubt.
@lru_cache(maxsize=512)
def marks(text: str, start: int, end: int) -> tuple[Mark, ...]:
    """Return the marks of ``text[start:end]``, its two ends included, in order."""
    stop = end
    while stop > start and text[stop - 1] in _CLOSING:
        stop -= 1
    found = [Mark(*m.span(), m[0].strip()) for m in _MARK.finditer(text, start, stop)]
    return (Mark(start, start, ""), *found, Mark(stop, end, ""))


def parts(side: Segment, doubt: Doubt | None = None) -> list[Stretch]:
    """Return what may have been left out of a passage: clauses, parentheses, members of lists.

    They may overlap; none is all of the passage. Of clauses and members only those that there is a
    ``doubt`` about, where one is given.
    """
    text = side.block.text
    cuts = marks(text, side.start, side.end)
    found: list[Stretch] = []
    if "(" in text:
        brackets = _PARENTHESIS.finditer(text, side.start, side.end)
        found = [Stretch(*m.span(), "parenthesis") for m in brackets if _WORDS.search(m[0])]
    if len(cuts) == 2:
        return found
    found += clauses(text, cuts, doubt)
    if any(
        cut.sign == "," and (doubt is None or doubt.begins(cut.end, behind.start))
        for cut, behind in pairwise(cuts)
    ):
        lists = series(text, cuts, side.block.language)
        # a longer one is a clause that happens to stand before a conjunction
        found += (
            m
            for s in lists
            for m in s.members
            if _size(text, m) < _CLAUSE_WORDS and (doubt is None or doubt.about(m.start, m.end))
        )
    return found


def sentences(side: Segment) -> list[Stretch]:
    """Return the sentences of a passage that have enough words to be told apart by them."""
    return [
        Stretch(span.start, span.end, "sentence")
        for span in side.block.sentences
        if side.start <= span.start < span.end <= side.end
        and not (side.block.head and span.start == 0)
        and len(side.block.text[span.start : span.end].split()) >= _SENTENCE_WORDS
    ]


def clauses(text: str, cuts: Sequence[Mark], doubt: Doubt | None = None) -> Iterator[Stretch]:
    """Yield the runs of pieces between marks, those that there is a ``doubt`` about."""
    ends = [cut.end for cut in cuts]
    starts = [cut.start for cut in cuts]
    if doubt is None:
        size = len(cuts)
        runs: Iterable[tuple[int, int]] = (
            (i, j) for i in range(size - 1) for j in range(i + 1, min(size, i + _PIECES + 1))
        )
    else:
        runs = doubt.runs(starts, ends, _PIECES)
    for i, j in runs:
        words = text[ends[i] : starts[j]]
        if words.count("(") != words.count(")") or (i == 0 and j == len(cuts) - 1):
            # half a parenthesis, or all of the passage
            continue
        if len(words.split()) >= _CLAUSE_WORDS:
            yield Stretch(ends[i], starts[j], "clause")


def series(text: str, cuts: Sequence[Mark], language: Language) -> Iterator[Series]:
    """Yield the lists whose last member a conjunction joins; “a and b” is one without members."""
    for joint in _joints(language.joining_words).finditer(text, cuts[0].end, cuts[-1].start):
        members: list[Stretch] = []
        end = joint.start() - (text[joint.start() - 1] == ",")
        for cut in reversed([cut for cut in cuts if cut.end <= end]):
            if cut.sign != "," or len(text[cut.end : end].split()) > _MEMBER_WORDS:
                break
            words = text[cut.end : end].lower()
            # “…, and Unix, …”, or an aside: “… and, more broadly, …”
            if words.startswith(tuple(f"{word} " for word in language.joining_words)) or text[
                : cut.start
            ].lower().endswith(tuple(f" {word}" for word in language.joining_words)):
                break
            members.append(Stretch(cut.end, end, "item"))
            end = cut.start
        members.reverse()
        start = members[0].start if members else joint.start()
        yield Series(start, joint.start(), joint.end(), tuple(members))


def alike(text: str, own: Series, part: Stretch, language: Language) -> bool:
    """Whether a member of a list begins as the last member does.

    “en jouant, selon le cas, un rôle de chef de file ou de soutien” is not a list.
    """
    return _opening(text[part.start : part.end], language) == _opening(text[own.last :], language)


def _size(text: str, part: Stretch) -> int:
    return len(text[part.start : part.end].split())


def _opening(words: str, language: Language) -> str:
    """Return what a member of a list begins with: a function word, an article or anything else."""
    first = next(iter(tokenize(words)), None)
    if first is None:
        return ""
    forms = grammar(language.code)
    key = forms.contracted.get(first.key, first.key)
    if key in forms.skipped:
        return "article"
    return key if key in language.closed_words else "other"


@lru_cache
def _joints(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[{_SPACES}]\s*(?:{'|'.join(map(re.escape, words)) or '(?!)'})\s+")
