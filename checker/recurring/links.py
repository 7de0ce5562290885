"""How strongly words of the two languages belong together: by the word model and by this check."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from checker.lexicon import Lexicon
from checker.terminology.terms import alike
from glossary.forms import bare

# What the word model says less strongly than this is not looked at.
_LEAST = 0.1
# Words of the same sentences: this share of their sentences, and so often together at least; more
# often where the word model knows another answer.
_DICE, _TIMES, _TIMES_KNOWN = 0.3, 3, 6
# It is never believed more than this: in a short text every word keeps the others company.
_COMPANY = 0.9
# A word that begins alike in both languages is likely the same.
_ALIKE = 0.5
_NOTHING: frozenset[str] = frozenset()


class Links:
    """Word links over all sentence pairs of a check.

    ``source`` and ``target`` hold the lemmas of each; ``lexicon`` is a word model of the two
    languages, if there is one. As attributes, they say in which sentences each lemma stands.
    """

    def __init__(
        self,
        source: Sequence[Iterable[str]],
        target: Sequence[Iterable[str]],
        lexicon: Lexicon | None,
    ) -> None:
        self.source, self.target = _places(source), _places(target)
        self._bits: tuple[dict[str, int], dict[str, int]] = ({}, {})
        self._lexicon = lexicon
        self._answers: Mapping[str, frozenset[str]] = {}
        if lexicon is not None:
            self._answers = lexicon.answering(self.source, self.target, _LEAST)
        self._strengths: dict[tuple[str, str], float] = {}

    def strength(self, source: str, target: str) -> float:
        """Return how strongly a word of the target answers one of the source, 0 … 1."""
        key = source, target
        found = self._strengths.get(key)
        if found is None:
            found = self._strengths[key] = self._strength(source, target)
        return found

    def answers(self, source: str) -> frozenset[str]:
        """Return the words that the word model knows to answer a word."""
        return self._answers.get(source, _NOTHING)

    def answered(self, source: str, targets: Collection[str]) -> bool:
        """Whether any of several words answers a word."""
        return any(self.strength(source, target) >= _LEAST for target in targets)

    def likely(self, sources: Sequence[str], targets: Sequence[str]) -> list[str]:
        """Return those words of the target that may answer any of several words at all.

        Told at a glance: the others need not be looked at, and they are most. Company is asked only
        where the word model has no answer.
        """
        begin = {_begin(word) for word in sources}
        answers = [self.answers(word) for word in sources]
        known = frozenset().union(*answers)
        most = 0.0
        if any(answer.isdisjoint(targets) for answer in answers):
            most = (2 / _DICE - 1) * max(len(self.source.get(word, ())) for word in sources)
        return [
            word
            for word in targets
            if word in known or _begin(word) in begin or len(self.target[word]) <= most
        ]

    def claimed(self, sources: Iterable[str], target: str, bound: float) -> bool:
        """Whether a word answers any of several words more strongly than ``bound``."""
        return next(self.claiming(sources, target, bound), None) is not None

    def claiming(self, sources: Iterable[str], target: str, bound: float) -> Iterator[str]:
        """Yield those of several words that a word answers more strongly than ``bound``.

        Most that the word model does not know to be answered by it cannot be, and are passed over.
        """
        there, begin = len(self.target.get(target, ())), _begin(target)
        share = max(bound, _DICE)
        for source in sources:
            if target not in self._answers.get(source, _NOTHING):
                here = len(self.source.get(source, ()))
                if 2 * min(here, there) <= share * (here + there) and (
                    bound >= _ALIKE or begin != _begin(source)
                ):
                    continue
            if self.strength(source, target) > bound:
                yield source

    def best(self, sources: Iterable[str], target: str) -> float:
        """Return how strongly a word of the target answers any of several words."""
        return max((self.strength(source, target) for source in sources), default=0.0)

    def _strength(self, source: str, target: str) -> float:
        learned = 0.0
        if self._lexicon is not None and target in self.answers(source):
            learned = self._lexicon.strength(source, target)
        if learned < _ALIKE and _begin(source) == _begin(target) and alike(source, target):
            learned = _ALIKE
        here, there = self.source.get(source), self.target.get(target)
        if not here or not there:
            return learned
        sizes = len(here) + len(there)
        if 2 * min(len(here), len(there)) <= max(learned, _DICE) * sizes:
            return learned
        both = (self._where(source, 0) & self._where(target, 1)).bit_count()
        dice = 2 * both / sizes
        least = _TIMES_KNOWN if self.answers(source) else _TIMES
        return max(learned, min(dice, _COMPANY)) if both >= least and dice >= _DICE else learned

    def _where(self, word: str, side: int) -> int:
        """Return in which sentences a word stands, as the bits of a number."""
        found = self._bits[side].get(word)
        if found is None:
            places = (self.target if side else self.source)[word]
            bits = bytearray(places[-1] // 8 + 1)
            for place in places:
                bits[place >> 3] |= 1 << (place & 7)
            found = self._bits[side][word] = int.from_bytes(bits, "little")
        return found


@lru_cache(maxsize=65536)
def _begin(word: str) -> str:
    return bare(word[:2])


def _places(sentences: Sequence[Iterable[str]]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for word in set(sentence):
            places[word].append(number)
    return dict(places)
