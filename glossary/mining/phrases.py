"""The phrases of one side that come back and may be terms."""

import math
from array import array
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from glossary.mining.words import BREAK, WordRow
from glossary.tokens import tokenize

# So many content words a term may have, so many letters one of a single word has.
LONGEST = 6
_SHORTEST = 3

Name = tuple[int, int, int]


class Occurrence(NamedTuple):
    """A phrase in a passage: its number, and where it begins and ends in the passage's text."""

    phrase: int
    start: int
    end: int


class Phrases:
    """Phrases of up to ``LONGEST`` content words, by number from 1 up, that come back ``least``
    times, under the form that their inflections share.

    ``parts`` are the numbers of a phrase's words, with the links between them; ``counts`` how often
    it stands. All its parts are phrases too. ``is_term``: it begins and ends as a term does.
    """

    def __init__(self, row: WordRow, least: int) -> None:
        self.row, self.least = row, least
        self.parts: list[tuple[int, ...]] = [()]
        self.counts = array("i", [0])
        # the phrases that a phrase is without its last and without its first word
        self._shorter: list[tuple[int, int]] = [(0, 0)]
        # by number of words: which phrase begins at a place, and where its last word is
        self._levels: list[tuple[array[int], array[int]]] = []
        self._count()
        self.is_term = [False, *map(self._has_shape, self.parts[1:])]

    def __len__(self) -> int:
        return len(self.parts) - 1

    def words(self, phrase: int) -> tuple[int, ...]:
        """Return the numbers of a phrase's content words."""
        return self.parts[phrase][::2]

    def occurrences(self, passage: int) -> Iterator[Occurrence]:
        """Yield all phrases of a passage, those too that are no terms, by their beginnings."""
        row = self.row
        for at in range(row.bounds[passage], row.bounds[passage + 1]):
            if row.keys[at] > 0:
                for numbers, lasts in self._levels:
                    phrase = numbers[at]
                    if not phrase:
                        break
                    yield Occurrence(phrase, row.starts[at], row.ends[lasts[at]])

    def find(self, term: str) -> int:
        """Return the number of the phrase that is ``term`` in any inflection, or 0."""
        parts: list[int] = []
        for token in tokenize(term):
            word, link = self.row.number(token.text), self.row.link(token.text)
            if token.key in self.row.articles:
                continue
            if link:
                if not parts or parts[-1] <= 0:
                    return 0
                parts.append(link)
            elif not word:
                return 0
            else:
                parts += [0, word] if parts and parts[-1] > 0 else [word]
        return self._numbers.get(tuple(parts), 0)

    @cached_property
    def termhood(self) -> tuple[float, ...]:
        """How much each phrase is a unit of its own, with what it counts.

        The C-value of Frantzi, Ananiadou & Mima (2000) with the logarithm of the number of words
        raised by one, so that single words have a value, and times the share of places in which
        the phrase has its head: “national” is never without the noun behind it.
        """
        inside: list[frozenset[int]] = [frozenset()]
        sums, longer = [0] * len(self.parts), [0] * len(self.parts)
        for phrase in range(1, len(self.parts)):
            within = frozenset(self._shorter[phrase]) - {0}
            within = within.union(*(inside[part] for part in within))
            inside.append(within)
            for part in within:
                sums[part] += self.counts[phrase]
                longer[part] += 1
        whole = self._whole()
        return tuple(
            math.log2(1 + len(self.words(p)))
            * max(self.counts[p] - (sums[p] / longer[p] if longer[p] else 0), 0)
            * (whole[p] / max(self.counts[p], 1))
            for p in range(len(self.parts))
        )

    @cached_property
    def _numbers(self) -> dict[tuple[int, ...], int]:
        return {parts: number for number, parts in enumerate(self.parts)}

    def _whole(self) -> list[int]:
        """How often each phrase stands with its head: nothing goes on where heads stand."""
        row, whole = self.row, [0] * len(self.parts)
        for numbers, lasts in self._levels:
            for at, phrase in enumerate(numbers):
                if phrase:
                    beyond = row.keys[lasts[at] + 1] if row.shape.heads_last else row.keys[at - 1]
                    whole[phrase] += beyond <= 0
        return whole

    def _count(self) -> None:
        """Find the phrases, the short before the long: a long one has only parts that come back.

        After Agrawal & Srikant (1994): nothing that comes back too seldom is ever kept.
        """
        row, size = self.row, len(self.row.keys)
        following, joint = self._followers()
        stands = [False, *(row.may_stand(n) for n in range(1, len(row.names)))]
        found = self._keep(Counter((0, 0, key) for key in row.keys if key > 0 and stands[key]))
        numbers, lasts = array("i", bytes(4 * size)), array("i", bytes(4 * size))
        for at, key in enumerate(row.keys):
            if key > 0:
                numbers[at], lasts[at] = found.get((0, 0, key), 0), at
        self._levels.append((numbers, lasts))
        while found and len(self._levels) < LONGEST:
            before, reach = self._levels[-1]
            numbers, lasts = array("i", bytes(4 * size)), array("i", bytes(4 * size))
            longer: dict[int, Name] = {}
            for at, first in enumerate(before):
                if first:
                    step, last = following[at], following[reach[at]]
                    if step and last and before[step]:
                        longer[at] = (first, joint[reach[at]], row.keys[last])
            found = self._keep(Counter(longer.values()))
            for at, name in longer.items():
                phrase = found.get(name, 0)
                if phrase:
                    numbers[at], lasts[at] = phrase, following[reach[at]]
                    self._shorter[phrase] = (name[0], before[following[at]])
            self._levels.append((numbers, lasts))

    def _keep(self, tally: Counter[Name]) -> dict[Name, int]:
        """Give numbers to what comes back often enough, in the order of its first place."""
        found: dict[Name, int] = {}
        for name, times in tally.items():
            if times >= self.least:
                first, link, last = name
                found[name] = len(self.parts)
                self.parts.append((*self.parts[first], link, last) if first else (last,))
                self._shorter.append((first, 0))
                self.counts.append(times)
        return found

    def _followers(self) -> "tuple[array[int], array[int]]":
        """For the place of each content word that of the next in its run, and the link between."""
        keys, article = self.row.keys, self.row.article
        following, joint = array("i", bytes(4 * len(keys))), array("i", bytes(4 * len(keys)))
        last = link = 0
        open_for = ""  # what may come: nothing, a word or a link, a word or an article, a word
        for at, key in enumerate(keys):
            if key > 0:
                if open_for:
                    following[last], joint[last] = at, link
                last, link, open_for = at, 0, "link"
            elif key == BREAK:
                open_for = ""
            elif key == article:
                open_for = "word" if open_for == "article" else ""
            else:
                link, open_for = key, "article" if open_for == "link" else ""
        return following, joint

    def _has_shape(self, parts: tuple[int, ...]) -> bool:
        row, words, links = self.row, parts[::2], parts[1::2]
        if len(parts) == 1 and len(row.names[parts[0]]) < _SHORTEST:
            return False
        return (
            row.may_begin(words[0])
            and row.may_end(words[-1])
            and all(
                row.may_be_linked(word) for word, link in zip(words, links, strict=False) if link
            )
        )
