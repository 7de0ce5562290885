"""Which word of one side answers which of the other, word for word.

Evidence are the word model, equal words and numbers, and words that begin alike. A word answers
one other only, the strongest links first (competitive linking: Melamed 2000, “Models of
translational equivalence among words”, Computational Linguistics 26(2)); then words beside a linked
one may share its answer, for what one language says in a word another may say in two.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checker.languages import Language
from checker.lexicon import Lexicon
from checker.lexicon.words import beginning
from glossary.forms import bare
from glossary.tokens import Token

Class = Literal["closed", "number", "name", "word"]

# How often a word that the model does not know is answered: by a word that is or begins alike.
UNKNOWN = 0.5
# A link weaker than this is chance. A word shares its neighbour's answer from _SHARED on, over at
# most so many words between.
_LEAST, _SHARED, _BESIDE = 0.03, 0.1, 2
# What being at another place of the passage takes off a link's strength, at most.
_APART = 0.3
# Words that begin alike: so many letters at least, and so much of the longer one.
_ALIKE_LETTERS, _ALIKE_SHARE, _ALIKE = 4, 0.5, 0.8


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a passage: its token, what it is, and the best that may be expected of its answer.

    ``expected`` is the chance that its answer is found where the passage is translated.
    """

    token: Token
    kind: Class
    expected: float


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
        self.lexicon, self.languages = lexicon, (here, there)
        self._expected: dict[str, float] = {}
        self._likely: dict[str, tuple[frozenset[str], ...]] = {}

    def words(self, tokens: Sequence[Token], side: Literal[0, 1]) -> tuple[Word, ...]:
        """Return what the tokens of a passage are; ``side`` 0 is the one that answers are for."""
        closed = self.languages[side].closed_words
        return tuple(
            self._word(token, closed, first=at == 0, side=side) for at, token in enumerate(tokens)
        )

    def unanswered(self, words: Sequence[Word], there: Sequence[Token]) -> list[bool]:
        """Return for each word whether nothing among ``there`` is likely to be its answer.

        Far cheaper than ``link``: words may share an answer. Closed words count as answered.
        """
        forms = {token.key for token in there}
        starts = {beginning(token.key) for token in there}
        alike = {start[:_ALIKE_LETTERS] for start in starts}
        return [
            word.kind != "closed"
            and word.token.key not in forms
            and (
                word.kind == "number"
                or (
                    bare(word.token.key)[:_ALIKE_LETTERS] not in alike
                    and self._disjoint(word.token.key, forms, starts)
                )
            )
            for word in words
        ]

    def _disjoint(self, key: str, forms: set[str], starts: set[str]) -> bool:
        likely = self._likely.get(key)
        if likely is None:
            tables = self.lexicon.answer_tables(key)
            likely = self._likely[key] = tuple(
                frozenset(other for other, chances in table.items() if max(chances) >= _SHARED)
                for table in tables
            )
        return forms.isdisjoint(likely[0]) and starts.isdisjoint(likely[1])

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
            if answers[i] is None and strength >= _SHARED and _beside(back[j], i)
        ]
        shared_back = [
            (i, j)
            for _, i, j, strength in possible
            if back[j] is None and strength >= _SHARED and _beside(answers[i], j)
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
        others = [
            (j, word.token.key, beginning(word.token.key), bare(word.token.key), word.kind)
            for j, word in enumerate(there)
            if word.kind != "closed"
        ]
        found = []
        for i, word in enumerate(here):
            if word.kind == "closed":
                continue
            key, plain = word.token.key, bare(word.token.key)
            form, start = self.lexicon.answer_tables(key)
            place = (i + 1) / (len(here) + 1)
            for j, other, beginning_there, other_plain, kind in others:
                strength = 0.0
                if other == key:
                    strength = 1.0
                elif word.kind != "number" and kind != "number":
                    chance, chance_start = form.get(other), start.get(beginning_there)
                    forward = backward = 0.0
                    for known in (chance, chance_start):
                        if known is not None:
                            forward += known.forward
                            backward += known.backward
                    strength = max(max(forward, backward) / 2, _alike(plain, other_plain))
                if strength >= _LEAST:
                    apart = abs(place - (j + 1) / (len(there) + 1))
                    found.append((_APART * apart - strength, i, j, strength))
        return found

    def _word(self, token: Token, closed: frozenset[str], *, first: bool, side: int) -> Word:
        key = token.key
        if not key.isalpha() and any(c.isdigit() for c in key):
            return Word(token, "number", 0.975)
        if len(key) == 1 or key in closed:
            return Word(token, "closed", 0.0)
        name = token.text[0].isupper() and not first
        if side:
            # nothing is asked of the other side's answers
            return Word(token, "name" if name else "word", 0.0)
        return Word(token, "name" if name else "word", 0.9 if name else self._chance(key))

    def _chance(self, key: str) -> float:
        """Return how often a word is answered in its translation, going by its likeliest answer.

        Measured on laws and prose that the word model was not learned from.
        """
        chance = self._expected.get(key)
        if chance is None:
            form, _ = self.lexicon.answer_tables(key)
            if self.lexicon.knows(key):
                turned = self.lexicon.turned
                best = max((chances[turned] for chances in form.values()), default=0.0)
                chance = (0.6, 0.68, 0.75, 0.8, 0.85)[min(4, int(best * 5))]
            else:
                chance = UNKNOWN
            self._expected[key] = chance
        return chance


def _beside(taken: int | None, at: int) -> bool:
    return taken is not None and abs(taken - at) <= _BESIDE


def _alike(first: str, second: str) -> float:
    """Return how strongly two words without accents go together by their beginnings alone."""
    shortest = min(len(first), len(second))
    if shortest < _ALIKE_LETTERS or first[:_ALIKE_LETTERS] != second[:_ALIKE_LETTERS]:
        return 0.0
    common = _ALIKE_LETTERS
    while common < shortest and first[common] == second[common]:
        common += 1
    share = common / max(len(first), len(second))
    return _ALIKE * share if share >= _ALIKE_SHARE else 0.0
