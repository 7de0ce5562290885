"""What speaks for a part of a passage having no counterpart, as figures.

The figures are weighed by a logistic regression (``checker.linking.weights``), learned from parts
taken out of real translations: ``bench.omissions`` learns it again and measures the outcome.
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from checker.align.lengths import length_cost
from checker.computed import computed
from checker.linking.links import Links
from checker.linking.stretches import Mark, Series, Stretch, alike, marks, series
from checker.linking.vocabulary import UNKNOWN
from checker.model import Place, Segment

# How often a word finds an answer by chance, where what it says is not there.
_CHANCE = 0.15
# Lengths of a few characters are no evidence.
_FEW = 6
# How far behind a conjunction the last member of a list is looked for.
_MEMBER = 45
# A few links on either side of a part show where its counterpart would be.
_NEIGHBOURS = 2

# What the figures of ``Passage.figures`` are, in order.
FIGURES = (
    "unanswered words",
    "answered words",
    "room in the counterpart",
    "brackets left over",
    "marks left over",
    "rest answered",
    "free words in the counterpart",
    "said before",
    "length between neighbours",
    "share unanswered",
    "members left over",
    "built like the last",
)


class Passage:
    """A passage of one side with its counterpart and the links between their words.

    ``ratio`` is the usual length of the counterpart per character.
    """

    def __init__(self, here: Segment, there: Segment, links: Links, ratio: float) -> None:
        self.here, self.there, self.links, self.ratio = here, there, links, ratio
        self._starts = [word.token.start for word in links.here]
        self._ends = [word.token.end for word in links.here]

    @computed
    def _weights(self) -> list[float]:
        """What each word says of a part: more than 0 where it has no answer, less where it has."""
        return [
            0.0 if word.kind == "closed" else _weight(word.expected, answered=answer is not None)
            for word, answer in zip(self.links.here, self.links.answers, strict=True)
        ]

    @computed
    def _sums(self) -> tuple[float, float]:
        """What the words without an answer weigh together, and those with one."""
        return sum(w for w in self._weights if w > 0), -sum(w for w in self._weights if w < 0)

    @computed
    def _free(self) -> int:
        """How many letters the words of the counterpart have that answer nothing."""
        return self._spare(0, len(self.links.there))

    @computed
    def _seen(self) -> Counter[str]:
        """How often the block has said each word by the end of the passage."""
        return Counter(t.key for t in self.here.block.facts.tokens if t.end <= self.here.end)

    @computed
    def lists(self) -> list[Series]:
        """The lists in the passage."""
        return _lists(self.here)

    @computed
    def _lists_there(self) -> list[Series]:
        return _lists(self.there)

    @computed
    def _marks_left(self) -> int:
        """How many more marks and lists the passage has than its counterpart."""
        own, others = _marks(self.here), _marks(self.there)
        return len(own) + len(self.lists) - len(others) - len(self._lists_there)

    @computed
    def _brackets_left(self) -> int:
        return self.here.text.count("(") - self.there.text.count("(")

    def figures(self, stretch: Stretch) -> tuple[float, ...] | None:
        """Return the evidence that a part of ``here`` has no counterpart, as ``FIGURES`` says.

        ``None`` where there is nothing to tell from: no word that should be answered and is not.
        """
        links = self.links
        inside = self._inside(stretch)
        content = [i for i in inside if links.here[i].kind != "closed"]
        gone = [i for i in content if links.answers[i] is None]
        if not gone or not any(links.here[i].token.key.isalpha() for i in content):
            return None
        members = self._members_left(stretch)
        # asides between commas look like members: “playing, as required, a role in a or b”
        if stretch.kind == "item" and (members < 1 or (members > 1 and not self._alike(stretch))):
            return None
        # what the word model does not know tells nothing by itself
        if members <= 0 and all(links.here[i].expected <= UNKNOWN for i in gone):
            return None
        missed = sum(self._weights[i] for i in gone)
        met = -sum(
            self._weights[i] * (0.4 + links.strengths[i])
            for i in content
            if links.answers[i] is not None
        )
        # the rest of the passage: how much of it is answered
        all_missed, all_met = self._sums
        rest_missed = all_missed - missed
        rest_met = max(all_met - met, 0.0)
        rest = rest_met / (rest_met + rest_missed) if rest_met + rest_missed > 0.5 else 0.5
        first, last = inside[0], inside[-1]
        before, behind = self.room(first, last)
        room = self._spare(before + 1, behind)
        length = sum(len(links.here[i].token.text) for i in content)
        own = [links.here[i].token.key for i in inside]
        before_too = sum(
            self._seen[key] > own.count(key) for key in (links.here[i].token.key for i in gone)
        )
        return (
            missed,
            met,
            math.log((length + _FEW) / (room + _FEW)),
            _clip(self._brackets_left, -1, 2),
            _clip(self._marks_left, -2, 2),
            rest,
            math.log((length + _FEW) / (self._free + _FEW)),
            before_too / len(gone),
            self._shorter(stretch, first, last, before, behind),
            missed / (missed + met),
            members,
            self._alike(stretch),
        )

    def belongs(self, stretch: Stretch) -> Place:
        """Return the zero-width place in ``there`` where the answer to a part would stand."""
        inside = self._inside(stretch)
        before = self.room(inside[0], inside[-1])[0] if inside else -1
        at = self.links.there[before].token.end if before >= 0 else self.there.start
        return self.there.place(at, at)

    def _inside(self, stretch: Stretch) -> range:
        """Return which words are those of a part."""
        return range(
            bisect_left(self._starts, stretch.start), bisect_right(self._ends, stretch.end)
        )

    def _spare(self, first: int, last: int) -> int:
        """Return how many letters those words of the counterpart have that answer nothing."""
        words, answers = self.links.there[first:last], self.links.back[first:last]
        return sum(
            len(word.token.text)
            for word, answer in zip(words, answers, strict=True)
            if answer is None and word.kind != "closed"
        )

    def room(self, first: int, last: int) -> tuple[int, int]:
        """Return the words of ``there`` between which what answers words first … last would stand.

        They are those that answer the neighbours: −1 and the number of words for the two ends.
        """
        answers = self.links.answers
        left = [j for i in range(first - 1, -1, -1) if (j := answers[i]) is not None]
        right = [j for i in range(last + 1, len(answers)) if (j := answers[i]) is not None]
        left, right = left[:_NEIGHBOURS], right[:_NEIGHBOURS]
        low = max(left, default=-1)
        high = min(right, default=len(self.links.there))
        if low > high:
            low, high = sorted((min(left), max(right)))
        return low, high

    def _shorter(self, stretch: Stretch, first: int, last: int, before: int, behind: int) -> float:
        """Return by how much the lengths between the neighbours fit better without the stretch."""
        here, there = self.links.here, self.links.there
        start = here[first - 1].token.end if first else self.here.start
        end = here[last + 1].token.start if last + 1 < len(here) else self.here.end
        start_there = there[before].token.end if before >= 0 else self.there.start
        end_there = there[behind].token.start if behind < len(there) else self.there.end
        length, other = end - start, max(end_there - start_there, 1)
        rest = max(length - (stretch.end - stretch.start), 1)
        return _clip(
            length_cost(length, other, self.ratio) - length_cost(rest, other, self.ratio), -4, 6
        )

    def rivals(self, stretch: Stretch) -> tuple[int | None, int]:
        """Return where the list around a member begins, and how many members it may lack."""
        own = self._list_around(stretch)
        if own is None:
            return None, 1
        return own.start, max(int(self._members_left(stretch)), 1)

    def _members_left(self, stretch: Stretch) -> float:
        """Return how many more members the list around ``stretch`` has than its counterpart."""
        own, links = self._list_around(stretch), self.links
        if own is None:
            return 0.0
        last = [
            j
            for word, j in zip(links.here, links.answers, strict=True)
            if own.last <= word.token.start < own.last + _MEMBER and j is not None
        ][:3]
        counts = [
            other.size
            for other in self._lists_there
            if any(0 <= links.there[j].token.start - other.last < _MEMBER for j in last)
        ]
        return _clip(own.size - max(counts), -2, 2) if counts else 0.0

    def _alike(self, stretch: Stretch) -> float:
        own, block = self._list_around(stretch), self.here.block
        return float(own is not None and alike(block.text, own, stretch, block.language))

    def _list_around(self, stretch: Stretch) -> Series | None:
        if stretch.kind != "item":
            return None
        around = [s for s in self.lists if s.start <= stretch.start and stretch.end <= s.joint]
        return min(around, key=lambda s: s.joint, default=None)


@lru_cache(maxsize=4096)
def _weight(expected: float, *, answered: bool) -> float:
    """Return what a word tells whose answer is expected so surely, answered or not."""
    if answered:
        return -math.log(expected / _CHANCE)
    return math.log((1 - _CHANCE) / (1 - expected))


def _marks(side: Segment) -> Sequence[Mark]:
    return marks(side.block.text, side.start, side.end)


def _lists(side: Segment) -> list[Series]:
    return list(series(side.block.text, _marks(side), side.block.language))


def _clip(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))
