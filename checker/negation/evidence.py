"""What bears witness that the other version does not deny what one version denies."""

from collections.abc import Sequence
from functools import cached_property

from checker.lexicon import Lexicon
from checker.negation.denials import Denial, Passage
from checker.negation.ways import A_NO, EXPLAINS, counted, is_hint, look, small_words

# What ``Comparison.figures`` are, in their order; the weights of each are learned.
FIGURES = (
    "more denials here",
    "no denial there",
    "distance of the nearest denial there",
    "a denial right there",
    "words that look like a no nearby",
    "other ways of saying no at all",
    "words that look like a no at all",
    "strength of the answer",
    "words around it answered",
    "other ways of saying no beside it",
    "denials here",
    "words here",
    "other denials here unanswered",
    "free words nearby",
    "share of free words",
    "the verb has an answer",
)
# Those of them that are counts and not known from the passages alone.
_COUNTS = (
    "words that look like a no nearby",
    "other ways of saying no at all",
    "words that look like a no at all",
    "free words nearby",
)
# How strongly the word model must hold that a word answers the one denied, and how strongly one is
# the answer beyond doubt.
_ANSWERS, _SURELY = 0.1, 0.4
# How near is near, in words; a denial further off than so many is far.
_NEAR, _WIDE, _RIGHT_THERE, _FAR, _BESIDE = 6, 12, 3, 12, 4
# A verb that helps stands so many words before its verb, at most.
_HELPER = 4
_MANY, _LONG = 3, 60


def ranges(own: Passage, others: Passage) -> tuple[tuple[float, float], ...]:
    """Return between what bounds the figures of any denial lie, told without the word model."""
    more = own.count - others.count
    known = {
        "more denials here": float(max(min(more, 2), -2)),
        "no denial there": float(not others.places),
        "denials here": float(min(len(own.denials), _MANY)),
        "words here": min(len(own.tokens), _LONG) / _LONG,
        "other denials here unanswered": float(min(max(more - 1, 0), _MANY)),
    }
    if not others.places:
        known |= {"distance of the nearest denial there": 1.0, "a denial right there": 0.0}
    bounds = {name: (figure, figure) for name, figure in known.items()}
    bounds |= dict.fromkeys(_COUNTS, (0.0, float(_MANY)))
    return tuple(bounds.get(name, (0.0, 1.0)) for name in FIGURES)


class Comparison:
    """One passage and its counterpart, and which word answers which."""

    def __init__(self, own: Passage, others: Passage, lexicon: Lexicon) -> None:
        self.own, self.others = own, others
        keys = [t.key for t in own.tokens], [t.key for t in others.tokens]
        self._answers = lexicon.each_answer(*keys)
        self._back = lexicon.exchanged().each_answer(*reversed(keys))
        self._said = counted(own, others, self._answers), counted(others, own, self._back)

    @property
    def more(self) -> int:
        """How much more often the one passage says no than the other."""
        return len(self._said[0]) - len(self._said[1])

    def figures(self, denial: Denial) -> tuple[float, ...]:
        """Return what speaks for and against the other passage lacking ``denial``."""
        at, strength = self._expected(denial)
        gaps = [abs(place - at) for place in self._said[1]]
        nearest = min(gaps, default=_FAR)
        denied = self._concerned(denial)
        near = range(max(at - _NEAR, 0), min(at + _NEAR + 1, len(self.others.tokens)))
        nearby = self._ways(near, denied)[1]
        everywhere = self._ways(range(len(self.others.tokens)), denied)
        more = self.more
        return (
            float(max(min(more, 2), -2)),
            float(not self._said[1]),
            min(nearest, _FAR) / _FAR,
            float(nearest <= _RIGHT_THERE),
            float(min(nearby, _MANY)),
            float(min(everywhere[0], _MANY)),
            float(min(everywhere[1], _MANY)),
            strength,
            self._answered(denial),
            float(self._own_ways(denial)),
            float(min(len(self.own.denials), _MANY)),
            min(len(self.own.tokens), _LONG) / _LONG,
            float(min(max(more - 1, 0), _MANY)),
            float(min(len(self._free.intersection(near)), _MANY)),
            len(self._free) / max(self._words_there, 1),
            float(bool(denial.words) and self._is_answered(denial.words[0])),
        )

    def says_no_otherwise(self, denial: Denial) -> bool:
        """Whether a word of the other passage says no in a way of its own where one is expected.

        Nearby, or in the answer itself: “introuvable”.
        """
        at, strength = self._expected(denial)
        way = look(self.others, at) if strength else 0
        # « incluses » is what “included” is in any case
        if way == A_NO or (way and strength < _SURELY):
            return True
        rules = self.others.language.negation
        barring = rules.barring if rules is not None else ()
        # « il est interdit à toute personne qui …, de », however much stands between
        if barring and any(t.key.startswith(barring) for t in self.others.tokens[:at]):
            return True
        wide = range(max(at - _WIDE, 0), min(at + _WIDE + 1, len(self.others.tokens)))
        return self._ways(wide, self._concerned(denial))[0] > 0

    def affirmed(self, denial: Denial) -> tuple[int, int]:
        """Return the first and the last word of the other passage that should be denied."""
        at, _ = self._expected(denial)
        rules, tokens = self.others.language.negation, self.others.tokens
        if rules is not None:
            for i in range(at, max(at - 1 - _HELPER, -1), -1):
                if tokens[i].key in rules.helpers:
                    return i, at
        return at, at

    def _expected(self, denial: Denial) -> tuple[int, float]:
        """Where the other passage should deny: the answer to the verb, and how strong that is.

        Without an answer it is the same place in the passage, and the strength is 0.
        """
        for word in denial.words:
            answer = self._answers[word]
            if answer is not None and answer.strength >= _ANSWERS:
                return answer.at, answer.strength
        share = (denial.last + 0.5) / max(len(self.own.tokens), 1)
        return min(int(share * len(self.others.tokens)), len(self.others.tokens) - 1), 0.0

    def _concerned(self, denial: Denial) -> frozenset[int]:
        """The words of the denial and beside it, and the one denied."""
        return frozenset((*range(denial.first - 1, denial.last + 3), *denial.words[:1]))

    def _ways(self, places: Sequence[int], denied: frozenset[int]) -> tuple[int, int]:
        """How many words say no in another way, and how many only look like it.

        Those that answer a word that is not denied do not count.
        """
        looks = [
            way
            for i in places
            if (way := look(self.others, i)) and not self._answers_another(i, denied)
        ]
        return looks.count(A_NO), looks.count(1)

    def _own_ways(self, denial: Denial) -> int:
        """Whether another word that says no stands beside the denial: “not without”."""
        first, last = max(denial.first - _BESIDE, 0), denial.last + _BESIDE + 1
        beside = (*range(first, denial.first), *range(denial.last + 1, last))
        return any(i < len(self.own.tokens) and look(self.own, i) == A_NO for i in beside)

    def _answers_another(self, at: int, denied: frozenset[int]) -> bool:
        """Whether a word is the answer to one that is not denied.

        Of one that says no in a way of its own, that other must do so as well.
        """
        answer = self._back[at]
        if answer is None or answer.strength < EXPLAINS or answer.at in denied:
            return False
        word = self.own.tokens[answer.at].key
        sure = answer.strength >= _SURELY and word not in small_words(self.own)
        if look(self.others, at) == A_NO and not (sure and not is_hint(self.others, at)):
            rules = self.own.language.negation
            strong = rules.strong if rules is not None else frozenset()
            return look(self.own, answer.at) > 0 or word in strong
        return True

    def _is_answered(self, at: int) -> bool:
        answer = self._answers[at]
        return answer is not None and answer.strength >= _ANSWERS

    @cached_property
    def _free(self) -> frozenset[int]:
        """The words of the other passage that answer nothing: they may say it in a new way."""
        closed = self.others.language.closed_words
        return frozenset(
            i
            for i, token in enumerate(self.others.tokens)
            if token.key not in closed
            and token.text.isalpha()
            and ((answer := self._back[i]) is None or answer.strength < _ANSWERS)
        )

    @cached_property
    def _words_there(self) -> int:
        closed = self.others.language.closed_words
        return sum(token.key not in closed for token in self.others.tokens)

    def _answered(self, denial: Denial) -> float:
        """The share of the words around the denial that have an answer."""
        first, last = max(denial.first - _NEAR, 0), denial.last + _NEAR + 1
        around = [
            i
            for i in (*range(first, denial.first), *range(denial.last + 1, last))
            if i < len(self.own.tokens) and i in self._content
        ]
        found = sum(1 for i in around if (a := self._answers[i]) and a.strength >= _ANSWERS)
        return found / len(around) if around else 0.0

    @cached_property
    def _content(self) -> frozenset[int]:
        closed = self.own.language.closed_words
        return frozenset(i for i, t in enumerate(self.own.tokens) if t.key not in closed)
