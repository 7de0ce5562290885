"""What of the target the other words of the source account for, where a term is missing.

The word model tells what answers what (see ``docs/lexicon.md``); words of one family answer one
another besides, and an acronym has one of its own.
"""

from collections.abc import Iterable
from functools import partial

from checker.terminology.links import Links
from checker.terminology.passage import Miss, Passage
from checker.terminology.terms import alike, few_letters, words_of_term

# From this strength on a word of the source accounts for one of the target; and for one that
# another accounts for far better, from this share of the better one on.
_ACCOUNTS, _RIVALS = 0.02, 0.3
# From this strength on a word tells where its neighbours are.
_ANCHORS = 0.2


class Account:
    """The words of a target sentence, and what the source has for each beside the missing term.

    ``left`` and ``right`` are the indexes of what answers the nearest words before the term and
    behind it, ``None`` where that is open; ``guess`` is where the term would stand if the order
    were the same; ``spare`` counts the words of the source that nothing answers.
    """

    def __init__(self, miss: Miss, words: Passage, links: Links) -> None:
        self._words, self._sentence, self._inside = words, words.sentence, words.inside
        self._links = links
        asked, closed = self._sentence.asked, self._sentence.source.block.language.closed_words
        # an excused term may be said by a word of its family
        self._wanted = (
            [w.text for t in miss.expected for w in words_of_term(t.text)] if miss.excused else []
        )
        before = range(self._inside.start - 1, -1, -1)
        after = range(self._inside.stop, len(asked))
        self._beside = {
            asked[k].key
            for near in (before, after)
            for k in next(([k] for k in near if asked[k].key not in closed), [])
        }
        others = len(asked) - len(self._inside)
        self.guess = len(before) / max(others, 1) * (len(words.tokens) - 1)
        self.left, self.right = self._anchor(before), self._anchor(after)
        self._answers: dict[int, tuple[float, int]] = {}
        self._strengths: dict[int, float] = {}
        self._known: dict[int, bool] = {}

    @property
    def spare(self) -> int:
        """How many content words of the source nothing answers, those of the term apart."""
        return sum(
            is_content and k not in self._inside and self._links.strongest(k).strength < _ACCOUNTS
            for k, is_content in enumerate(self._sentence.is_asked)
        )

    def known(self, i: int) -> bool:
        """Whether another word of the source accounts for word ``i``."""
        found = self._known.get(i)
        if found is None:
            found = self._known[i] = self._accounted(i)
        return found

    def strength(self, i: int) -> float:
        """How strongly another word of the source answers word ``i``; 0 where the term does."""
        found = self._strengths.get(i)
        if found is None:
            found, own = self._answer(i)[0], 0.0
            for strength, places in self._links.answers[i]:
                if strength > own and any(k in self._inside for k in places):
                    own = strength
            if own > max(found, _ACCOUNTS):
                found = 0.0
            self._strengths[i] = found
        return found

    def is_beside(self, i: int) -> bool:
        """Whether what word ``i`` answers stands next to the term in the source, or there too."""
        strength, k = self._answer(i)
        return strength > 0 and self._sentence.asked[k].key in self._beside

    def _answer(self, i: int) -> tuple[float, int]:
        """Return how strongly word ``i`` answers another word than the term, and which.

        Of equals the nearest. The strength is 0 where it answers none.
        """
        found = self._answers.get(i)
        if found is None:
            most, at = 0.0, -1
            for strength, places in self._links.answers[i]:
                if strength < most:
                    continue
                for k in places:
                    if k not in self._inside and (
                        strength > most or (self._far(k, i), k) < (self._far(at, i), at)
                    ):
                        most, at = strength, k
            found = self._answers[i] = most, at
        return found

    def _far(self, k: int, i: int) -> float:
        """How far a word of the source and one of the target are from the same place."""
        asked, inside = self._sentence.asked, self._inside
        # the term itself is left out
        at = k if k < inside.start else k - len(inside)
        here, there = len(asked) - len(inside) + 1, len(self._words.tokens) + 1
        return abs((at + 1) / here - (i + 1) / there)

    def _accounted(self, i: int) -> bool:
        if self.strength(i) >= _ACCOUNTS:
            strength, k = self._answer(i)
            # a word that another one renders far better has not been rendered by this one
            if strength >= _RIVALS * self._links.strongest(k).strength:
                return True
        own = self._words.tokens[i].text
        # an acronym has an acronym or a full form of its own in the source
        if len(own) > 1 and own.isupper():
            return True
        if self._words.has_kin(i) or any(alike(own, word) for word in self._wanted):
            return True
        few = few_letters(own)
        return few != "" and (
            any(k not in self._inside for k in self._sentence.by_few_letters.get(few, ()))
            or any(few_letters(word) == few for word in self._wanted)
        )

    def _anchor(self, near: Iterable[int]) -> int | None:
        """Which word of the target answers the nearest of ``near`` that one surely answers."""
        for k in near:
            if len(self._sentence.asked[k].key) > 2:
                strength, places = self._links.strongest(k)
                if strength >= _ANCHORS:
                    return min(places, key=partial(self._rank, k))
        return None

    def _rank(self, k: int, i: int) -> tuple[float, int]:
        return self._far(k, i), i
