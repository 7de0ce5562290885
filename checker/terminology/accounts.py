"""What of the target the other words of the source account for, where a term is missing.

The word model tells what answers what (see ``docs/lexicon.md``); words of one family answer one
another besides, and an acronym has one of its own.
"""

from collections.abc import Iterable

from checker.lexicon import Lexicon
from checker.lexicon.lexicon import Link
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

    def __init__(self, miss: Miss, words: Passage, lexicon: Lexicon) -> None:
        self._words, self._sentence, self._inside = words, words.sentence, words.inside
        self._links = words.sentence.links(lexicon)
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
        self._answers: dict[int, Link | None] = {}
        self._strengths: dict[int, float] = {}
        self._known: dict[int, bool] = {}

    @property
    def spare(self) -> int:
        """How many content words of the source nothing answers, those of the term apart."""
        inside = self._inside
        return sum(
            is_content and most < _ACCOUNTS and k not in inside
            for k, (is_content, most) in enumerate(
                zip(self._sentence.is_asked, self._links.most, strict=True)
            )
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
            answer, own, inside = self._answer(i), 0.0, self._inside
            found = answer.strength if answer else 0.0
            for at, strength in self._links.columns[i]:
                if strength > own and at in inside:
                    own = strength
            if own > max(found, _ACCOUNTS):
                found = 0.0
            self._strengths[i] = found
        return found

    def is_beside(self, i: int) -> bool:
        """Whether what word ``i`` answers stands next to the term in the source, or there too."""
        answer = self._answer(i)
        return answer is not None and self._sentence.asked[answer.at].key in self._beside

    def _answer(self, i: int) -> Link | None:
        """Return what word ``i`` answers best, of equals the nearest, beside the term."""
        if i in self._answers:
            return self._answers[i]
        best, inside = None, self._inside
        for link in self._links.columns[i]:
            if link.at not in inside and (
                best is None
                or link.strength > best.strength
                or (
                    link.strength == best.strength and self._far(link.at, i) < self._far(best.at, i)
                )
            ):
                best = link
        self._answers[i] = best
        return best

    def _far(self, k: int, i: int) -> float:
        """How far a word of the source and one of the target are from the same place."""
        asked, inside = self._sentence.asked, self._inside
        # the term itself is left out
        at = k if k < inside.start else k - len(inside)
        here, there = len(asked) - len(inside) + 1, len(self._words.tokens) + 1
        return abs((at + 1) / here - (i + 1) / there)

    def _accounted(self, i: int) -> bool:
        answer = self._answer(i)
        # a word that another one renders far better has not been rendered by this one
        if (
            answer
            and answer.strength >= _RIVALS * self._links.most[answer.at]
            and self.strength(i) >= _ACCOUNTS
        ):
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
        asked, most = self._sentence.asked, self._links.most
        for k in near:
            if most[k] >= _ANCHORS and len(asked[k].key) > 2:
                strongest = [at for at, strength in self._links.rows[k] if strength == most[k]]
                return min(strongest, key=lambda i: (self._far(k, i), i))
        return None
