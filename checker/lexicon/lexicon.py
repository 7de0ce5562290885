"""How likely a word of one language answers a word of another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from checker.lexicon.table import NONE, Chances, Table
from checker.lexicon.words import beginning
from glossary.tokens import fold


class Rendering(NamedTuple):
    """A word of the other language, folded, and how likely it answers the word asked for."""

    word: str
    probability: float


class Answer(NamedTuple):
    """The token of the other side that answers a token best: which it is, and how strongly."""

    at: int
    strength: float


class Answers(NamedTuple):
    """For each token of either side its answer, or ``None`` where nothing is known to answer it."""

    source: tuple[Answer | None, ...]
    target: tuple[Answer | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What was learned from parallel text of two languages.

    ``forms`` knows words as they are written, ``beginnings`` their first letters, which join
    inflected and kindred words, so that a form never seen is known too. A *probability* is of the
    very forms; a *strength* rests half on either. Both are 0 for what was not seen or was too
    improbable to be kept. Words may be given in any spelling that folds alike; words with digits
    are not known.

    ``signature`` says what it was learned from and how, ``notice`` under which licence.
    ``digest`` is the SHA-256 of the file that it was read from, empty where there was none.
    ``turned`` is true where the languages were exchanged after reading.
    """

    languages: tuple[str, str]
    signature: str
    notice: str
    forms: Table
    beginnings: Table
    digest: str = ""
    turned: bool = False

    @property
    def source_language(self) -> str:
        """The code of the language that answers are sought for."""
        return self.languages[self.turned]

    @property
    def target_language(self) -> str:
        """The code of the language that answers."""
        return self.languages[not self.turned]

    def exchanged(self) -> "Lexicon":
        """Return the same knowledge with source and target language exchanged."""
        return _exchanged(self)

    def probability(self, target_word: str, source_word: str) -> float:
        """Return how likely ``target_word`` is what answers ``source_word``."""
        return self._row(fold(source_word)).get(fold(target_word), 0.0)

    def reverse(self, source_word: str, target_word: str) -> float:
        """Return how likely ``source_word`` is what ``target_word`` answers."""
        return self.exchanged().probability(source_word, target_word)

    def strength(self, source_word: str, target_word: str) -> float:
        """Return how strongly two words belong together: the better of both directions."""
        source, target = fold(source_word), fold(target_word)
        if self.turned:
            source, target = target, source
        return strength_of(
            self.forms.row(source).get(target, NONE),
            self.beginnings.row(beginning(source)).get(beginning(target), NONE),
        )

    def knows(self, source_word: str) -> bool:
        """Whether anything is known to answer ``source_word`` or a word that begins alike."""
        word, side = fold(source_word), int(self.turned)
        return self.forms.knows(word, side) or self.beginnings.knows(beginning(word), side)

    def renderings(self, source_word: str, n: int = 10) -> tuple[Rendering, ...]:
        """Return the ``n`` likeliest words that answer ``source_word``, the likeliest first."""
        row = self._row(fold(source_word))
        found = (Rendering(word, probability) for word, probability in row.items())
        return tuple(sorted(found, key=lambda r: (-r.probability, r.word))[:n])

    def answers(self, source_tokens: Sequence[str], target_tokens: Sequence[str]) -> Answers:
        """Return which token of the other side answers each token best.

        Of equally strong ones, the one nearest to the same place of its text.
        """
        if self.turned:
            return Answers(*reversed(self.exchanged().answers(target_tokens, source_tokens)))
        here = [fold(word) for word in source_tokens]
        there = _read(self, tuple(map(fold, target_tokens)))
        size = len(here) + 1
        source_answers: list[Answer | None] = []
        best = [0.0] * len(there.words)
        at = [-1] * len(there.words)
        for i, source in enumerate(here):
            links, strongest, most = there[source]
            place = (i + 1) / size
            for j, strength in links:
                if strength > best[j] or (
                    strength == best[j]
                    and abs(place - there.places[j]) < abs((at[j] + 1) / size - there.places[j])
                ):
                    best[j], at[j] = strength, i
            if strongest:
                _, j = min((abs(place - there.places[j]), j) for j in strongest)
                source_answers.append(Answer(j, most))
            else:
                source_answers.append(None)
        target_answers = (
            Answer(i, strength) if strength else None for i, strength in zip(at, best, strict=True)
        )
        return Answers(tuple(source_answers), tuple(target_answers))

    def each_answer(
        self, source_tokens: Sequence[str], target_tokens: Sequence[str]
    ) -> Mapping[int, Answer | None]:
        """Return the same for the source tokens, folded and by their number, one by one.

        Nothing is worked out before it is asked for.
        """
        return _Each(tuple(source_tokens), _Target(self, tuple(target_tokens)))

    def answering(
        self, source_words: Iterable[str], target_words: Iterable[str], least: float
    ) -> dict[str, frozenset[str]]:
        """Return for folded source words those folded target words that answer with ``least``.

        Only pairs of that strength at least are named. A source word that none of them answers has
        an empty set if the lexicon knows it, and is left out if not.
        """
        if self.turned:
            turned = self.exchanged()
            found: dict[str, set[str]] = {w: set() for w in source_words if self.knows(w)}
            for target, answered in turned.answering(target_words, found, least).items():
                for source in answered:
                    found[source].add(target)
            return {source: frozenset(answers) for source, answers in found.items()}
        targets = frozenset(target_words)
        alike: dict[str, list[str]] = {}
        for word in targets:
            alike.setdefault(beginning(word), []).append(word)
        answers: dict[str, frozenset[str]] = {}
        for source in source_words:
            form, start = self.forms.row(source), self.beginnings.row(beginning(source))
            if form or start:
                near = [
                    word
                    for first, chances in start.items()
                    # what only begins alike must be strong by that alone
                    if max(chances) >= 2 * least
                    for word in alike.get(first, ())
                ]
                near.extend(
                    word
                    for word in targets.intersection(form)
                    if strength_of(form[word], start.get(beginning(word), NONE)) >= least
                )
                answers[source] = frozenset(near)
        return answers

    def answer_tables(self, word: str) -> tuple[dict[str, Chances], dict[str, Chances]]:
        """Return what may answer a folded source word, and what its beginning, with the chances.

        ``Chances`` are in the order of the languages as they were learned.
        """
        if self.turned:
            return self.forms.column(word), self.beginnings.column(beginning(word))
        return self.forms.row(word), self.beginnings.row(beginning(word))

    def likely(self, word: str, least: float) -> tuple[list[str], list[str]]:
        """Return what answers a folded source word with that chance at least, either way round.

        And the beginnings that so answer its beginning.
        """
        side = int(self.turned)
        return (
            self.forms.likely(word, side, least),
            self.beginnings.likely(beginning(word), side, least),
        )

    def _row(self, word: str) -> dict[str, float]:
        """Return what answers a folded word, as it is written."""
        found = self.forms.column(word) if self.turned else self.forms.row(word)
        return {other: chances[self.turned] for other, chances in found.items()}


class _Answering(NamedTuple):
    """What answers a word: each by its index, with its strength; the strongest, and how strong."""

    links: list[tuple[int, float]]
    strongest: list[int]
    most: float


_UNANSWERED = _Answering([], [], 0.0)


class _Target(dict[str, _Answering]):
    """Folded words of the source to what answers them in a text of the target, given as words.

    ``places`` are those of the words in the text, 0 … 1.
    """

    def __init__(self, lexicon: Lexicon, words: tuple[str, ...]) -> None:
        super().__init__()
        self.words, self._lexicon = words, lexicon
        self.places = [(j + 1) / (len(words) + 1) for j in range(len(words))]
        self._forms: dict[str, list[int]] = {}
        self._starts: dict[str, list[int]] = {}
        for j, word in enumerate(words):
            self._forms.setdefault(word, []).append(j)
            self._starts.setdefault(beginning(word), []).append(j)

    def __missing__(self, source: str) -> _Answering:
        form, start = self._lexicon.answer_tables(source)
        # few words of a sentence answer each other at all
        near = {j for word in form.keys() & self._forms.keys() for j in self._forms[word]}
        near |= {j for first in start.keys() & self._starts.keys() for j in self._starts[first]}
        if not near:
            self[source] = _UNANSWERED
            return _UNANSWERED
        links = [
            (j, strength_of(form.get(word, NONE), start.get(beginning(word), NONE)))
            for j in sorted(near)
            for word in (self.words[j],)
        ]
        most = max((strength for _, strength in links), default=0.0)
        strongest = [j for j, strength in links if strength == most]
        found = self[source] = _Answering(links, strongest, most)
        return found


class _Each(dict[int, Answer | None]):
    """Tokens of the source, by their number, to what answers them best in a text of the target."""

    def __init__(self, words: tuple[str, ...], there: _Target) -> None:
        super().__init__()
        self._words, self._there = words, there

    def __missing__(self, at: int) -> Answer | None:
        strongest, most = self._there[self._words[at]][1:]
        place, places = (at + 1) / (len(self._words) + 1), self._there.places
        _, j = min(((abs(place - places[j]), j) for j in strongest), default=(0.0, -1))
        found = self[at] = Answer(j, most) if strongest else None
        return found


# One sentence is asked about again for every term that it may lack.
_read = lru_cache(maxsize=64)(_Target)


# One and the same each time, so that what is kept for it is found again.
@lru_cache(maxsize=8)
def _exchanged(lexicon: Lexicon) -> Lexicon:
    return replace(lexicon, turned=not lexicon.turned)


def strength_of(form: Chances, start: Chances) -> float:
    """Return the strength of two words whose forms and beginnings have these chances."""
    (forward, backward), (forward_too, backward_too) = form, start
    return max(forward + forward_too, backward + backward_too) / 2
