"""What of the target the other words of the source account for, where a term is missing.

The word model tells what answers what (see ``docs/lexicon.md``); words of one family answer one
another besides, and an acronym has one of its own.
"""

from collections.abc import Sequence
from functools import lru_cache

from checker.lexicon import Lexicon
from checker.model import Segment
from checker.terminology.passage import Miss, Passage, is_content
from checker.terminology.terms import Family, tokens_of
from glossary.forms import bare
from glossary.tokens import Token, tokenize

# From this strength on a word of the source accounts for one of the target; and for one that
# another accounts for far better, from this share of the better one on.
_ACCOUNTS, _RIVALS = 0.02, 0.3
# From this strength on a word tells where its neighbours are.
_ANCHORS = 0.2
# Up to so many letters, four that are the same are enough.
_SHORT = 5


class Account:
    """The words of a target sentence, and what the source has for each beside the missing term.

    ``known`` says of each word of the target whether another word of the source accounts for it;
    ``left`` and ``right`` are the indexes of what answers the nearest words before the term and
    behind it, ``None`` where that is open; ``guess`` is where the term would stand if the order
    were the same; ``spare`` counts the words of the source that nothing answers.
    """

    def __init__(self, miss: Miss, words: Passage, lexicon: Lexicon, source: Segment) -> None:
        self._words = words
        spoken = source.block.language
        tokens = tokens_of(source)
        inside = [t for t in tokens if miss.hit.start <= t.start < miss.hit.end]
        self._others = [t for t in tokens if not miss.hit.start <= t.start < miss.hit.end]
        given = [t.key for t in words.tokens]
        self._own = lexicon.answers([t.key for t in inside], given).target
        self._answered, self._rest = lexicon.answers([t.key for t in self._others], given)
        kin = [t.text for t in self._others if is_content(t, spoken)]
        if miss.excused:  # by a word of the term's family, perhaps
            kin += [w.text for t in miss.expected for w in tokenize(t.text)]
        self._family = Family(kin)
        self._shorts = {short for word in kin if (short := _short(word))}
        before = [k for k, t in enumerate(self._others) if t.end <= miss.hit.start]
        after = [k for k, t in enumerate(self._others) if t.start >= miss.hit.end]
        self._beside = _nearest(self._others, before[::-1], spoken.closed_words)
        self._beside |= _nearest(self._others, after, spoken.closed_words)
        self.guess = len(before) / max(len(self._others), 1) * (len(words.tokens) - 1)
        self.left = self._anchor(before[::-1])
        self.right = self._anchor(after)
        self.known = [self._accounted(i) for i in range(len(words.tokens))]
        self.spare = sum(
            not (answer and answer.strength >= _ACCOUNTS)
            for token, answer in zip(self._others, self._answered, strict=True)
            if is_content(token, spoken)
        )

    def strength(self, i: int) -> float:
        """How strongly another word of the source answers word ``i``; 0 where the term does."""
        answer, own = self._rest[i], self._own[i]
        strength = answer.strength if answer else 0.0
        return 0.0 if own and own.strength > max(strength, _ACCOUNTS) else strength

    def is_beside(self, i: int) -> bool:
        """Whether what word ``i`` answers stands next to the term in the source, or there too."""
        answer = self._rest[i]
        return answer is not None and self._others[answer.at].key in self._beside

    def _accounted(self, i: int) -> bool:
        answer = self._rest[i]
        if answer and self.strength(i) >= _ACCOUNTS:
            # a word that another one renders far better has not been rendered by this one
            best = self._answered[answer.at]
            if best is None or answer.strength >= _RIVALS * best.strength:
                return True
        own = self._words.tokens[i].text
        # an acronym has an acronym or a full form of its own in the source
        if len(own) > 1 and own.isupper():
            return True
        return self._family.has(own) or _short(own) in self._shorts

    def _anchor(self, near: Sequence[int]) -> int | None:
        """Which word of the target answers the nearest of ``near`` that one surely answers."""
        for k in near:
            answer = self._answered[k]
            if answer and answer.strength >= _ANCHORS and len(self._others[k].key) > 2:
                return answer.at
        return None


def _nearest(others: Sequence[Token], near: Sequence[int], closed: frozenset[str]) -> set[str]:
    """The first of some words that is no function word, or none."""
    return set(next(([others[k].key] for k in near if others[k].key not in closed), []))


@lru_cache(maxsize=65536)
def _short(word: str) -> str:
    """Return what words of five letters or so share that differ in the last: “tests”, « teste »."""
    plain = bare(word.lower())
    return plain[:4] if 4 <= len(plain) <= _SHORT else ""
