"""Walking the paths of terms along the words of a text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, chain
from operator import itemgetter
from typing import NamedTuple

from glossary.forms import Forms, bare, begins, closed, exact
from glossary.gaps import gap_key, is_gap, is_hyphen
from glossary.grammar import grammar
from glossary.paths import KEY_BITS, Paths
from glossary.tokens import Token, fold

_KEY = (1 << KEY_BITS) - 1
# How many other words may stand inside a term of several: “infrastructures nationales critiques”.
INSERTED = 2
# How far on the next word of a term may stand: those, and articles before them and it.
REACH = 6


class _Word(NamedTuple):
    """What the trie knows of a word as a text writes it.

    ``keys`` are the numbers of its keys, ``starts`` the nodes that they lead to from the root,
    ``leads`` what leads on from those, ``then`` by which keys, ``further`` those of them that more
    leads on from; ``content`` are the same, but instead of a linking word what comes behind it.
    ``ends``: a term is this word; ``marked``: one that begins so goes on over a mark or a joining
    word, or it is no plain beginning itself; ``over``: over a mark directly behind it. ``rests``
    are the words that with this one may be one word of a term (“counter-terrorism”). ``skipped``:
    it comes and goes inside a term; ``linking``: it never interrupts one; ``joining``: it joins two
    of a kind.
    """

    keys: tuple[int, ...]
    starts: tuple[int, ...]
    leads: tuple[dict[int, int], ...]
    then: frozenset[int]
    further: frozenset[int]
    content: frozenset[int]
    ends: bool
    marked: bool
    over: bool
    rests: frozenset[str]
    skipped: bool
    linking: bool
    joining: bool


_NONE: frozenset[int] = frozenset()
_NOTHING = _Word(
    (), (), (), _NONE, _NONE, _NONE, False, False, False, frozenset(), False, False, False
)
_text, _key = itemgetter(2), itemgetter(3)

# A term in a text: its length in characters below zero, its start, the indexes of its first word
# and behind its last, the node that it ends at. Sorted, the longest come first, then the earliest.
Run = tuple[int, int, int, int, int]


class Trie:
    """The terms of one language: looking a word up costs the same however many there are."""

    def __init__(self, language: str, paths: Paths) -> None:
        self._forms, self._grammar = Forms(language), grammar(language)
        self._numbers = {key: number for number, key in enumerate(paths.keys, start=1)}
        # by node: where each key leads from it
        self._steps: list[dict[int, int] | None] = [None] * (len(paths.steps) + 1)
        for node, step in enumerate(paths.steps, start=1):
            before = self._steps[step >> KEY_BITS]
            if before is None:
                self._steps[step >> KEY_BITS] = {step & _KEY: node}
            else:
                before[step & _KEY] = node
        self._root = self._steps[0] or {}
        self._ends: dict[int, tuple[int, ...]] = {}
        for node, term in zip(paths.ends[::2], paths.ends[1::2], strict=True):
            self._ends[node] = (*self._ends.get(node, ()), term)
        self._final = bytearray(len(paths.steps) + 1)
        for node in self._ends:
            self._final[node] = 1
        self._bare: dict[str, list[str]] = {}
        for spelling in paths.accented:
            self._bare.setdefault(bare(spelling), []).append(spelling)
        self._plain = sorted(key for key in paths.keys if key[0].isalnum())
        self._marks = frozenset(n for key, n in self._numbers.items() if key.startswith("\0"))
        linking = self._grammar.linking
        self._linking = self._marks.union(n for key, n in self._numbers.items() if key in linking)
        self._marked = self._over_marks(paths)
        self._beginnings = sorted({len(k) for k in paths.keys if k.startswith("\1")})
        self._words = _Words(self)
        self._last: tuple[Sequence[Token], str, list[_Word], Mapping[int, int]] | None = None
        self._mark = cache(lambda gap: self._numbers.get(gap_key(gap), 0))

    def terms(self, node: int) -> tuple[int, ...]:
        """Return the numbers of the terms that end at ``node``, in their order."""
        return self._ends[node]

    def runs(self, text: str, tokens: Sequence[Token]) -> list[Run]:
        """Return every term in ``text``, whose words are ``tokens``, that nothing interrupts."""
        words, joined = self._read(text, tokens)
        found: list[Run] = []
        if joined:
            for first, word in enumerate(words):
                if word.starts or (first in joined and (word.keys or not word.skipped)):
                    self._walk(text, tokens, words, joined, first, None, found)
            return found
        # what comes and goes is left out
        at = [i for i, word in enumerate(words) if word.keys or not word.skipped]
        rest = words if len(at) == len(words) else [words[i] for i in at]
        final, steps, size = self._final, self._steps, len(at)
        # many words begin a term of a large glossary, and few of those go on as the text does
        begun = [
            i
            for i, (word, after) in enumerate(zip(rest, [*rest[1:], _NOTHING], strict=False))
            if word.ends or word.marked or not word.then.isdisjoint(after.keys)
        ]
        for i in begun:
            word, behind, first = rest[i], i + 1, at[i]
            start, end, _, _ = tokens[first]
            goes_on = behind < size and not word.then.isdisjoint(rest[behind].keys)
            if word.marked and (
                goes_on
                or word.skipped
                or word.joining
                or (behind < size and rest[behind].skipped)
                or (behind < size and not _follows(text, tokens, first, at[behind]))
            ):
                self._walk(text, tokens, words, joined, first, None, found)
                continue
            if word.ends:
                found += [
                    (start - end, start, first, first + 1, node)
                    for node in word.starts
                    if final[node]
                ]
            if not goes_on:
                continue
            leads: Iterable[dict[int, int]] = word.leads
            while behind < size:
                after = []
                for lead in leads:
                    for key in rest[behind].keys:
                        if key in lead:
                            node, last = lead[key], at[behind]
                            if final[node] and _unbroken(text, tokens, first, last):
                                run = (start - tokens[last].end, start, first, last + 1, node)
                                found.append(run)
                            if further := steps[node]:
                                after.append(further)
                if not after:
                    break
                leads, behind = after, behind + 1
        return found

    def interrupted(
        self, text: str, tokens: Sequence[Token], taken: Sequence[int] | None = None
    ) -> list[Run]:
        """Return every term in ``text`` with other words inside it.

        ``taken`` says by a 1 which of the ``tokens`` cannot belong to one.
        """
        words, joined = self._read(text, tokens)
        taken = taken or bytes(len(tokens))
        keys = [word.keys for word in words]
        for at, key in joined.items():
            keys[at] = (*keys[at], key)
        near = list(chain.from_iterable(keys))
        every = frozenset(near)
        begun = [
            i
            for i, word in enumerate(words)
            if word.leads and not taken[i] and (word.over or not word.content.isdisjoint(every))
        ]
        if begun:
            bounds = list(accumulate(map(len, keys), initial=0))
            bounds += bounds[-1:] * (2 * REACH)
            begun = [
                i
                for i, word in [(i, words[i]) for i in begun]
                if word.over
                or (
                    not word.content.isdisjoint(near[bounds[i + 1] : bounds[i + 2 * REACH]])
                    and (
                        not word.then.isdisjoint(near[bounds[i + 2] : bounds[i + REACH]])
                        or not word.further.isdisjoint(near[bounds[i + 1] : bounds[i + 2]])
                    )
                )
            ]
        if joined:
            begun = sorted({*begun, *(i for i in joined if not taken[i])})
        found: list[Run] = []
        for first in begun:
            self._walk(text, tokens, words, joined, first, taken, found)
        return found

    def _walk(
        self,
        text: str,
        tokens: Sequence[Token],
        words: Sequence[_Word],
        joined: Mapping[int, int],
        first: int,
        taken: Sequence[int] | None,
        found: list[Run],
    ) -> None:
        """Add to ``found`` the terms that begin at ``first``: those that are not interrupted.

        With ``taken`` instead those that are, by words that are not.
        """
        ends, steps, size = self._ends, self._steps, len(words)
        start, most = tokens[first].start, INSERTED if taken is not None else 0
        stack = [(node, first + 1, 0) for node in words[first].starts]
        if first in joined and joined[first] in self._root:
            stack.append((self._root[joined[first]], first + 2, 0))
        while stack:
            node, at, inserted = stack.pop()
            if node in ends and (inserted > 0) == (most > 0):
                found.append((start - tokens[at - 1].end, start, first, at, node))
            lead, reach = steps[node], min(size, at + REACH)
            # on to the next word, and over such as do not belong to the term
            while lead is not None and at < reach and not (taken is not None and taken[at]):
                gap, word = text[tokens[at - 1].end : tokens[at].start], words[at]
                marked = gap != " " and not is_gap(gap)
                if marked:
                    behind = lead.get(self._mark(gap))
                    lead = steps[behind] if behind else None
                    if lead is None:
                        break
                stack += [(lead[key], at + 1, inserted) for key in word.keys if key in lead]
                if at in joined and joined[at] in lead:
                    stack.append((lead[joined[at]], at + 2, inserted))
                if marked:
                    break
                # a linking word behind a joining one is there or not: “boeuf et de veau”
                if not (word.skipped or (word.linking and words[at - 1].joining)):
                    inserted += 1
                    if word.linking or inserted > most:
                        break
                at += 1

    def _read(self, text: str, tokens: Sequence[Token]) -> tuple[list[_Word], Mapping[int, int]]:
        """Return what is known of the words, and which of them are one together.

        Those by the index of the first of the two, with the number of the key.
        """
        last = self._last
        # the same text is walked twice: for terms that nothing interrupts, and for the others
        if last is not None and last[0] is tokens and last[1] is text:
            return last[2], last[3]
        words = list(map(self._words.__getitem__, map(_text, tokens)))
        joined = self._joined(text, tokens, words)
        self._last = tokens, text, words, joined
        return words, joined

    def _joined(
        self, text: str, tokens: Sequence[Token], words: Sequence[_Word]
    ) -> Mapping[int, int]:
        """The keys of two words that a term writes as one (“counter-terrorism”), by the first."""
        after = list(map(_key, tokens[1:]))
        found: dict[int, int] = {}
        for i, (word, rest) in enumerate(zip(words, after, strict=False)):
            if rest in word.rests:
                gap, key = text[tokens[i].end : tokens[i + 1].start], tokens[i].key
                # “in formation” is not “information”
                if is_hyphen(gap) or (gap == " " and len(key) > 3):
                    key += rest
                    found[i] = self._numbers.get(key) or self._numbers[key.removesuffix("s")]
        return found

    def word(self, text: str) -> _Word:
        """Return what is known of a word as a text writes it."""
        key = fold(text)
        keys = dict.fromkeys(self._forms.text_keys(text))
        if text[:1].isupper():
            keys |= dict.fromkeys(self._accented(text, tuple(keys)))
        keys |= dict.fromkeys(closed(k) for k in tuple(keys))
        keys |= dict.fromkeys(begins(key[: n - 1]) for n in self._beginnings)
        skipped = key in self._grammar.skipped
        if skipped and not text.islower():
            keys[exact(text.title())] = None
        numbers = tuple(n for k in keys if (n := self._numbers.get(k)))
        starts = tuple(node for n in numbers if (node := self._root.get(n)))
        leads = tuple(lead for node in starts if (lead := self._steps[node]))
        then = frozenset(key for lead in leads for key in lead)
        return _Word(
            numbers,
            starts,
            leads,
            then,
            frozenset(k for lead in leads for k, node in lead.items() if self._steps[node]),
            frozenset(k for lead in leads for k in self._content(lead)),
            any(node in self._ends for node in starts),
            bool(starts) and (skipped or any(node in self._marked for node in starts)),
            not self._marks.isdisjoint(then),
            self._rests(key),
            skipped,
            self._grammar.contracted.get(key, key) in self._grammar.linking,
            key in self._grammar.coordinating,
        )

    def _content(self, lead: Mapping[int, int]) -> Iterator[int]:
        """Yield the keys by which paths go on, for a linking word or a mark those behind it."""
        for key, node in lead.items():
            further = self._steps[node]
            if further is None or key not in self._linking:
                yield key
            else:
                yield from further
                if self._final[node]:
                    yield key

    def _rests(self, key: str) -> frozenset[str]:
        first = bisect_right(self._plain, key)
        longer = self._plain[first : bisect_left(self._plain, f"{key}\U0010ffff", first)]
        rests = [k[len(key) :] for k in longer]
        return frozenset([*rests, *(f"{rest}s" for rest in rests)])

    def _accented(self, word: str, keys: tuple[str, ...]) -> Iterator[str]:
        # accents are often left off capitals: ETATS, Etats
        singular = tuple(k[:-1] for k in keys if k.endswith("s") and len(k) > 3)
        for key in (*keys, *singular):
            for whole in self._bare.get(bare(key), ()):
                if word.isupper() or whole[1:] == key[1:]:
                    yield self._forms.term_key(whole)

    def _over_marks(self, paths: Paths) -> frozenset[int]:
        """The nodes behind a first word from where a path goes on over a mark or a joining word."""
        coordinating = self._grammar.coordinating
        marks = self._marks.union(n for key, n in self._numbers.items() if key in coordinating)
        found: set[int] = set()
        for step in paths.steps if marks else ():
            if step & _KEY in marks and step >> KEY_BITS:
                while step >> KEY_BITS:
                    node = step >> KEY_BITS
                    step = paths.steps[node - 1]
                found.add(node)
        return frozenset(found)


class _Words(dict[str, _Word]):
    """Words as texts write them to what is known of each."""

    def __init__(self, trie: Trie) -> None:
        super().__init__()
        self._trie = trie

    def __missing__(self, text: str) -> _Word:
        found = self[text] = self._trie.word(text)
        return found


def _follows(text: str, tokens: Sequence[Token], first: int, second: int) -> bool:
    """Whether a space is all that parts two words."""
    end = tokens[first].end
    return second == first + 1 and tokens[second].start == end + 1 and text[end] == " "


def _unbroken(text: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether nothing but gaps parts the words from ``first`` to ``last``."""
    return all(
        _follows(text, tokens, at, at + 1) or is_gap(text[tokens[at].end : tokens[at + 1].start])
        for at in range(first, last)
    )
