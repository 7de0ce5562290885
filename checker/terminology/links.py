"""Which words of two sentences answer each other, told by the word model."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.lexicon import Lexicon
from checker.lexicon.lexicon import strength_of
from checker.lexicon.table import NONE
from checker.lexicon.words import beginning
from checker.terminology.sentence import Sentence
from glossary.tokens import Token, fold


class Answer(NamedTuple):
    """A word of the source that may answer one of the target: how strongly, and where it stands."""

    strength: float
    at: tuple[int, ...]


class Strongest(NamedTuple):
    """The words of the target that answer one of the source best: how strongly, and which."""

    strength: float
    at: tuple[int, ...]


class Links:
    """The links of the words of a sentence, found when first asked for.

    ``answers`` has for each word of the target all that may answer it, for words of content alone:
    others are many, and tell little of where a term is.
    """

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self._sentence, self._lexicon = sentence, lexicon
        self._source = _places(enumerate(sentence.asked))
        self._every: _Words | None = None
        self._strongest: dict[str, Strongest] = {}
        content = _Words((i, sentence.tokens[i]) for i in sentence.content)
        self.answers: dict[int, list[Answer]] = {i: [] for i in sentence.content}
        for word, places in self._source.items():
            for strength, targets in content.answering(word, lexicon):
                answer = Answer(strength, places)
                for i in targets:
                    self.answers[i].append(answer)

    def strongest(self, k: int) -> Strongest:
        """Return what of the target answers word ``k`` of the source best."""
        word = fold(self._sentence.asked[k].key)
        found = self._strongest.get(word)
        if found is None:
            if self._every is None:
                self._every = _Words(enumerate(self._sentence.tokens))
            links = list(self._every.answering(word, self._lexicon))
            most = max([strength for strength, _ in links], default=0.0)
            at = sorted(i for strength, places in links if strength == most for i in places)
            found = self._strongest[word] = Strongest(most, tuple(at))
        return found


class _Words:
    """Words of the target, by what a word model may know them by."""

    def __init__(self, tokens: Iterable[tuple[int, Token]]) -> None:
        self._places = _places(tokens)
        self._starts: dict[str, list[str]] = {}
        for word in self._places:
            self._starts.setdefault(beginning(word), []).append(word)

    def answering(self, source: str, lexicon: Lexicon) -> Iterator[tuple[float, tuple[int, ...]]]:
        """Yield how strongly each word that may answer one of the source does, and its places."""
        forms, starts = lexicon.answer_tables(source)
        near = forms.keys() & self._places.keys()
        for start in starts.keys() & self._starts.keys():
            near.update(self._starts[start])
        for word in near:
            strength = strength_of(forms.get(word, NONE), starts.get(beginning(word), NONE))
            yield strength, self._places[word]


def _places(tokens: Iterable[tuple[int, Token]]) -> dict[str, tuple[int, ...]]:
    """Return the places of each word."""
    found: dict[str, tuple[int, ...]] = {}
    for at, token in tokens:
        word = fold(token.key)
        found[word] = (*found[word], at) if word in found else (at,)
    return found
