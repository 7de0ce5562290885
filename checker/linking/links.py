"""Which word of one side answers which of the other, word for word.

Evidence are the word model, equal words and numbers, and words that begin alike. A word answers
one other only, the strongest links first (competitive linking: Melamed 2000, “Models of
translational equivalence among words”, Computational Linguistics 26(2)); then words beside a linked
one may share its answer, for what one language says in a word another may say in two.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, NamedTuple

from checker.languages import Language
from checker.lexicon import Lexicon
from checker.lexicon.words import beginning
from checker.linking.vocabulary import ALIKE_LETTERS, EXPECTED, LEAST, LIKELY, Class, Vocabulary
from glossary.forms import bare
from glossary.tokens import Token

# A word shares its neighbour's answer, if that is likely, over at most so many words between.
_BESIDE = 2
# What being at another place of the passage takes off a link's strength, at most.
_APART = 0.3
# Words that begin alike: so much of the longer one at least.
_ALIKE_SHARE, _ALIKE = 0.5, 0.8


class Word(NamedTuple):
    """A word of a passage: its token, what it is, and the best that may be expected of its answer.

    ``expected`` is the chance that its answer is found where the passage is translated.
    """

    token: Token
    kind: Class
    expected: float


# Made without running Python code, for passages have many words.
_word: Callable[[tuple[Token, Class, float]], Word] = partial(tuple.__new__, Word)


@dataclass(frozen=True, slots=True)
class Links:
    """The words of a passage and of its counterpart, and who answers whom.

    ``answers[i]`` is the index of the word of ``there`` that answers ``here[i]``, or ``None``;
    ``strengths[i]`` how strongly. ``back`` are the answers the other way round.
    """

    here: tuple[Word, ...]
    there: tuple[Word, ...]
    answers: tuple[int | None, ...]
    strengths: tuple[float, ...]
    back: tuple[int | None, ...]


class Linker:
    """Links the words of two languages with the help of a word model, keeping what it looked up."""

    def __init__(self, lexicon: Lexicon, here: Language, there: Language) -> None:
        self.lexicon, self._words = lexicon, Vocabulary(lexicon, here, there)

    def words(self, tokens: Sequence[Token], side: Literal[0, 1]) -> tuple[Word, ...]:
        """Return what the tokens of a passage are; ``side`` 0 is the one that answers are for."""
        known = self._words.known[side]
        found = []
        for at, token in enumerate(tokens):
            kind, expected = known[token.key]
            if kind == "word" and at and token.text[0].isupper():
                kind, expected = "name", 0.0 if side else EXPECTED["name"]
            found.append(_word((token, kind, expected)))
        return tuple(found)

    def unanswered(self, here: Sequence[Token], there: Sequence[Token]) -> list[bool | None]:
        """Return for each word whether nothing among ``there`` is likely to be its answer.

        ``None`` for closed words. Far cheaper than ``link``: words may share an answer.
        """
        traits = frozenset().union(*map(self._words.traits.__getitem__, {t.key for t in there}))
        likely = map(self._words.likely.__getitem__, [token.key for token in here])
        return [None if answers is None else traits.isdisjoint(answers) for answers in likely]

    def told(self, here: Sequence[Token], gone: Collection[str]) -> list[bool | None]:
        """Return what ``unanswered`` does, where the words without a likely answer are known."""
        likely = self._words.likely
        keys = [token.key for token in here]
        return [None if likely[key] is None else key in gone for key in keys]

    def gone(self, here: Mapping[str, int], there: Mapping[str, int]) -> Iterator[tuple[str, int]]:
        """Yield each word of ``here`` with the passages where nothing is likely to be its answer.

        Which passages have a word, and which have it without an answer, the bits of a number tell.
        It is the same as ``unanswered`` of each passage, without closed words, and far cheaper.
        """
        traits: dict[str, int] = {}
        for key, where in there.items():
            for trait in self._words.traits[key]:
                traits[trait] = traits.get(trait, 0) | where
        for key, where in here.items():
            likely = self._words.likely[key]
            if likely is None:
                continue
            left = where
            for trait in likely:
                if trait in traits:
                    left &= ~traits[trait]
                    if not left:
                        break
            else:
                yield key, left

    def link(self, here: Sequence[Word], there: Sequence[Word]) -> Links:
        """Return the links between a passage and its counterpart."""
        possible = sorted(self._possible(here, there))
        answers: list[int | None] = [None] * len(here)
        back: list[int | None] = [None] * len(there)
        strengths = [0.0] * len(here)
        for _, i, j, strength in possible:
            if answers[i] is None and back[j] is None:
                answers[i], back[j], strengths[i] = j, i, strength
        # what a neighbour's answer says too; looked at before any of them is given away
        shared = [
            (i, j, strength)
            for _, i, j, strength in possible
            if answers[i] is None and strength >= LIKELY and _beside(back[j], i)
        ]
        shared_back = [
            (i, j)
            for _, i, j, strength in possible
            if back[j] is None and strength >= LIKELY and _beside(answers[i], j)
        ]
        for i, j, strength in reversed(shared):
            answers[i], strengths[i] = j, strength
        for i, j in reversed(shared_back):
            back[j] = i
        return Links(tuple(here), tuple(there), tuple(answers), tuple(strengths), tuple(back))

    def _possible(
        self, here: Sequence[Word], there: Sequence[Word]
    ) -> list[tuple[float, int, int, float]]:
        """Return the links stronger than chance: what they cost, either word, the strength."""
        by_word: dict[str, list[int]] = {}
        by_start: dict[str, list[int]] = {}
        by_alike: dict[str, list[int]] = {}
        others = [(word.token.key, beginning(word.token.key)) for word in there]
        kinds = [word.kind for word in there]
        for j, (other, start) in enumerate(others):
            if kinds[j] != "closed":
                by_word.setdefault(other, []).append(j)
                by_start.setdefault(start, []).append(j)
                by_alike.setdefault(start[:ALIKE_LETTERS], []).append(j)
        found = []
        size, size_there = len(here) + 1, len(there) + 1
        for i, (token, kind, _) in enumerate(here):
            if kind == "closed":
                continue
            key = token.key
            forms, starts, plain = self._words.answers[key]
            four = plain[:ALIKE_LETTERS]
            near = {*by_word.get(key, ()), *by_alike.get(four, ())}
            for other in forms.keys() & by_word.keys():
                near.update(by_word[other])
            for start in starts.keys() & by_start.keys():
                near.update(by_start[start])
            place = (i + 1) / size
            for j in near:
                other, start = others[j]
                if other == key:
                    strength = 1.0
                elif kind == "number" or kinds[j] == "number":
                    continue
                else:
                    strength = forms.get(other) or starts.get(start, 0.0)
                    if start[:ALIKE_LETTERS] == four:
                        strength = max(strength, _alike(plain, bare(other)))
                if strength >= LEAST:
                    apart = abs(place - (j + 1) / size_there)
                    found.append((_APART * apart - strength, i, j, strength))
        return found


def _beside(taken: int | None, at: int) -> bool:
    return taken is not None and abs(taken - at) <= _BESIDE


def _alike(first: str, second: str) -> float:
    """Return how strongly two words without accents go together by their beginnings alone."""
    shortest = min(len(first), len(second))
    if shortest < ALIKE_LETTERS or first[:ALIKE_LETTERS] != second[:ALIKE_LETTERS]:
        return 0.0
    common = ALIKE_LETTERS
    while common < shortest and first[common] == second[common]:
        common += 1
    share = common / max(len(first), len(second))
    return _ALIKE * share if share >= _ALIKE_SHARE else 0.0
