"""How strongly words of the two languages belong together: by the word model and by this check."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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
    languages, if there is one.
    """

    def __init__(
        self,
        source: Sequence[Iterable[str]],
        target: Sequence[Iterable[str]],
        lexicon: Lexicon | None,
    ) -> None:
        self.source, self.target = _places(source), _places(target)
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

    def claims(self, source: str, target: str, bound: float) -> bool:
        """Whether a word of the target answers a word more strongly than ``bound``."""
        if target not in self.answers(source):
            here, there = len(self.source.get(source, ())), len(self.target.get(target, ()))
            alike = _begin(source) == _begin(target) and bound < _ALIKE
            if not alike and 2 * min(here, there) <= max(bound, _DICE) * (here + there):
                return False
        return self.strength(source, target) > bound

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
        both = len(here & there)
        dice = 2 * both / sizes
        least = _TIMES_KNOWN if self.answers(source) else _TIMES
        return max(learned, min(dice, _COMPANY)) if both >= least and dice >= _DICE else learned


@lru_cache(maxsize=65536)
def _begin(word: str) -> str:
    return bare(word[:2])


def _places(sentences: Sequence[Iterable[str]]) -> dict[str, set[int]]:
    places: defaultdict[str, set[int]] = defaultdict(set)
    for number, sentence in enumerate(sentences):
        for word in sentence:
            places[word].add(number)
    return dict(places)
