"""Which word of one side answers which of the other, word for word.

Evidence are the word model, equal words and numbers, and words that begin alike. A word answers
one other only, the strongest links first (competitive linking: Melamed 2000, “Models of
translational equivalence among words”, Computational Linguistics 26(2)); then words beside a linked
one may share its answer, for what one language says in a word another may say in two.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from checker.languages import Language
from checker.lexicon import Lexicon
from checker.lexicon.lexicon import strength_of
from checker.lexicon.table import NONE
from checker.lexicon.words import beginning
from glossary.forms import bare
from glossary.tokens import Token

Class = Literal["closed", "number", "name", "word"]

# How often a word that the model does not know is answered: by a word that is or begins alike.
UNKNOWN = 0.5
_EXPECTED: Mapping[Class, float] = {"number": 0.975, "name": 0.9, "closed": 0.0}
# A link weaker than this is chance. A word shares its neighbour's answer from _SHARED on, over at
# most so many words between.
_LEAST, _SHARED, _BESIDE = 0.03, 0.1, 2
# What being at another place of the passage takes off a link's strength, at most.
_APART = 0.3
# Words that begin alike: so many letters at least, and so much of the longer one.
_ALIKE_LETTERS, _ALIKE_SHARE, _ALIKE = 4, 0.5, 0.8
# How traits of words are marked that are no words.
_START, _ALIKE_MARK = "\1", "\2"


class Word(NamedTuple):
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


class _Traits(dict[str, frozenset[str]]):
    """Words to what an answer may be known by: the word, its beginning, what begins alike.

    Beginnings are marked, so that they are not taken for words.
    """

    def __missing__(self, key: str) -> frozenset[str]:
        start = beginning(key)
        found = self[key] = frozenset([key, _START + start, _ALIKE_MARK + start[:_ALIKE_LETTERS]])
        return found


class _Likely(dict[str, frozenset[str] | None]):
    """Words to the traits of what is likely to answer them; ``None`` for closed words."""

    def __init__(self, find: Callable[[str], frozenset[str] | None]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: str) -> frozenset[str] | None:
        found = self[key] = self._find(key)
        return found


class Linker:
    """Links the words of two languages with the help of a word model, keeping what it looked up."""

    def __init__(self, lexicon: Lexicon, here: Language, there: Language) -> None:
        self.lexicon, self.languages = lexicon, (here, there)
        self._expected: dict[str, float] = {}
        self._likely, self._traits = _Likely(self._likely_answers), _Traits()
        self._kinds: tuple[dict[str, Class], dict[str, Class]] = ({}, {})

    def words(self, tokens: Sequence[Token], side: Literal[0, 1]) -> tuple[Word, ...]:
        """Return what the tokens of a passage are; ``side`` 0 is the one that answers are for."""
        return tuple(self._word(token, first=at == 0, side=side) for at, token in enumerate(tokens))

    def unanswered(self, here: Sequence[Token], there: Sequence[Token]) -> list[bool | None]:
        """Return for each word whether nothing among ``there`` is likely to be its answer.

        ``None`` for closed words. Far cheaper than ``link``: words may share an answer.
        """
        traits = frozenset().union(*map(self._traits.__getitem__, {t.key for t in there}))
        likely = map(self._likely.__getitem__, [token.key for token in here])
        return [None if answers is None else answers.isdisjoint(traits) for answers in likely]

    def _likely_answers(self, key: str) -> frozenset[str] | None:
        kind = self._kind(key, 0)
        if kind == "closed":
            return None
        if kind != "word":
            return frozenset([key])
        forms, starts = (
            [other for other, chances in table.items() if max(chances) >= _SHARED]
            for table in self.lexicon.answer_tables(key)
        )
        alike = _ALIKE_MARK + bare(key)[:_ALIKE_LETTERS]
        return frozenset([key, *forms, *(_START + start for start in starts), alike])

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
        by_word: dict[str, list[int]] = {}
        by_start: dict[str, list[int]] = {}
        by_alike: dict[str, list[int]] = {}
        others = [(word.token.key, beginning(word.token.key)) for word in there]
        kinds = [word.kind for word in there]
        for j, (other, start) in enumerate(others):
            if kinds[j] != "closed":
                by_word.setdefault(other, []).append(j)
                by_start.setdefault(start, []).append(j)
                by_alike.setdefault(start[:_ALIKE_LETTERS], []).append(j)
        found = []
        for i, (token, kind, _) in enumerate(here):
            if kind == "closed":
                continue
            key, plain = token.key, bare(token.key)
            form, begin = self.lexicon.answer_tables(key)
            place = (i + 1) / (len(here) + 1)
            near = {*by_word.get(key, ()), *by_alike.get(plain[:_ALIKE_LETTERS], ())}
            for other in form.keys() & by_word.keys():
                near.update(by_word[other])
            for start in begin.keys() & by_start.keys():
                near.update(by_start[start])
            for j in near:
                other, start = others[j]
                if other == key:
                    strength = 1.0
                elif kind == "number" or kinds[j] == "number":
                    continue
                else:
                    chances = form.get(other, NONE), begin.get(start, NONE)
                    strength = max(strength_of(*chances), _alike(plain, bare(other)))
                if strength >= _LEAST:
                    apart = abs(place - (j + 1) / (len(there) + 1))
                    found.append((_APART * apart - strength, i, j, strength))
        return found

    def _word(self, token: Token, *, first: bool, side: Literal[0, 1]) -> Word:
        kind = self._kind(token.key, side)
        if kind == "word" and token.text[0].isupper() and not first:
            kind = "name"
        # nothing is asked of the other side's answers
        return Word(token, kind, 0.0 if side else self._chance(token.key, kind))

    def _kind(self, key: str, side: Literal[0, 1]) -> Class:
        kind = self._kinds[side].get(key)
        if kind is None:
            closed = self.languages[side].closed_words
            if not key.isalpha() and any(c.isdigit() for c in key):
                kind = "number"
            else:
                kind = "closed" if len(key) == 1 or key in closed else "word"
            self._kinds[side][key] = kind
        return kind

    def _chance(self, key: str, kind: Class) -> float:
        """Return how often a word is answered in its translation, going by its likeliest answer.

        Measured on laws and prose that the word model was not learned from.
        """
        if kind != "word":
            return _EXPECTED[kind]
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
